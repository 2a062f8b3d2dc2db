/// A text and a caret between two of its grapheme clusters: what `TextInput` and `TextEditor` have in common.
///
/// The caret is a UTF-8 offset, so that every operation is linear at worst, a paste of a megabyte included.
struct TextBuffer: Equatable, Sendable {
    private(set) var text: String
    /// UTF-8 offset of the caret, always at the edge of a cluster.
    private(set) var caret: Int

    init(_ text: String) {
        self.text = text
        self.text.makeContiguousUTF8()
        caret = self.text.utf8.count
    }

    var caretIndex: String.Index { text.utf8.index(text.startIndex, offsetBy: caret) }
    var beforeCaret: Substring { text[..<caretIndex] }
    var afterCaret: Substring { text[caretIndex...] }

    /// Moves the caret to `index`, or behind the cluster that `index` lies in.
    mutating func moveCaret(to index: String.Index) {
        caret = text.utf8.distance(from: text.startIndex, to: edge(atOrAfter: index))
    }

    mutating func insert(_ inserted: String) {
        text.insert(contentsOf: inserted, at: caretIndex)
        let end = text.utf8.index(text.startIndex, offsetBy: caret + inserted.utf8.count)
        // What was inserted may have joined its neighbours: a combining mark, half of a CRLF.
        moveCaret(to: end)
    }

    mutating func delete(from start: String.Index, to end: String.Index) {
        guard start < end else { return }
        let offset = text.utf8.distance(from: text.startIndex, to: start)
        text.removeSubrange(start..<end)
        moveCaret(to: text.utf8.index(text.startIndex, offsetBy: offset))
    }

    private func edge(atOrAfter index: String.Index) -> String.Index {
        guard index < text.endIndex, index > text.startIndex else { return index }
        if String.Index(index, within: text) != nil { return index }
        var edge = index
        while edge < text.endIndex, String.Index(edge, within: text) == nil { edge = text.utf8.index(after: edge) }
        return edge
    }

    var left: String.Index { caret == 0 ? text.startIndex : text.index(before: caretIndex) }
    var right: String.Index { caretIndex == text.endIndex ? text.endIndex : text.index(after: caretIndex) }

    /// The start of the word at the caret, or of the one before.
    var wordLeft: String.Index {
        let head = beforeCaret
        guard let end = head.lastIndex(where: \.isWordPart) else { return text.startIndex }
        guard let gap = head[...end].lastIndex(where: { !$0.isWordPart }) else { return text.startIndex }
        return text.index(after: gap)
    }

    /// The end of the word at the caret, or of the one behind.
    var wordRight: String.Index {
        let tail = afterCaret
        guard let start = tail.firstIndex(where: \.isWordPart) else { return text.endIndex }
        return tail[start...].firstIndex(where: { !$0.isWordPart }) ?? text.endIndex
    }
}

extension Character {
    fileprivate var isWordPart: Bool { isLetter || isNumber }
}

/// Keys that mean the same in every text.
extension TextBuffer {
    /// Moves within the line, or nothing when the key does not.
    func destination(of key: Key, lineStart: String.Index, lineEnd: String.Index) -> String.Index? {
        switch key {
        case .left: left
        case .right: right
        case .home, .control("a"): lineStart
        case .end, .control("e"): lineEnd
        case .modified(.control, .left), .modified(.alt, .left), .alt("b"): wordLeft
        case .modified(.control, .right), .modified(.alt, .right), .alt("f"): wordRight
        default: nil
        }
    }

    /// What the key deletes, or nil when it does not delete.
    func deletion(of key: Key, lineStart: String.Index, lineEnd: String.Index) -> Range<String.Index>? {
        switch key {
        case .backspace: left..<caretIndex
        case .delete: caretIndex..<right
        case .control("w"), .modified(.control, .backspace), .modified(.alt, .backspace): wordLeft..<caretIndex
        case .modified(.control, .delete), .alt("d"): caretIndex..<wordRight
        case .control("u"): lineStart..<caretIndex
        case .control("k"): caretIndex..<lineEnd
        default: nil
        }
    }
}

/// What a key did to a text.
public enum TextOutcome: Equatable, Sendable {
    /// The key is not for a text: the screen may use it.
    case ignored
    /// At most the caret moved.
    case moved
    /// The text changed.
    case changed
    /// Something was not taken; the rest was.
    case refused(Refusal)

    /// Why something was not taken.
    public enum Refusal: Equatable, Sendable {
        /// Control characters, which no field holds.
        case controlCharacters
        /// The text may have no more than this number of characters.
        case tooLong(limit: Int)
    }
}
