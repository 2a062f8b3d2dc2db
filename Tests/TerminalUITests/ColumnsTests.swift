import Testing

@testable import TerminalUI

@Suite("Columns")
struct ColumnsTests {
    @Test("Flexible columns share what fixed ones leave, to the last column")
    func shares() {
        let slots = Columns.layout([.fixed(10), .flexible(minimum: 5), .flexible(minimum: 5, weight: 2)], total: 79)
        #expect(slots == [.init(x: 0, width: 10), .init(x: 12, width: 23), .init(x: 37, width: 42)])
    }

    @Test("Where there is no room, columns go from the right")
    func narrow() {
        let widths: [Columns.Width] = [.fixed(10), .flexible(minimum: 8), .fixed(12)]
        #expect(Columns.layout(widths, total: 31).map(\.width) == [10, 19, 0])
        #expect(Columns.layout(widths, total: 15).map(\.width) == [10, 0, 0])
        #expect(Columns.layout(widths, total: 4).map(\.width) == [4, 0, 0])
        #expect(Columns.layout(widths, total: -4).map(\.width) == [0, 0, 0])
        #expect(Columns.layout([.flexible(minimum: .max, weight: .max), .fixed(.min)], total: .max).count == 2)
        #expect(Columns.layout([], total: 80).isEmpty)
    }
}
