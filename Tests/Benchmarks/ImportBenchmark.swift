import TrainingStore

/// Importing a catalogue, with its rules and its audit, against bare inserts of codes and titles in one transaction.
enum ImportBenchmark {
    private static let count = 10_000

    static func run(_ report: Report) throws {
        let folder = try Scratch()
        defer { folder.remove() }
        let catalogue = GeneratedCatalogue(count)
        var run = 0
        try Comparison.reportTimed(
            "import: catalogue / bare inserts, \(count) trainings", to: report,
            ours: {
                run += 1
                let store = try Scratch.store(folder.path("import\(run).db"))
                defer { store.close() }
                return try Comparison.timed { try Scratch.fill(store, with: catalogue) }
            },
            plain: {
                let database = try BareDatabase(folder.path("bare\(run).db"), durable: true)
                try database.execute("CREATE TABLE training (code TEXT PRIMARY KEY, title TEXT NOT NULL)")
                return try Comparison.timed { try insert(catalogue, in: database) }
            })
    }

    private static func insert(_ catalogue: GeneratedCatalogue, in database: BareDatabase) throws {
        try database.execute("BEGIN IMMEDIATE")
        let insertion = try database.statement("INSERT INTO training (code, title) VALUES (?, ?)")
        for row in catalogue.rows { try insertion.run([row.code, row.title]) }
        try database.execute("COMMIT")
    }
}
