import TrainingDomain

@testable import TrainingExchange

extension FuzzedParser {
    /// Texts of people's in the headers and bodies of mails.
    static let mailText = FuzzedParser(name: "mail-text", maximumLength: 512, choices: 1) { input in
        var input = input
        let isPhrase = input.choice(2) == 1
        let text = input.text
        if let value = try? HeaderText.value(text, of: "Subject", isPhrase: isPhrase) {
            checkLines("Subject:" + value + "\r\n", longest: 76)
            let read = MessageHeaders(Array("Subject:\(value)\r\n\r\n".utf8)).first("subject") ?? ""
            must(EncodedWords.decode(read) == VisibleText.line(text), "a header is read back: \(text.debugDescription)")
        } else {
            must(
                text.unicodeScalars.contains { ["\r", "\n", "\0"].contains($0) }, "only line breaks and NUL are refused"
            )
        }
        let body = VisibleText.lines(text)
        let encoded = QuotedPrintable.encode(body)
        checkLines(encoded, longest: 76)
        must(!encoded.hasPrefix(".") && !encoded.contains("\r\n."), "no line begins with a dot")
        let decoded = String(decoding: QuotedPrintable.decode(encoded.utf8), as: UTF8.self)
        must(decoded.replacing("\r\n", with: "\n") == body + "\n", "a body is read back: \(body.debugDescription)")
    }

    /// CRLF at every line's end and nowhere else, ASCII, none longer than `longest` bytes.
    static func checkLines(_ text: String, longest: Int) {
        let bytes = Array(text.utf8)
        must(bytes.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || $0 == 0x0D || $0 == 0x0A || $0 == 0x09) }, "ASCII: \(text)")
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        must(lines.last?.isEmpty ?? false, "the last line ends")
        for line in lines.dropLast() {
            must(line.last == 0x0D && !line.dropLast().contains(0x0D), "lines end in CRLF: \(text.debugDescription)")
            must(line.count <= longest + 1, "a line has at most \(longest) bytes: \(text)")
        }
    }
}
