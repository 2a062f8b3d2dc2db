import Testing

@testable import TerminalUI

@Suite("What answers the mouse")
struct ZoneTests {
    private func at(_ x: Int, _ y: Int, _ frame: Frame) -> Zone.Target? { frame.target(at: Position(x: x, y: y)) }

    @Test("Zones are where they were drawn, clipped to what can be seen of them")
    func clipped() {
        var canvas = Canvas(size: Size(width: 40, height: 10))
        canvas.inside(Rect(x: 10, y: 2, width: 20, height: 3)) { canvas in
            canvas.listRow(1, 7, isCurrent: false)
            canvas.zone(Rect(x: 15, y: 2, width: 30, height: 5), .field("end"))
            canvas.zone(Rect(x: 0, y: 9, width: 5, height: 1), .tab(1))
        }
        let frame = canvas.frame
        #expect(at(10, 3, frame) == .row(7, isCurrent: false) && at(29, 3, frame) == .row(7, isCurrent: false))
        #expect(at(9, 3, frame) == nil && at(30, 3, frame) == nil)
        #expect(at(25, 4, frame) == .field("end") && at(30, 4, frame) == nil && at(25, 5, frame) == nil)
        #expect(frame.zones.count == 2)
    }

    @Test("What is drawn later lies over what was there; rows drawn over are forgotten")
    func over() {
        var canvas = Canvas(size: Size(width: 20, height: 6))
        canvas.zone(canvas.bounds, .tab(0))
        canvas.listRow(2, 0, isCurrent: true)
        #expect(at(3, 2, canvas.frame) == .row(0, isCurrent: true) && at(3, 3, canvas.frame) == .tab(0))
        canvas.listRow(4, 1, isCurrent: false)
        canvas.forgetZones(inRows: 4..<6)
        #expect(at(3, 4, canvas.frame) == nil && at(3, 2, canvas.frame) == .row(0, isCurrent: true))
        canvas.forgetZones()
        #expect(canvas.frame.zones.isEmpty)
    }

    @Test("Each hint answers over its key and its words, not between; one of several keys does not")
    func hints() {
        var canvas = Canvas(size: Size(width: 40, height: 1))
        HintLine.draw(
            [Hint("↑↓", "choisir"), Hint("F1", "aide", press: .function(1)), Hint("Échap", "retour", press: .escape)],
            on: &canvas, y: 0)
        let row = canvas.frame.text(row: 0)
        #expect(row.hasPrefix(" ↑↓ choisir   F1 aide   Échap retour"))
        let keys = (0..<40).map { at($0, 0, canvas.frame) }
        #expect(keys[0..<14].allSatisfy { $0 == nil })
        #expect(keys[14..<21].allSatisfy { $0 == .key(.function(1)) })
        #expect(keys[21..<24].allSatisfy { $0 == nil })
        #expect(keys[24..<36].allSatisfy { $0 == .key(.escape) } && keys[36] == nil)
    }

    @Test("Each day of a month answers over its column")
    func month() {
        var canvas = Canvas(size: Size(width: 40, height: 10))
        MonthGrid(title: "mai", weekdays: [], days: [nil, 1, 2], selected: 2).draw(on: &canvas, x: 3, y: 1)
        #expect(at(3, 3, canvas.frame) == nil)
        #expect(at(7, 3, canvas.frame) == .row(1, isCurrent: false))
        #expect(at(14, 3, canvas.frame) == .row(2, isCurrent: true))
    }
}
