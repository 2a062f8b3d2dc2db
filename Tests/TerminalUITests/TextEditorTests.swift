import Testing

@testable import TerminalUI

@Suite("TextEditor")
struct TextEditorTests {
    private let size = Size(width: 10, height: 3)

    @Test("Text is broken softly between words, and Enter begins a line")
    func wrapping() {
        var editor = TextEditor("un deux trois quatre")
        #expect(rows(editor) == ["un deux   ", "trois     ", "quatre    "])
        editor.handle(.enter, size: size)
        editor.handle(.character("x"), size: size)
        #expect(editor.text == "un deux trois quatre\nx")
        #expect(rows(editor) == ["trois     ", "quatre    ", "x         "])
    }

    @Test("↑ and ↓ keep the column that they started from")
    func goalColumn() {
        var editor = TextEditor("abcdefgh\nab\nabcdefgh")
        editor.handle(.left, size: size)
        editor.handle(.up, size: size)
        #expect(editor.caret == 11)
        editor.handle(.up, size: size)
        #expect(editor.caret == 7)
        editor.handle(.down, size: size)
        editor.handle(.down, size: size)
        #expect(editor.caret == 12 + 7)
        editor.handle(.down, size: size)
        #expect(editor.caret == 12 + 7)
    }

    @Test("Home and End stay on the row that is seen")
    func rowEnds() {
        var editor = TextEditor("un deux trois quatre")
        editor.handle(.home, size: size)
        #expect(editor.caret == "un deux trois ".utf8.count)
        editor.handle(.up, size: size)
        editor.handle(.end, size: size)
        #expect(editor.caret == "un deux trois".utf8.count)
        editor.handle(.modified(.control, .home), size: size)
        #expect(editor.caret == 0)
    }

    @Test("Pages move by what is seen, less one row")
    func pages() {
        var editor = TextEditor((1...20).map(String.init).joined(separator: "\n"))
        editor.handle(.pageUp, size: size)
        #expect(rows(editor) == ["18        ", "19        ", "20        "])
        editor.handle(.pageUp, size: size)
        #expect(rows(editor).first == "16        ")
    }

    @Test("Pastes keep their lines; control characters are refused")
    func paste() {
        var editor = TextEditor()
        #expect(editor.handle(.paste("a\r\nb\rc\u{1B}\td"), size: size) == .refused(.controlCharacters))
        #expect(editor.text == "a\nb\nc d")
        editor.maximumLength = 8
        #expect(editor.handle(.paste("efg"), size: size) == .refused(.tooLong(limit: 8)))
    }

    @Test("The caret is inside the text's rectangle at every size")
    func caretInSight() {
        for width in 1...9 {
            for height in 1...4 {
                var editor = TextEditor("漢字 et 👩‍💻\n\nde la transition   numérique")
                for _ in 0..<60 {
                    var canvas = Canvas(size: Size(width: width, height: height))
                    editor.draw(on: &canvas, in: canvas.bounds, isFocused: true)
                    #expect(canvas.frame.cursor != nil)
                    editor.handle(.left, size: Size(width: width, height: height))
                }
                #expect(editor.caret == 0)
            }
        }
    }

    @Test("A megabyte is taken, moved in and drawn")
    func megabyte() {
        var editor = TextEditor()
        editor.handle(.paste(String(repeating: "été 漢 x\n", count: 70_000)), size: size)
        editor.handle(.up, size: size)
        #expect(editor.text.utf8.count > 800_000)
        #expect(rows(editor).first == "été 漢 x  ")
    }

    private func rows(_ editor: TextEditor) -> [String] {
        var canvas = Canvas(size: size)
        editor.draw(on: &canvas, in: canvas.bounds, isFocused: false)
        return (0..<size.height).map(canvas.frame.text(row:))
    }
}
