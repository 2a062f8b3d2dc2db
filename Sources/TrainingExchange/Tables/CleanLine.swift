/// Recognises, byte by byte, the cells that cleaning leaves as they are: nearly all of them, read ten times faster so.
///
/// `SingleLine.read` decides about every other cell; a test asks that both agree.
enum CleanLine {
    /// Whether UTF-8 `bytes` hold printable characters and single spaces inside only, none of them beyond Latin but for
    /// general punctuation (U+2010 to U+2027) and the blocks U+4000 to U+CFFF.
    ///
    /// False means "not known", not "no".
    static func isCertain(_ bytes: ArraySlice<UInt8>) -> Bool {
        var previous: UInt8 = 0x20
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let byte = bytes[position]
            guard let length = length(of: byte, after: previous), position + length <= bytes.endIndex else {
                return false
            }
            if byte == 0xE2 {
                guard bytes[position + 1] == 0x80, (0x90...0xA7).contains(bytes[position + 2]) else { return false }
            }
            position += length
            previous = byte
        }
        return previous != 0x20 || bytes.isEmpty
    }

    /// How many bytes the character that `byte` starts has; nil where it may be a space or a control, or doubles a space.
    private static func length(of byte: UInt8, after previous: UInt8) -> Int? {
        switch byte {
        case 0x21...0x7E: 1
        case 0x20: previous == 0x20 ? nil : 1
        // C2 starts the C1 controls and the no-break space, CD an invisible joiner, D8 the Arabic letter mark.
        case 0xC3...0xCC, 0xCE...0xD7, 0xD9...0xDF: 2
        // E1 and E3 start spaces of other scripts, EF the byte order mark and U+FFFD.
        case 0xE2, 0xE4...0xEC: 3
        default: nil
        }
    }
}
