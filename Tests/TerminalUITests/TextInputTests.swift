import Testing

@testable import TerminalUI

@Suite("TextInput")
struct TextInputTests {
    @Test("Typing, moving by words and deleting as in a shell")
    func editing() {
        var input = TextInput("Transition numérique")
        input.handle(.control("w"))
        #expect(input.text == "Transition ")
        input.handle(.modified(.control, .left))
        #expect(input.caret == 0)
        input.handle(.character("É"))
        #expect(input.text == "ÉTransition ")
        #expect(input.handle(.backspace) == .changed)
        #expect(input.handle(.backspace) == .moved)
        input.handle(.alt("f"))
        #expect(input.caret == "Transition".utf8.count)
        input.handle(.control("k"))
        #expect(input.text == "Transition")
        input.handle(.control("u"))
        #expect(input.text == "")
        #expect(input.handle(.delete) == .moved)
    }

    @Test("The caret moves by grapheme cluster, and joins what combines", arguments: ["e\u{301}", "👩‍💻", "🇧🇪", "한"])
    func clusters(cluster: String) {
        var input = TextInput("a\(cluster)b")
        input.handle(.left)
        input.handle(.left)
        #expect(input.caret == 1)
        input.handle(.right)
        #expect(input.caret == 1 + cluster.utf8.count)
        input.handle(.backspace)
        #expect(input.text == "ab")
        input.handle(.end)
        for scalar in cluster.unicodeScalars { input.handle(.character(Character(scalar))) }
        input.handle(.left)
        #expect(input.caret == 2)
    }

    @Test("Pastes: line breaks become one space, control characters are refused and said")
    func paste() {
        var input = TextInput()
        #expect(input.handle(.paste("\nTransition\r\n\t numérique\n")) == .changed)
        #expect(input.text == "Transition numérique")
        #expect(input.handle(.paste(" \u{1B}]52;c\u{7}")) == .refused(.controlCharacters))
        #expect(input.text == "Transition numérique ]52;c")
        #expect(input.handle(.character("\u{1B}")) == .refused(.controlCharacters))
    }

    @Test("More than the longest text is refused, the rest is taken")
    func limit() {
        var input = TextInput("abc", maximumLength: 5)
        #expect(input.handle(.paste("defgh")) == .refused(.tooLong(limit: 5)))
        #expect(input.text == "abcde")
        #expect(input.handle(.character("f")) == .refused(.tooLong(limit: 5)))
        #expect(input.handle(.character("\u{301}")) == .changed)
    }

    @Test("Keys that are not for a text are left to the screen")
    func ignored() {
        var input = TextInput("abc")
        for key: Key in [.enter, .tab, .escape, .up, .function(2), .control("s")] {
            #expect(input.handle(key) == .ignored)
        }
    }

    @Test("The caret can always be seen, with … where text is hidden")
    func scrolling() {
        for width in 1...12 {
            var input = TextInput("Transition numérique 漢字 des PME")
            for _ in 0..<40 {
                #expect((0..<width) ~= drawn(input, width).cursor?.x ?? -1)
                input.handle(.left)
            }
        }
        var input = TextInput("abcdefghij")
        #expect(drawn(input, 6).text(row: 0) == "…hij  ")
        input.handle(.home)
        #expect(drawn(input, 6).text(row: 0) == "abcde…")
    }

    @Test("A paste of a megabyte is taken whole")
    func megabyte() {
        var input = TextInput()
        input.handle(.paste(String(repeating: "été 漢 ", count: 100_000)))
        input.handle(.left)
        #expect(input.text.count == 600_000)
        #expect(drawn(input, 40).cursor != nil)
    }

    @Test("An empty field shows its placeholder and holds the cursor")
    func placeholder() {
        var canvas = Canvas(size: Size(width: 8, height: 1))
        TextInput().draw(on: &canvas, x: 0, y: 0, width: 8, isFocused: true, placeholder: "aucune")
        #expect(canvas.frame.text(row: 0) == "aucune  ")
        #expect(canvas.frame[0, 0]?.role == .placeholder)
        #expect(canvas.frame[7, 0]?.role == .fieldFocus)
        #expect(canvas.frame.cursor == Position(x: 0, y: 0))
    }

    private func drawn(_ input: TextInput, _ width: Int) -> Frame {
        var canvas = Canvas(size: Size(width: width, height: 1))
        input.draw(on: &canvas, x: 0, y: 0, width: width, isFocused: true)
        return canvas.frame
    }
}
