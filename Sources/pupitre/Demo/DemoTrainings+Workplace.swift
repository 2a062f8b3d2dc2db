extension DemoCatalogue {
    /// Leadership, safety and skills for the workplace, taught in English.
    static let workplaceInEnglish = #"""
        LEAD-101 | From colleague to team leader
        in=HFE,AVC max=12 flags=psor days=3 all=oliver order=40 colour=blue curricula=ENG-LEAD
        Audience: newly appointed supervisors.
        Programme: authority and friendship, setting expectations, one-to-ones, first difficult conversation.

        LEAD-110 | Giving feedback people can use
        in=HFE,AVC,PASS max=14 flags=pqs curricula=ENG-LEAD
        Describe, explain, ask, agree. Practised in threes until it feels ordinary.

        LEAD-120 | Running meetings worth attending
        in=HFE,PASS flags=pqs max=16

        LEAD-200 | Leading change on the shop floor
        in=HFE max=10 flags=sor days=3 all=oliver,declan curricula=ENG-LEAD
        Aim: involve the people who know the work before the drawings are final.

        LEAD-210 | Coaching skills for managers
        in=HFE,AVC max=9 flags=psu days=4 one=oliver,rosalind curricula=ENG-LEAD

        PROJ-101 | Project planning on one page
        in=HFE,PASS max=14 flags=pqs
        Outcomes, milestones, risks, owners: one page, kept up to date for a month after the course.

        PROJ-200 | Managing suppliers and contracts
        in=HFE max=12 flags=pso days=2 all=oliver

        HS-IND | Site safety induction
        in=HFE flags=psr days=0 order=2 colour=yellow all=declan curricula=ENG
        Required before the first shift. Walkways, alarms, protective equipment, reporting a near miss.

        HS-FAW | First aid at work
        in=HFE,AVC max=12 flags=pso days=3 order=10 colour=green one=oliver,gareth curricula=ENG
        Aim: give first aid until help arrives, keep records, restock the kit.
        Certificate valid for three years.

        HS-FAW-R | First aid at work: requalification
        in=HFE,AVC max=12 flags=pqso days=2 order=11 colour=green

        HS-FIRE | Fire warden
        in=HFE,AVC flags=pq days=0
        Sweep, report, meet the brigade. Includes a live extinguisher exercise.

        HS-MH | Manual handling
        in=HFE,AVC,COOP max=15 flags=pqs
        Look, plan, lift or do not lift. Practice with the loads of your own workplace.

        HS-COSHH | Hazardous substances: assess and control
        in=HFE max=12 flags=ps
        Reading a data sheet, exposure, ventilation, health surveillance.

        HS-LOTO | Lock-out, tag-out
        in=HFE max=10 flags=so one=declan,tomasz colour=#FF8C00
        Isolating energy before maintenance, and proving that it is isolated.

        QUAL-5S | Five S: a workplace that explains itself
        in=HFE,COOP max=14 flags=pqs days=1
        Sort, set in order, shine, standardise, sustain; an afternoon on a real bench.

        QUAL-AUD | Internal auditor
        in=HFE max=10 flags=sr days=3 all=oliver
        Planning an audit, asking open questions, writing findings that lead somewhere.

        QUAL-RCA | Root cause analysis without blame
        in=HFE,PASS max=14 flags=pqs
        Timelines, contributing factors, actions that outlive the meeting.

        COMM-201 | Technical writing in plain English
        in=HFE,PASS,AVC max=12 flags=pqs days=2
        Aim: be understood at first reading, by someone in a hurry, who is not an expert.

        COMM-210 | Presenting to a sceptical audience
        in=HFE,PASS max=8 flags=psu days=2

        GREEN-01 | Carbon literacy: our transition plan in numbers
        in=HFE,AVC flags=pqs max=30 colour=#2E8B57 curricula=ENG
        What we emit, what we have promised, what each team can change this year.
        """#
}
