/// A control sequence (`ESC [ … final`), taken apart.
struct ControlSequence: Hashable, Sendable {
    /// One of `<`, `=`, `>`, `?`, or nil.
    var mark: UInt8?
    /// The numbers between semicolons, each with those that follow it after colons; nil where one is left out.
    var parameters: [[Int?]] = [[nil]]
    /// Bytes from space to slash before the final one.
    var intermediates: [UInt8] = []
    /// The byte that says what it does.
    var final: UInt8 = 0

    /// The number at an index; missing or zero is `fallback`, as for every movement.
    func count(_ index: Int, or fallback: Int = 1) -> Int {
        let number = self.number(index)
        return number == 0 ? fallback : number
    }

    /// The number at an index, 0 when missing.
    func number(_ index: Int) -> Int {
        index < parameters.count ? (parameters[index].first.flatMap { $0 } ?? 0) : 0
    }

    mutating func addDigit(_ digit: Int) {
        let last = parameters.count - 1
        let lastPart = parameters[last].count - 1
        parameters[last][lastPart] = min((parameters[last][lastPart] ?? 0) * 10 + digit, 99_999)
    }
}

/// What a stream of terminal output consists of.
enum OutputToken: Hashable, Sendable {
    /// A character.
    case scalar(Unicode.Scalar)
    /// Bytes that are not UTF-8: a terminal shows U+FFFD.
    case invalid
    /// A C0 control or DEL.
    case control(UInt8)
    /// `ESC`, bytes from space to slash, a final byte.
    case escape([UInt8], UInt8)
    /// `ESC [ …`.
    case sequence(ControlSequence)
    /// A string: its introducer (`]` OSC, `P` DCS, `_` APC, `^` PM, `X` SOS) and its content.
    case string(UInt8, [UInt8])
}

/// Cuts a stream of bytes into tokens, wherever the reads happen to split it.
struct ControlParser: Sendable {
    private enum State {
        case ground
        case escape([UInt8])
        case sequence(ControlSequence)
        case string(UInt8, [UInt8], escape: Bool)
        /// The Linux console's `ESC ] P`, followed by seven digits and no terminator.
        case palette(Int)
    }

    /// Longer strings are cut: a hostile one must not fill the memory.
    private static let longestString = 4_096

    private var state = State.ground
    private var partial: [UInt8] = []
    private var awaited = 0

    /// Takes bytes and returns the tokens they complete.
    mutating func tokens(_ bytes: some Sequence<UInt8>) -> [OutputToken] {
        var result: [OutputToken] = []
        for byte in bytes { take(byte, &result) }
        return result
    }

    private mutating func take(_ byte: UInt8, _ result: inout [OutputToken]) {
        switch state {
        case .ground: takeText(byte, &result)
        case .string(let kind, let content, let escape): takeString(byte, kind, content, escape, &result)
        case .palette(let left): state = left > 1 ? .palette(left - 1) : .ground
        case .escape, .sequence: takeControl(byte, &result)
        }
    }

    // MARK: Text

    private mutating func takeText(_ byte: UInt8, _ result: inout [OutputToken]) {
        if awaited > 0 {
            if byte & 0xC0 == 0x80 {
                partial.append(byte)
                awaited -= 1
                if awaited == 0 { finishCharacter(&result) }
                return
            }
            awaited = 0
            partial = []
            result.append(.invalid)
        }
        switch byte {
        case 0x1B: state = .escape([])
        case 0..<0x20, 0x7F: result.append(.control(byte))
        case 0x20..<0x7F: result.append(.scalar(Unicode.Scalar(byte)))
        case 0xC2...0xDF: begin(byte, awaiting: 1)
        case 0xE0...0xEF: begin(byte, awaiting: 2)
        case 0xF0...0xF4: begin(byte, awaiting: 3)
        default: result.append(.invalid)
        }
    }

    private mutating func begin(_ byte: UInt8, awaiting count: Int) {
        partial = [byte]
        awaited = count
    }

    private mutating func finishCharacter(_ result: inout [OutputToken]) {
        var decoder = UTF8()
        var bytes = partial.makeIterator()
        if case .scalarValue(let scalar) = decoder.decode(&bytes) {
            result.append(.scalar(scalar))
        } else {
            result.append(.invalid)
        }
        partial = []
    }

    // MARK: Escapes and control sequences

    private mutating func takeControl(_ byte: UInt8, _ result: inout [OutputToken]) {
        switch byte {
        case 0x1B: state = .escape([])
        case 0x18, 0x1A: state = .ground
        case 0..<0x20, 0x7F: result.append(.control(byte))
        case 0x80...: state = .ground
        default:
            switch state {
            case .escape(let intermediates): takeEscape(byte, intermediates, &result)
            case .sequence(let sequence): takeSequence(byte, sequence, &result)
            default: state = .ground
            }
        }
    }

    private mutating func takeEscape(_ byte: UInt8, _ intermediates: [UInt8], _ result: inout [OutputToken]) {
        if (0x20...0x2F).contains(byte) {
            state = .escape(intermediates + [byte])
            return
        }
        state = .ground
        guard intermediates.isEmpty else {
            result.append(.escape(intermediates, byte))
            return
        }
        switch byte {
        case UInt8(ascii: "["): state = .sequence(ControlSequence())
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
            state = .string(byte, [], escape: false)
        default: result.append(.escape([], byte))
        }
    }

    private mutating func takeSequence(_ byte: UInt8, _ old: ControlSequence, _ result: inout [OutputToken]) {
        var sequence = old
        switch byte {
        case 0x30...0x39: sequence.addDigit(Int(byte - 0x30))
        case UInt8(ascii: ":"): sequence.parameters[sequence.parameters.count - 1].append(nil)
        case UInt8(ascii: ";"): sequence.parameters.append([nil])
        case 0x3C...0x3F: sequence.mark = byte
        case 0x20...0x2F: sequence.intermediates.append(byte)
        default:
            sequence.final = byte
            result.append(.sequence(sequence))
            state = .ground
            return
        }
        state = .sequence(sequence)
    }

    // MARK: Strings

    private mutating func takeString(
        _ byte: UInt8, _ kind: UInt8, _ content: [UInt8], _ escape: Bool, _ result: inout [OutputToken]
    ) {
        if escape {
            result.append(.string(kind, content))
            state = .ground
            if byte != UInt8(ascii: "\\") {
                state = .escape([])
                take(byte, &result)
            }
            return
        }
        let isOSC = kind == UInt8(ascii: "]")
        switch byte {
        case 0x1B: state = .string(kind, content, escape: true)
        case 0x18, 0x1A: state = .ground
        case 0x07 where isOSC:
            result.append(.string(kind, content))
            state = .ground
        case UInt8(ascii: "P") where isOSC && content.isEmpty: state = .palette(7)
        case UInt8(ascii: "R") where isOSC && content.isEmpty: state = .ground
        default:
            let kept = content.count < Self.longestString ? content + [byte] : content
            state = .string(kind, kept, escape: false)
        }
    }
}
