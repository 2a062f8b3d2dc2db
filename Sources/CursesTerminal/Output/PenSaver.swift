/// Takes out of ncurses' output the changes of colours and attributes that change nothing.
///
/// ncurses sends both colours whenever one of them differs, everything again after any attribute was turned off, and a
/// reset at the end of every painting: a word that stands out costs 60 bytes. Here the terminal's graphic state is
/// followed, changes wait until something is drawn, and then only the difference is sent: 27 bytes.
/// What is drawn, and where, is untouched.
struct PenSaver {
    private let canTurnOff: Bool
    /// What ncurses believes to have set.
    private var wanted = Pen()
    /// What the terminal was sent; nil when unknown.
    private var sent: Pen?
    /// The character set designated last, as sent; 0 when unknown.
    private var characterSet: UInt8 = 0
    private var isShiftedIn = false
    /// Whether something was set that a `Pen` does not know: until the next reset all changes go through as they are.
    private var isBlind = false

    /// A saver for a terminal in an unknown state.
    ///
    /// - Parameter canTurnOff: whether the terminal can turn single attributes and colours off, not only all of them.
    init(canTurnOff: Bool) { self.canTurnOff = canTurnOff }

    /// Trusts nothing that was sent before.
    mutating func forget() {
        sent = nil
        characterSet = 0
        isShiftedIn = false
    }

    /// Appends to `output` what does the same as `input`, except that the last changes may wait for the next call.
    mutating func pass(_ input: UnsafeRawBufferPointer, into output: inout [UInt8]) {
        var index = 0
        while index < input.count {
            switch input[index] {
            case Byte.escape: index = escape(input, index, &output)
            case 0x0D, 0x08:
                output.append(input[index])
                index += 1
            case 0x0F:
                if !isShiftedIn { output.append(0x0F) }
                isShiftedIn = true
                index += 1
            default: index = text(input, index, &output)
            }
        }
    }

    /// Appends the changes that wait.
    mutating func settle(into output: inout [UInt8]) {
        guard !isBlind, wanted != sent else { return }
        wanted.append(from: sent, canTurnOff: canTurnOff, to: &output)
        sent = wanted
    }

    /// Appends the changes without which blanks would look otherwise.
    ///
    /// Their colour of text and weight nobody can see.
    private mutating func settleForBlanks(into output: inout [UInt8]) {
        if let sent, sent.looksBlankLike(wanted) { return }
        settle(into: &output)
    }

    /// Everything up to the next byte with a meaning for this.
    private mutating func text(_ input: UnsafeRawBufferPointer, _ start: Int, _ output: inout [UInt8]) -> Int {
        if input[start] == 0x20 {
            settleForBlanks(into: &output)
            var end = start + 1
            while end < input.count, input[end] == 0x20 { end += 1 }
            output.append(contentsOf: input[start..<end])
            return end
        }
        settle(into: &output)
        if input[start] == 0x0E { isShiftedIn = false }
        var end = start + 1
        while end < input.count, input[end] >= 0x20, input[end] != Byte.escape { end += 1 }
        output.append(contentsOf: input[start..<end])
        return end
    }

    private mutating func escape(_ input: UnsafeRawBufferPointer, _ start: Int, _ output: inout [UInt8]) -> Int {
        guard start + 2 < input.count else { return copy(input, start..<input.count, &output) }
        switch input[start + 1] {
        case Byte.openBracket:
            return controlSequence(input, start, &output)
        case 0x28:
            if characterSet != input[start + 2] { output.append(contentsOf: input[start..<start + 3]) }
            characterSet = input[start + 2]
            return start + 3
        default:
            return copy(input, start..<start + 2, &output)
        }
    }

    private mutating func controlSequence(
        _ input: UnsafeRawBufferPointer, _ start: Int, _ output: inout [UInt8]
    ) -> Int {
        var end = start + 2
        while end < input.count, !(0x40...0x7E).contains(input[end]) { end += 1 }
        guard end < input.count else { return copy(input, start..<input.count, &output) }
        switch input[end] {
        case 0x6D:
            follow(input, start..<end + 1, &output)
        case 0x41, 0x42, 0x43, 0x44, 0x47, 0x48, 0x64, 0x66, 0x68, 0x6C, 0x72:
            // Moves and modes, which draw nothing: A B C D G H d f h l r.
            output.append(contentsOf: input[start...end])
        case 0x4A, 0x4B, 0x4C, 0x4D, 0x50, 0x53, 0x54, 0x58:
            // What erases or shifts draws blanks: J K L M P S T X.
            settleForBlanks(into: &output)
            output.append(contentsOf: input[start...end])
        default:
            _ = copy(input, start..<end + 1, &output)
        }
        return end + 1
    }

    /// Notes a change of colours and attributes.
    private mutating func follow(_ input: UnsafeRawBufferPointer, _ range: Range<Int>, _ output: inout [UInt8]) {
        let parameters = input[range.lowerBound + 2..<range.upperBound - 1]
        let isReset = parameters.first.map { $0 == 0x30 } ?? true
        var next = isBlind ? Pen() : wanted
        let isUnderstood = next.apply(parameters)
        if isBlind ? isReset && isUnderstood : isUnderstood {
            if isBlind { sent = nil }
            isBlind = false
            wanted = next
            return
        }
        _ = copy(input, range, &output)
        isBlind = true
    }

    private mutating func copy(_ input: UnsafeRawBufferPointer, _ range: Range<Int>, _ output: inout [UInt8]) -> Int {
        settle(into: &output)
        output.append(contentsOf: input[range])
        return range.upperBound
    }
}
