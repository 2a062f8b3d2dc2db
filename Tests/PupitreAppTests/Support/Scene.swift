import Synchronization
import TerminalUI
import TrainingDomain

@testable import PupitreApp

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
    case sessionLearners = "session-learners", sessionWaiting = "session-waiting", sessionPending = "session-pending"
    case sessionSeances = "session-seances", sessionHistory = "session-history"
    case sessionNobody = "session-nobody", sessionTicked = "session-ticked", sessionNotFound = "session-not-found"
    case registration, registrationSeveral = "registration-several"
    case refuse, refuseBlank = "refuse-blank", exceed, cancelSession = "cancel-session", takeOut = "take-out"
    case enrolByHand = "enrol-by-hand", enrolPicked = "enrol-picked", trainers = "trainers"
    case awaiting, awaitingTicked = "awaiting-ticked", awaitingNothing = "awaiting-nothing"
    case excess
    case learnerHome = "learner-home", catalogue, catalogueEmpty = "catalogue-empty", catalogueSession =
        "catalogue-session"
    case request, requestFull = "request-full", requested, withdraw, mine, mineEmpty = "mine-empty"
    case mineRegistration = "mine-registration"
    case deleteTraining = "delete-training"
    case drafts, draftsEmpty = "drafts-empty", dropDraft = "drop-draft"
    case peopleList = "people-list", peopleNothing = "people-nothing", person, personAdd = "person-add"
    case personEdit = "person-edit", personErrors = "person-errors", personRoles = "person-roles"
    case personConflict = "person-conflict"
    case personDelete = "person-delete", personReplace = "person-replace", personReplaced = "person-replaced"
    case groups, groupsEmpty = "groups-empty", group, groupAdd = "group-add", groupPicker = "group-picker"
    case groupDelete = "group-delete"
    case organisations, organisationEdit = "organisation-edit", organisationDelete = "organisation-delete"
    case homeOfManager = "home-manager"
    case help, helpOfField = "help-of-field", palette, paletteSearch = "palette-search", themes

    case trainingForm = "training-form", trainingFormErrors = "training-form-errors"
    case trainingConflict = "training-conflict", nodeForm = "node-form"
    case pickOne = "pick-one", curriculaTree = "curricula-tree", curriculaFolded = "curricula-folded"
    case curriculaSearch = "curricula-search", curriculaNothing = "curricula-nothing"
    case curriculaEmpty = "curricula-empty", deleteNode = "delete-node", attachTrainings = "attach-trainings"
    case curriculumLearners = "curriculum-learners", plan, planReady = "plan-ready", planEmpty = "plan-empty"
    case chooseSession = "choose-session", helpOfCurricula = "help-of-curricula"
    case curriculaSessions = "curricula-sessions"
    case seances, seancesLearner = "seances-learner", seancesEmpty = "seances-empty"
    case seancesNothing = "seances-nothing", seanceForm = "seance-form", seriesForm = "series-form"
    case occurrences, occurrencesRefused = "occurrences-refused", deleteSeance = "delete-seance"
    case seancePage = "seance-page", seancePageEmpty = "seance-page-empty"
    case takeOutOfSeance = "take-out-of-seance"
    case outbox, outboxFailed = "outbox-failed", outboxEmpty = "outbox-empty", outboxNothing = "outbox-nothing"
    case mail, retryMails = "retry-mails"

    /// A desk that shows it; a value, so that each test has its own.
    func desk(_ size: Size = Size(width: 80, height: 24), _ language: Language = .french) -> Desk {
        let place = Place(scene: self, size: size, language: language)
        if let desk = Self.walked.withLock({ $0[place] }) { return desk }
        let desk = walkedDesk(size, language)
        Self.walked.withLock { $0[place] = desk }
        return desk
    }

    /// The desks that were walked to already: many tests look at the same ones.
    private static let walked = Mutex<[Place: Desk]>([:])

    private struct Place: Hashable {
        let scene: Scene
        let size: Size
        let language: Language
    }

    private func walkedDesk(_ size: Size, _ language: Language) -> Desk {
        if Self.arranging.contains(self) {
            var desk = Desk(size, language, world: arrangedWorld, actor: arrangingActor)
            walkArranging(&desk)
            return desk
        }
        var desk = Desk(size, language, world: world, actor: actor)
        walk(&desk)
        return desk
    }

    private var world: FakeWorld {
        switch self {
        case .peopleList, .peopleNothing, .person, .personAdd, .personEdit, .personErrors, .personRoles,
            .personConflict, .personDelete, .personReplace, .personReplaced, .groups, .group, .groupAdd, .groupPicker,
            .groupDelete, .organisations, .organisationEdit, .organisationDelete:
            .withPeople
        case .homeEmpty, .sessionsEmpty, .catalogueEmpty, .mineEmpty, .awaitingNothing: .empty
        case .drafts, .dropDraft: .withDrafts
        default: .sample
        }
    }

    /// Who is at the keyboard.
    private var actor: Actor {
        switch self {
        case .learnerHome, .catalogue, .catalogueEmpty, .catalogueSession, .mine, .mineEmpty, .mineRegistration,
            .withdraw:
            Actor(login: "lea", roles: [.learner], organisations: ["clar"])
        case .homeOfManager, .groupsEmpty: Actor(login: "alice", roles: [.manager], organisations: ["clar"])
        case .request, .requestFull, .requested: Actor(login: "tim", roles: [.learner], organisations: ["clar"])
        default: .localAdministrator(login: "admin")
        }
    }

    private func walk(_ desk: inout Desk) {
        switch self {
        case .sessionLearners, .sessionWaiting, .sessionPending, .sessionSeances, .sessionHistory, .sessionNobody,
            .sessionTicked, .sessionNotFound, .registration, .registrationSeveral, .refuse, .refuseBlank, .exceed,
            .cancelSession, .takeOut, .enrolByHand, .enrolPicked, .trainers, .awaiting, .awaitingTicked,
            .awaitingNothing:
            walkRegistrations(&desk)
        case .learnerHome: break
        case .catalogue, .catalogueEmpty, .catalogueSession, .request, .requestFull, .requested, .mine, .mineEmpty,
            .mineRegistration, .withdraw:
            walkLearner(&desk)
        case .home, .homeEmpty, .homeOfManager: break
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
        case .peopleList, .peopleNothing, .person, .personAdd, .personEdit, .personErrors, .personRoles,
            .personConflict, .personDelete, .personReplace, .personReplaced, .groups, .groupsEmpty, .group, .groupAdd,
            .groupPicker, .groupDelete, .organisations, .organisationEdit, .organisationDelete:
            walkPeople(&desk)
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
        case .wizardReview, .wizardReviewChanged, .abandon, .noSeats, .conflict, .excess: walkReview(&desk)
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
        case .excess:
            desk.world.refusal = .refused(.registration(.belowEnrolled(limit: 3, enrolled: 5)))
            desk.press(.function(2))
        default: break
        }
    }

    private func walkRegistrations(_ desk: inout Desk) {
        switch self {
        case .awaiting, .awaitingTicked, .awaitingNothing:
            desk.open(.awaiting)
            if self == .awaitingTicked { desk.press(.function(5), .down, .function(5)) }
        case .sessionNobody: desk.openPage(.waiting, typing: "juin")
        case .sessionLearners, .takeOut, .sessionNotFound: desk.openPage(.learners)
        case .sessionWaiting, .exceed, .sessionTicked: desk.openPage(.waiting)
        case .sessionPending, .refuse, .refuseBlank, .registration: desk.openPage(.pending)
        case .registrationSeveral: desk.openPage(.pending, typing: "juin")
        case .sessionSeances: desk.openPage(.seances)
        case .sessionHistory: desk.openPage(.history)
        case .cancelSession, .trainers: desk.openPage(.overview)
        case .enrolByHand, .enrolPicked: desk.openPage(.learners, typing: "juin")
        default: break
        }
        switch self {
        case .takeOut: desk.press(.function(8))
        case .sessionNotFound: desk.type("zzz")
        case .exceed: desk.press(.control("o"))
        case .sessionTicked: desk.press(.function(5), .function(5))
        case .refuse: desk.press(.function(8))
        case .refuseBlank: desk.press(.function(8), .enter)
        case .registration: desk.press(.enter)
        case .registrationSeveral: desk.press(.enter, .character(" "), .down)
        case .cancelSession:
            desk.press(.function(9))
            desk.type("salle inondée")
        case .trainers: desk.press(.function(6))
        case .enrolByHand: desk.press(.function(7))
        case .enrolPicked:
            desk.press(.function(7), .enter, .down, .enter)
            desk.type("bob")
        default: break
        }
    }

    private func walkLearner(_ desk: inout Desk) {
        switch self {
        case .mine, .mineEmpty, .mineRegistration:
            desk.press(.down, .enter)
            if self == .mineRegistration { desk.press(.down, .down, .enter) }
        case .catalogueSession, .request: desk.type("juin")
        case .requestFull: desk.type("mai")
        default: desk.press(.enter)
        }
        switch self {
        case .catalogueSession: desk.press(.enter)
        case .request, .requestFull: desk.press(.function(2))
        case .requested: desk.press(.down, .function(2), .enter)
        case .withdraw: desk.press(.function(8))
        default: break
        }
    }
}

extension Desk {
    /// Lines of the home menu.
    enum Entry { case trainings, newSession, sessions, awaiting }

    /// Opens a section of the page of the session that `typed` finds.
    mutating func openPage(_ section: SessionSection, typing typed: String = "numerique mai") {
        open(.sessions)
        type(typed)
        press(.enter)
        for _ in 0..<section.rawValue { press(.tab) }
    }

    /// Opens a line of the home menu.
    mutating func open(_ entry: Entry) {
        let wanted: HomeScreen.Entry =
            switch entry {
            case .trainings: .trainings
            case .newSession: .newSession
            case .sessions: .sessions
            case .awaiting: .awaiting
            }
        guard case .home(let home) = app.front, let index = home.entries(app.facts).firstIndex(of: wanted) else {
            return
        }
        for _ in home.selected..<max(home.selected, index) { press(.down) }
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
