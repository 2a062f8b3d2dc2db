import TerminalUI
import TrainingDomain

/// The dates that a repetition gives, before anything is stored.
struct OccurrencesScreen: ScreenState {
    let seance: Seance
    let repetition: Repetition
    let session: Int64
    private(set) var dates: [Seance]?
    private(set) var failure: Failure?
    private var scroll = Scroll()
    private var awaited: RequestNumber?
    private var saving: RequestNumber?

    init(seance: Seance, repetition: Repetition, session: Int64) {
        self.seance = seance
        self.repetition = repetition
        self.session = session
    }

    var isOverlay: Bool { true }

    mutating func start(_ turn: inout Turn) {
        awaited = turn.ask(.occurrences(seance, repetition, session: session))
    }

    func holds(_ key: Key) -> Bool { saving != nil || (awaited != nil && key != .escape) }

    func commands(_ facts: DeskFacts) -> [Command] {
        var commands: [Command] = []
        if let dates, failure == nil {
            let label = Phrase("créer \(dates.count) séances", "create \(dates.count) seances")
            commands.append(
                Command(.seances(.repeatConfirmed), .enter, .function(2), .control("s"), label: label, weight: 9))
        }
        return commands + ScrollCommands.all(scroll, rows: text(facts).rows.count, height: size(facts).height)
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action):
            scroll.move(action, rows: text(turn.facts).rows.count, height: size(turn.facts).height)
        case .seances(.repeatConfirmed): saving = turn.ask(.arrange(.repeat(seance, repetition, session: session)))
        default: break
        }
    }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        if request == awaited {
            awaited = nil
            if case .occurrences(let found) = answer { dates = found }
        } else if request == saving {
            saving = nil
            if case .seances(let made) = answer {
                turn.say(turn.facts.words.seancesMade(made.count), .success)
                // The form in which they were described closes with it.
                turn.go(.pop)
                turn.go(.pop)
            }
        } else {
            return
        }
        if case .failed(let found) = answer { failure = found }
    }

    func help(_ facts: DeskFacts) -> HelpText {
        HelpText(title: title(facts), paragraphs: [facts.words.occurrencesHelp])
    }

    private func title(_ facts: DeskFacts) -> String {
        dates.map { facts.words.seanceCount($0.count) } ?? facts.words.seriesTitle
    }

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let text = text(facts)
        let size = Size(width: size(facts).width, height: max(1, min(size(facts).height, text.rows.count)))
        Dialog.draw(&canvas, facts, title: title(facts), size: size) { canvas in
            text.draw(&canvas, body: canvas.bounds, scroll: scroll)
            canvas.setCursor(x: 0, y: 0, isVisible: false)
        }
    }

    private func size(_ facts: DeskFacts) -> Size {
        Size(width: Dialog.width(facts, at: 60), height: Dialog.height(facts, at: 30))
    }

    private func text(_ facts: DeskFacts) -> PageText {
        var text = PageText(width: size(facts).width - 1, margin: 0)
        if let failure { text.paragraph("✗ " + facts.words.failure(failure), .error) }
        let date = DateWords(facts.language)
        let width = String(dates?.count ?? 0).count
        for (index, seance) in (dates ?? []).enumerated() {
            let number = String(index + 1)
            var line = Line(SafeText(String(repeating: " ", count: width - number.count) + number + "  "), .textMuted)
            line.append(SafeText(date.column(seance.start)))
            line.append(
                SafeText(
                    " – " + (seance.start.date == seance.end.date ? seance.end.time.iso : date.dateTime(seance.end))),
                .textMuted)
            text.line(line)
        }
        return text
    }
}
