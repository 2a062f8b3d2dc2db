import TerminalUI
import TrainingDomain

/// Every screen of the desk, and how to come to it with keys from where the desk opens.
enum Scene: String, CaseIterable, Sendable {
    case home, homeSearch = "home-search", homeNothing = "home-nothing", homeEmpty = "home-empty"
    case wizardTraining = "wizard-1-training", wizardSession = "wizard-2-session"
    case wizardDate = "wizard-2-date", wizardErrors = "wizard-2-errors"
    case wizardRegistration = "wizard-3-registration", wizardApprovals = "wizard-4-approvals"
    case wizardReview = "wizard-5-review", wizardReviewChanged = "wizard-5-changed", wizardEdit = "wizard-edit"
    case editor, month, people, curricula, errors, abandon, noSeats = "no-seats", conflict
    case trainings, trainingsSearch = "trainings-search", trainingsNothing = "trainings-nothing"
    case training, trainingBare = "training-bare"
    case sessions, sessionsDates = "sessions-dates", sessionsOfOne = "sessions-of-one"
    case sessionsNothing = "sessions-nothing", sessionsEmpty = "sessions-empty"
    case session, sessionScrolled = "session-scrolled", deleteSession = "delete-session"
    case deleteTraining = "delete-training"
    case drafts, draftsEmpty = "drafts-empty", dropDraft = "drop-draft"
    case help, helpOfField = "help-of-field", palette, paletteSearch = "palette-search", themes

    /// A desk that shows it.
    func desk(_ size: Size = Size(width: 80, height: 24), _ language: Language = .french) -> Desk {
        var desk = Desk(size, language, world: world)
        walk(&desk)
        return desk
    }

    private var world: FakeWorld {
        switch self {
        case .homeEmpty, .sessionsEmpty: .empty
        case .drafts, .dropDraft: .withDrafts
        default: .sample
        }
    }

    private func walk(_ desk: inout Desk) {
        switch self {
        case .home, .homeEmpty: break
        case .homeSearch: desk.type("transi num")
        case .homeNothing: desk.type("zzz")
        case .trainings: desk.open(.trainings)
        case .trainingsSearch:
            desk.open(.trainings)
            desk.type("transi")
        case .trainingsNothing:
            desk.open(.trainings)
            desk.type("zzz")
        case .training, .deleteTraining:
            desk.open(.trainings)
            desk.type("acs")
            desk.press(.function(3))
            if self == .deleteTraining { desk.press(.delete) }
        case .trainingBare:
            desk.open(.trainings)
            desk.type("eco")
            desk.press(.function(3))
        case .drafts, .draftsEmpty: desk.openDrafts()
        case .dropDraft:
            desk.openDrafts()
            desk.press(.delete)
        case .help: desk.press(.function(1))
        case .helpOfField:
            desk.openForm()
            desk.press(.tab, .function(1))
        case .palette: desk.press(.control("p"))
        case .paletteSearch:
            desk.openForm()
            desk.press(.control("p"))
            desk.type("er")
        case .themes: desk.openThemes()
        case .sessions, .sessionsDates, .sessionsOfOne, .sessionsNothing, .sessionsEmpty, .session, .sessionScrolled,
            .deleteSession:
            walkSessions(&desk)
        default: walkForm(&desk)
        }
    }

    private func walkSessions(_ desk: inout Desk) {
        if self == .sessionsOfOne {
            desk.open(.trainings)
            desk.type("acs")
            desk.press(.function(7))
            return
        }
        desk.open(.sessions)
        switch self {
        case .sessionsDates:
            desk.press(.tab)
            desk.type("1/5")
            desk.press(.tab)
            desk.type("32 mai")
        case .sessionsNothing: desk.type("zzz")
        case .session, .sessionScrolled, .deleteSession:
            desk.type("mai")
            desk.press(.down)
            if self == .deleteSession {
                desk.press(.function(8))
            } else {
                desk.press(.enter)
                if self == .sessionScrolled { desk.press(.end) }
            }
        default: break
        }
    }

    private func walkForm(_ desk: inout Desk) {
        if self == .wizardTraining {
            desk.open(.newSession)
            desk.type("num")
            return
        }
        if self == .wizardEdit {
            desk.open(.sessions)
            desk.type("mai")
            desk.press(.down, .function(4))
            return
        }
        desk.openForm(self == .curricula ? "eco" : "acs")
        switch self {
        case .wizardDate:
            desk.type("Mai")
            desk.press(.tab)
            desk.type("lundi 9h")
        case .wizardErrors, .errors:
            desk.press(.tab)
            desk.type("32 mai")
            desk.press(.tab)
            desk.type("hier")
            desk.press(.function(2))
            if self == .errors { desk.press(.function(8)) }
        case .wizardRegistration, .curricula:
            desk.press(.pageDown)
            if self == .curricula {
                desk.press(.tab, .tab, .tab, .tab)
                desk.type(" ")
            }
        case .wizardApprovals, .people:
            desk.press(.pageDown, .pageDown)
            if self == .people {
                desk.press(.tab, .tab, .tab, .tab)
                desk.type("a")
            }
        case .wizardReview, .wizardReviewChanged, .abandon, .noSeats, .conflict: walkReview(&desk)
        case .editor: desk.press(.tab, .tab, .tab, .tab, .enter)
        case .month: desk.press(.tab, .function(4))
        default: break
        }
    }

    private func walkReview(_ desk: inout Desk) {
        desk.type("Transition numérique – mai")
        switch self {
        case .wizardReview: desk.press(.pageDown, .pageDown, .pageDown)
        case .wizardReviewChanged:
            desk.press(.pageDown, .pageDown)
            desk.type("8")
            desk.press(.pageDown, .up, .up)
        case .abandon:
            desk.press(.control("p"))
            desk.type("abandon")
            desk.press(.enter)
        case .noSeats:
            desk.press(.pageDown, .pageDown)
            desk.type("0")
            desk.press(.function(2))
        case .conflict:
            if let now = desk.world.training("Acs3") {
                desk.world.refusal = .refused(
                    .trainingChanged(
                        [
                            FieldChange(.maxUsers, old: .whole(12), new: .whole(20)),
                            FieldChange(.validators, old: .list(["alice", "bob"]), new: .list(["chloe"])),
                        ], now: now))
            }
            desk.press(.function(2))
        default: break
        }
    }
}

extension Desk {
    /// The lines of the home menu, by their place.
    enum Entry: Int { case trainings, newSession, sessions }

    /// Opens a line of the home menu.
    mutating func open(_ entry: Entry) {
        for _ in 0..<entry.rawValue { press(.down) }
        press(.enter)
    }

    /// Opens the form of a training from the home screen.
    mutating func openForm(_ typed: String = "acs") {
        type(typed)
        press(.enter)
    }

    mutating func openDrafts() { command("brouillon", "draft") }

    mutating func openThemes() { command("thème", "theme") }

    /// Does a command from the palette.
    mutating func command(_ french: String, _ english: String) {
        press(.control("p"))
        type(app.facts.language == .french ? french : english)
        press(.enter)
    }
}
