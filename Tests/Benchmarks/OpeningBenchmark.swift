import TrainingStore

/// Opening a database, with every check, against a bare connection that reads one number.
enum OpeningBenchmark {
    static func run(_ report: Report) throws {
        let folder = try Scratch()
        defer { folder.remove() }
        let path = folder.path("opening.db")
        let store = try Scratch.store(path)
        try Scratch.fill(store, with: GeneratedCatalogue(10_000))
        store.close()
        try Comparison.report(
            "open: store / bare connection, 10000 trainings", to: report,
            ours: { try Scratch.store(path).close() },
            plain: { keep(try BareDatabase(path).number("PRAGMA user_version")) })
    }
}
