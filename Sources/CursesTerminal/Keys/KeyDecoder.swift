import Glibc
import TerminalUI

/// Turns the bytes that a terminal sends into keys.
///
/// Pure: it knows neither file descriptors nor clocks.
///
/// ncurses could decode keys itself; it would type the tail of a sequence that its terminfo entry lacks, and hand over a
/// paste one character at a time. Here every sequence is first measured by the grammar all terminals share (ECMA-48)
/// and only then looked up, so an unknown one is swallowed whole.
///
/// Bytes may be cut anywhere. What is incomplete is kept; when `patience` milliseconds pass without a byte, the caller
/// says so with `timeOut`, and a lone escape byte becomes the Escape key.
public struct KeyDecoder {
    /// The longest paste that is kept, in bytes; the rest of it is dropped.
    public static let pasteLimit = 16 << 20

    private enum Mode { case keys, paste, discarding }

    private let encoding: TerminalEncoding
    private let described: [Described]
    private var mode = Mode.keys
    private var kept: [UInt8] = []
    private var pasted: [UInt8] = []
    private var escapeWasGuessed = false

    /// A sequence that stands for a key.
    ///
    /// There are some twenty, and most keys are none of them: looking through all takes no time, and no table is made at start.
    public struct Described: Sendable {
        let sequence: [UInt8]
        let key: Key

        /// `sequence` stands for `key`.
        public init(_ sequence: [UInt8], _ key: Key) {
            self.sequence = sequence
            self.key = key
        }
    }

    /// A decoder in its initial state.
    ///
    /// - Parameters:
    ///   - encoding: how characters outside ASCII arrive.
    ///   - described: sequences that the terminal's own description adds to the known ones, and that win over them.
    public init(encoding: TerminalEncoding = .utf8, described: [Described] = []) {
        self.encoding = encoding
        self.described = described
    }

    /// How long to wait for the next byte before `timeOut`, in milliseconds; nil when nothing is incomplete.
    ///
    /// Escape must act within 30 ms, painting included. Nobody types the start of a longer sequence by hand, so that
    /// may take longer to arrive; a paste longer still, on a bad line.
    public var patience: Int32? {
        switch mode {
        case .paste: return 3000
        case .discarding: return 200
        case .keys:
            if kept.isEmpty { return nil }
            if kept.allSatisfy({ $0 == Byte.escape }) { return 20 }
            return kept.count > 2 ? 500 : 100
        }
    }

    /// Decodes the next bytes, in order, onto the end of `keys`.
    public mutating func feed(_ bytes: some Sequence<UInt8>, into keys: inout [Key]) {
        let carried = kept.count
        kept.append(contentsOf: bytes)
        if escapeWasGuessed, carried == 0 { rejoinLateTail() }
        escapeWasGuessed = false
        var index = 0
        // In a paste nothing that was looked at is looked at again, else a megabyte in small pieces would take for ever.
        while index < kept.count {
            let before = (index, mode)
            switch mode {
            case .keys: index = decodeKey(at: index, into: &keys)
            case .paste: index = collectPaste(from: index, into: &keys)
            case .discarding: index = discard(from: index)
            }
            // An escape byte that ends a string is no part of it, and begins a key: then only the mode changes.
            if (index, mode) == before { break }
        }
        kept.removeFirst(index)
    }

    /// Says that `patience` has run out: settles what was incomplete.
    public mutating func timeOut(into keys: inout [Key]) {
        switch mode {
        case .discarding: mode = .keys
        case .paste:
            finishPaste(into: &keys)
            kept = []
        case .keys:
            settleKept(into: &keys)
        }
    }

    // MARK: Keys

    /// Returns the index after what was decoded; the same index when more bytes are needed.
    private mutating func decodeKey(at index: Int, into keys: inout [Key]) -> Int {
        let rest = kept[index...]
        let first = kept[index]
        if first < 0x80, first != Byte.escape {
            if let key = KeySequences.single(first).key { keys.append(key) }
            return index + 1
        }
        if first != Byte.escape { return decodeText(at: index, into: &keys) }
        switch EscapeSequence.measure(rest) {
        case .incomplete:
            return index
        case .string(let length):
            mode = .discarding
            return index + length
        case .complete(let length):
            let sequence = Array(rest.prefix(length))
            if sequence == KeySequences.pasteStart {
                mode = .paste
                pasted = []
            } else if let key = described.last(where: { $0.sequence == sequence })?.key
                ?? KeySequences.key(for: sequence)
            {
                keys.append(key)
            }
            return index + length
        }
    }

    private func decodeText(at index: Int, into keys: inout [Key]) -> Int {
        guard encoding == .utf8 else {
            keys.append(.character(encoding.character(kept[index])))
            return index + 1
        }
        switch UTF8Prefix.measure(kept[index...]) {
        case .incomplete:
            return index
        case .scalar(let scalar, let length):
            // C1 controls are no keys; seen as what they would be in a file: broken text.
            let shown = (0x80...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar
            keys.append(.character(Character(shown)))
            return index + length
        case .invalid(let length):
            keys.append(.character("\u{FFFD}"))
            return index + length
        }
    }

    private mutating func settleKept(into keys: inout [Key]) {
        let bytes = kept
        kept = []
        guard let first = bytes.first else { return }
        if first != Byte.escape {
            keys.append(.character("\u{FFFD}"))
        } else if bytes.allSatisfy({ $0 == Byte.escape }) {
            keys.append(contentsOf: bytes.map { _ in .escape })
            escapeWasGuessed = true
        } else if bytes.count == 2, let key = KeySequences.key(for: bytes) {
            // Alt-[ and the like, which also begin longer sequences.
            keys.append(key)
        }
    }

    /// On a slow line the rest of an arrow key may come after its escape byte was taken for Escape.
    ///
    /// It must not be typed.
    private mutating func rejoinLateTail() {
        guard kept.count > 1, kept[0] == Byte.openBracket else { return }
        let whole = [Byte.escape] + kept
        guard case .complete(let length) = EscapeSequence.measure(whole[...]) else { return }
        guard KeySequences.key(for: Array(whole.prefix(length))) != nil else { return }
        kept = whole
    }

    // MARK: Pastes and strings

    private mutating func collectPaste(from index: Int, into keys: inout [Key]) -> Int {
        let end = KeySequences.pasteEnd
        guard let escape = firstEscape(from: index) else {
            keepPasted(index..<kept.count)
            return kept.count
        }
        keepPasted(index..<escape)
        let tail = kept[escape...].prefix(end.count)
        if tail.elementsEqual(end) {
            finishPaste(into: &keys)
            return escape + end.count
        }
        // Cut inside what may be the end: wait for the rest. Else the escape byte is part of the text.
        if end.starts(with: tail) { return escape == index ? index : escape }
        keepPasted(escape..<(escape + 1))
        return escape + 1
    }

    private func firstEscape(from index: Int) -> Int? {
        kept.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return nil }
            guard let found = memchr(base + index, CInt(Byte.escape), buffer.count - index) else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    private mutating func keepPasted(_ range: Range<Int>) {
        let room = Self.pasteLimit - pasted.count
        pasted.append(contentsOf: kept[range].prefix(max(0, room)))
    }

    private mutating func finishPaste(into keys: inout [Key]) {
        mode = .keys
        let text = encoding.text(LineBreaks.asLineFeeds(pasted))
        pasted = []
        if !text.isEmpty { keys.append(.paste(text)) }
    }

    /// Skips an operating-system command or the like, up to its terminator.
    private mutating func discard(from index: Int) -> Int {
        for position in index..<kept.count {
            switch kept[position] {
            case 0x07, 0x18, 0x1A:
                mode = .keys
                return position + 1
            case Byte.escape:
                guard position + 1 < kept.count else { return position }
                mode = .keys
                // ESC \ ends it; any other escape sequence does too, and counts by itself.
                return kept[position + 1] == 0x5C ? position + 2 : position
            default: continue
            }
        }
        return kept.count
    }
}
