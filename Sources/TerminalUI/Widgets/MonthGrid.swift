/// A month as a grid of days.
///
/// It knows no calendar: whoever draws it says which day stands where.
public struct MonthGrid: Equatable, Sendable {
    /// "mai 2027".
    public let title: SafeText
    /// Seven short names, in the order of the columns.
    public let weekdays: [SafeText]
    /// Six weeks of seven places; nil where the month has no day.
    public let days: [Int?]
    /// The place of today, from 0.
    public let today: Int?
    /// The place of the chosen day.
    public let selected: Int?
    /// Columns of the weekend, from 0.
    public let weekend: Set<Int>

    /// A month; missing names and days are left empty, and more than 7 or 42 are not drawn.
    public init(
        title: SafeText, weekdays: [SafeText], days: [Int?], today: Int? = nil, selected: Int? = nil,
        weekend: Set<Int> = [5, 6]
    ) {
        self.title = title
        self.weekdays = weekdays
        self.days = days
        self.today = today
        self.selected = selected
        self.weekend = weekend
    }

    private static let column = 4

    /// Columns and rows taken: a title, the names, six weeks.
    public static let size = Size(width: 7 * column, height: 8)

    /// Draws the month with its top left at (x, y).
    public func draw(on canvas: inout Canvas, x: Int, y: Int) {
        canvas.inside(Rect(x: x, y: y, width: Self.size.width, height: Self.size.height)) { canvas in
            canvas.text(title, x: 0, y: 0, role: .title, align: .centre)
            for (index, name) in weekdays.prefix(7).enumerated() {
                let role: Role = weekend.contains(index) ? .calendarWeekend : .label
                canvas.text(name, x: index * Self.column, y: 1, role: role, width: 3, align: .trailing)
            }
            for (place, day) in days.prefix(42).enumerated() {
                guard let day else { continue }
                draw(day, at: place, on: &canvas)
                let rect = Rect(x: place % 7 * Self.column, y: 2 + place / 7, width: Self.column, height: 1)
                canvas.zone(rect, .row(place, isCurrent: place == selected))
            }
        }
    }

    private func draw(_ day: Int, at place: Int, on canvas: inout Canvas) {
        let x = place % 7 * Self.column
        let y = 2 + place / 7
        let role = role(at: place)
        if place == selected { canvas.fill(Rect(x: x, y: y, width: Self.column, height: 1), role: role) }
        canvas.text("\(day)", x: x, y: y, role: role, width: 3, align: .trailing)
    }

    private func role(at place: Int) -> Role {
        if place == selected { return .calendarSelected }
        if place == today { return .calendarToday }
        return weekend.contains(place % 7) ? .calendarWeekend : .text
    }
}
