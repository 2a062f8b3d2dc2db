/// The lines of a theme's file, to say where something stands: the TOML parser keeps no places.
struct ThemeLines {
    private var lines: [Substring]

    init(_ text: String) {
        let isMarked = text.unicodeScalars.first == "\u{FEFF}"
        let body = isMarked ? Substring(text.unicodeScalars.dropFirst()) : text[...]
        lines = body.split(omittingEmptySubsequences: false) { $0.isNewline }
    }

    var count: Int { lines.count }
    var text: String { lines.joined(separator: "\n") }

    /// Empties a line, so that all others keep their numbers.
    ///
    /// False when there is nothing to empty.
    mutating func leaveOut(_ line: Int) -> Bool {
        guard lines.indices.contains(line - 1), !lines[line - 1].isEmpty else { return false }
        lines[line - 1] = ""
        return true
    }

    /// Lines that begin like a table's header and then name no table.
    ///
    /// The TOML parser must not see them: on `[[[` it does not report an error, it aborts the program.
    func badHeaders() -> [Int] {
        lines.indices.filter { isBadHeader(lines[$0]) }.map { $0 + 1 }
    }

    private func isBadHeader(_ line: Substring) -> Bool {
        var rest = line.unicodeScalars.drop(while: \.properties.isWhitespace)
        guard rest.first == "[" else { return false }
        rest.removeFirst()
        if rest.first == "[" { rest.removeFirst() }
        rest = rest.drop(while: \.properties.isWhitespace)
        guard let first = rest.first, first.isASCII else { return true }
        return !(first.properties.isAlphabetic || "0123456789_-\"'".unicodeScalars.contains(first))
    }

    /// The line, from 1, on which `key` of a section is set; the section's own line, or 1, when it is written otherwise.
    func line(of key: String, in section: String) -> Int {
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
