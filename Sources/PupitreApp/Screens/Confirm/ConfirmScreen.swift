import TerminalUI
import TrainingDomain

/// A question before something that can't be undone, or that deserves a second look.
struct ConfirmScreen: ScreenState {
    /// What is asked; the words are the language's.
    enum Subject: Equatable, Sendable {
        case abandon
        case noSeats
        /// With how many people and seances go with it; `nil` where their number is not known.
        case deleteSession(SessionReference, Attendance, seances: Int?)
        case deleteTraining(code: String, sessions: Int, people: Attendance)
        case deleteNode(CurriculumNode)
        case deleteSeance(SessionReference, title: String, start: CivilDateTime, people: [String], others: Int)
        case retryMails
        case takeOut(name: String, seance: String)
        case dropDraft(training: String)
        /// A decision about registrations in a session; nobody is named where it is one's own.
        case decision(Decision, people: [String], session: String)
        /// A request for a place: what happens to it, in plain words.
        case request(StoredSession, names: [String: String])
        /// Somebody validates: who does instead has to be chosen first.
        case replaceValidator(PersonReference, ValidatorUses)
        /// With what goes with the person, and who validates instead.
        case deletePerson(PersonReference, PersonTies, replacement: PersonReference?)
        case deleteGroup(String, members: Int)
        case deleteOrganisation(Organisation)
    }

    let subject: Subject
    /// What is done, on the screen below, when the answer is yes.
    let yes: Action

    init(_ subject: Subject, yes: Action) {
        self.subject = subject
        self.yes = yes
    }

    var isOverlay: Bool { true }

    func commands(_ facts: DeskFacts) -> [Command] {
        [
            Command(yes, .enter, label: Phrase("oui, continuer", "yes, go on"), weight: 9),
            Command(.desk(.back), .escape, label: Phrase("non, revenir", "no, go back"), weight: 8),
        ]
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        guard action == yes else { return }
        turn.go(.pop)
        turn.go(.perform(yes))
    }

    func help(_ facts: DeskFacts) -> HelpText {
        HelpText(title: facts.words.confirmTitle, paragraphs: [facts.words.confirm(subject)])
    }

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let width = Dialog.width(facts)
        let lines = Wrap.paragraphs(facts.words.confirm(subject), width: width)
        Dialog.draw(
            &canvas, facts, title: facts.words.confirmTitle, size: Size(width: width, height: lines.count)
        ) { canvas in
            for (y, line) in lines.enumerated() { canvas.text(line, x: 0, y: y) }
            canvas.setCursor(x: 0, y: 0)
        }
    }
}
