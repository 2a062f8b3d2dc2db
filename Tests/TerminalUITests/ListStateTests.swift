import Testing

@testable import TerminalUI

@Suite("ListState")
struct ListStateTests {
    @Test("Keys move the cursor and the rows follow")
    func keys() {
        var list = ListState(count: 100)
        list.handle(.up, height: 10)
        #expect(list.cursor == 0)
        list.handle(.pageDown, height: 10)
        list.handle(.pageDown, height: 10)
        #expect(list.cursor == 18)
        #expect(list.visible(height: 10) == 9..<19)
        list.handle(.end, height: 10)
        #expect(list.visible(height: 10) == 90..<100)
        list.handle(.up, height: 10)
        #expect(list.visible(height: 10) == 90..<100)
        list.handle(.home, height: 10)
        #expect(list.visible(height: 10) == 0..<10)
        let isTaken = list.handle(.enter, height: 10)
        #expect(!isTaken)
    }

    @Test("The cursor is in sight at every height", arguments: [0, 1, 2, 7, 100, 500])
    func resize(height: Int) {
        var list = ListState(count: 3_000_000)
        list.move(to: 2_999_990, height: 24)
        let visible = list.visible(height: height)
        #expect(visible.count == height)
        #expect(height == 0 || visible.contains(list.cursor))
    }

    @Test("A shorter or empty list takes the cursor back")
    func counts() {
        var list = ListState(count: 50, cursor: 49)
        list.setCount(10)
        #expect(list.selected == 9)
        list.setCount(0)
        #expect(list.selected == nil)
        #expect(list.visible(height: 5).isEmpty)
        list.setCount(3)
        #expect(list.selected == 0)
        #expect(ListState(count: -1, cursor: -5).selected == nil)
    }
}
