import TerminalUI
import TrainingDomain

/// Asks for a reason on one line, for what may not be done without one.
///
/// What was typed is never lost: leaving gives it to the screen below, which opens the next one with it.
struct ReasonScreen: ScreenState {
    /// What needs a reason.
    enum Purpose: Hashable, Sendable { case refuse, exceed, cancelSession }

    /// Whom or what it is about.
    enum Subject: Equatable, Sendable {
        case people([String])
        case session(SessionReference, Attendance)
    }

    let purpose: Purpose
    let subject: Subject
    private(set) var input: TextInput
    /// Whether Enter was pressed without a reason.
    private var isRefused = false

    /// The longest reason: the store's limit of a line.
    static let maximumLength = 1000

    init(_ purpose: Purpose, about subject: Subject, typed: String) {
        self.purpose = purpose
        self.subject = subject
        input = TextInput(typed, maximumLength: Self.maximumLength)
    }

    var isOverlay: Bool { true }

    private var text: String { SingleLine.trimmed(input.text) }

    func commands(_ facts: DeskFacts) -> [Command] {
        [
            Command(action(kept: false), .enter, .function(2), label: verb, weight: 9),
            Command(action(kept: true), .escape, label: Phrase("revenir", "go back"), weight: 8),
        ]
    }

    /// What the screen below does with the reason.
    private func action(kept: Bool) -> Action {
        if purpose == .cancelSession { return .session(kept ? .keepReason(input.text) : .cancelFor(text)) }
        return .registrations(kept ? .keepReason(purpose, input.text) : .reasoned(purpose, text))
    }

    private var verb: Phrase {
        switch purpose {
        case .refuse: Phrase("refuser", "refuse")
        case .exceed: Phrase("inscrire", "enrol")
        case .cancelSession: Phrase("annuler la session", "cancel the session")
        }
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        if action == self.action(kept: false), text.isEmpty {
            isRefused = true
            turn.say(turn.facts.words.reasonMissing, .error)
            return
        }
        turn.go(.pop)
        turn.go(.perform(action))
    }

    mutating func type(_ key: Key, _ turn: inout Turn) {
        if case .refused(let refusal) = input.handle(key) { turn.say(turn.facts.words.refused(refusal), .warning) }
        if !text.isEmpty { isRefused = false }
    }

    func help(_ facts: DeskFacts) -> HelpText {
        HelpText(title: facts.words.reasonTitle(purpose), paragraphs: [facts.words.reasonHelp(purpose)])
    }

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let width = Dialog.width(facts)
        let lines = Wrap.paragraphs(facts.words.reasonQuestion(purpose, subject), width: width)
        let size = Size(width: width, height: lines.count + 2)
        Dialog.draw(&canvas, facts, title: facts.words.reasonTitle(purpose), size: size) { canvas in
            for (y, line) in lines.enumerated() { canvas.text(line, x: 0, y: y) }
            let y = lines.count + 1
            let label = canvas.text(
                SafeText(facts.words.reasonLabel), x: 0, y: y, role: isRefused ? .error : .labelRequired)
            input.draw(
                on: &canvas, x: label + 2, y: y, width: width - label - 2, role: isRefused ? .fieldError : nil,
                isFocused: true)
        }
    }
}
