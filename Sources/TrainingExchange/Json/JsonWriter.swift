extension JsonValue {
    /// The document in UTF-8 text, indented by two spaces, ended by a line break.
    ///
    /// No scalar that a terminal would obey or that reorders a line is written raw: C0, DEL, C1, line separators, bidirectional
    /// controls, zero-width characters and tags are `\u` escapes, which every reader turns back.
    public var document: String {
        var text = ""
        write(to: &text, depth: 0)
        return text + "\n"
    }

    private func write(to text: inout String, depth: Int) {
        switch self {
        case .null: text += "null"
        case .flag(let flag): text += flag ? "true" : "false"
        case .whole(let number): text += String(number)
        case .text(let string): JsonText.write(string, to: &text)
        case .list(let items) where items.allSatisfy(\.isSmall):
            text += "["
            for (index, item) in items.enumerated() {
                if index > 0 { text += ", " }
                item.write(to: &text, depth: depth)
            }
            text += "]"
        case .list(let items):
            Self.writeBlock("[", "]", items, to: &text, depth: depth) { item, text in
                item.write(to: &text, depth: depth + 1)
            }
        case .object(let members) where members.isEmpty: text += "{}"
        case .object(let members):
            Self.writeBlock("{", "}", members, to: &text, depth: depth) { member, text in
                JsonText.write(member.key, to: &text)
                text += ": "
                member.value.write(to: &text, depth: depth + 1)
            }
        }
    }

    /// Whether the value stays on the line of the list that holds it.
    private var isSmall: Bool {
        switch self {
        case .null, .flag, .whole, .text: true
        case .list, .object: false
        }
    }

    private static func writeBlock<Item>(
        _ opening: String, _ closing: String, _ items: [Item], to text: inout String, depth: Int,
        write: (Item, inout String) -> Void
    ) {
        text += opening
        for (index, item) in items.enumerated() {
            text += index > 0 ? ",\n" : "\n"
            text += String(repeating: "  ", count: depth + 1)
            write(item, &text)
        }
        text += "\n" + String(repeating: "  ", count: depth) + closing
    }
}

/// Writes texts as JSON strings.
enum JsonText {
    static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default:
                if isRaw(scalar) { text.unicodeScalars.append(scalar) } else { escape(scalar, to: &text) }
            }
        }
        text += "\""
    }

    private static func isRaw(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F: return true
        case 0xA0..<0x300: return scalar.value != 0xAD
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: return false
        default: return true
        }
    }

    /// Scalars beyond U+FFFF are two escapes, a surrogate pair.
    private static func escape(_ scalar: Unicode.Scalar, to text: inout String) {
        for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }
}
