/// Breaks text into lines by the columns that it takes, between words where it can.
public enum Wrap {
    /// The lines of a text without line breaks: at least one.
    ///
    /// A word wider than `width` is cut between clusters.
    public static func lines(of text: SafeText, width: Int) -> [SafeText] {
        if text.width <= width { return [text] }
        return LineBreaker.rows(of: text.string, width: width).map { row in
            SafeText(trimmed(text.string[row.range]))
        }
    }

    /// The lines of a text of several paragraphs; line breaks (LF, CR, CRLF, U+2028/9) begin a new line.
    public static func paragraphs(_ raw: String, width: Int) -> [SafeText] {
        raw.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { lines(of: SafeText(String($0)), width: width) }
    }

    /// A row without the spaces at its end, and without a joiner that the cut has left with nothing to join: it would become a mark.
    private static func trimmed(_ row: Substring) -> String {
        var row = row.unicodeScalars
        while let last = row.last, last == " " || last == "\u{200D}" { row.removeLast() }
        return String(Substring(row))
    }
}
