import TerminalUI
import Testing

@testable import PupitreApp

@Suite("Pages that are read")
struct PageTextTests {
    private func rows(_ text: PageText, height: Int, scroll: Scroll = Scroll()) -> [String] {
        var canvas = Canvas(size: Size(width: text.width, height: height))
        text.draw(&canvas, body: canvas.bounds, scroll: scroll)
        return (0..<height).map { y in
            var row = Substring(canvas.frame.text(row: y))
            while row.last == " " { row.removeLast() }
            return String(row)
        }
    }

    @Test("A label stands left, its value in the second column, where it comes from at the right")
    func pair() {
        var text = PageText(width: 40)
        text.pair("Places", "8", right: Line("hérité"))
        #expect(rows(text, height: 1) == ["   Places         8             hérité"])
    }

    @Test("A long value goes on below itself")
    func longValue() {
        var text = PageText(width: 40)
        text.pair("Titre", "un deux trois quatre cinq")
        #expect(rows(text, height: 2) == ["   Titre          un deux trois quatre", "                  cinq"])
    }

    @Test("In a pane values stand at the right edge, long ones below their label")
    func facing() {
        var text = PageText(width: 20, margin: 0)
        text.facing("Places", "8")
        text.facing("Validateurs", "Alice Martin")
        #expect(rows(text, height: 3) == ["Places             8", "Validateurs", "  Alice Martin"])
    }

    @Test("Headings keep their distance, but not from the top")
    func headings() {
        var text = PageText(width: 20, margin: 0)
        text.heading("Un")
        text.heading("Deux")
        #expect(rows(text, height: 3) == ["Un", "", "Deux"])
    }
}

@Suite("Where a page stands")
struct ScrollTests {
    @Test("Moves stop at both ends, and a page that fits never moves")
    func ends() {
        var scroll = Scroll()
        scroll.move(.up, rows: 10, height: 4)
        #expect(scroll.top(rows: 10, height: 4) == 0)
        scroll.move(.pageDown, rows: 10, height: 4)
        #expect(scroll.top(rows: 10, height: 4) == 3)
        scroll.move(.last, rows: 10, height: 4)
        #expect(scroll.top(rows: 10, height: 4) == 6)
        scroll.move(.down, rows: 10, height: 4)
        #expect(scroll.top(rows: 10, height: 4) == 6)
        #expect(scroll.top(rows: 3, height: 4) == 0)
        scroll.move(.first, rows: 10, height: 4)
        #expect(scroll.top(rows: 10, height: 4) == 0)
    }

    @Test("Keys are offered only where they lead somewhere")
    func commands() {
        var scroll = Scroll()
        #expect(ScrollCommands.all(scroll, rows: 4, height: 4).isEmpty)
        #expect(!ScrollCommands.all(scroll, rows: 9, height: 4).contains { $0.keys == [.up] })
        scroll.move(.last, rows: 9, height: 4)
        #expect(!ScrollCommands.all(scroll, rows: 9, height: 4).contains { $0.keys == [.down] })
    }
}
