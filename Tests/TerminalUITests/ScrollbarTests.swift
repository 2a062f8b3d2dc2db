import Testing

@testable import TerminalUI

@Suite("Scrollbar")
struct ScrollbarTests {
    @Test("A list that fits has no bar")
    func fits() {
        #expect(Scrollbar.thumb(height: 10, count: 10, visible: 0..<10) == nil)
        #expect(Scrollbar.thumb(height: 0, count: 10, visible: 0..<0) == nil)
        #expect(Scrollbar.thumb(height: 10, count: 0, visible: 0..<0) == nil)
    }

    @Test("The thumb is at an end only when the list is", arguments: [20, 1000, 17_729, 4_000_000])
    func ends(count: Int) {
        #expect(Scrollbar.thumb(height: 10, count: count, visible: 0..<10)?.lowerBound == 0)
        #expect(Scrollbar.thumb(height: 10, count: count, visible: count - 10..<count)?.upperBound == 10)
        #expect(Scrollbar.thumb(height: 10, count: count, visible: 1..<11)?.lowerBound == 1)
        #expect((Scrollbar.thumb(height: 10, count: count, visible: count - 11..<count - 1)?.upperBound ?? 10) < 10)
    }
}
