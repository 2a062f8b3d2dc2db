import Testing

@testable import TerminalUI

@Suite("Canvas")
struct CanvasTests {
    @Test("Text that does not fit ends in …; what fits is whole")
    func truncation() {
        #expect(row(10) { $0.text("Transition", x: 0, y: 0) } == "Transition")
        #expect(row(9) { $0.text("Transition", x: 0, y: 0) } == "Transiti…")
        #expect(row(9) { $0.text("Transition", x: 0, y: 0, width: 4) } == "Tra…     ")
        #expect(row(3) { $0.text("漢字", x: 0, y: 0) } == "漢…")
        #expect(row(2) { $0.text("漢字", x: 0, y: 0) } == "… ")
        #expect(row(9) { $0.text("Transition", x: 0, y: 0, width: 0) } == "         ")
        #expect(row(9) { $0.text("Transition", x: 8, y: 0) } == "        …")
        #expect(row(9) { $0.text("Transition", x: 9, y: 0) } == "         ")
    }

    @Test("Text is aligned within its width")
    func alignment() {
        #expect(row(8) { $0.text("42", x: 1, y: 0, width: 5, align: .trailing) } == "    42  ")
        #expect(row(8) { $0.text("42", x: 0, y: 0, width: 8, align: .centre) } == "   42   ")
        #expect(row(4) { $0.text("17 729", x: 0, y: 0, width: 4, align: .trailing) } == "17 …")
    }

    @Test("Negative and huge coordinates draw what can be seen and never trap")
    func clipping() {
        #expect(row(5) { $0.text("Session", x: -3, y: 0, width: 7) } == "sion ")
        #expect(row(5) { $0.text("été à Liège", x: -4, y: 0, width: 11) } == "à Liè")
        #expect(row(4) { $0.text("漢字", x: -1, y: 0, width: 4) } == " 字 ")
        for extreme in [Int.min, -65_536, 65_536, Int.max] {
            _ = row(5) {
                $0.text("Session", x: extreme, y: 0)
                $0.text("Session", x: 0, y: extreme)
                $0.text("Session", x: extreme, y: extreme, width: extreme, align: .trailing)
                $0.fill(Rect(x: extreme, y: extreme, width: extreme, height: extreme))
                $0.inside(Rect(x: extreme, y: 0, width: extreme, height: 9)) { $0.text("Session", x: extreme, y: 0) }
            }
        }
    }

    @Test("A region has its own coordinates and clips what leaves it")
    func regions() {
        let text = row(10) { canvas in
            canvas.inside(Rect(x: 2, y: 0, width: 4, height: 1)) { inner in
                #expect(inner.size == Size(width: 4, height: 1))
                inner.text("abcdefgh", x: 0, y: 0, width: 8)
                inner.inside(Rect(x: 2, y: 0, width: 9, height: 1)) { $0.text("XY", x: 1, y: 0) }
            }
            canvas.text("z", x: 9, y: 0)
        }
        #expect(text == "  abcX   z")
    }

    @Test("The selected row keeps the roles and lies on the bar")
    func bar() {
        var canvas = Canvas(size: Size(width: 6, height: 2))
        canvas.bar(1) { $0.line(Line("Léa", matches: [0..<1]), x: 1, y: 0) }
        let frame = canvas.frame
        #expect(frame[1, 1]?.role == .match)
        #expect(frame[2, 1]?.role == .text)
        #expect((0..<6).allSatisfy { frame[$0, 1]?.surface == .bar })
        #expect((0..<6).allSatisfy { frame[$0, 0]?.surface == .background })
    }

    @Test("Without UTF-8, borders and text are ASCII")
    func ascii() {
        var canvas = Canvas(size: Size(width: 20, height: 3), repertoire: .ascii)
        canvas.border(canvas.bounds)
        canvas.text("« Œuvre d’été… 漢", x: 1, y: 1, width: 18)
        #expect(canvas.frame.text(row: 0) == "+------------------+")
        #expect(canvas.frame.text(row: 1) == "|\" OEuvre d'ete...~|")
    }

    private func row(_ width: Int, _ draw: (inout Canvas) -> Void) -> String {
        var canvas = Canvas(size: Size(width: width, height: 1))
        draw(&canvas)
        return canvas.frame.text(row: 0)
    }
}
