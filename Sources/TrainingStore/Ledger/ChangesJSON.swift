import TrainingDomain

/// The changes of an audit entry as JSON: `[["maxUsers",12,8],["validators",[],["alice"]]]`.
///
/// Written and read without Foundation, which the start path does without.
enum ChangesJSON {
    static func text(_ changes: [FieldChange]) -> String {
        var text = "["
        for change in changes {
            if text.utf8.count > 1 { text += "," }
            text += "["
            append(change.field.rawValue, to: &text)
            text += ","
            append(change.old, to: &text)
            text += ","
            append(change.new, to: &text)
            text += "]"
        }
        return text + "]"
    }

    private static func append(_ value: FieldValue, to text: inout String) {
        switch value {
        case .none: text += "null"
        case .flag(let flag): text += flag ? "true" : "false"
        case .whole(let number): text += String(number)
        case .text(let string): append(string, to: &text)
        case .list(let strings):
            text += "["
            for (index, string) in strings.enumerated() {
                if index > 0 { text += "," }
                append(string, to: &text)
            }
            text += "]"
        }
    }

    private static func append(_ string: String, to text: inout String) {
        text += "\""
        defer { text += "\"" }
        if !string.utf8.contains(where: mustEscape) {
            text += string
            return
        }
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    private static func mustEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// Reads what `text` wrote; `nil` for anything else.
    static func changes(_ text: String) -> [FieldChange]? {
        var reader = Reader(rest: text.utf8[...])
        guard let changes = reader.changes(), reader.rest.isEmpty else { return nil }
        return changes
    }
}

/// Reads the JSON that `ChangesJSON` writes.
private struct Reader {
    var rest: Substring.UTF8View

    mutating func changes() -> [FieldChange]? {
        items { reader in
            guard reader.take("["), let key = reader.string(), reader.take(","), let old = reader.value(),
                reader.take(","), let new = reader.value(), reader.take("]")
            else { return nil }
            return FieldChange(FieldKey(rawValue: key), old: old, new: new)
        }
    }

    private mutating func value() -> FieldValue? {
        if take("null") { return FieldValue.none }
        if take("true") { return .flag(true) }
        if take("false") { return .flag(false) }
        switch rest.first {
        case UInt8(ascii: "\""): return string().map(FieldValue.text)
        case UInt8(ascii: "["): return items { $0.string() }.map(FieldValue.list)
        default:
            let digits = rest.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
            rest = rest[digits.endIndex...]
            return Int(Substring(digits)).map(FieldValue.whole)
        }
    }

    private mutating func items<Item>(_ item: (inout Reader) -> Item?) -> [Item]? {
        guard take("[") else { return nil }
        var items: [Item] = []
        if take("]") { return items }
        repeat {
            guard let next = item(&self) else { return nil }
            items.append(next)
        } while take(",")
        return take("]") ? items : nil
    }

    private mutating func string() -> String? {
        guard take("\"") else { return nil }
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = escape() else { return nil }
                bytes.append(escaped)
            default: bytes.append(byte)
            }
        }
        return nil
    }

    private mutating func escape() -> UInt8? {
        switch rest.popFirst() {
        case UInt8(ascii: "n"): return UInt8(ascii: "\n")
        case UInt8(ascii: "u"):
            let digits = rest.prefix(4)
            rest = rest[digits.endIndex...]
            return UInt8(Substring(digits), radix: 16)
        case let byte: return byte
        }
    }

    private mutating func take(_ text: StaticString) -> Bool {
        let found = text.withUTF8Buffer { rest.starts(with: $0) }
        if found { rest = rest.dropFirst(text.utf8CodeUnitCount) }
        return found
    }
}
