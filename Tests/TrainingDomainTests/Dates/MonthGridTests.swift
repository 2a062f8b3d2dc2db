import Testing
import TrainingDomain

@Suite("Month grid")
struct MonthGridTests {
    @Test("May 2027: six weeks from Monday 26 April to Sunday 6 June")
    func may2027() {
        let grid = MonthGrid(containing: "2027-05-08")
        #expect(grid.weeks.count == 6)
        #expect(grid.weeks.first?.first == "2027-04-26")
        #expect(grid.weeks.last?.last == "2027-06-06")
    }

    @Test("Every month of ten years: Monday first, all its days once, in order")
    func tenYears() throws {
        var grid = MonthGrid(containing: "2020-01-31")
        for _ in 0..<120 {
            let days = grid.weeks.flatMap { $0 }.compactMap { $0 }
            #expect(days.count == 42)
            #expect(days.first?.weekday == .monday)
            #expect(zip(days, days.dropFirst()).allSatisfy { $1.days(since: $0) == 1 })
            #expect(days.filter(grid.contains).count == CivilDate.daysInMonth(grid.month, year: grid.year))
            #expect(grid.weeks[0].contains(grid.firstDay))
            grid = try #require(grid.adding(months: 1))
        }
        #expect(grid == MonthGrid(containing: "2030-01-01"))
    }

    @Test("At the ends of the calendar the missing days are empty")
    func ends() {
        #expect(MonthGrid(containing: .last).weeks.last?.last == .some(nil))
        #expect(MonthGrid(containing: .first).weeks.first?.first == CivilDate.first)
        #expect(MonthGrid(containing: .last).adding(months: 1) == nil)
        #expect(MonthGrid(containing: .first).adding(months: -1) == nil)
    }
}
