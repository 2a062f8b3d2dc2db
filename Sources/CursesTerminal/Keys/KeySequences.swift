import TerminalUI

/// What the terminals of the managers send: xterm and its like, PuTTY, rxvt, the Linux console, tmux and screen.
///
/// Terminfo alone is not enough: PuTTY calls itself xterm but sends `ESC [ 1 1 ~` for F1 and `ESC [ 1 ~` for Home, and no
/// entry tells of Ctrl with an arrow. The tables hold what all of them send; no two mean different keys.
enum KeySequences {
    static let pasteStart = Array("\u{1B}[200~".utf8)
    static let pasteEnd = Array("\u{1B}[201~".utf8)

    /// The key behind one byte below 0x80.
    static func single(_ byte: UInt8) -> Keystroke {
        switch byte {
        case 0x00: Keystroke(.character(" "), .control)
        case 0x08, 0x7F: Keystroke(.motion(.backspace))
        case 0x09: Keystroke(.tab)
        case 0x0A, 0x0D: Keystroke(.motion(.enter))
        case 0x1B: Keystroke(.escape)
        case 0x01...0x1A: Keystroke(.character(Character(Unicode.Scalar(byte + 0x60))), .control)
        case 0x1C...0x1F: Keystroke(.character(Character(Unicode.Scalar(byte + 0x40))), .control)
        default: Keystroke(.character(Character(Unicode.Scalar(byte))))
        }
    }

    /// The key behind a whole escape sequence; nil when it is unknown or means no key.
    static func key(for sequence: [UInt8]) -> Key? {
        MouseReport.isOne(sequence) ? MouseReport.mouse(sequence).map(Key.mouse) : stroke(sequence[...])?.key
    }

    private static func stroke(_ sequence: ArraySlice<UInt8>) -> Keystroke? {
        let body = sequence.dropFirst()
        guard let introducer = body.first else { return Keystroke(.escape) }
        if body.count == 1 { return introducer < 0x80 ? single(introducer).adding(.alt) : nil }
        switch introducer {
        case Byte.escape: return stroke(body)?.adding(.alt)
        case Byte.openBracket: return controlSequence(body.dropFirst())
        case 0x4F: return singleShift(body.dropFirst())
        case 0x80...: return altText(body)
        default: return nil
        }
    }

    private static func altText(_ body: ArraySlice<UInt8>) -> Keystroke? {
        // C1 is no key.
        guard case .scalar(let scalar, _) = UTF8Prefix.measure(body), scalar.value > 0x9F else { return nil }
        return Keystroke(.character(Character(scalar)), .alt)
    }

    // MARK: ESC O …

    private static func singleShift(_ body: ArraySlice<UInt8>) -> Keystroke? {
        guard let final = body.last else { return nil }
        if body.count > 1 {
            // ESC O 5 A, ESC O 1 ; 5 P: older xterms and Konsole.
            let numbers = Parameters(body.dropLast()).values
            return letters[final].map { Keystroke($0, modifiers(numbers.last ?? 1)) }
        }
        if let pressed = letters[final] { return Keystroke(pressed) }
        switch final {
        // The numeric pad in its application mode, and rxvt's Ctrl with an arrow.
        case 0x4D: return Keystroke(.motion(.enter))
        case 0x58: return Keystroke(.character("="))
        // PuTTY's "VT100+" function keys; its F9 is the pad's "=" of the others.
        case 0x54...0x57: return Keystroke(.function(Int(final) - 0x54 + 5))
        case 0x59...0x5B: return Keystroke(.function(Int(final) - 0x59 + 10))
        case 0x61...0x64: return letters[final - 0x20].map { Keystroke($0, .control) }
        case 0x6A...0x79: return Keystroke(.character(Character(Unicode.Scalar(final - 0x40))))
        default: return nil
        }
    }

    // MARK: ESC [ …

    private static func controlSequence(_ body: ArraySlice<UInt8>) -> Keystroke? {
        guard let final = body.last, let first = body.first else { return nil }
        // ESC [ [ A to E: the Linux console's F1 to F5.
        if first == Byte.openBracket, body.count == 2 {
            return (0x41...0x45).contains(final) ? Keystroke(.function(Int(final) - 0x40)) : nil
        }
        // ESC [ ? and the like begin answers, which are no keys.
        guard !(0x3C...0x3F).contains(first) else { return nil }
        let parameters = Parameters(body.dropLast())
        let values = parameters.values
        if parameters.isRelease { return nil }
        switch final {
        case 0x7E: return tilde(values)
        case 0x24: return numbered(values.first, .shift)
        case 0x5E: return numbered(values.first, .control)
        case 0x40: return numbered(values.first, [.control, .shift])
        case 0x5A: return Keystroke(.tab, .shift)
        case 0x75: return coded(values.first, values.dropFirst().first)
        case 0x61...0x64 where values.isEmpty: return letters[final - 0x20].map { Keystroke($0, .shift) }
        case 0x41...0x48 where values.count == 1 && (2...16).contains(values[0]):
            // ESC [ 5 C: Ctrl with an arrow on older xterms.
            return letters[final].map { Keystroke($0, modifiers(values[0])) }
        default:
            // ESC [ 24 ; 80 R tells where the cursor is; a key has 1 or nothing there.
            guard values.first ?? 1 <= 1 else { return nil }
            return letters[final].map { Keystroke($0, modifiers(values.dropFirst().first ?? 1)) }
        }
    }

    /// `ESC [ 5 ; 3 ~`, and `ESC [ 27 ; 5 ; 9 ~` of xterm's modifyOtherKeys.
    private static func tilde(_ values: [Int]) -> Keystroke? {
        if values.first == 27, values.count == 3 { return coded(values[2], values[1]) }
        return numbered(values.first, modifiers(values.dropFirst().first ?? 1))
    }

    private static func numbered(_ number: Int?, _ modifiers: Key.Modifiers) -> Keystroke? {
        number.flatMap { numbers[$0] }.map { Keystroke($0, modifiers) }
    }

    /// A key told by its character's number, as terminals with a wider protocol do.
    private static func coded(_ number: Int?, _ modifier: Int?) -> Keystroke? {
        guard let number, let scalar = Unicode.Scalar(UInt32(clamping: number)) else { return nil }
        let pressed = modifiers(modifier ?? 1)
        if scalar.value < 0x80 { return single(UInt8(scalar.value)).adding(pressed) }
        // C1 is no key, and the private use area holds keys without a character.
        guard scalar.value > 0x9F, !(0xE000...0xF8FF).contains(scalar.value) else { return nil }
        return Keystroke(.character(Character(scalar)), pressed)
    }

    /// xterm's number: 1, plus 1 for Shift, 2 for Alt, 4 for Ctrl, 8 for Meta.
    private static func modifiers(_ number: Int) -> Key.Modifiers {
        let bits = max(0, number - 1)
        var result: Key.Modifiers = []
        if bits & 0b0001 != 0 { result.insert(.shift) }
        if bits & 0b1010 != 0 { result.insert(.alt) }
        if bits & 0b0100 != 0 { result.insert(.control) }
        return result
    }

    // MARK: Tables

    /// The final letters of `ESC [ A` and `ESC O A`.
    private static let letters: [UInt8: Keystroke.Pressed] = [
        0x41: .motion(.up), 0x42: .motion(.down), 0x43: .motion(.right), 0x44: .motion(.left),
        0x46: .motion(.end), 0x48: .motion(.home),
        0x50: .function(1), 0x51: .function(2), 0x52: .function(3), 0x53: .function(4),
    ]

    /// The numbers of `ESC [ 1 ~`.
    private static let numbers: [Int: Keystroke.Pressed] = [
        1: .motion(.home), 2: .insert, 3: .motion(.delete), 4: .motion(.end), 5: .motion(.pageUp),
        6: .motion(.pageDown), 7: .motion(.home), 8: .motion(.end),
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
        17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
        23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14), 28: .function(15),
        29: .function(16), 31: .function(17), 32: .function(18), 33: .function(19), 34: .function(20),
    ]
}
