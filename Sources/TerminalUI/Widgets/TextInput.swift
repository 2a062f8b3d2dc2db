/// A field of one line: its text, its caret, and what keys do to them.
public struct TextInput: Equatable, Sendable {
    /// Most characters (grapheme clusters) that it takes, or nil for any number.
    public var maximumLength: Int?
    private var buffer: TextBuffer

    /// A field that holds `text`, with the caret behind it.
    public init(_ text: String = "", maximumLength: Int? = nil) {
        buffer = TextBuffer(text)
        self.maximumLength = maximumLength
    }

    /// What was typed.
    ///
    /// Setting it puts the caret behind it.
    public var text: String {
        get { buffer.text }
        set { buffer = TextBuffer(newValue) }
    }

    /// The caret: the number of UTF-8 bytes before it.
    public var caret: Int { buffer.caret }

    /// Does what `key` means in a line of text.
    ///
    /// Characters and pastes are taken; ← → Home End, Ctrl-A/E, words with Ctrl or Alt move; Backspace, Delete,
    /// Ctrl-K/U/W delete. Line breaks of a paste become spaces; control characters are refused.
    @discardableResult
    public mutating func handle(_ key: Key) -> TextOutcome {
        let (start, end) = (buffer.text.startIndex, buffer.text.endIndex)
        switch key {
        case .character(let character): return insert(String(character))
        case .paste(let raw): return insert(raw)
        default: break
        }
        if let destination = buffer.destination(of: key, lineStart: start, lineEnd: end) {
            buffer.moveCaret(to: destination)
            return .moved
        }
        guard let range = buffer.deletion(of: key, lineStart: start, lineEnd: end) else { return .ignored }
        guard !range.isEmpty else { return .moved }
        buffer.delete(from: range.lowerBound, to: range.upperBound)
        return .changed
    }

    private mutating func insert(_ raw: String) -> TextOutcome {
        let typed = TypedText.oneLine(raw)
        var taken = typed.text
        var refusal: TextOutcome.Refusal? = typed.hadControls ? .controlCharacters : nil
        if let limit = maximumLength {
            let room = max(limit - buffer.text.count, 0)
            // A combining mark joins the cluster before it and takes no room.
            let isMark = taken.unicodeScalars.allSatisfy { $0.properties.isGraphemeExtend } && buffer.caret > 0
            if !isMark, taken.count > room {
                taken = String(taken.prefix(room))
                refusal = .tooLong(limit: limit)
            }
        }
        if !taken.isEmpty { buffer.insert(taken) }
        return refusal.map(TextOutcome.refused) ?? (taken.isEmpty ? .moved : .changed)
    }

    /// Draws the field in `width` columns from (x, y), scrolled so that the caret can be seen.
    ///
    /// With the focus it takes the role `field.focus` unless told otherwise, and the real cursor.
    public func draw(
        on canvas: inout Canvas, x: Int, y: Int, width: Int, role: Role? = nil, isFocused: Bool,
        placeholder: SafeText = ""
    ) {
        let role = role ?? (isFocused ? .fieldFocus : .field)
        canvas.inside(Rect(x: x, y: y, width: width, height: 1)) { canvas in
            canvas.fillRow(0, role: role)
            guard !buffer.text.isEmpty else {
                canvas.text(placeholder, x: 0, y: 0, role: .placeholder)
                if isFocused { canvas.setCursor(x: 0, y: 0) }
                return
            }
            drawText(on: &canvas, role: role, isFocused: isFocused)
        }
    }

    private func drawText(on canvas: inout Canvas, role: Role, isFocused: Bool) {
        let text = SafeText(buffer.text)
        let total = canvas.width(of: text)
        let width = canvas.size.width
        guard isFocused else {
            canvas.text(text, x: 0, y: 0, role: role)
            return
        }
        let caret = canvas.width(of: SafeText(String(buffer.beforeCaret)))
        let offset = Self.scroll(caret: caret, width: width)
        canvas.text(text, x: -offset, y: 0, role: role, width: total)
        if offset > 0 { canvas.text("…", x: 0, y: 0, role: .textMuted) }
        if total - offset > width, caret - offset < width - 1 { canvas.text("…", x: width - 1, y: 0, role: .textMuted) }
        canvas.setCursor(x: caret - offset, y: 0)
    }

    /// Columns hidden at the left: half a field at a time, a function of the caret alone, so that nothing is stored.
    static func scroll(caret: Int, width: Int) -> Int {
        let excess = caret - width + 1
        guard excess > 0, width > 0 else { return 0 }
        let step = max(width / 2, 1)
        return (excess + step - 1) / step * step
    }
}
