/// Turns the bytes of a file into UTF-8, in which the separators, quotes and line breaks of a table are single bytes.
enum TextDecoding {
    /// The text of `bytes` in UTF-8, without its byte order mark.
    ///
    /// What the encoding has no character for becomes bytes that are not valid UTF-8, so that the row in which they stand,
    /// and no other, is refused when its cells are read.
    static func utf8(_ bytes: [UInt8], from encoding: TextEncoding) -> [UInt8] {
        let text = bytes.dropFirst(markLength(of: bytes, as: encoding))
        switch encoding {
        case .utf8, .utf8WithMark: return text.count == bytes.count ? bytes : Array(text)
        case .latin1: return transcode(text) { UInt32($0) }
        case .windows1252: return transcode(text, with: Windows1252.codePoint)
        case .utf16LittleEndian: return transcodeUTF16(text) { UInt16($0) | UInt16($1) << 8 }
        case .utf16BigEndian: return transcodeUTF16(text) { UInt16($1) | UInt16($0) << 8 }
        }
    }

    /// A mark is dropped whatever the encoding asked for within its family: `--encoding utf-8` reads both kinds of UTF-8.
    private static func markLength(of bytes: [UInt8], as encoding: TextEncoding) -> Int {
        let mark = encoding == .utf8 ? TextEncoding.utf8WithMark.mark : encoding.mark
        return bytes.starts(with: mark) ? mark.count : 0
    }

    private static func transcode(_ bytes: ArraySlice<UInt8>, with codePoint: (UInt8) -> UInt32?) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                result.append(byte)
            } else if let value = codePoint(byte) {
                append(value, to: &result)
            } else {
                // A byte of 0x80 to 0x9F alone is never valid UTF-8, and keeps its value for the message.
                result.append(byte)
            }
        }
        return result
    }

    private static func transcodeUTF16(_ bytes: ArraySlice<UInt8>, unit: (UInt8, UInt8) -> UInt16) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = bytes.startIndex
        while position + 1 < bytes.endIndex {
            let first = unit(bytes[position], bytes[position + 1])
            position += 2
            guard UTF16.isLeadSurrogate(first), position + 1 < bytes.endIndex else {
                append(UInt32(first), to: &result)
                continue
            }
            let second = unit(bytes[position], bytes[position + 1])
            guard UTF16.isTrailSurrogate(second) else {
                append(UInt32(first), to: &result)
                continue
            }
            position += 2
            append(0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(second) & 0x3FF, to: &result)
        }
        if position < bytes.endIndex { result.append(0xFF) }
        return result
    }

    /// Appends one code point; a lone surrogate becomes the three bytes that no valid UTF-8 holds.
    private static func append(_ value: UInt32, to result: inout [UInt8]) {
        switch value {
        case ..<0x80:
            result.append(UInt8(value))
        case ..<0x800:
            result.append(0xC0 | UInt8(value >> 6))
            result.append(0x80 | UInt8(value & 0x3F))
        case ..<0x10000:
            result.append(0xE0 | UInt8(value >> 12))
            result.append(0x80 | UInt8(value >> 6 & 0x3F))
            result.append(0x80 | UInt8(value & 0x3F))
        default:
            result.append(0xF0 | UInt8(value >> 18 & 0x07))
            result.append(0x80 | UInt8(value >> 12 & 0x3F))
            result.append(0x80 | UInt8(value >> 6 & 0x3F))
            result.append(0x80 | UInt8(value & 0x3F))
        }
    }
}
