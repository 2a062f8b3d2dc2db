/// What a cell means; a theme says how that looks.
///
/// Themes name roles by their dotted name.
///
/// A role that a theme does not mention looks like its `parent`.
public enum Role: UInt16, CaseIterable, Sendable {
    /// Ordinary text: the middle one of three strengths.
    case text
    /// The strong one.
    case textStrong
    /// The quiet one: provenance, counts, hints.
    case textMuted
    /// What cannot be chosen now.
    case textDisabled
    /// The screen's ground.
    case background
    /// The ground of dialogs and panes.
    case panel
    /// Thin rules and frames.
    case border
    /// The frame of what has the focus.
    case borderFocus
    /// The title of a screen.
    case title
    /// A step of the rail that is complete.
    case stepDone
    /// The step on the screen.
    case stepCurrent
    /// A step to come.
    case stepTodo
    /// A step with an error.
    case stepError
    /// The name of a field.
    case label
    /// The mark of a field that must be filled.
    case labelRequired
    /// The value of a field.
    case field
    /// The field that has the focus.
    case fieldFocus
    /// A value of the session's own.
    case fieldChanged
    /// A value that comes from the training.
    case fieldInherited
    /// A value that is wrong.
    case fieldError
    /// What an empty field shows.
    case placeholder
    /// Something chosen.
    case selection
    /// The bar of the list's current row.
    case listCursor
    /// What a search found within a text.
    case match
    /// A small box with a word in it: a filter, a curriculum.
    case chip
    /// A button.
    case button
    /// The button that has the focus.
    case buttonFocus
    /// A button that deletes.
    case buttonDanger
    /// A key in the hint line.
    case key
    /// What that key does.
    case keyLabel
    /// News.
    case info
    /// Good news.
    case success
    /// Something to look at.
    case warning
    /// Something wrong.
    case error
    /// A request that waits for an approval.
    case badgePending
    /// A place on the waiting list.
    case badgeWaiting
    /// A seat.
    case badgeEnrolled
    /// A refusal.
    case badgeRefused
    /// The bar that shows where a list stands.
    case scrollbar
    /// Today in a month.
    case calendarToday
    /// The day chosen in a month.
    case calendarSelected
    /// Saturdays and Sundays.
    case calendarWeekend

    /// The dotted name, as themes write it: `badge.pending`.
    public var name: String { Self.names[Int(rawValue)] }

    /// The role called `name`, or nil.
    public init?(name: String) {
        guard let role = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = role
    }

    /// The role that stands in for this one, or nil for `text` and `background`, which every theme ends at.
    public var parent: Role? {
        switch self {
        case .text, .background: nil
        case .fieldError, .stepError: .error
        case .badgeRefused, .buttonDanger: .error
        case .badgePending, .badgeWaiting: .warning
        case .badgeEnrolled: .success
        case .listCursor, .calendarSelected: .selection
        case .calendarWeekend, .placeholder, .stepTodo, .keyLabel: .textMuted
        case .calendarToday, .stepCurrent, .title: .textStrong
        case .borderFocus, .scrollbar: .border
        case .labelRequired: .label
        case .fieldFocus, .fieldChanged, .fieldInherited: .field
        case .buttonFocus: .button
        default: .text
        }
    }

    private static let names = allCases.map { dotted("\($0)") }

    /// `badgePending` becomes `badge.pending`.
    private static func dotted(_ caseName: String) -> String {
        caseName.reduce(into: "") { $0 += $1.isUppercase ? ".\($1.lowercased())" : String($1) }
    }
}
