import Foundation

/// Writes the inputs with which a run begins.
///
/// A file is one input. Of a file `NAME.lines` each line is one, in which `\xNN` is a byte, `\n` a line break and `\\` a backslash; of a
/// file `NAME.json` each string of its one list.
enum Seeds {
    static func write(from sources: some Sequence<String>, to folder: String, choices: Int) {
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let zeros = [UInt8](repeating: 0, count: choices)
        var number = 0
        for path in sources.flatMap(files) {
            for seed in seeds(of: path) {
                number += 1
                try? Data(seed + zeros).write(to: URL(filePath: "\(folder)/seed-\(number)"))
            }
        }
    }

    /// The files of a folder, or the one file.
    private static func files(_ path: String) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [path] }
        return names.sorted().map { "\(path)/\($0)" }
    }

    private static func seeds(of path: String) -> [[UInt8]] {
        guard let content = FileManager.default.contents(atPath: path) else { return [] }
        if path.hasSuffix(".json") {
            return ((try? JSONDecoder().decode([String].self, from: content)) ?? []).map { Array($0.utf8) }
        }
        guard path.hasSuffix(".lines") else { return [Array(content)] }
        return content.split(separator: UInt8(ascii: "\n")).map { unescaped(Array($0)) }
    }

    private static func unescaped(_ line: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = line[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let kind = rest.popFirst() else {
                result.append(byte)
                continue
            }
            switch kind {
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "x"):
                result.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
                rest = rest.dropFirst(2)
            default: result.append(kind)
            }
        }
        return result
    }
}
