import TerminalUI
import TrainingDomain

/// A month to look at, for those who prefer that to typing a date; the time stays.
struct MonthScreen: ScreenState {
    let field: FieldKey
    let label: Phrase
    let time: CivilTime
    private(set) var day: CivilDate

    init(field: FieldKey, label: Phrase, moment: CivilDateTime) {
        self.field = field
        self.label = label
        time = moment.time
        day = moment.date
    }

    var isOverlay: Bool { true }

    func commands(_ facts: DeskFacts) -> [Command] {
        [
            Command(
                .wizard(.take(field, .one(MomentReading.text(CivilDateTime(day, time))))), .enter,
                label: Phrase("choisir", "choose"), weight: 9),
            Command(.list(.up), .up, label: Phrase("semaine", "week"), weight: 7, sign: "↑↓"),
            Command(.list(.down), .down, label: Phrase("semaine suivante", "next week")),
            Command(.list(.first), .left, label: Phrase("jour", "day"), weight: 7, sign: "←→"),
            Command(.list(.last), .right, label: Phrase("jour suivant", "next day")),
            Command(.list(.pageUp), .pageUp, label: Phrase("mois", "month"), weight: 4),
            Command(.list(.pageDown), .pageDown, label: Phrase("mois suivant", "next month")),
        ]
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(.up): move(day.adding(days: -7))
        case .list(.down): move(day.adding(days: 7))
        case .list(.first): move(day.adding(days: -1))
        case .list(.last): move(day.adding(days: 1))
        case .list(.pageUp): move(day.adding(months: -1))
        case .list(.pageDown): move(day.adding(months: 1))
        case .list(.row(let place)): move(Self.day(at: place, around: day))
        case .wizard:
            turn.go(.pop)
            turn.go(.perform(action))
        default: break
        }
    }

    /// The day at a place of the month's grid; nil where the month has none.
    private static func day(at place: Int, around day: CivilDate) -> CivilDate? {
        let month = TrainingDomain.MonthGrid(containing: day)
        let days = month.weeks.flatMap { $0 }
        return days.indices.contains(place) ? days[place].flatMap { month.contains($0) ? $0 : nil } : nil
    }

    private mutating func move(_ day: CivilDate?) {
        if let day { self.day = day }
    }

    func help(_ facts: DeskFacts) -> HelpText {
        HelpText(title: label[facts.language], paragraphs: [facts.words.monthHelp])
    }
}
