import Testing
import TestSupport

@testable import TerminalUI

@Suite("Golden frames")
struct GoldenFrameTests {
    @Test("A screen of every widget is as it was")
    func widgets() throws {
        try GoldenFrame.check(WidgetSampler.frame(Size(width: 80, height: 24)), "widgets-80x24")
    }

    @Test("Without UTF-8 the same screen is ASCII")
    func ascii() throws {
        let frame = WidgetSampler.frame(Size(width: 80, height: 24), repertoire: .ascii)
        #expect((0..<24).allSatisfy { frame.text(row: $0).allSatisfy(\.isASCII) })
        try GoldenFrame.check(frame, "widgets-ascii-80x24")
    }

    @Test("Any size can be drawn", arguments: [0, 1, 2, 3, 7, 20, 39, 80, 133, 500], [0, 1, 2, 5, 10, 24, 200])
    func sizes(width: Int, height: Int) {
        let frame = WidgetSampler.frame(Size(width: width, height: height))
        #expect(frame.size == Size(width: width, height: height))
        for y in 0..<height {
            let columns = frame.withRow(y) { $0.reduce(0) { $0 + Int($1.width) } }
            #expect(columns == width)
        }
    }

    @Test("A golden tells text, roles, surfaces and the cursor")
    func format() {
        var canvas = Canvas(size: Size(width: 6, height: 2))
        canvas.text("漢a", x: 0, y: 0, role: .title)
        canvas.bar(1) { $0.text("b", x: 1, y: 0) }
        canvas.setCursor(x: 1, y: 1)
        #expect(
            GoldenFrame.text(of: canvas.frame) == """
                size 6x2  cursor 1,1
                |漢a   |
                | b    |
                roles
                |aaa...|
                |bcbbbb|
                legend
                a title
                b list.cursor on bar
                c text on bar

                """)
    }

    @Test("The difference shows what was kept, what was drawn and where they part")
    func difference() {
        #expect(GoldenFrame.difference("a\nbcd\n", "a\nbXd\n") == "line 2\n- bcd\n+ bXd\n   ^ ")
    }
}
