extension DemoCatalogue {
    /// Software and engineering, taught in English.
    static let softwareInEnglish = #"""
        SWE-101 | Clean code for busy teams
        in=PASS,HFE max=12 flags=pqs days=2 order=30 curricula=NUM-DEV
        Naming, small functions, fewer states. Participants rework a module of their own between the two days.

        SWE-110 | Reading legacy code
        in=PASS,HFE max=12 flags=pqs
        How to find your way in a large program that nobody remembers, and change it without fear.

        SWE-120 | Code review that people look forward to
        in=PASS max=16 flags=pqs
        What to look at first, how to say it, when to stop.

        SWE-200 | Concurrency: actors, queues and data races
        in=PASS,HFE max=10 flags=psr days=3 all=katia colour=#FA7343 curricula=NUM-DEV
        Audience: developers who have met a bug that vanished under the debugger.
        Programme: memory model, isolation, structured tasks, cancellation, testing.

        SWE-210 | Designing terminal interfaces
        in=PASS max=8 flags=psu days=2 one=katia,kenji colour=teal
        Keyboards first: focus, shortcuts, layout in cells, colour as an option, screen readers.

        SWE-220 | Databases for application developers
        in=PASS,HFE max=12 flags=pqs days=2 curricula=NUM-DEV
        Transactions, constraints, indexes and the plans behind slow queries. SQLite and PostgreSQL side by side.

        SWE-230 | Time zones, calendars and other traps
        in=PASS flags=pqs max=20
        Half a day on the hour that happens twice and the one that never happens.

        SWE-240 | Unicode in practice: from naïve to normalised
        in=PASS flags=pqs max=20
        Grapheme clusters, width, collation and why "œuvre" should be found by someone who types "oeuvre".

        SWE-300 | Software architecture: drawing lines that hold
        in=PASS,HFE max=10 flags=suor days=4 all=katia,ngoc,oliver colour=purple
        For senior developers. Every participant presents a decision they regret and one they would make again.

        OPS-201 | Incident response and blameless reviews
        in=PASS,HFE max=14 flags=pso days=2 all=katia
        Roles, timelines, communication; a simulated outage on the second afternoon.

        OPS-210 | Containers without the magic
        in=PASS max=12 flags=ps days=2 curricula=NUM-DEV

        OPS-220 | Observability: logs, metrics and traces
        in=PASS flags=pqs max=12
        Ask a new question of a running system without deploying anything.

        SEC-101 | Security awareness for everyone
        in=PASS,HFE,AVC flags=pqs days=0 order=10 colour=red curricula=ENG
        One hour, once a year. Phishing, passwords, lost laptops, whom to call.

        SEC-210 | Threat modelling workshop
        in=PASS,HFE max=9 flags=so days=1 all=katia,stefan curricula=NUM-CYB
        Draw the system, list what could go wrong, decide what to do, check that it was done.

        DATA-101 | Spreadsheets to databases: a gentle transition
        in=HFE,AVC max=12 flags=pqs days=2
        Audience: anyone whose spreadsheet has become a system.

        DATA-110 | Statistics for people who skipped statistics
        in=HFE,AVC,PASS max=18 flags=pqs days=3
        Variation, samples, intervals, and the three questions to ask of any chart.

        CAD-101 | Introduction to 3D modelling
        in=HFE max=8 flags=ps days=4
        Sketches, constraints, assemblies and drawings, up to a part printed on the last day.

        CAD-210 | Tolerancing and fits
        in=HFE max=8 flags=sr days=2 one=oliver,tomasz

        CNC-100 | CNC milling for operators
        in=HFE max=5 flags=so days=5 all=oliver,tomasz colour=#708090
        Set-up, tooling, offsets, proving a program, measuring. Safety shoes and glasses required.

        WELD-MIG | MIG welding: first qualification
        in=HFE,AVC max=6 flags=sor days=10 all=oliver,declan,rosalind colour=yellow
        Two weeks in the workshop, ending with the test piece.
        Prerequisite: medical certificate less than a year old.
        """#
}
