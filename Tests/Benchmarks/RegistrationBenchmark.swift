import TrainingDomain
import TrainingStore

/// A session with 10 000 registrations, against the plainest SQL that does the same on as many rows.
enum RegistrationBenchmark {
    private static let seats = 4_000
    private static let ready = 5_000
    private static let lacking = 500
    private static let pending = 500
    /// How many get a seat when the maximum is raised.
    private static let promoted = 1_000

    static func run(_ report: Report) throws {
        let folder = try Scratch()
        defer { folder.remove() }
        let store = try Scratch.store(folder.path("registrations.db"))
        let session = try fill(store)
        let bare = try BareDatabase(folder.path("bare.db"), durable: true)
        try fill(bare)
        try Comparison.report(
            "session page: session, three windows, history / as many bare queries", to: report,
            ours: { try page(session, of: store) }, plain: { try windows(of: bare) })
        var waiting = try numbers(.pending, session, in: store)
        try Comparison.reportTimed(
            "decision: approval among 10000 / bare durable commit of 4 rows", to: report,
            ours: {
                guard let id = waiting.popLast() else { return .zero }
                return try Comparison.timed {
                    keep(try store.approve([id], .all, overCapacity: nil, as: Scratch.actor))
                }
            },
            plain: { try Comparison.timed { try commit(4, in: bare) } })
        try Comparison.reportTimed(
            "promotion: \(promoted) after a raised maximum / bare durable commit of 4 rows each", to: report,
            ours: {
                try edit(session, ["maxUsers": "\(seats)"], excess: .moveLast, in: store)
                return try Comparison.timed { try edit(session, ["maxUsers": "\(seats + promoted)"], in: store) }
            },
            plain: { try Comparison.timed { try commit(4 * promoted, in: bare) } })
    }

    // MARK: - Ours

    /// What the session's page asks.
    private static func page(_ session: Int64, of store: SQLiteStore) throws {
        keep(try store.session(session, as: Scratch.actor))
        for state in [RegistrationState.enrolled, .waiting, .pending] {
            keep(try store.registrations(search(state, session), as: Scratch.actor))
        }
        keep(try store.audit(session: session, as: Scratch.actor, window: Window()))
    }

    private static func search(_ state: RegistrationState, _ session: Int64) -> RegistrationSearch {
        var search = RegistrationSearch()
        search.session = session
        search.states = [state]
        return search
    }

    private static func numbers(
        _ state: RegistrationState, _ session: Int64, in store: SQLiteStore
    ) throws -> [Int64] {
        try store.registrations(search(state, session), as: Scratch.actor).rows.map(\.id)
    }

    private static func fill(_ store: SQLiteStore) throws -> Int64 {
        let people = (0..<seats + ready + lacking + pending).map { number in
            PersonEntry(
                line: number + 1,
                person: Person(
                    login: "p\(number)", firstName: "P\(number)", lastName: "Martin", mail: "p\(number)@example.org"),
                keys: ["firstName", "lastName", "mail"])
        }
        var batches = [people]
        _ = try store.importPeople(options: ImportOptions(), as: Scratch.actor) { _ in
            batches.popLast().map { .batch($0) } ?? .end
        }
        let training = try store.add(Training(code: "R1", title: "Accueil du public"), as: Scratch.actor)
        let typed: [FieldKey: String] = ["title": "Mai", "maxUsers": "\(seats)", "registrationValidation": "true"]
        let session = try save(SessionDraft(of: training), typed, in: store)
        var logins = people.map(\.person.login)[...]
        for login in logins.prefix(pending) {
            keep(try store.request(session: session, login: login, as: Scratch.actor))
        }
        logins = logins.dropFirst(pending)
        keep(try store.enrol(session: session, logins: Array(logins.prefix(seats + ready)), as: Scratch.actor))
        for login in logins.suffix(lacking) {
            keep(try store.request(session: session, login: login, as: Scratch.actor))
        }
        return session
    }

    /// A session that asks for a registrar's approval and has room for everybody.
    static func openSession(of training: StoredTraining, in store: SQLiteStore) throws {
        keep(try save(SessionDraft(of: training), ["title": "Mai", "registrationValidation": "true"], in: store))
    }

    private static func edit(
        _ number: Int64, _ typed: [FieldKey: String], excess: ExcessChoice? = nil, in store: SQLiteStore
    ) throws {
        guard let seen = try store.session(number, as: Scratch.actor),
            let training = try store.training(code: "R1", as: Scratch.actor)
        else { return }
        keep(try save(SessionDraft(purpose: .edit(seen), training: training), typed, excess: excess, in: store))
    }

    private static func save(
        _ draft: SessionDraft, _ typed: [FieldKey: String], excess: ExcessChoice? = nil, in store: SQLiteStore
    ) throws -> Int64 {
        var draft = draft
        for (key, text) in typed { draft.type(.one(text), in: key) }
        let now = CivilDateTime(2027, 1, 15, 9, 0) ?? CivilDateTime(.first, .midnight)
        let context = FieldContext(language: .french, now: now, zones: OnlyUTC(), settings: try store.workSettings())
        let resolution = Resolution(draft, in: context)
        guard let session = resolution.session else { throw Failure.refused(.problems(resolution.problems)) }
        return try store.save(SessionProposal(draft, session: session, excess: excess), as: Scratch.actor).session
            .number
    }

    // MARK: - Bare

    private static func fill(_ bare: BareDatabase) throws {
        try bare.execute(
            """
            CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
            CREATE TABLE registration (
                id INTEGER PRIMARY KEY, state TEXT NOT NULL, login TEXT NOT NULL, name TEXT NOT NULL, line TEXT);
            CREATE INDEX registration_state ON registration (state, id);
            WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < 9999)
            INSERT INTO registration (state, login, name) SELECT
                CASE WHEN n < \(seats) THEN 'enrolled' WHEN n < 9500 THEN 'waiting' ELSE 'pending' END,
                'p' || n, 'P' || n || ' Martin' FROM number;
            """)
    }

    /// Counts and first windows, without a rule.
    private static func windows(of bare: BareDatabase) throws {
        for state in ["enrolled", "waiting", "pending"] {
            keep(try bare.number("SELECT count(*) FROM registration WHERE state = '\(state)'"))
            keep(try bare.texts("SELECT name FROM registration WHERE state = '\(state)' ORDER BY id LIMIT 50"))
        }
        keep(try bare.number("SELECT count(*) FROM registration"))
        keep(try bare.texts("SELECT login FROM registration ORDER BY id DESC LIMIT 50"))
    }

    private static func commit(_ count: Int, in bare: BareDatabase) throws {
        try bare.execute("BEGIN IMMEDIATE")
        let insertion = try bare.statement("INSERT INTO line (text) VALUES (?)")
        for _ in 0..<count { try insertion.run(["Accueil du public"]) }
        try bare.execute("COMMIT")
    }
}
