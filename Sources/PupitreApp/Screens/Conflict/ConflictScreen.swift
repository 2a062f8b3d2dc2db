import TerminalUI
import TrainingDomain

/// What others changed while a form was open, field by field, old → new; one key accepts it and what was typed is kept.
struct ConflictScreen: ScreenState {
    /// What was changed.
    enum Subject: Equatable, Sendable { case training, session, form }

    let subject: Subject
    let changes: [FieldChange]
    let accept: Action
    /// Names of people, by login.
    private(set) var names: [String: String]
    private var awaited: RequestNumber?

    init(_ subject: Subject, _ changes: [FieldChange], names: [String: String], accept: Action) {
        self.names = names
        self.subject = subject
        self.changes = changes
        self.accept = accept
    }

    var isOverlay: Bool { true }

    /// Asks for the names of people that others put there.
    mutating func start(_ turn: inout Turn) {
        let people = changes.filter { change in
            (SessionFields.field(change.field)?.editor ?? TrainingFields.field(change.field)?.editor) == .people
        }
        let unknown = Set(people.flatMap { Typed($0.new).list + Typed($0.old).list }).subtracting(names.keys)
        if !unknown.isEmpty { awaited = turn.ask(.persons(logins: unknown.sorted())) }
    }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        guard request == awaited else { return }
        awaited = nil
        if case .people(let page) = answer { for person in page.rows { names[person.login] = person.name } }
    }

    func commands(_ facts: DeskFacts) -> [Command] {
        [Command(accept, .enter, label: Phrase("accepter ces valeurs", "accept these values"), weight: 9)]
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        guard action == accept else { return }
        turn.go(.pop)
        turn.go(.perform(accept))
    }

    func help(_ facts: DeskFacts) -> HelpText {
        HelpText(title: facts.words.conflictTitle(subject), paragraphs: [facts.words.conflict(subject)])
    }

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let width = Dialog.width(facts, at: 72)
        let intro = Wrap.paragraphs(facts.words.conflict(subject), width: width)
        let height = min(Dialog.height(facts), intro.count + 1 + changes.count)
        Dialog.draw(
            &canvas, facts, title: facts.words.conflictTitle(subject), size: Size(width: width, height: height)
        ) { canvas in
            for (y, line) in intro.enumerated() { canvas.text(line, x: 0, y: y) }
            for (index, change) in changes.enumerated() {
                draw(change, &canvas, facts, y: intro.count + 1 + index)
            }
            canvas.setCursor(x: 0, y: 0)
        }
    }

    private func draw(_ change: FieldChange, _ canvas: inout Canvas, _ facts: DeskFacts, y: Int) {
        let label = FieldLabels.label(change.field)[facts.language]
        canvas.text(SafeText(label), x: 0, y: y, role: .label, width: 29)
        var line = Line(SafeText(text(change.old, of: change.field, facts)), .textMuted)
        line.append(" → ", .border)
        line.append(SafeText(text(change.new, of: change.field, facts)), .textStrong)
        canvas.line(line, x: 31, y: y)
    }

    private func text(_ value: FieldValue, of key: FieldKey, _ facts: DeskFacts) -> String {
        let editor = SessionFields.field(key)?.editor ?? TrainingFields.field(key)?.editor
        guard let editor else { return facts.words.value(value, of: key) }
        return FieldWords(facts: facts, names: names, organisations: names).text(Typed(value), editor)
    }
}
