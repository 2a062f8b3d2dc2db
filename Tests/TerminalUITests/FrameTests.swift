import Testing

@testable import TerminalUI

@Suite("Frame")
struct FrameTests {
    @Test("A cell is 8 bytes without padding")
    func cellLayout() {
        #expect(MemoryLayout<Cell>.size == 8)
        #expect(MemoryLayout<Cell>.stride == 8)
    }

    @Test("Sizes from 0×0 to 65535×65535 are clamped to 500×200", arguments: [(0, 0), (1, 1), (65535, 65535), (-3, 7)])
    func sizes(width: Int, height: Int) {
        var canvas = Canvas(size: Size(width: width, height: height))
        canvas.text("Session", x: -2, y: 0)
        canvas.rule(y: 0)
        canvas.border(canvas.bounds)
        canvas.setCursor(x: .max, y: .min)
        #expect(canvas.frame.size.width == min(max(width, 0), 500))
        #expect(canvas.frame.size.height == min(max(height, 0), 200))
        #expect(canvas.frame.cursor == nil)
    }

    @Test("Rows and frames are the same only when glyphs, roles, surfaces and clusters are")
    func equality() {
        let base = drawn("Léa", .text)
        #expect(base == drawn("Léa", .text))
        #expect(base.showsSameRow(0, as: drawn("Léa", .text)))
        #expect(base != drawn("Léa", .error))
        #expect(!base.showsSameRow(0, as: drawn("Léo", .text)))
        #expect(!base.showsSameRow(0, as: drawn("Léa", .error)))
        #expect(base.showsSameRow(1, as: drawn("autre", .error)))
        // Same cells, other side table.
        let acute = drawn("x\u{301}", .text)
        let grave = drawn("x\u{300}", .text)
        #expect(acute != grave)
        #expect(!acute.showsSameRow(0, as: grave))
        #expect(acute.showsSameRow(1, as: grave))
        var moved = Canvas(size: base.size)
        moved.text("Léa", x: 0, y: 0)
        moved.setCursor(x: 1, y: 0)
        #expect(moved.frame != base)
    }

    @Test("A frame of another width never has the same rows")
    func otherWidth() {
        #expect(!Frame(size: Size(width: 3, height: 1)).showsSameRow(0, as: Frame(size: Size(width: 4, height: 1))))
    }

    @Test("Cutting a wide character in two leaves no half of it")
    func wideHalves() {
        var canvas = Canvas(size: Size(width: 6, height: 1))
        canvas.text("漢字漢", x: 0, y: 0)
        canvas.text("a", x: 1, y: 0)
        #expect(canvas.frame.text(row: 0) == " a字漢")
        canvas.text("b", x: 4, y: 0)
        #expect(canvas.frame.text(row: 0) == " a字b ")
        canvas.text("字", x: 1, y: 0)
        #expect(canvas.frame.text(row: 0) == " 字 b ")
        canvas.text("漢", x: 5, y: 0)
        #expect(canvas.frame.text(row: 0) == " 字 b…")
    }

    private func drawn(_ text: SafeText, _ role: Role) -> Frame {
        var canvas = Canvas(size: Size(width: 12, height: 2))
        canvas.text(text, x: 0, y: 0, role: role)
        return canvas.frame
    }
}
