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

    private static let known: [UInt8] = [1, 2, 3, 4, 7]

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
        var fields = Fields(rest: parameters)
        while let field = fields.next() {
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

    /// What stands between semicolons: of nothing, one field of nothing.
    ///
    /// One after the other, since a list of them would take longer than all the rest.
    private struct Fields {
        var rest: UnsafeRawBufferPointer.SubSequence?

        mutating func next() -> UnsafeRawBufferPointer.SubSequence? {
            guard let all = rest else { return nil }
            guard let end = all.firstIndex(of: 0x3B) else {
                rest = nil
                return all
            }
            rest = all[(end + 1)...]
            return all[..<end]
        }
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
    private func extended(_ fields: inout Fields) -> Ink? {
        func value() -> UInt8? { fields.next().flatMap(number).flatMap { UInt8(exactly: $0) } }
        switch value() {
        case 5: return value().map { .indexed($0) }
        case 2:
            guard let red = value(), let green = value(), let blue = value() else { return nil }
            return .direct(red, green, blue, .semicolons)
        default: return nil
        }
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
    /// Appends the shortest control sequence that makes this pen out of `old` to `output`; nothing when they are the same.
    ///
    /// - Parameters:
    ///   - old: the terminal's state; nil when it is unknown.
    ///   - canTurnOff: whether the terminal can turn single attributes and colours off, not only all of them.
    func append(from old: Pen?, canTurnOff: Bool, to output: inout [UInt8]) {
        if old == self { return }
        let start = output.count
        if let old, canTurnOff || !loses(old) {
            appendOpening(to: &output)
            appendDifference(from: old, to: &output)
            output.append(0x6D)
        }
        let middle = output.count
        appendFromNothing(to: &output)
        let (step, fresh) = (middle - start, output.count - middle)
        if step == 0 || fresh < step { output.removeSubrange(start..<middle) } else { output.removeLast(fresh) }
    }

    private func loses(_ old: Pen) -> Bool {
        old.attributes & ~attributes != 0 || (foreground == .standard && old.foreground != .standard)
            || (background == .standard && old.background != .standard)
    }

    private func appendOpening(to output: inout [UInt8]) {
        output.append(Byte.escape)
        output.append(Byte.openBracket)
    }

    /// Turns everything off and then this pen on; no parameters at all turn all off.
    private func appendFromNothing(to output: inout [UInt8]) {
        appendOpening(to: &output)
        if self != Pen() {
            output.append(0x30)
            appendDifference(from: Pen(), to: &output)
        }
        output.append(0x6D)
    }

    private func appendDifference(from old: Pen, to output: inout [UInt8]) {
        var before = old.attributes
        let gone = before & ~attributes
        // Bold and dim go together.
        if gone & 0b110 != 0 {
            before &= ~0b110
            Self.append(22, to: &output)
        }
        for code in Self.known where code > 2 && gone & (1 << code) != 0 { Self.append(20 + code, to: &output) }
        for code in Self.known where has(code) && before & (1 << code) == 0 { Self.append(code, to: &output) }
        if foreground != old.foreground { Self.append(foreground, base: 30, to: &output) }
        if background != old.background { Self.append(background, base: 40, to: &output) }
    }

    private static func append(_ ink: Ink, base: UInt8, to output: inout [UInt8]) {
        switch ink {
        case .standard: append(base + 9, to: &output)
        case .basic(let index): append(index < 8 ? base + index : base + 52 + index, to: &output)
        case .indexed(let index):
            for number in [base + 8, 5, index] { append(number, to: &output) }
        case .direct(let red, let green, let blue, let form):
            let separator: UInt8 = form == .semicolons ? 0x3B : 0x3A
            append(base + 8, to: &output)
            append(2, separator, to: &output)
            if form == .standard { output.append(separator) }
            for value in [red, green, blue] { append(value, separator, to: &output) }
        }
    }

    /// Appends a number, after `separator` unless it is the first.
    private static func append(_ number: UInt8, _ separator: UInt8 = 0x3B, to output: inout [UInt8]) {
        if output.last != Byte.openBracket { output.append(separator) }
        if number >= 100 { output.append(0x30 + number / 100) }
        if number >= 10 { output.append(0x30 + number / 10 % 10) }
        output.append(0x30 + number % 10)
    }
}
