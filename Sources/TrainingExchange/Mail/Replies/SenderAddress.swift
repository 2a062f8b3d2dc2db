/// Finds who sent a message by its header From.
enum SenderAddress {
    /// The one address in the one header From; `nil` when there are none or several, or what is there is no address.
    static func read(_ values: [String]) -> EnvelopeAddress? {
        guard values.count == 1, let value = values.first, let outside = withoutNames(value) else { return nil }
        let list = outside.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: true)
            .filter { !$0.allSatisfy(isSpace) }
        guard list.count == 1, let entry = list.first else { return nil }
        return address(Array(entry))
    }

    /// `value` without quoted strings and comments, in which commas and angles mean nothing; `nil` where one is never closed.
    private static func withoutNames(_ value: String) -> [UInt8]? {
        var result: [UInt8] = []
        var depth = 0
        var isQuoted = false
        var isEscaped = false
        for byte in value.utf8 {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch byte {
            case UInt8(ascii: "\\") where isQuoted || depth > 0: isEscaped = true
            case UInt8(ascii: "\"") where depth == 0: isQuoted.toggle()
            case UInt8(ascii: "(") where !isQuoted: depth += 1
            case UInt8(ascii: ")") where !isQuoted && depth > 0: depth -= 1
            default: if !isQuoted && depth == 0 { result.append(byte) }
            }
        }
        return isQuoted || depth > 0 ? nil : result
    }

    /// What stands in angles, else all of it.
    private static func address(_ entry: [UInt8]) -> EnvelopeAddress? {
        var bytes = entry[...]
        if let open = entry.firstIndex(of: UInt8(ascii: "<")) {
            guard let close = entry.lastIndex(of: UInt8(ascii: ">")), open < close,
                entry[(close + 1)...].allSatisfy(isSpace)
            else { return nil }
            bytes = entry[(open + 1)..<close]
        }
        let inner = bytes.drop(while: isSpace)
        let end = inner.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? inner.startIndex
        return EnvelopeAddress(String(decoding: inner[..<end], as: UTF8.self))
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
