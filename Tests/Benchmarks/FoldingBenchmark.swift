import TrainingDomain

/// The folding that every search and order rests on, against the standard library's lower case, which leaves the accents.
enum FoldingBenchmark {
    static func run(_ report: Report) {
        let titles = GeneratedCatalogue(1_000).rows.map(\.title)
        Comparison.report(
            "folding: Folding.bytes / lowercased()", to: report,
            ours: { for title in titles { keep(Folding.bytes(title)) } },
            plain: { for title in titles { keep(title.lowercased()) } })
    }
}
