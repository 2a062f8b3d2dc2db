/// A field of several lines, broken softly to its width.
public struct TextEditor: Equatable, Sendable {
    /// Most characters (grapheme clusters) that it takes, or nil for any number.
    public var maximumLength: Int?
    private var buffer: TextBuffer
    /// The column that ↑ and ↓ try to keep.
    private var goalColumn: Int?
    /// First row shown last time; the caret may ask for another.
    private var top = 0

    /// An editor of `text`, with the caret behind it.
    public init(_ text: String = "", maximumLength: Int? = nil) {
        buffer = TextBuffer(TypedText.severalLines(text).text)
        self.maximumLength = maximumLength
    }

    /// What was typed; lines end with LF.
    ///
    /// Setting it puts the caret behind it.
    public var text: String {
        get { buffer.text }
        set {
            buffer = TextBuffer(TypedText.severalLines(newValue).text)
            goalColumn = nil
        }
    }

    /// The caret: the number of UTF-8 bytes before it.
    public var caret: Int { buffer.caret }

    /// Does what `key` means in a text shown in `size` columns and rows.
    ///
    /// Enter begins a line.
    @discardableResult
    public mutating func handle(_ key: Key, size: Size) -> TextOutcome {
        let outcome: TextOutcome
        switch key {
        case .character(let character): outcome = insert(String(character))
        case .paste(let raw): outcome = insert(raw)
        case .enter: outcome = insert("\n")
        default:
            let rows = LineBreaker.rows(of: buffer.text, width: size.width)
            settle(rows, height: size.height)
            outcome = apply(key, rows: rows, page: max(size.height - 1, 1))
            if outcome == .moved { settle(rows, height: size.height) }
        }
        if outcome != .ignored, outcome != .moved {
            settle(LineBreaker.rows(of: buffer.text, width: size.width), height: size.height)
        }
        return outcome
    }

    private mutating func settle(_ rows: [LineBreaker.Row], height: Int) {
        top = visibleTop(caretRow: caretRow(in: rows), rows: rows.count, height: height)
    }

    private mutating func apply(_ key: Key, rows: [LineBreaker.Row], page: Int) -> TextOutcome {
        switch key {
        case .up: moveRows(by: -1, in: rows)
        case .down: moveRows(by: 1, in: rows)
        case .pageUp: moveRows(by: -page, in: rows)
        case .pageDown: moveRows(by: page, in: rows)
        case .modified(.control, .home): move(to: buffer.text.startIndex)
        case .modified(.control, .end): move(to: buffer.text.endIndex)
        default: applyWithinRow(key, row: rows[caretRow(in: rows)])
        }
    }

    private mutating func applyWithinRow(_ key: Key, row: LineBreaker.Row) -> TextOutcome {
        // The end of a soft row is the start of the next one: End stops before its last character.
        let end =
            row.isSoft && !row.range.isEmpty ? buffer.text.index(before: row.range.upperBound) : row.range.upperBound
        if let destination = buffer.destination(of: key, lineStart: row.range.lowerBound, lineEnd: end) {
            return move(to: destination)
        }
        let line = hardLine
        guard let range = buffer.deletion(of: key, lineStart: line.lowerBound, lineEnd: line.upperBound) else {
            return .ignored
        }
        goalColumn = nil
        guard !range.isEmpty else { return .moved }
        buffer.delete(from: range.lowerBound, to: range.upperBound)
        return .changed
    }

    /// The line between two line breaks that holds the caret: what Ctrl-K and Ctrl-U work on.
    private var hardLine: Range<String.Index> {
        let start = buffer.beforeCaret.lastIndex(where: \.isNewline).map { buffer.text.index(after: $0) }
        let end = buffer.afterCaret.firstIndex(where: \.isNewline)
        return (start ?? buffer.text.startIndex)..<(end ?? buffer.text.endIndex)
    }

    private mutating func move(to index: String.Index) -> TextOutcome {
        goalColumn = nil
        buffer.moveCaret(to: index)
        return .moved
    }

    private mutating func insert(_ raw: String) -> TextOutcome {
        goalColumn = nil
        let typed = TypedText.severalLines(raw)
        var taken = typed.text
        var refusal: TextOutcome.Refusal? = typed.hadControls ? .controlCharacters : nil
        if let limit = maximumLength {
            let room = max(limit - buffer.text.count, 0)
            if taken.count > room {
                taken = String(taken.prefix(room))
                refusal = .tooLong(limit: limit)
            }
        }
        if !taken.isEmpty { buffer.insert(taken) }
        return refusal.map(TextOutcome.refused) ?? (taken.isEmpty ? .moved : .changed)
    }

    private mutating func moveRows(by count: Int, in rows: [LineBreaker.Row]) -> TextOutcome {
        let current = caretRow(in: rows)
        let goal = goalColumn ?? columns(from: rows[current].range.lowerBound)
        let target = min(max(current + count, 0), rows.count - 1)
        guard target != current else { return .moved }
        buffer.moveCaret(to: index(in: rows[target], atColumn: goal))
        goalColumn = goal
        return .moved
    }

    private func columns(from start: String.Index) -> Int {
        buffer.text[start..<max(buffer.caretIndex, start)].reduce(0) { $0 + $1.columns }
    }

    private func index(in row: LineBreaker.Row, atColumn goal: Int) -> String.Index {
        var column = 0
        var index = row.range.lowerBound
        while index < row.range.upperBound {
            let next = buffer.text.index(after: index)
            let width = buffer.text[index].columns
            if column + width > goal || (row.isSoft && next == row.range.upperBound) { break }
            column += width
            index = next
        }
        return index
    }

    /// The last row that begins at or before the caret.
    private func caretRow(in rows: [LineBreaker.Row]) -> Int {
        rows.lastIndex { $0.range.lowerBound <= buffer.caretIndex } ?? 0
    }

    private func visibleTop(caretRow: Int, rows: Int, height: Int) -> Int {
        let height = max(height, 1)
        let highest = max(rows - height, 0)
        return min(max(min(top, caretRow), caretRow - height + 1), max(highest, 0))
    }

    /// Draws the text in `rect`; with the focus it takes the real cursor.
    public func draw(
        on canvas: inout Canvas, in rect: Rect, role: Role? = nil, isFocused: Bool, placeholder: SafeText = ""
    ) {
        let role = role ?? (isFocused ? .fieldFocus : .field)
        let rows = LineBreaker.rows(of: buffer.text, width: rect.width)
        let caretRow = caretRow(in: rows)
        let first = visibleTop(caretRow: caretRow, rows: rows.count, height: rect.height)
        canvas.inside(rect) { canvas in
            canvas.fill(canvas.bounds, role: role)
            if buffer.text.isEmpty { canvas.text(placeholder, x: 0, y: 0, role: .placeholder) }
            for (y, row) in rows.dropFirst(first).prefix(rect.height).enumerated() {
                // Spaces that hang over the edge are clipped rather than cut with "…".
                let text = SafeText(String(buffer.text[row.range]))
                canvas.text(text, x: 0, y: y, role: role, width: canvas.width(of: text))
            }
            guard isFocused else { return }
            let column = min(columns(from: rows[caretRow].range.lowerBound), max(rect.width - 1, 0))
            canvas.setCursor(x: column, y: caretRow - first)
        }
    }
}
