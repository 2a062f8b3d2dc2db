/// Follows the brackets of values from line to line, outside of texts and comments, and sees dates on its way.
///
/// Where a bracket is closed by one of the other kind the parser does not report an error: `a = [ }` aborts the program, and so does a
/// date that goes on with anything but a time, `1979-05-27T.`. No file of ours holds dates, except in texts.
struct BracketScan {
    /// Why a line cannot be given to the parser, in English, as it would say.
    enum Fault: String {
        case bracket = "a bracket is closed by one of another kind"
        case moment = "a date or a time is not used here, except in a text"
    }

    /// The text that the scan is in: what ends it, and whether it may go on for several lines.
    private struct Quote {
        let mark: UInt8
        let isLong: Bool
    }

    private var open: [UInt8] = []
    private var quote: Quote?

    /// Whether the next line begins a key or a table, rather than going on with a value.
    var isOutside: Bool { open.isEmpty && quote == nil }

    /// Goes over one line, and tells what is wrong with it.
    mutating func take(_ line: Substring) -> Fault? {
        let all = Array(line.utf8)
        var rest = all[...]
        let isHeader = isOutside && rest.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "[")
        if isHeader { return nil }
        while let byte = rest.popFirst() {
            if let quote {
                takeText(byte, of: quote, &rest)
            } else if byte == UInt8(ascii: "#") {
                break
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                let isLong = rest.count > 1 && rest.prefix(2).allSatisfy { $0 == byte }
                if isLong { rest = rest.dropFirst(2) }
                quote = Quote(mark: byte, isLong: isLong)
            } else if !takeBracket(byte) {
                return .bracket
            } else if Self.isMoment(byte, after: all[..<(rest.startIndex - 1)]) {
                return .moment
            }
        }
        if quote?.isLong == false { quote = nil }
        return nil
    }

    /// Whether `byte` goes on with a date or a time: "1979-05-27T", "07:".
    private static func isMoment(_ byte: UInt8, after before: ArraySlice<UInt8>) -> Bool {
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        guard let last = before.last, isDigit(last) else { return false }
        if byte == UInt8(ascii: ":") { return true }
        guard byte | 0x20 == UInt8(ascii: "t"), before.count >= 10 else { return false }
        return zip(before.suffix(10), "dddd-dd-dd".utf8).allSatisfy { byte, sign in
            sign == UInt8(ascii: "-") ? byte == sign : isDigit(byte)
        }
    }

    private mutating func takeBracket(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): open.append(byte)
        // Two signs after the one that opens, in ASCII.
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
            if let last = open.popLast() { return last == byte - 2 }
        default: break
        }
        return true
    }

    private mutating func takeText(_ byte: UInt8, of quote: Quote, _ rest: inout ArraySlice<UInt8>) {
        if byte == UInt8(ascii: "\\"), quote.mark == UInt8(ascii: "\"") {
            rest = rest.dropFirst()
            return
        }
        guard byte == quote.mark else { return }
        if quote.isLong {
            guard rest.count > 1, rest.prefix(2).allSatisfy({ $0 == byte }) else { return }
            // One or two more belong to the text.
            rest = rest.dropFirst(2 + rest.dropFirst(2).prefix(2).prefix { $0 == byte }.count)
        }
        self.quote = nil
    }
}
