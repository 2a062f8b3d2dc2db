import TrainingDomain
import TrainingStore

/// Saving a session for good, with its rules and its audit, against a bare durable commit of as many rows.
enum SavingBenchmark {
    private static let saves = 20

    static func run(_ report: Report) throws {
        let folder = try Scratch()
        defer { folder.remove() }
        let store = try Scratch.store(folder.path("saving.db"))
        let training = try store.add(Training(code: "F1", title: "Accueil du public"), as: Scratch.actor)
        let proposal = try proposal(of: training, in: store)
        let before = try rows(folder.path("saving.db"))
        _ = try store.save(proposal, as: Scratch.actor)
        let count = try rows(folder.path("saving.db")) - before
        let bare = try BareDatabase(folder.path("bare.db"), durable: true)
        try bare.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
        try Comparison.reportTimed(
            "save: session / bare durable commit of \(count) rows", to: report, target: 3,
            ours: {
                try Comparison.timed { for _ in 0..<saves { keep(try store.save(proposal, as: Scratch.actor)) } }
            },
            plain: { try Comparison.timed { for _ in 0..<saves { try commit(count, in: bare) } } })
    }

    private static func proposal(of training: StoredTraining, in store: SQLiteStore) throws -> SessionProposal {
        var draft = SessionDraft(of: training)
        draft.type(.one("Mai"), in: .title)
        draft.type(.one("8"), in: .maxUsers)
        let now = CivilDateTime(2027, 1, 15, 9, 0) ?? CivilDateTime(.first, .midnight)
        let context = FieldContext(language: .french, now: now, zones: OnlyUTC(), settings: try store.workSettings())
        let resolution = Resolution(draft, in: context)
        guard let session = resolution.session else { throw Failure.refused(.problems(resolution.problems)) }
        return SessionProposal(draft, session: session)
    }

    private static func commit(_ count: Int, in database: BareDatabase) throws {
        try database.execute("BEGIN IMMEDIATE")
        let insertion = try database.statement("INSERT INTO line (text) VALUES (?)")
        for _ in 0..<count { try insertion.run(["Accueil du public"]) }
        try database.execute("COMMIT")
    }

    /// How many rows all tables of a file have.
    private static func rows(_ path: String) throws -> Int {
        let database = try BareDatabase(path)
        let tables = try database.texts("SELECT name FROM sqlite_master WHERE type = 'table'")
        return try tables.reduce(0) { try $0 + database.number("SELECT count(*) FROM \"\($1)\"") }
    }
}
