import TerminalUI
import TrainingDomain

/// What a session's page does.
enum SessionPageAction: Equatable, Sendable {
    case edit, copy, delete, deleteConfirmed
    /// Opens the seances, on the one under the cursor.
    case seances
    /// Goes to a section.
    case show(SessionSection)
    case nextSection, previousSection
    /// Cancels the session: asks the reason, and takes it.
    case cancel
    case cancelFor(String)
    case keepReason(String)
    /// Chooses the trainers, and takes them.
    case trainers
    case trainersPicked([String])
    /// Enrols people by hand: chooses them, takes them, or keeps what was ticked so far.
    case addPeople
    case peoplePicked([String])
    case keepPicked([String])
}

/// A session's page: an overview, learners, waiting list, pending requests, seances and history, each in a section of its own.
struct SessionPage: ScreenState {
    let number: Int64
    var section: SessionSection
    private(set) var session: StoredSession?
    var learners: RegistrationList
    var waiting: RegistrationList
    var pending: RegistrationList
    var seances: SessionSeances
    var decisions = Decisions()
    /// What was typed and ticked in dialogues that were left.
    var cancelReason = ""
    var picked: [String] = []
    private(set) var training: StoredTraining?
    private(set) var history: Page<AuditEntry>?
    private(set) var names: [String: String] = [:]
    private(set) var organisations: [String: String] = [:]
    /// Logins that the page names.
    private var wanted: Set<String> = []
    var scrolls: [SessionSection: Scroll] = [:]
    var awaited = Awaited()

    struct Awaited: Equatable, Sendable {
        var session, training, history, names, organisations, deletion, cancelling, enrolling, saving: RequestNumber?

        /// What changes the session: keys wait for it.
        var deeds: RequestNumber? { deletion ?? cancelling ?? enrolling ?? saving }
    }

    init(number: Int64, section: SessionSection = .overview) {
        self.number = number
        self.section = section
        learners = RegistrationList(.learners(session: number))
        waiting = RegistrationList(.waiting(session: number))
        pending = RegistrationList(.pending(session: number))
        seances = SessionSeances(number: number)
    }

    mutating func start(_ turn: inout Turn) {
        resized(turn.facts)
        refresh(&turn)
    }

    mutating func refresh(_ turn: inout Turn) {
        awaited.session = turn.ask(.session(number))
        awaited.organisations = turn.ask(.organisations(.names))
        seances.refresh(&turn)
        refreshSection(&turn)
    }

    /// Asks what the section in sight shows: the others wait until they are looked at.
    mutating func refreshSection(_ turn: inout Turn) {
        if section == .history { awaited.history = turn.ask(.history(session: number)) }
        changeList { $0.refresh(&turn) }
    }

    mutating func resized(_ facts: DeskFacts) {
        let height = max(1, Chrome.body(facts, head: SessionSection.learners.head).height - 1)
        learners.resize(height: height)
        waiting.resize(height: height)
        pending.resize(height: height)
        seances.resize(height: max(1, Chrome.body(facts, head: SessionSection.seances.head).height - 1))
    }

    /// The list of the section in sight, where it is one of people.
    var list: RegistrationList? {
        switch section {
        case .learners: learners
        case .waiting: waiting
        case .pending: pending
        case .overview, .seances, .history: nil
        }
    }

    mutating func changeList(_ change: (inout RegistrationList) -> Void) {
        switch section {
        case .learners: change(&learners)
        case .waiting: change(&waiting)
        case .pending: change(&pending)
        case .overview, .seances, .history: break
        }
    }

    func access(_ facts: DeskFacts) -> RegistrationAccess {
        guard let session else { return RegistrationAccess(actor: facts.actor) }
        return RegistrationAccess(
            actor: facts.actor, organisations: session.training.organisations, detail: list?.detail,
            isOver: SessionText(facts: facts, names: [:]).status(session).isOver, isFull: session.isFull)
    }

    mutating func type(_ key: Key, _ turn: inout Turn) { changeList { $0.type(key, &turn) } }

    /// What acts on the page waits for it to come, and for what is being done.
    func holds(_ key: Key) -> Bool {
        if decisions.isBusy || awaited.deeds != nil || list?.holds(key) == true { return true }
        guard session == nil, awaited.session != nil else { return false }
        switch key {
        case .enter, .function, .delete: return true
        default: return false
        }
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.sessionPageHelp(section) }
}

// MARK: - Answers

extension SessionPage {
    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        for list in [\SessionPage.learners, \.waiting, \.pending] {
            self[keyPath: list].answered(request, answer, &turn)
        }
        seances.answered(request, answer, &turn)
        takeDecision(request, answer, &turn)
        switch answer {
        case .session(let found) where request == awaited.session: take(found, &turn)
        case .training(let found) where request == awaited.training:
            awaited.training = nil
            training = found
        case .history(let page) where request == awaited.history:
            awaited.history = nil
            history = page
            askNames(page.rows.map(\.who) + page.rows.compactMap(\.learner), &turn)
        case .people(let page) where request == awaited.names:
            awaited.names = nil
            for person in page.rows { names[person.login] = person.name }
        case .organisations(let page) where request == awaited.organisations:
            awaited.organisations = nil
            organisations = page.names
        default: takeDeed(request, answer, &turn)
        }
    }

    private mutating func takeDecision(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        switch decisions.answered(request, answer, names: names, &turn) {
        case .none: break
        case .done:
            changeList { $0.decided(&turn) }
            refresh(&turn)
        case .failed:
            changeList { $0.undecided(&turn) }
            refresh(&turn)
        }
    }

    private mutating func take(_ found: StoredSession?, _ turn: inout Turn) {
        awaited.session = nil
        guard let found else {
            turn.say(.refused(.unknownSession(number)))
            turn.go(.pop)
            return
        }
        session = found
        awaited.training = turn.ask(.training(code: found.training.code))
        askNames(found.logins, &turn)
    }

    private mutating func askNames(_ logins: [String], _ turn: inout Turn) {
        wanted.formUnion(logins)
        let unknown = wanted.subtracting(names.keys)
        if !unknown.isEmpty { awaited.names = turn.ask(.persons(logins: unknown.sorted())) }
    }

    /// Takes what became of something done to the session itself.
    private mutating func takeDeed(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        switch answer {
        case .deleted where request == awaited.deletion:
            awaited.deletion = nil
            turn.say(turn.facts.words.sessionDeleted(number), .success)
            turn.go(.pop)
        case .session(let found) where request == awaited.cancelling:
            awaited.cancelling = nil
            cancelReason = ""
            turn.say(turn.facts.words.sessionCancelled(number), .success)
            take(found, &turn)
        case .registrations(let page) where request == awaited.enrolling:
            awaited.enrolling = nil
            picked = []
            let own = turn.facts.actor.login
            turn.say(turn.facts.words.decided(.enrol, page.rows, own: own, names: names), .success)
            refresh(&turn)
        case .saved(let saved) where request == awaited.saving:
            awaited.saving = nil
            turn.say(turn.facts.words.trainersSaved(saved.session.trainers.map { names[$0] ?? $0 }), .success)
            take(saved.session, &turn)
        case .failed(let failure): takeFailure(failure, of: request, &turn)
        default: break
        }
    }

    private mutating func takeFailure(_ failure: Failure, of request: RequestNumber, _ turn: inout Turn) {
        let own = [awaited.session, awaited.history, awaited.deeds]
        guard own.contains(request) else { return }
        if request == awaited.deeds {
            (awaited.deletion, awaited.cancelling, awaited.enrolling, awaited.saving) = (nil, nil, nil, nil)
            refresh(&turn)
        }
        if request == awaited.session { awaited.session = nil }
        turn.say(failure)
    }
}
