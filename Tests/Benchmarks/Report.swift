import Glibc

/// The lines of a run: printed as they come, and written as a table at the end where that was asked for.
final class Report {
    private struct Line {
        let part: String
        let count: Int?
        let figure: String
        let time: String
        let target: String
    }

    private var lines: [Line] = []
    private var notes: [String] = []

    /// A comparison in turn: the median of the ratios, and of the part's own times.
    func add(_ part: String, _ count: Int? = nil, pairs: [(ours: Duration, plain: Duration)], target: Double? = nil) {
        let time = pairs.map(\.ours).sorted()[pairs.count / 2]
        add(part, count, ratios: pairs.map { $0.ours / $0.plain }, time: time, target: target)
    }

    func add(_ part: String, _ count: Int? = nil, ratios: [Double], time: Duration? = nil, target: Double? = nil) {
        let sorted = ratios.sorted()
        let (low, high) = (Self.rounded(sorted[0]), Self.rounded(sorted[sorted.count - 1]))
        append(
            Line(
                part: part, count: count, figure: "\(Self.rounded(sorted[sorted.count / 2])) × (\(low) … \(high))",
                time: time.map { "\(Self.rounded($0 / .milliseconds(1))) ms" } ?? "",
                target: target.map { Self.verdict(sorted[sorted.count / 2], $0, " ×") } ?? ""))
    }

    func add(_ part: String, _ count: Int? = nil, milliseconds time: Duration, limit: Double? = nil) {
        add(part, count, value: time / .milliseconds(1), unit: "ms", limit: limit)
    }

    func add(_ part: String, _ count: Int? = nil, value: Double, unit: String, limit: Double? = nil) {
        let unit = unit.isEmpty ? "" : " " + unit
        append(
            Line(
                part: part, count: count, figure: "", time: Self.rounded(value) + unit,
                target: limit.map { Self.verdict(value, $0, unit) } ?? ""))
    }

    /// Something that could not be measured, and why.
    func note(_ text: String) {
        notes.append(text)
        Swift.print(text)
    }

    private static func verdict(_ value: Double, _ limit: Double, _ unit: String) -> String {
        "≤ \(rounded(limit))\(unit)\(value <= limit ? "" : ", missed")"
    }

    private func append(_ line: Line) {
        lines.append(line)
        let part = Self.padded(line.part + (line.count.map { ", \($0)" } ?? ""), 66)
        Swift.print(part + Self.padded(line.figure, 28) + Self.padded(line.time, 12) + line.target)
        fflush(nil)
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    /// Three digits that count.
    private static func rounded(_ value: Double) -> String {
        let size = value.magnitude
        let scale: Double = size >= 100 ? 1 : size >= 10 ? 10 : size >= 1 ? 100 : size >= 0.1 ? 1_000 : 10_000
        let text = "\((value * scale).rounded() / scale)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// The table, for people, as a file.
    func write(to path: String) throws {
        var text = "# Benchmarks\n\n\(Self.today()), \(Self.machine())\n\n"
        text += "A ratio is the median of 7 taken in turn (smallest … largest); below 1 the part is the faster one.\n\n"
        text += "| part | rows | ratio | time or size | target |\n|---|---:|---|---|---|\n"
        for line in lines {
            text +=
                "| \(line.part) | \(line.count.map(String.init) ?? "") | \(line.figure) | \(line.time) | \(line.target) |\n"
        }
        for note in notes { text += "\n\(note)\n" }
        guard let file = fopen(path, "we") else {
            throw BareError(message: "\(path): \(String(cString: strerror(errno)))")
        }
        defer { fclose(file) }
        fputs(text, file)
    }

    private static func today() -> String {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        func two(_ number: CInt) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    }

    /// The kind of machine: its system, processors and memory.
    private static func machine() -> String {
        var name = utsname()
        uname(&name)
        let system = withUnsafeBytes(of: &name.sysname) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        let kind = withUnsafeBytes(of: &name.machine) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        let processors = sysconf(CInt(_SC_NPROCESSORS_ONLN))
        let memory = Double(sysconf(CInt(_SC_PHYS_PAGES))) * Double(sysconf(CInt(_SC_PAGESIZE))) / 1_073_741_824
        return "\(system) on \(kind), \(processors) processors, \(Int(memory.rounded())) GiB of memory"
    }
}
