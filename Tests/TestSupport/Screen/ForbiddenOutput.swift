/// Something that must never reach a terminal: text that acts, or text that lies about itself.
///
/// The set is the one that the door for text to the screen replaces: C0 and C1 controls, DEL, line and paragraph separators, bidirectional
/// controls, zero-width characters outside emoji, tags; and every string sequence (clipboard, palette, …) but the window title.
public enum ForbiddenOutput: Hashable, Sendable {
    /// A character that reorders, hides or breaks text.
    case scalar(Unicode.Scalar)
    /// A control that no painting program needs.
    case control(UInt8)
    /// A string sequence, such as `]52;c;…`, which writes into the clipboard.
    case string(String)
    /// Bytes that are not UTF-8.
    case invalid

    /// Everything forbidden in a stream of terminal output, in order.
    public static func find(in bytes: some Collection<UInt8>) -> [ForbiddenOutput] {
        var parser = ControlParser()
        var previous: Unicode.Scalar?
        return parser.tokens(bytes).compactMap { token in
            defer { if case .scalar(let scalar) = token { previous = scalar } else { previous = nil } }
            switch token {
            case .scalar(let scalar): return isForbidden(scalar, after: previous) ? .scalar(scalar) : nil
            case .invalid: return .invalid
            case .control(let byte):
                return [0x07, 0x08, 0x09, 0x0A, 0x0D, 0x0E, 0x0F].contains(byte) ? nil : .control(byte)
            case .string(let kind, let content): return isHarmless(kind, content) ? nil : string(kind, content)
            case .escape, .sequence: return nil
            }
        }
    }

    private static func string(_ kind: UInt8, _ content: [UInt8]) -> ForbiddenOutput {
        .string(String(decoding: [kind] + content, as: UTF8.self))
    }

    /// A window title without controls, and the resetting of the palette.
    private static func isHarmless(_ kind: UInt8, _ content: [UInt8]) -> Bool {
        guard kind == UInt8(ascii: "]") else { return false }
        let text = String(decoding: content, as: UTF8.self)
        let isTitle = text.hasPrefix("0;") || text.hasPrefix("2;")
        return text == "104" || isTitle && !text.unicodeScalars.contains { isForbidden($0, after: nil) }
    }

    private static func isForbidden(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        case 0x200D, 0xFE0F: !(previous?.properties.isEmoji ?? false) && previous?.value != 0xFE0F
        case 0x200B, 0x200C, 0x2060...0x2064, 0xFEFF, 0x180E, 0xE0000...0xE007F: true
        default: false
        }
    }
}
