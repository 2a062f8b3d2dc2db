/// Where the rows of a text begin and end when it is broken to a width.
struct LineBreaker {
    /// One row: what it shows, without the line break that ends it.
    struct Row: Equatable {
        let range: Range<String.Index>
        /// Whether the row ends because there was no more room, rather than with a line break or the text.
        let isSoft: Bool
    }

    private let width: Int
    private var rows: [Row] = []
    private var rowStart: String.Index
    private var column = 0
    /// Where the row may break: behind its last space; and the columns up to there.
    private var breakPoint: (index: String.Index, column: Int)?
    /// The one before it, for when the last space turns out to belong to a punctuation mark.
    private var formerBreakPoint: (index: String.Index, column: Int)?
    private var isAfterOpening = false

    private init(text: String, width: Int) {
        self.width = max(width, 1)
        rowStart = text.startIndex
    }

    /// The rows of `text`, at least one.
    ///
    /// Breaks behind spaces where it can; spaces may hang over the edge.
    static func rows(of text: String, width: Int) -> [Row] {
        var breaker = LineBreaker(text: text, width: width)
        var index = text.startIndex
        while index < text.endIndex {
            let next = text.index(after: index)
            breaker.take(text[index], at: index, next: next)
            index = next
        }
        breaker.rows.append(Row(range: breaker.rowStart..<text.endIndex, isSoft: false))
        return breaker.rows
    }

    private mutating func take(_ character: Character, at index: String.Index, next: String.Index) {
        if character.isNewline {
            endRow(at: index, next: next, isSoft: false, column: 0)
            return
        }
        let columns = character.columns
        let isSpace = character == " "
        // French writes a space inside of « » and before : ; ! ? and never breaks a line there.
        if let point = breakPoint, point.index == index, Self.staysWithWord(character) { breakPoint = formerBreakPoint }
        // What a row keeps behind its last space may leave too little room again for something wide.
        while column + columns > width, !isSpace, breakRow(before: index) {}
        column += columns
        if isSpace, !isAfterOpening {
            if let point = breakPoint, point.index != index { formerBreakPoint = point }
            breakPoint = (next, column)
        }
        if !isSpace { isAfterOpening = character == "«" }
    }

    private static func staysWithWord(_ character: Character) -> Bool {
        switch character {
        case "»", ":", ";", "!", "?": true
        default: false
        }
    }

    /// - Returns: whether there was something to put on a row of its own.
    private mutating func breakRow(before index: String.Index) -> Bool {
        if let point = breakPoint, point.index > rowStart {
            endRow(at: point.index, next: point.index, isSoft: true, column: column - point.column)
        } else if index > rowStart {
            endRow(at: index, next: index, isSoft: true, column: 0)
        } else {
            return false
        }
        return true
    }

    private mutating func endRow(at end: String.Index, next: String.Index, isSoft: Bool, column: Int) {
        rows.append(Row(range: rowStart..<end, isSoft: isSoft))
        rowStart = next
        self.column = column
        breakPoint = nil
        formerBreakPoint = nil
    }
}

extension Character {
    /// Columns that the character takes once it is safe.
    var columns: Int {
        let scalars = unicodeScalars
        if let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
            if SimpleScalar.isSimple(first) { return 1 }
            if DisplayUnits.isPlainlyWide(first) { return 2 }
        }
        return SafeText(String(self)).width
    }
}
