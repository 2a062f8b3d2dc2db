import Glibc

/// Whole programs on a terminal, started in turn: first frame, keys, bytes, memory, rest.
struct ProgramBenchmark {
    private static let pairs = 7

    private let folder: Scratch
    private let contenders: Contenders
    private let report: Report

    static func run(_ counts: [Int], _ report: Report) throws {
        guard Contenders.pupitre != nil else {
            report.note("pupitre is not beside the benchmarks: build it first (Tests/Benchmarks/run does)")
            return
        }
        let folder = try Scratch()
        defer { folder.remove() }
        let benchmark = ProgramBenchmark(folder: folder, contenders: Contenders(folder), report: report)
        for count in counts { try benchmark.run(count) }
    }

    private func run(_ count: Int) throws {
        try TrainingList.make(count, in: folder)
        let (list, database) = (folder.path("list.tsv"), folder.path("catalogue.db"))
        guard let ours = Contenders.search(database) else { return }
        try firstFrames(ours, list, count)
        if [10_000, 1_000_000].contains(count) { try firstFramesThroughSSH(database, list, count) }
        try CommandBenchmark.run(database, count, report)
        guard let floor = contenders.floor().map({ $0 + [list] }) else {
            report.note("keys are not compared: ../shared/tools/floor.c or a C compiler is missing")
            return
        }
        try keys(ours, floor, count, theme: "ardoise")
        if count == 10_000, let mono = Contenders.search(database, theme: "encre") {
            try keys(mono, floor, count, theme: "encre")
            try rest(ours)
            try many(ours)
        }
    }

    // MARK: - First frame

    private func firstFrame(_ words: [String]) throws -> Duration {
        let terminal = try TimedTerminal(words)
        defer { terminal.end() }
        return try terminal.firstFrame(TrainingList.isShown)
    }

    private func firstFrames(
        _ ours: [String], _ list: String, _ count: Int
    ) throws {
        var others: [(String, [String], Double?)] = []
        if let finder = Contenders.finder(list) { others.append(("fzf", finder, count == 10_000 ? 0.6 : nil)) }
        if let floor = contenders.floor() { others.append(("C linear scan", floor + [list], nil)) }
        if count <= 10_000, let menu = try contenders.menu(list, count) { others.append(("dialog", menu, nil)) }
        var times: [Duration] = []
        for (name, words, target) in others {
            // The first start of each reads its files from the disk.
            _ = try (firstFrame(ours), firstFrame(words))
            let pairs = try (0..<Self.pairs).map { _ in (ours: try firstFrame(ours), plain: try firstFrame(words)) }
            report.add("first frame / \(name)", count, pairs: pairs, target: target)
            times += pairs.map(\.ours)
        }
        if count == 1_000_000, !times.isEmpty {
            report.add("first frame", count, milliseconds: Self.median(times), limit: 20)
        }
    }

    /// What a first frame takes beyond the connection's own time: from the moment at which the other side starts the program.
    private func firstFramesThroughSSH(_ database: String, _ list: String, _ count: Int) throws {
        guard let shell = SecureShell(folder), let finder = Contenders.finder(list),
            let ours = try Contenders.search(database, as: SecureShell.person(in: database))
        else {
            report.note("nothing is started through SSH: OpenSSH or fzf is missing, or this account can't come in")
            return
        }
        // The finder reads its list from a script: quotes within quotes would not come through.
        let script = folder.path("finder.sh")
        try Contenders.write(finder[2] + "\n", to: script)
        let others = ["/bin/sh", script]
        let pairs = try (0..<Self.pairs).map { _ in
            (ours: try shell.firstFrame(of: ours), plain: try shell.firstFrame(of: others))
        }
        report.add("first frame / fzf, through SSH", count, pairs: pairs, target: count == 10_000 ? 0.6 : nil)
        if count == 1_000_000 {
            report.add("first frame through SSH", count, milliseconds: Self.median(pairs.map(\.ours)), limit: 20)
        }
    }

    // MARK: - Keys

    /// What typing the queries took: the time and bytes of each key.
    private func type(_ words: [String]) throws -> (reactions: [[TimedTerminal.Reaction]], memory: Double) {
        var reactions: [[TimedTerminal.Reaction]] = []
        var memory = 0.0
        for query in TrainingList.queries {
            let terminal = try TimedTerminal(words)
            defer { terminal.end() }
            _ = try terminal.firstFrame(TrainingList.isShown)
            terminal.settle()
            reactions.append(query.map { terminal.react(to: Array(String($0).utf8)) })
            memory = max(memory, terminal.peakMemory)
        }
        return (reactions, memory)
    }

    private func keys(_ ours: [String], _ floor: [String], _ count: Int, theme: String) throws {
        var times: [(ours: Duration, plain: Duration)] = []
        var bytes: [(ours: Int, plain: Int)] = []
        var (one, more): ([Duration], [Duration]) = ([], [])
        var memory = 0.0
        for _ in 0..<Self.pairs {
            let (mine, theirs) = (try type(ours), try type(floor))
            let all = (mine.reactions.flatMap { $0 }, theirs.reactions.flatMap { $0 })
            times.append((Self.median(all.0.map(\.time)), Self.median(all.1.map(\.time))))
            bytes.append((all.0.map(\.bytes).reduce(0, +), all.1.map(\.bytes).reduce(0, +)))
            one += mine.reactions.map { $0[0].time }
            more += mine.reactions.flatMap { $0.dropFirst().map(\.time) }
            memory = max(memory, mine.memory)
        }
        let isMono = theme == "encre"
        if !isMono {
            let targets = [10_000: 1.0, 100_000: 0.4, 1_000_000: 0.2]
            report.add("search key to last paint / C linear scan", count, pairs: times, target: targets[count])
            report.add(
                "  its 99th percentile, one letter", count, milliseconds: Self.percentile(one),
                limit: count == 1_000_000 ? 30 : nil)
            report.add(
                "  its 99th percentile, more letters", count, milliseconds: Self.percentile(more),
                limit: count == 1_000_000 ? 16 : nil)
            let limits = [10_000: 40.0, 1_000_000: 200]
            report.add("peak memory", count, value: memory, unit: "MiB", limit: limits[count])
        }
        if count == 10_000 {
            report.add(
                "bytes per key / C linear scan, theme \(theme)", count,
                ratios: bytes.map { Double($0.ours) / Double($0.plain) }, target: isMono ? 1.1 : 1.7)
        }
    }

    private static func median(_ times: [Duration]) -> Duration { times.sorted()[times.count / 2] }

    private static func percentile(_ times: [Duration]) -> Duration {
        times.sorted()[min(times.count - 1, times.count * 99 / 100)]
    }

    // MARK: - Rest

    private func rest(_ ours: [String]) throws {
        let terminal = try TimedTerminal(ours)
        defer { terminal.end() }
        _ = try terminal.firstFrame(TrainingList.isShown)
        terminal.settle()
        let before = terminal.sleeps
        sleep(2)
        report.add("wake-ups in 2 s at rest", 10_000, value: Double(terminal.sleeps - before), unit: "", limit: 0)
        let escapes = (0..<Self.pairs).map { _ in
            _ = terminal.react(to: Array("g".utf8))
            return terminal.react(to: [0x1B]).time
        }
        report.add("Esc to last paint", 10_000, milliseconds: Self.median(escapes), limit: 30)
    }

    /// As many programs at once as a large team has open.
    private func many(_ ours: [String]) throws {
        var terminals: [TimedTerminal] = []
        defer { for terminal in terminals { terminal.end() } }
        for _ in 0..<50 {
            let terminal = try TimedTerminal(ours)
            _ = try terminal.firstFrame(TrainingList.isShown)
            terminals.append(terminal)
        }
        for terminal in terminals { terminal.settle() }
        let memory = terminals.map(\.proportionalMemory).reduce(0, +)
        report.add("50 programs, together", 10_000, value: memory, unit: "MiB", limit: 1_024)
    }
}
