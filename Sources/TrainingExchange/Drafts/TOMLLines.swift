/// Writes TOML, a key on each line.
///
/// TOMLKit could, but never frees what it writes: kept at every pause of somebody's typing, a form would grow the program by its whole
/// text each time.
struct TOMLLines {
    /// What was written.
    private(set) var text = ""

    /// Sets `key` to a text.
    mutating func set(_ key: String, to value: String) { append(key, Self.quoted(value)) }

    /// Sets `key` to a number.
    mutating func set(_ key: String, to value: Int64) { append(key, String(value)) }

    /// Sets `key` to a list of texts.
    mutating func set(_ key: String, to values: [String]) {
        append(key, "[ " + values.map(Self.quoted).joined(separator: ", ") + " ]")
    }

    /// Begins the table `name`, to which the keys that follow belong.
    mutating func begin(_ name: String) { text += "\n[\(name)]\n" }

    private mutating func append(_ key: String, _ value: String) {
        let isBare = !key.isEmpty && key.utf8.allSatisfy(Self.isBareKey)
        text += "\(isBare ? key : Self.quoted(key)) = \(value)\n"
    }

    private static func isBareKey(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x5F: true
        default: false
        }
    }

    /// A text on one line: as it is between single quotes, unless it holds what must be escaped.
    private static func quoted(_ text: String) -> String {
        text.unicodeScalars.allSatisfy { $0 != "'" && !isEscaped($0) } ? "'" + text + "'" : escaped(text)
    }

    /// Control characters, and what ends a line anywhere.
    private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { result.append("\\") }
            if isEscaped(scalar) {
                result.append(contentsOf: escape(scalar).unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result) + "\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}
