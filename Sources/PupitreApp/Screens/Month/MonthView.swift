import TerminalUI
import TrainingDomain

extension MonthScreen {
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let words = DateWords(facts.language)
        let month = TrainingDomain.MonthGrid(containing: day)
        let days = month.weeks.flatMap { $0 }.map { day in day.flatMap { month.contains($0) ? $0 : nil } }
        let grid = TerminalUI.MonthGrid(
            title: SafeText(words.monthTitle(month)),
            weekdays: Weekday.allCases.map { SafeText(words.narrowWeekday($0)) },
            days: days.map { $0?.day }, today: days.firstIndex(of: facts.now.date), selected: days.firstIndex(of: day))
        let size = TerminalUI.MonthGrid.size
        Dialog.draw(
            &canvas, facts, title: label[facts.language], size: Size(width: size.width, height: size.height + 2)
        ) { canvas in
            grid.draw(on: &canvas, x: 0, y: 0)
            canvas.text(
                SafeText(words.dateTime(CivilDateTime(day, time))), x: 0, y: size.height + 1, role: .textStrong)
            if let place = days.firstIndex(of: day) { canvas.setCursor(x: place % 7 * 4 + 2, y: 2 + place / 7) }
        }
    }
}
