import TOMLKit

/// A TOML file that people may have written: safe to parse whatever it holds, and able to say where something stands, since the
/// parser keeps no places.
///
/// The parser of TOMLKit does not report an error on a line such as `[[[` or `a = [ }`: it aborts the program. A key of thousands of
/// parts uses up the stack. Such lines never reach it.
public struct TOMLText {
    /// A line left out because the parser would end the program on it.
    public struct HostileLine: Equatable, Sendable {
        /// Its number, from 1.
        public let line: Int
        /// What is wrong with it, in English, as the parser would say.
        public let words: String
    }

    /// The lines left out; leaving out another line may add some.
    public private(set) var hostile: [HostileLine] = []
    private var lines: [Substring]

    /// A longer key is no setting of ours.
    private static let maximumKeyParts = 100

    /// Takes `text` apart; a byte order mark at its beginning is passed over.
    public init(_ text: String) {
        let body = Substring(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
        lines = body.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        for line in lines.indices where Self.isBadHeader(lines[line]) || Self.isDeep(lines[line]) {
            hostile.append(HostileLine(line: line + 1, words: "expected a table's name after '['"))
            lines[line] = ""
        }
        // For the parser, which is written in C++, a text ends there: it would pass over the rest of the file and say nothing.
        for line in lines.indices where lines[line].utf8.contains(0) {
            hostile.append(HostileLine(line: line + 1, words: "a NUL character"))
            lines[line] = ""
        }
        leaveOutFaults()
    }

    /// Empties values on which the parser would end the program, from the line that they begin on.
    private mutating func leaveOutFaults() {
        var scan = BracketScan()
        var start = 0
        for index in lines.indices {
            if scan.isOutside { start = index }
            guard let fault = scan.take(lines[index]) else { continue }
            hostile.append(HostileLine(line: index + 1, words: fault.rawValue))
            for line in start...index { lines[line] = "" }
            scan = BracketScan()
        }
    }

    /// How many lines there are.
    public var count: Int { lines.count }

    /// What the parser makes of the lines that are left.
    ///
    /// - Throws: `TOMLParseError` where that is not TOML.
    public func table() throws -> TOMLTable { try TOMLTable(string: lines.joined(separator: "\n")) }

    /// Empties a line, so that all others keep their numbers.
    ///
    /// False when there is nothing to empty.
    public mutating func leaveOut(_ line: Int) -> Bool {
        guard lines.indices.contains(line - 1), !lines[line - 1].isEmpty else { return false }
        lines[line - 1] = ""
        // What was a text until here may not be one any more.
        leaveOutFaults()
        return true
    }

    /// Whether a line begins like a table's header and then names no table.
    private static func isBadHeader(_ line: Substring) -> Bool {
        var rest = line.unicodeScalars.drop { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
        guard rest.first == "[" else { return false }
        rest.removeFirst()
        if rest.first == "[" { rest.removeFirst() }
        // A vertical tab is white space to Swift, and ends the program in the parser.
        rest = rest.drop { $0 == " " || $0 == "\t" }
        guard let first = rest.first, first.isASCII else { return true }
        return !(first.properties.isAlphabetic || "0123456789_-\"'".unicodeScalars.contains(first))
    }

    /// Whether a line has more dots outside of quotes than any key of ours has parts.
    private static func isDeep(_ line: Substring) -> Bool {
        var quote: UInt8?
        var isEscaped = false
        var dots = 0
        for byte in line.utf8 {
            switch (byte, quote) {
            case (_, UInt8(ascii: "\"")?) where isEscaped: isEscaped = false
            case (UInt8(ascii: "\\"), UInt8(ascii: "\"")?): isEscaped = true
            case (let byte, let open?): if byte == open { quote = nil }
            case (UInt8(ascii: "\""), nil), (UInt8(ascii: "'"), nil): quote = byte
            case (UInt8(ascii: "."), nil): dots += 1
            default: break
            }
        }
        return dots > maximumKeyParts
    }

    /// The line, from 1, on which `key` of a section is set; the section's own line, or 1, when it is written otherwise.
    public func line(of key: String, in section: String = "") -> Int {
        var current = ""
        var sectionLine = 1
        for (index, line) in lines.enumerated() {
            let trimmed = line.drop(while: \.isWhitespace)
            if trimmed.hasPrefix("[") {
                current = String(trimmed.dropFirst().prefix { $0 != "]" })
                if current == section { sectionLine = index + 1 }
                if current == "\(section).\(key)" { return index + 1 }
                continue
            }
            let written = trimmed.prefix { $0 != "=" }.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
            if current == section, written == key { return index + 1 }
            if current.hasPrefix(section), (current.dropFirst(section.count + 1) + "." + written) == key {
                return index + 1
            }
        }
        return sectionLine
    }
}
