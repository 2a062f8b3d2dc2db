import TerminalUI
import TrainingDomain

/// What a screen is to the loop: state with an update and a view, both pure.
protocol ScreenState: Equatable, Sendable {
    /// Whether it lies over the screen below instead of covering it.
    var isOverlay: Bool { get }
    /// What the keys do now, in the order of the hint line.
    func commands(_ facts: DeskFacts) -> [Command]
    /// The help of what has the focus: a title and paragraphs.
    func help(_ facts: DeskFacts) -> HelpText
    /// Asks for what it shows; called when it opens.
    mutating func start(_ turn: inout Turn)
    /// Does something that `commands` lists.
    mutating func perform(_ action: Action, _ turn: inout Turn)
    /// Takes a key that no command names: text.
    mutating func type(_ key: Key, _ turn: inout Turn)
    /// Takes the answer to a question; one that is not awaited is dropped.
    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn)
    /// Asks anew for what may have changed: it comes to the front again, or another program changed the database.
    mutating func refresh(_ turn: inout Turn)
    /// Whether `key` has to wait for an answer that is under way, since it would mean something else before it.
    func holds(_ key: Key) -> Bool
    /// Fits the new size.
    mutating func resized(_ facts: DeskFacts)
    /// Draws it on the whole canvas.
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts)
}

extension ScreenState {
    var isOverlay: Bool { false }
    mutating func start(_ turn: inout Turn) {}
    mutating func type(_ key: Key, _ turn: inout Turn) {}
    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {}
    mutating func refresh(_ turn: inout Turn) {}
    func holds(_ key: Key) -> Bool { false }
    mutating func resized(_ facts: DeskFacts) {}
}

/// A help in plain sentences.
struct HelpText: Equatable, Sendable {
    var title: String
    var paragraphs: [String]
}

/// The screens there are; each kept apart, since moving the largest of them about would take longer than a key's search.
indirect enum Screen: Equatable, Sendable {
    case home(HomeScreen)
    case trainings(TrainingsScreen)
    case training(TrainingPage)
    case sessions(SessionsScreen)
    case session(SessionPage)
    case wizard(WizardScreen)
    case drafts(DraftsScreen)
    case help(HelpScreen)
    case palette(PaletteScreen)
    case themes(ThemesScreen)
    case confirm(ConfirmScreen)
    case conflict(ConflictScreen)
    case picker(PickerScreen)
    case month(MonthScreen)
    case editor(EditorScreen)
    case errors(ErrorsScreen)
    case form(FormScreen)
    case registrations(RegistrationsScreen)
    case registration(RegistrationPage)
    case catalogue(CatalogueScreen)
    case cataloguePage(CataloguePage)
    case reason(ReasonScreen)
    case excess(ExcessScreen)
    case curricula(CurriculaScreen)
    case plan(PlanScreen)
    case seances(SeancesScreen)
    case seance(SeancePage)
    case occurrences(OccurrencesScreen)
    case outbox(OutboxScreen)
    case mail(MailPage)
    case people(PeopleScreen)
    case person(PersonPage)
    case groups(GroupsScreen)
    case group(GroupPage)
    case organisations(OrganisationsScreen)

    /// The screen's own state.
    var state: any ScreenState {
        get {
            switch self {
            case .home(let state): state
            case .trainings(let state): state
            case .training(let state): state
            case .sessions(let state): state
            case .session(let state): state
            case .wizard(let state): state
            case .drafts(let state): state
            case .help(let state): state
            case .palette(let state): state
            case .themes(let state): state
            case .confirm(let state): state
            case .conflict(let state): state
            case .picker(let state): state
            case .month(let state): state
            case .editor(let state): state
            case .errors(let state): state
            case .form(let state): state
            case .registrations(let state): state
            case .registration(let state): state
            case .catalogue(let state): state
            case .cataloguePage(let state): state
            case .reason(let state): state
            case .excess(let state): state
            case .curricula(let state): state
            case .plan(let state): state
            case .seances(let state): state
            case .seance(let state): state
            case .occurrences(let state): state
            case .outbox(let state): state
            case .mail(let state): state
            case .people(let state): state
            case .person(let state): state
            case .groups(let state): state
            case .group(let state): state
            case .organisations(let state): state
            }
        }
        set {
            switch newValue {
            case let state as HomeScreen: self = .home(state)
            case let state as TrainingsScreen: self = .trainings(state)
            case let state as TrainingPage: self = .training(state)
            case let state as SessionsScreen: self = .sessions(state)
            case let state as SessionPage: self = .session(state)
            case let state as WizardScreen: self = .wizard(state)
            case let state as DraftsScreen: self = .drafts(state)
            case let state as HelpScreen: self = .help(state)
            case let state as PaletteScreen: self = .palette(state)
            case let state as ThemesScreen: self = .themes(state)
            case let state as ConfirmScreen: self = .confirm(state)
            case let state as ConflictScreen: self = .conflict(state)
            case let state as PickerScreen: self = .picker(state)
            case let state as MonthScreen: self = .month(state)
            case let state as EditorScreen: self = .editor(state)
            case let state as ErrorsScreen: self = .errors(state)
            case let state as FormScreen: self = .form(state)
            case let state as RegistrationsScreen: self = .registrations(state)
            case let state as RegistrationPage: self = .registration(state)
            case let state as CatalogueScreen: self = .catalogue(state)
            case let state as CataloguePage: self = .cataloguePage(state)
            case let state as ReasonScreen: self = .reason(state)
            case let state as ExcessScreen: self = .excess(state)
            case let state as CurriculaScreen: self = .curricula(state)
            case let state as PlanScreen: self = .plan(state)
            case let state as SeancesScreen: self = .seances(state)
            case let state as SeancePage: self = .seance(state)
            case let state as OccurrencesScreen: self = .occurrences(state)
            case let state as OutboxScreen: self = .outbox(state)
            case let state as MailPage: self = .mail(state)
            case let state as PeopleScreen: self = .people(state)
            case let state as PersonPage: self = .person(state)
            case let state as GroupsScreen: self = .groups(state)
            case let state as GroupPage: self = .group(state)
            case let state as OrganisationsScreen: self = .organisations(state)
            default: break
            }
        }
    }
}

extension DeskStart {
    func screens(_ facts: DeskFacts) -> [Screen] {
        switch self {
        case .home: [.home(HomeScreen())]
        case .newSession(let code): [.wizard(WizardScreen(opening: code.map(WizardScreen.Opening.code) ?? .picker))]
        }
    }
}
