import Testing

@testable import TerminalUI

@Suite("MonthGrid")
struct MonthGridTests {
    @Test("Days stand under their names; today, the chosen day and the weekend have their roles")
    func drawing() {
        let days: [Int?] = Array(repeating: nil, count: 5) + (1...31).map { $0 } + Array(repeating: nil, count: 6)
        let month = MonthGrid(
            title: "mai 2027", weekdays: ["lu", "ma", "me", "je", "ve", "sa", "di"], days: days, today: 6, selected: 14)
        var canvas = Canvas(size: MonthGrid.size)
        month.draw(on: &canvas, x: 0, y: 0)
        let frame = canvas.frame
        #expect(frame.text(row: 0) == "          mai 2027          ")
        #expect(frame.text(row: 1) == " lu  ma  me  je  ve  sa  di ")
        #expect(frame.text(row: 2) == "                      1   2 ")
        #expect(frame.text(row: 4) == " 10  11  12  13  14  15  16 ")
        #expect(frame.text(row: 7) == " 31                         ")
        #expect(frame[26, 2]?.role == .calendarToday)
        #expect((0..<4).allSatisfy { frame[$0, 4]?.role == .calendarSelected })
        #expect(frame[22, 2]?.role == .calendarWeekend)
    }

    @Test("Too many or too few days and any place never trap")
    func hostile() {
        var canvas = Canvas(size: Size(width: 10, height: 3))
        MonthGrid(title: "", weekdays: [], days: Array(repeating: .max, count: 99), today: -1, selected: .max)
            .draw(on: &canvas, x: -7, y: .max)
        MonthGrid(title: "mai", weekdays: ["lu"], days: [1], weekend: [-3]).draw(on: &canvas, x: .min, y: -2)
    }
}
