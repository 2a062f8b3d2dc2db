/// The headers of a message as it arrives (RFC 5322), from anybody: whatever the bytes are, reading them ends and gives something.
struct MessageHeaders {
    private let values: [(name: String, value: [UInt8])]
    /// What follows the first empty line.
    let body: ArraySlice<UInt8>

    /// Reads lines that end in CRLF or LF; folded values are put together again, lines that are no header are passed over.
    init(_ message: [UInt8]) {
        var rest = message[...]
        var isFirst = true
        var found: [(name: String, value: [UInt8])] = []
        while let line = Self.takeLine(&rest) {
            if line.isEmpty { break }
            // Mailboxes and some pipes put a line "From sender date" before the message.
            if isFirst, line.starts(with: "From ".utf8) || line.starts(with: ">From ".utf8) { continue }
            isFirst = false
            Self.take(line, &found)
        }
        values = found
        body = rest
    }

    private static func take(_ line: ArraySlice<UInt8>, _ values: inout [(name: String, value: [UInt8])]) {
        if line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t") {
            if !values.isEmpty { values[values.count - 1].value += line }
            return
        }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
        let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        values.append((name.trimmed, Array(line[line.index(after: colon)...])))
    }

    /// The line without its end; `nil` when nothing is left.
    private static func takeLine(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard !rest.isEmpty else { return nil }
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
        var line = rest[..<end]
        rest = end == rest.endIndex ? [] : rest[(end + 1)...]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line
    }

    /// Every value of a header, in order, white space at its ends taken away; `name` in lower case.
    func all(_ name: String) -> [String] {
        values.filter { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self).trimmed }
    }

    /// The first one.
    func first(_ name: String) -> String? { all(name).first }
}

extension String {
    /// Without spaces, tabs and CR at its ends.
    fileprivate var trimmed: String {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        guard let first = utf8.firstIndex(where: { !isSpace($0) }), let last = utf8.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(self[first...last])
    }
}
