extension DemoCatalogue {
    /// An English college: teaching, student support and evening classes.
    static let collegeInEnglish = #"""
        IND-01 | Staff induction: your first week at Ashcombe Vale
        in=AVC flags=pqs order=1 colour=teal curricula=ENG
        Who we are, where things are, whom to ask. Lunch with the principal.

        SAFE-01 | Safeguarding: level 1
        in=AVC,HFE flags=psr days=0 order=5 colour=red all=rosalind curricula=ENG
        Required for everyone who works on site. Signs of concern, reporting, confidentiality.

        SAFE-02 | Safeguarding: designated lead
        in=AVC max=8 flags=suor days=2 all=rosalind,gareth,oliver colour=red
        Thresholds, records, referrals, supervision; case studies with the local authority.

        TEACH-10 | Questioning that makes students think
        in=AVC max=16 flags=pqs order=20
        Wait time, no hands up, follow-up questions. Participants film ten minutes of a lesson.

        TEACH-12 | Marking less, feeding back more
        in=AVC flags=pqs max=20
        Five kinds of feedback that take less time than a written comment and change more.

        TEACH-20 | Planning a lesson around one idea
        in=AVC max=16 flags=pqs

        TEACH-30 | Mentoring trainee teachers
        in=AVC max=12 flags=pso days=3 one=rosalind,oliver
        Observation, the debrief, setting a target, knowing when to worry.

        TEACH-40 | Leading a curriculum area
        in=AVC max=10 flags=or days=5 all=oliver,rosalind colour=blue curricula=ENG-LEAD
        Quality, data, difficult conversations, budgets. One day a month over a term.

        SEND-01 | Supporting students with dyslexia
        in=AVC max=18 flags=pqs days=1 order=30
        What reading feels like, assistive technology, exam arrangements.

        SEND-02 | Autism in the classroom
        in=AVC max=18 flags=pqs days=2 order=31
        Sensory load, predictability, communication; with two former students of the college.

        SEND-03 | Makaton: first signs
        in=AVC max=12 flags=pqs days=3

        EXAM-INV | Invigilating examinations
        in=AVC flags=pq days=0
        Rules, seating, malpractice, what to do when the fire alarm rings.

        MH-FAID | Mental health first aid
        in=AVC,HFE max=16 flags=psu days=2 colour=green curricula=ENG
        Aim: notice, listen and guide someone towards help.
        Some of the content may be hard to hear; a quiet room is available throughout.

        ESOL-E1 | English for speakers of other languages: entry 1
        in=AVC max=14 flags=pqs days=10 order=50
        Ten mornings. Introducing yourself, shopping, travelling, seeing a doctor.

        ESOL-E3 | English for speakers of other languages: entry 3
        in=AVC max=14 flags=pqsr days=10 all=gareth order=51

        EVE-POT | Evening class: pottery on the wheel
        in=AVC max=8 flags=pq days=6 colour=#B7410E
        Six Tuesday evenings. Clay, glaze and two firings included.

        EVE-PHO | Evening class: photography with what you have
        in=AVC max=12 flags=pqs days=4
        Light, framing, choosing one picture out of a hundred. Any camera, phones included.

        EVE-FRE | Evening class: French for a long weekend
        in=AVC max=16 flags=pqs days=5
        Ordering hors d'œuvre, asking the way, understanding the answer.

        NUM-GCSE | Numeracy refresher for adults: the transition to GCSE maths
        in=AVC,HFE max=15 flags=pqs days=8
        Number, ratio, graphs. No one is asked to come to the board.

        CAREER | Career transitions: telling your story by numbers
        in=AVC flags=pqsu max=10
        A curriculum vitae with evidence, interview practice, one contact to call before Friday.
        """#
}
