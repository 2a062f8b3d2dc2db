/// The graphic state of a terminal: what the next character will look like (SGR of ECMA-48).
struct Pen: Equatable {
    /// A colour as SGR tells it.
    enum Ink: Equatable {
        case standard
        /// 30 to 37 and 90 to 97, as 0 to 15.
        case basic(UInt8)
        case indexed(UInt8)
        /// Red, green and blue, told as the terminal's description wants it.
        case direct(UInt8, UInt8, UInt8, Form)
    }

    /// The three ways of telling a direct colour: `38;2;r;g;b`, `38:2:r:g:b` and, as the standard has it, `38:2::r:g:b`.
    enum Form: Equatable { case semicolons, colons, standard }

    var foreground = Ink.standard
    var background = Ink.standard
    /// Bits by SGR number: 1 bold, 2 dim, 3 italic, 4 underlined, 7 reversed.
    var attributes: UInt8 = 0

    static let known: [UInt8] = [1, 2, 3, 4, 7]

    /// Whether a blank looks the same with both: the background, an underline, a reversal.
    func looksBlankLike(_ other: Pen) -> Bool {
        let visible: UInt8 = 1 << 4 | 1 << 7
        let isReversed = has(7) || other.has(7)
        return background == other.background && attributes & visible == other.attributes & visible
            && (!isReversed && !has(4) || foreground == other.foreground)
    }

    func has(_ attribute: UInt8) -> Bool { attributes & (1 << attribute) != 0 }

    /// Follows one control sequence: what stands between `ESC [` and `m`.
    ///
    /// Answers false when some of it is unknown.
    mutating func apply(_ parameters: UnsafeRawBufferPointer.SubSequence) -> Bool {
        var fields = parameters.split(separator: 0x3B, omittingEmptySubsequences: false)[...]
        if fields.isEmpty { return applyOne(0) }
        while let field = fields.popFirst() {
            if field.contains(0x3A) {
                guard applyColons(field) else { return false }
            } else if let code = number(field), code == 38 || code == 48 {
                guard let ink = extended(&fields) else { return false }
                if code == 38 { foreground = ink } else { background = ink }
            } else {
                guard let code = number(field), applyOne(code) else { return false }
            }
        }
        return true
    }

    private mutating func applyOne(_ code: Int) -> Bool {
        switch code {
        case 0: self = Pen()
        case 1, 2, 3, 4, 7: attributes |= 1 << UInt8(code)
        case 22: attributes &= ~0b110
        case 23, 24, 27: attributes &= ~(1 << UInt8(code - 20))
        case 30...37: foreground = .basic(UInt8(code - 30))
        case 39: foreground = .standard
        case 40...47: background = .basic(UInt8(code - 40))
        case 49: background = .standard
        case 90...97: foreground = .basic(UInt8(code - 82))
        case 100...107: background = .basic(UInt8(code - 92))
        default: return false
        }
        return true
    }

    /// What follows 38 or 48: `5;n` or `2;r;g;b`.
    private func extended(_ fields: inout ArraySlice<UnsafeRawBufferPointer.SubSequence>) -> Ink? {
        let kind = fields.popFirst().flatMap(number)
        let count = kind == 5 ? 1 : 3
        let values = fields.prefix(count).compactMap(number).compactMap(UInt8.init(exactly:))
        guard kind == 5 || kind == 2, values.count == count else { return nil }
        fields = fields.dropFirst(count)
        return kind == 5 ? .indexed(values[0]) : .direct(values[0], values[1], values[2], .semicolons)
    }

    /// `38:5:n`, `38:2:r:g:b` and `38:2::r:g:b`.
    private mutating func applyColons(_ field: UnsafeRawBufferPointer.SubSequence) -> Bool {
        let fields = field.split(separator: 0x3A, omittingEmptySubsequences: false)
        let form = fields.count == 6 && fields[2].isEmpty ? Form.standard : .colons
        let parts = fields.filter { !$0.isEmpty }.compactMap(number)
        let values = parts.dropFirst(2).compactMap(UInt8.init(exactly:))
        let ink: Ink
        switch (parts.dropFirst().first, values.count) {
        case (5, 1): ink = .indexed(values[0])
        case (2, 3): ink = .direct(values[0], values[1], values[2], form)
        default: return false
        }
        if parts[0] == 38 { foreground = ink } else if parts[0] == 48 { background = ink } else { return false }
        return true
    }

    private func number(_ digits: UnsafeRawBufferPointer.SubSequence) -> Int? {
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit), value < 10_000 else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }
}

// MARK: From one pen to another

extension Pen {
    /// The shortest control sequence that makes this pen out of `old`; nothing when they are the same.
    ///
    /// - Parameters:
    ///   - old: the terminal's state; nil when it is unknown.
    ///   - canTurnOff: whether the terminal can turn single attributes and colours off, not only all of them.
    func sequence(from old: Pen?, canTurnOff: Bool) -> [UInt8] {
        if old == self { return [] }
        let fresh = [] + fromNothing
        guard let old, canTurnOff || !loses(old) else { return Self.wrapped(fresh) }
        let step = difference(from: old)
        return Self.wrapped(step.count <= fresh.count ? step : fresh)
    }

    private func loses(_ old: Pen) -> Bool {
        old.attributes & ~attributes != 0 || (foreground == .standard && old.foreground != .standard)
            || (background == .standard && old.background != .standard)
    }

    private static func wrapped(_ parameters: [UInt8]) -> [UInt8] {
        [Byte.escape, Byte.openBracket] + parameters + [0x6D]
    }

    /// The parameters that turn everything off and then this pen on; an empty list turns all off.
    private var fromNothing: [UInt8] {
        let rest = difference(from: Pen())
        return rest.isEmpty ? [] : [0x30, 0x3B] + rest
    }

    private func difference(from old: Pen) -> [UInt8] {
        var result: [UInt8] = []
        var before = old.attributes
        let gone = before & ~attributes
        // Bold and dim go together.
        if gone & 0b110 != 0 {
            before &= ~0b110
            Self.append(22, to: &result)
        }
        for code in Self.known where code > 2 && gone & (1 << code) != 0 { Self.append(20 + Int(code), to: &result) }
        for code in Self.known where has(code) && before & (1 << code) == 0 { Self.append(Int(code), to: &result) }
        if foreground != old.foreground { Self.append(foreground, base: 30, to: &result) }
        if background != old.background { Self.append(background, base: 40, to: &result) }
        return result
    }

    private static func append(_ ink: Ink, base: Int, to result: inout [UInt8]) {
        switch ink {
        case .standard: append(base + 9, to: &result)
        case .basic(let index): append(index < 8 ? base + Int(index) : base + 52 + Int(index), to: &result)
        case .indexed(let index): append(text: "\(base + 8);5;\(index)", to: &result)
        case .direct(let red, let green, let blue, .semicolons):
            append(text: "\(base + 8);2;\(red);\(green);\(blue)", to: &result)
        case .direct(let red, let green, let blue, .colons):
            append(text: "\(base + 8):2:\(red):\(green):\(blue)", to: &result)
        case .direct(let red, let green, let blue, .standard):
            append(text: "\(base + 8):2::\(red):\(green):\(blue)", to: &result)
        }
    }

    private static func append(_ code: Int, to result: inout [UInt8]) { append(text: "\(code)", to: &result) }

    private static func append(text: String, to result: inout [UInt8]) {
        if !result.isEmpty { result.append(0x3B) }
        result.append(contentsOf: text.utf8)
    }
}
