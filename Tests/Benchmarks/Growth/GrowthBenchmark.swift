import TrainingDomain
import TrainingStore

/// How the cost of a screen grows with the table behind it: what the lists ask when they open and when they turn a page.
enum GrowthBenchmark {
    private static let repeats = 7

    static func run(_ counts: [Int], _ report: Report) throws {
        for count in counts {
            let folder = try Scratch()
            defer { folder.remove() }
            let path = folder.path("growth.db")
            try fill(path, count)
            let store = try Scratch.store(path)
            defer { store.close() }
            try sessions(store, count, report)
            try registrations(store, count, report)
        }
    }

    /// As many sessions as registrations; ten thousand of these are in the first session, each other session has ten at most.
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
        try filled.copy("session", row: 1, count, from: 2, ["start": day, "end": day, "title": "'Session ' || n"])
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
        try filled.database.execute("COMMIT")
    }

    private static func sessions(_ store: SQLiteStore, _ count: Int, _ report: Report) throws {
        try lists("sessions", count, of: count, report) { window in
            var search = SessionSearch()
            search.window = window
            keep(try store.sessions(search, as: Scratch.actor))
        }
    }

    private static func registrations(_ store: SQLiteStore, _ count: Int, _ report: Report) throws {
        try lists("registrations of a session", count, of: min(count, 10_000) * 9 / 10, report) { window in
            var search = RegistrationSearch()
            search.session = 1
            search.states = [.enrolled]
            search.window = window
            keep(try store.registrations(search, as: Scratch.actor))
        }
        var awaiting = RegistrationSearch()
        awaiting.awaitingMe = true
        try measure("people: opens", count, report, limit: 100) { keep(try store.people(DirectorySearch())) }
        try measure("catalogue: opens", count, report, limit: 100) {
            keep(try store.catalogue(SessionSearch(), as: Actor(login: "p7", roles: [.learner])))
        }
        try measure("registrations awaiting me: opens", count, report, limit: 100) {
            keep(try store.registrations(awaiting, as: Scratch.actor))
        }
    }

    private static func lists(
        _ name: String, _ count: Int, of total: Int, _ report: Report, _ ask: (Window) throws -> Void
    ) throws {
        try measure("\(name): opens", count, report, limit: 100) { try ask(Window()) }
        try measure("\(name): next page", count, report, limit: 16) { try ask(Window(offset: 50)) }
        try measure("\(name): last page", count, report, limit: 16) { try ask(Window(offset: max(0, total - 50))) }
    }

    private static func measure(
        _ part: String, _ count: Int, _ report: Report, limit: Double, _ work: () throws -> Void
    ) throws {
        let times = try (0..<repeats).map { _ in try Comparison.timed(1, work) }.sorted()
        report.add(part, count, milliseconds: times[repeats / 2], limit: limit)
    }
}
