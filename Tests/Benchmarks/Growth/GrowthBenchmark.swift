import TrainingDomain
import TrainingStore

/// How the cost of a screen grows with the table behind it: what the lists ask when they open and when they turn a page.
struct GrowthBenchmark {
    private static let repeats = 7
    private static let trainings = 1_000

    private static let manager = Actor(login: "manager", roles: [.manager], organisations: ["default"])
    /// Whom registrations await, each in their way, and one of how many they are.
    private static let deciders = [
        ("an administrator", Scratch.actor, 10), ("a registrar", Actor(login: "registrar", roles: [.registrar]), 40),
        ("a manager", manager, 80), ("a validator", Actor(login: "p2", roles: [.learner]), 40),
        (
            "an organisation",
            Actor(login: "organisation", roles: [.organisationAdministrator], organisations: ["default"]), 80
        ),
    ]

    private let path: String
    private let store: SQLiteStore
    private let count: Int
    private let report: Report

    static func run(_ counts: [Int], _ report: Report) throws {
        for count in counts {
            let folder = try Scratch()
            defer { folder.remove() }
            let path = folder.path("growth.db")
            try fill(path, count)
            let store = try Scratch.store(path)
            defer { store.close() }
            let benchmark = GrowthBenchmark(path: path, store: store, count: count, report: report)
            try benchmark.sessions()
            try benchmark.registrations()
        }
    }

    /// As many sessions as registrations, of a thousand trainings, every other one of which belongs to an organisation; ten thousand of these are in the first session, each other session has ten at most.
    private static func fill(_ path: String, _ count: Int) throws {
        let store = try Scratch.store(path)
        let training = try store.add(Training(code: "R1", title: "Accueil du public"), as: Scratch.actor)
        try RegistrationBenchmark.openSession(of: training, in: store)
        var batches = [
            [
                PersonEntry(
                    line: 1, person: Person(login: "p0", firstName: "P", lastName: "Martin", mail: "p0@example.org"),
                    keys: ["firstName", "lastName", "mail"])
            ]
        ]
        _ = try store.importPeople(options: ImportOptions(), as: Scratch.actor) { _ in
            batches.popLast().map { .batch($0) } ?? .end
        }
        _ = try store.request(session: 1, login: "p0", as: Scratch.actor)
        store.close()
        let filled = Replicated(database: try BareDatabase(path))
        try filled.database.execute("BEGIN")
        let day = "printf('%04d-%02d-%02d 09:00', 2027 + n % 5, 1 + n % 12, 1 + n % 28)"
        try filled.copy(
            "training", row: 1, trainings - 1, from: 2,
            ["code": "'R' || n", "code_key": "'r' || n", "code_folded": "CAST('r' || n AS BLOB)"])
        try filled.database.execute(
            """
            DELETE FROM training_organisation;
            INSERT INTO training_organisation (training_id, organisation_id, position)
            SELECT id, (SELECT min(id) FROM organisation), 0 FROM training WHERE id % 2 = 0
            """)
        try filled.copy(
            "session", row: 1, count, from: 2,
            [
                "start": day, "end": day, "title": "'Session ' || n", "training_id": "1 + n % \(trainings)",
                "public_registration": "n % 4 <> 0",
            ])
        let name = "'p' || n"
        try filled.copy(
            "person", row: 1, count, from: 2, ["login": name, "login_key": name, "last_name": "'Martin ' || n"])
        // Nine of ten are enrolled, the others wait for an approval.
        let isEnrolled = "n % 10 <> 0"
        try filled.copy(
            "registration", row: 1, count, from: 2,
            [
                "session_id": "CASE WHEN n <= 10000 THEN 1 ELSE n / 10 END", "person_id": "n", "rank": "1000 + n",
                "lacking": "CASE WHEN \(isEnrolled) THEN 0 ELSE 1 END",
                "state": "CASE WHEN \(isEnrolled) THEN 'enrolled' ELSE 'pending' END",
                "seat": "CASE WHEN \(isEnrolled) THEN n END",
            ])
        try filled.database.execute(
            """
            INSERT INTO person_organisation (person_id, organisation_id, position)
            SELECT id, (SELECT min(id) FROM organisation), 0 FROM person WHERE id % 100 < 55;
            INSERT INTO registration_approval (registration_id, approval, validator_id, position)
            SELECT id, \(approval("'user'", "'organisation'", "'registration'", "'validator'")),
                \(approval("NULL", "NULL", "NULL", "2")), 0
            FROM registration WHERE lacking > 0 AND id <> 1
            """)
        try filled.database.execute("COMMIT")
    }

    /// Each kind of approval is missing as often as the others, the validator's from `p2`.
    private static func approval(_ kinds: String...) -> String {
        let cases = kinds.enumerated().map { "WHEN \($0.offset) THEN \($0.element)" }
        return "CASE id / 70 % 4 \(cases.joined(separator: " ")) END"
    }

    private func sessions() throws {
        try lists("sessions", of: count) { store, window in
            var search = SessionSearch()
            search.window = window
            keep(try store.sessions(search, as: Scratch.actor))
        }
        try lists("sessions of an organisation", of: count / 2) { store, window in
            var search = SessionSearch()
            search.window = window
            keep(try store.sessions(search, as: Self.manager))
        }
        let learner = Actor(login: "p7", roles: [.learner])
        try lists("catalogue", of: count * 3 / 4) { store, window in
            var search = SessionSearch()
            search.window = window
            keep(try store.catalogue(search, as: learner))
        }
    }

    private func registrations() throws {
        try lists("registrations of a session", of: min(count, 10_000) * 9 / 10) { store, window in
            var search = RegistrationSearch()
            search.session = 1
            search.states = [.enrolled]
            search.window = window
            keep(try store.registrations(search, as: Scratch.actor))
        }
        var ofSession = RegistrationSearch()
        ofSession.session = 1
        try opens("registrations of a session, for a manager") {
            keep(try $0.registrations(ofSession, as: Self.manager))
        }
        for (who, actor, share) in Self.deciders {
            try lists("registrations awaiting \(who)", of: count / share) { store, window in
                var awaiting = RegistrationSearch()
                awaiting.awaitingMe = true
                awaiting.window = window
                keep(try store.registrations(awaiting, as: actor))
            }
        }
        try opens("people") { keep(try $0.people(DirectorySearch())) }
    }

    private func lists(_ name: String, of total: Int, _ ask: (SQLiteStore, Window) throws -> Void) throws {
        try opens(name) { try ask($0, Window()) }
        try turns("\(name): next page") { try ask(store, Window(offset: 50)) }
        // Somebody who is in the middle has come there page by page.
        var offset = total / 2
        try ask(store, Window(offset: offset))
        try turns("\(name): a page in the middle") {
            offset += 50
            try ask(store, Window(offset: offset))
        }
        try turns("\(name): last page") { try ask(store, Window(offset: max(0, total - 50))) }
    }

    /// Each time as a program that has just started: nothing is known or read yet.
    private func opens(_ name: String, _ ask: (SQLiteStore) throws -> Void) throws {
        let times = try (0..<Self.repeats).map { _ in
            let fresh = try Scratch.store(path)
            defer { fresh.close() }
            return try Comparison.timed(1) { try ask(fresh) }
        }
        report.add("\(name): opens", count, milliseconds: times.sorted()[Self.repeats / 2], limit: 100)
    }

    private func turns(_ part: String, _ ask: () throws -> Void) throws {
        let times = try (0..<Self.repeats).map { _ in try Comparison.timed(1, ask) }
        report.add(part, count, milliseconds: times.sorted()[Self.repeats / 2], limit: 16)
    }
}
