/// Quoted-printable of RFC 2045: what people who look at the raw message can still read.
enum QuotedPrintable {
    private static let hex = Array("0123456789ABCDEF".utf8)
    private static let longest = 76

    /// The lines of `text`, each ended by CRLF and at most 76 bytes long.
    static func encode(_ text: String) -> String {
        var result: [UInt8] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            append(Array(line), to: &result)
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func append(_ line: [UInt8], to result: inout [UInt8]) {
        var width = 0
        for (index, byte) in line.enumerated() {
            let isLast = index == line.count - 1
            var unit = isRaw(byte, isLast: isLast) ? [byte] : escaped(byte)
            if width + unit.count > (isLast ? longest : longest - 1) {
                result += "=\r\n".utf8
                width = 0
            }
            // Mailboxes take "From " at the beginning of a line for the next message, and mail programs a lone dot for the end.
            if width == 0, byte == UInt8(ascii: ".") || line[index...].starts(with: "From ".utf8) {
                unit = escaped(byte)
            }
            result += unit
            width += unit.count
        }
        result += "\r\n".utf8
    }

    private static func isRaw(_ byte: UInt8, isLast: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "="): false
        case UInt8(ascii: " "), UInt8(ascii: "\t"): !isLast
        default: (0x21...0x7E).contains(byte)
        }
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        [UInt8(ascii: "="), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
    }

    /// What `bytes` stand for; an escape that is none is kept as it is.
    static func decode(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var rest = Array(bytes)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                result.append(byte)
                continue
            }
            if rest.first == UInt8(ascii: "\n") {
                rest.removeFirst()
            } else if rest.starts(with: "\r\n".utf8) {
                rest.removeFirst(2)
            } else if let value = value(rest.prefix(2)) {
                rest.removeFirst(2)
                result.append(value)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    private static func value(_ digits: ArraySlice<UInt8>) -> UInt8? {
        // Not by reading a number: that would take a sign, too.
        guard digits.count == 2, let high = digits.first.flatMap(digit), let low = digits.last.flatMap(digit) else {
            return nil
        }
        return high << 4 | low
    }

    /// Small letters are not the standard's, and seen.
    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"): byte & 0xDF - 55
        default: nil
        }
    }
}
