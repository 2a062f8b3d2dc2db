import TerminalUI
import TrainingDomain

/// The form of a session in five steps: the same from every door (`domain.md`, "Creating one: three doors, one form").
struct WizardScreen: ScreenState {
    /// What the form opens on.
    enum Opening: Equatable, Sendable {
        /// The picker of trainings.
        case picker
        /// The training with this code.
        case code(String)
        /// Changes to a session.
        case edit(Int64)
        /// A copy of a session.
        case copy(Int64)
        /// A draft left behind.
        case draft(DraftName)
    }

    /// What has the focus.
    enum Focus: Equatable, Sendable {
        case field(FieldKey)
        case save
    }

    let opening: Opening
    /// Whether the preview of a curriculum registration, below, is told which session was created (door 3).
    let tellsPlan: Bool
    /// The session that is edited or copied, once it has come.
    var source: StoredSession?
    /// The form and its undo; none until a training is picked.
    var form: History<SessionDraft>?
    /// What the form comes to now.
    var resolution: Resolution?
    var step = Step.training
    var focus = Focus.field(.title)
    /// The text of the focused field, while it is one that is typed.
    var typing = FieldInput()
    /// Fields that were left or saved once: their problems are shown.
    var checked: Set<FieldKey> = []
    /// Whether Enter and Esc lead back to the review that the field was reached from.
    var returnsToReview = false
    /// The picker of the first step.
    var finder = TrainingFinder()
    /// Names of the validators, by login.
    var names: [String: String] = [:]
    /// Whether "no seat at all" was confirmed.
    var confirmedNoSeats = false
    /// What the neighbouring sessions say: the same title, the present default.
    var neighbours: [Notice] = []
    var draftName: DraftName?
    /// Whether keeping the draft has failed: then Esc must not throw away what was typed.
    var isUnkept = false
    /// Questions under way.
    var awaited = Awaited()

    struct Awaited: Equatable, Sendable {
        var opening: RequestNumber?
        var training: RequestNumber?
        var session: RequestNumber?
        var names: RequestNumber?
        var neighbours: RequestNumber?
        var save: RequestNumber?
    }

    init(opening: Opening, tellsPlan: Bool = false) {
        self.tellsPlan = tellsPlan
        self.opening = opening
    }

    /// What was typed so far.
    var draft: SessionDraft? { form?.present }

    mutating func start(_ turn: inout Turn) {
        finder.list.resize(height: Self.finderBody(turn.facts).height)
        switch opening {
        case .picker: finder.start(&turn)
        case .code(let code): awaited.training = turn.ask(.training(code: code))
        case .edit(let number), .copy(let number): awaited.session = turn.ask(.session(number))
        case .draft(let name):
            let own = DraftName(rawValue: turn.facts.newDraftName())
            awaited.opening = turn.ask(.openDraft(name, as: own))
        }
        _ = turn.ask(.loadIndex)
    }

    mutating func resized(_ facts: DeskFacts) {
        finder.list.resize(height: Self.finderBody(facts).height)
    }

    mutating func refresh(_ turn: inout Turn) {
        if step == .training { finder.refresh(&turn) }
    }

    static func finderBody(_ facts: DeskFacts) -> Rect { Chrome.body(facts, head: 2) }

    /// The fields of a step that can have the focus.
    func fields(of step: Step) -> [any SessionField] {
        SessionFields.all.filter { $0.step == step && !isReadOnly($0.key) }
    }

    /// Whether a field is only shown: a curriculum is offered only when the training is in none (`domain.md`, "Fields and rules").
    func isReadOnly(_ key: FieldKey) -> Bool {
        key == .curricula && draft?.training.training.curricula.isEmpty == false
    }

    /// Letters typed while the training comes are for the title; keys typed while the form is saved are for what comes next.
    func holds(_ key: Key) -> Bool {
        if (awaited.opening ?? awaited.training ?? awaited.session ?? awaited.save) != nil { return true }
        return step == .training && finder.holds(key)
    }

    func help(_ facts: DeskFacts) -> HelpText {
        var paragraphs = [facts.words.wizardHelp(step)]
        if let field = focused { paragraphs.insert(field.help[facts.language], at: 0) }
        return HelpText(title: focused?.label[facts.language] ?? step.label[facts.language], paragraphs: paragraphs)
    }

    /// The field that has the focus.
    var focused: (any SessionField)? {
        guard form != nil, step != .training, case .field(let key) = focus else { return nil }
        return SessionFields.field(key)
    }
}
