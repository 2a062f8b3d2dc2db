import TerminalUI
import TrainingDomain

/// A small form: some fields one under the other, saved at once; it works like the form of a session.
///
/// What it is for is data (`Purpose`). What was typed is kept apart from what the fields held, so that a form goes on with what
/// others changed meanwhile. Nothing typed is lost: a refusal leaves everything, and Esc asks first.
struct FormScreen: ScreenState {
    /// What has the focus.
    enum Focus: Equatable, Sendable {
        case field(FieldKey)
        case save
    }

    private(set) var purpose: Purpose
    /// What was typed, and its undo.
    private(set) var typed = History<[FieldKey: Typed]>([:])
    private(set) var focus: Focus
    var typing = FieldInput()
    /// Fields that were left or saved once: their problems are shown.
    private(set) var checked: Set<FieldKey> = []
    /// What is wrong now.
    private(set) var problems: [Problem] = []
    /// What the store refused of this; forgotten at the next change.
    private(set) var refused: [Problem] = []
    /// Why the store could not save; shown until the next change.
    private(set) var failure: Failure?
    /// Names by login or code, of what lists hold.
    var names: [String: String] = [:]
    /// The values, when nothing is wrong.
    private var values: FormValues?
    private var awaited = Awaited()

    private struct Awaited: Equatable, Sendable {
        var save: RequestNumber?
        var names: [RequestNumber] = []
    }

    init(_ purpose: Purpose) {
        self.purpose = purpose
        focus = purpose.form.fields.first.map { .field($0.key) } ?? .save
    }

    var fields: [FormField] { purpose.form.fields }

    func field(_ key: FieldKey) -> FormField? { fields.first { $0.key == key } }

    /// The field that has the focus.
    var focused: FormField? {
        guard case .field(let key) = focus else { return nil }
        return field(key)
    }

    /// What a field holds: what was typed, else what it began with.
    func shown(_ key: FieldKey) -> Typed {
        typed.present[key] ?? began(key)
    }

    /// What a field held when the form opened.
    private func began(_ key: FieldKey) -> Typed {
        if key == .end, let moved = movedEnd { return .one(MomentReading.text(moved)) }
        if let initial = purpose.form.initial[key] { return initial }
        guard case .editor(let editor)? = field(key)?.kind else { return .one("") }
        switch editor {
        case .flag: return .one("false")
        case .choice(let choices): return .one(choices.first?.value ?? "")
        default: return .one("")
        }
    }

    /// The end, moved with a start that was typed: by as many days at the same hour, or by as much where that would be too early.
    private var movedEnd: CivilDateTime? {
        guard let from = purpose.form.initial[.start].flatMap({ CivilDateTime(iso: $0.text) }),
            let end = purpose.form.initial[.end].flatMap({ CivilDateTime(iso: $0.text) }),
            let start = typed.present[.start].flatMap({ CivilDateTime(iso: $0.text) }), start != from
        else { return nil }
        let sameHour = end.adding(days: start.date.days(since: from.date))
        if let sameHour, sameHour > start { return sameHour }
        return CivilDateTime(utcSeconds: end.utcSeconds + start.utcSeconds - from.utcSeconds)
    }

    /// Whether something was typed that is not saved.
    var isTouched: Bool { typed.present.contains { $0.value != began($0.key) } }

    /// The problem of a field, once it is to be shown.
    func problem(of key: FieldKey) -> Reason? {
        guard checked.contains(key) else { return nil }
        return (problems + refused).first { $0.field == key }?.reason
    }

    /// Keys typed while the form is saved are for what comes next.
    func holds(_ key: Key) -> Bool { awaited.save != nil }

    func help(_ facts: DeskFacts) -> HelpText {
        var paragraphs = [facts.words.formHelp]
        if let about = purpose.form.about(facts) { paragraphs.insert(about, at: 0) }
        guard let field = focused else { return HelpText(title: purpose.form.title(facts), paragraphs: paragraphs) }
        return HelpText(title: field.label[facts.language], paragraphs: [field.help[facts.language]] + paragraphs)
    }

    mutating func start(_ turn: inout Turn) {
        resolve(turn.facts)
        loadInput()
        askNames(&turn)
    }

    // MARK: Answers

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        if request == awaited.save {
            awaited.save = nil
            takeSaved(answer, &turn)
        } else if let index = awaited.names.firstIndex(of: request) {
            awaited.names.remove(at: index)
            takeNames(answer)
        }
    }

    private mutating func takeSaved(_ answer: Answer, _ turn: inout Turn) {
        guard case .failed(let failure) = answer else {
            let values = values ?? FormValues()
            turn.say(purpose.form.said(values, answer, turn.facts), .success)
            turn.go(.pop)
            if let after = purpose.form.after(values, answer) { turn.go(.perform(after)) }
            return
        }
        if case .refused(let refusal) = failure, let conflict = purpose.form.conflict(refusal) {
            let screen = ConflictScreen(
                conflict.subject, conflict.changes, names: names, accept: .form(conflict.now))
            turn.go(.push(.conflict(screen)))
            return
        }
        if case .refused(.problems(let problems)) = failure, problems.contains(where: { field($0.field) != nil }) {
            refused = problems
            show(problems, &turn)
            return
        }
        self.failure = failure
        turn.say(failure)
    }

    /// Names of the people and groups that the fields hold, to be shown instead of their logins and codes.
    private mutating func askNames(_ turn: inout Turn) {
        for field in fields {
            let unknown = shown(field.key).list.filter { names[$0] == nil }
            guard let source = field.picker?.source, !unknown.isEmpty else { continue }
            // Until the names come, and where there are none, logins and codes stand for them.
            for code in unknown { names[code] = code }
            switch source {
            case .validators, .people, .learners: awaited.names.append(turn.ask(.persons(logins: unknown)))
            case .organisations: awaited.names.append(turn.ask(.organisations(.names)))
            case .groups: awaited.names.append(turn.ask(.groups(DirectorySearch(window: Window(limit: 500)))))
            case .curricula, .trainings, .words, .rows: break
            }
        }
    }

    private mutating func takeNames(_ answer: Answer) {
        switch answer {
        case .people(let page): for person in page.rows { names[person.login] = person.name }
        case .organisations(let page): names.merge(page.names) { $1 }
        case .groups(let page): for group in page.rows { names[group.code] = group.name }
        default: break
        }
    }

    // MARK: Changes

    /// Goes on with what others changed; what was typed stays.
    mutating func accept(_ purpose: Purpose, _ turn: inout Turn) {
        self.purpose = purpose
        resolve(turn.facts)
        loadInput()
        askNames(&turn)
        turn.say(turn.facts.words.acceptedChanges)
    }

    /// Types a value; letters typed in one `run` are one step of undo.
    mutating func change(_ key: FieldKey, to value: Typed, run: String?, _ turn: inout Turn) {
        var all = typed.present
        all[key] = value
        typed.change(to: all, run: run)
        settle(&turn)
    }

    /// Gives a field back what it began with.
    mutating func giveBack(_ key: FieldKey, _ turn: inout Turn) {
        var all = typed.present
        all[key] = nil
        typed.change(to: all)
        settle(&turn)
        loadInput()
    }

    mutating func travel(_ turn: inout Turn, _ step: (inout History<[FieldKey: Typed]>) -> Bool) {
        guard step(&typed) else { return }
        settle(&turn)
        loadInput()
    }

    mutating func endRun() { typed.endRun() }

    private mutating func settle(_ turn: inout Turn) {
        refused = []
        failure = nil
        resolve(turn.facts)
        askNames(&turn)
    }

    /// What the form comes to: its values, or every problem at once.
    private mutating func resolve(_ facts: DeskFacts) {
        var found = FormValues()
        var problems: [Problem] = []
        for field in fields {
            do throws(Reason) {
                let value = try field.read(shown(field.key), in: context(of: field.key, found, facts))
                found[field.key] = value
                if let reason = purpose.form.problem(with: value, in: field.key, facts) { throw reason }
            } catch {
                problems.append(Problem(field.key, error))
            }
        }
        if problems.isEmpty { problems = purpose.form.problems(found, facts) }
        self.problems = problems
        values = problems.isEmpty ? found : nil
    }

    /// In what a date is read: the start counts for the end, and the time that a field began with stays.
    private func context(of key: FieldKey, _ found: FormValues, _ facts: DeskFacts) -> FieldContext {
        var context = facts.fieldContext
        if key == .end { context.start = found.moment(.start) }
        context.current = (purpose.form.initial[key]?.text).flatMap { CivilDateTime(iso: $0) }
        // An hour alone is of the day on which it starts.
        if key == .end, let start = context.start, let current = context.current {
            context.current = CivilDateTime(start.date, current.time)
        }
        return context
    }

    /// The moment that a date field says now.
    func moment(_ key: FieldKey, _ facts: DeskFacts) -> CivilDateTime? {
        guard let field = field(key), field.editor == .moment else { return nil }
        var found = FormValues()
        if key == .end, let start = moment(.start, facts) { found[.start] = .text(MomentReading.text(start)) }
        return try? MomentReading.read(shown(key).text, in: context(of: key, found, facts))
    }

    /// The text of the focused field, as it can be typed, ready to give way.
    mutating func loadInput() {
        guard let field = focused else { return }
        typing.load(shown(field.key).text, field.editor)
    }

    /// Leaves the present field, checking it, and comes to another.
    ///
    /// A date as people say it becomes the date that was understood: "demain" must mean the same tomorrow.
    mutating func setFocus(_ place: Focus, _ turn: inout Turn) {
        if let field = focused {
            checked.insert(field.key)
            if field.editor == .moment, typed.present[field.key] != nil, let moment = moment(field.key, turn.facts) {
                let text = field.kind == .day ? moment.date.iso : MomentReading.text(moment)
                if shown(field.key).text != text {
                    change(field.key, to: .one(text), run: field.key.rawValue, &turn)
                }
            }
        }
        focus = place
        typed.endRun()
        loadInput()
    }

    // MARK: Saving

    mutating func save(_ turn: inout Turn) {
        guard awaited.save == nil else { return }
        setFocus(focus, &turn)
        checked = Set(fields.map(\.key))
        guard let values else {
            show(problems, &turn)
            return
        }
        switch purpose.form.outcome(values, turn.facts) {
        case .ask(let question): awaited.save = turn.ask(question)
        case .open(let screen): turn.go(.push(screen))
        case .perform(let action):
            turn.go(.pop)
            turn.go(.perform(action))
        }
    }

    /// Goes to the first problem and says how many there are.
    private mutating func show(_ problems: [Problem], _ turn: inout Turn) {
        checked = Set(fields.map(\.key))
        if let first = problems.first(where: { field($0.field) != nil }) {
            focus = .field(first.field)
            loadInput()
        }
        let wrong = problems.map { labels[$0.field] ?? FieldLabels.label($0.field) }
        turn.say(turn.facts.words.toCorrect(wrong.map { $0[turn.facts.language] }), .error)
    }

    /// What people call the fields.
    var labels: [FieldKey: Phrase] {
        Dictionary(fields.map { ($0.key, $0.label) }, uniquingKeysWith: { first, _ in first })
    }
}
