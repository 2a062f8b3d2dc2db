/// Prints how parts of the program compare with the plainest thing that does the same work.
///
///     Tests/Benchmarks/run [FILE]
///
/// Each ratio is of two times taken in this run, in turn: the part, the plain thing, the part, … Other work on the machine slows both
/// alike, so that ratios can be compared between machines and between versions; the part's own median time tells of this run alone.
/// Below 1 the part is the faster one. Nothing passes or fails here: what misses its target says so.
///
/// `--write FILE` writes the table too; `--quick` leaves out what needs a million rows; `--only parts|store|growth|programs` runs that.
@main
struct Benchmarks {
    static func main() throws {
        if let folder = CommandLine.arguments.dropFirst(3).first, let count = option("--make").flatMap({ Int($0) }) {
            return try TrainingList.make(count, in: folder)
        }
        let report = Report()
        let isQuick = CommandLine.arguments.contains("--quick")
        let only = option("--only")
        // First, while this process is small: each program that it starts waits until the table of its pages is copied.
        if only == nil || only == "programs" {
            try ProgramBenchmark.run(isQuick ? [1_000, 10_000] : [1_000, 10_000, 100_000, 1_000_000], report)
        }
        if only == nil || only == "parts" { try parts(report) }
        if only == nil || only == "store" { try store(report) }
        if only == nil || only == "growth" {
            try GrowthBenchmark.run(isQuick ? [100, 10_000] : [100, 10_000, 1_000_000], report)
        }
        if let path = option("--write") { try report.write(to: path) }
    }

    /// The word after `name`.
    private static func option(_ name: String) -> String? {
        let words = CommandLine.arguments
        return words.firstIndex(of: name).flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
    }

    private static func parts(_ report: Report) throws {
        for count in [1_000, 10_000, 100_000] { try SearchBenchmark.run(count, report) }
        FoldingBenchmark.run(report)
        try FrameBenchmark.run(report)
    }

    private static func store(_ report: Report) throws {
        try OpeningBenchmark.run(report)
        try SavingBenchmark.run(report)
        try RegistrationBenchmark.run(report)
        try ImportBenchmark.run(report)
    }
}
