/// Prints how parts of the program compare with the plainest thing that does the same work.
///
///     swift run -c release Benchmarks
///
/// Each line is a ratio of two times taken in this run, in turn: the part, the plain thing, the part, … Other work on the machine
/// slows both alike, so that ratios can be compared between machines and between versions; the part's median time, at the end of the
/// line, tells of this run alone. Below 1 the part is the faster one. Nothing passes or fails here.
@main
struct Benchmarks {
    static func main() throws {
        print("part / plain thing: median of 7 ratios (smallest … largest)\n")
        for count in [1_000, 10_000, 100_000] { try SearchBenchmark.run(count) }
        FoldingBenchmark.run()
        try FrameBenchmark.run()
        try OpeningBenchmark.run()
        try SavingBenchmark.run()
        try RegistrationBenchmark.run()
        try ImportBenchmark.run()
    }
}
