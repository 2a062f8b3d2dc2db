/// The bytes with a meaning of their own.
enum Byte {
    static let escape: UInt8 = 0x1B
    static let openBracket: UInt8 = 0x5B
}

/// Measures a sequence that begins with an escape byte, known or not, by the grammar of ECMA-48 and the few ways in which
/// terminals leave it.
enum EscapeSequence {
    enum Measure: Equatable {
        /// More bytes are needed to know.
        case incomplete
        /// So many bytes make a whole sequence.
        case complete(Int)
        /// So many bytes open a control string, which lasts until its terminator.
        case string(Int)
    }

    /// A control sequence longer than this is garbage; it ends here.
    static let longest = 64

    /// Measures what `bytes` begins with; its first byte is an escape.
    static func measure(_ bytes: ArraySlice<UInt8>) -> Measure {
        let start = bytes.startIndex
        guard bytes.count > 1 else { return .incomplete }
        switch bytes[start + 1] {
        case Byte.escape:
            return altered(bytes)
        case Byte.openBracket:
            return controlSequence(bytes)
        case 0x4F:
            return singleShift(bytes)
        case 0x50, 0x58, 0x5D, 0x5E, 0x5F:
            return bytes.count > 2 ? .string(2) : .incomplete
        case 0x80...:
            // Alt and a letter outside ASCII: measured as UTF-8, or one byte.
            switch UTF8Prefix.measure(bytes[(start + 1)...]) {
            case .incomplete: return .incomplete
            case .scalar(_, let length), .invalid(let length): return .complete(1 + length)
            }
        default:
            return .complete(2)
        }
    }

    /// `ESC ESC [ A`: Alt and an arrow, on rxvt and PuTTY.
    ///
    /// Two escapes before anything else are two keys.
    private static func altered(_ bytes: ArraySlice<UInt8>) -> Measure {
        let start = bytes.startIndex
        guard bytes.count > 2 else { return .incomplete }
        let third = bytes[start + 2]
        guard third == Byte.openBracket || third == 0x4F else { return .complete(1) }
        if case .complete(let length) = measure(bytes[(start + 1)...]) { return .complete(length + 1) }
        return .incomplete
    }

    /// `ESC O`, perhaps digits and semicolons, one letter.
    private static func singleShift(_ bytes: ArraySlice<UInt8>) -> Measure {
        for (offset, byte) in bytes.enumerated().dropFirst(2) {
            if (0x30...0x3B).contains(byte), offset < longest { continue }
            // Not the end of a sequence but the start of another key: Alt-O was meant.
            return (0x40...0x7E).contains(byte) ? .complete(offset + 1) : .complete(offset)
        }
        return .incomplete
    }

    /// `ESC [`, parameters, intermediates, one final byte.
    private static func controlSequence(_ bytes: ArraySlice<UInt8>) -> Measure {
        for (offset, byte) in bytes.enumerated().dropFirst(2) {
            switch byte {
            case Byte.openBracket where offset == 2:
                // The Linux console's F1 to F5: ESC [ [ A.
                return bytes.count > 3 ? .complete(4) : .incomplete
            case 0x4D where offset == 2:
                // A mouse report of the old kind: three raw bytes follow.
                return bytes.count >= 6 ? .complete(6) : .incomplete
            case 0x24 where isNumber(bytes.dropFirst(2).prefix(offset - 2)):
                // rxvt's Shift, which ECMA-48 would read as an intermediate byte.
                return .complete(offset + 1)
            case 0x20...0x3F:
                if offset >= longest { return .complete(offset + 1) }
            case 0x40...0x7E:
                return .complete(offset + 1)
            default:
                // A control or a letter outside ASCII cannot be part of it: what came is broken, and the byte stands alone.
                return .complete(offset)
            }
        }
        return .incomplete
    }

    private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy { (0x30...0x39).contains($0) }
    }
}
