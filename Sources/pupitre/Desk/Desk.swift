import CursesTerminal
import Glibc
import PupitreApp
import Synchronization
import TerminalUI
import TrainingDomain
import TrainingExchange

/// The desk at work: the application's state between the terminal and the runner of questions.
///
/// The main thread updates and paints. Questions answered from memory are answered there, so that a key's letters and its
/// results are one frame; all others run on a queue and come back through the mailbox.
final class Desk {
    /// What wakes the loop.
    enum Wake: Sendable {
        /// An event of the application.
        case event(Event)
        /// The database's file was written to.
        case touched
        /// The first frame is on the screen.
        case shown
        /// Somebody asked to stop the program for a while.
        case suspend
    }

    private let request: DeskRequest
    private let terminal: CursesTerminal
    private let mailbox: Mailbox<Wake>
    private let runner: Runner
    private let drafts: DraftFolder
    private let zone: (any TimeZoneRules)?
    private let queue = WorkQueue()
    private let draftQueue = WorkQueue()
    /// Loading a large catalogue takes long, and is waited for by nothing else.
    private let loadQueue = WorkQueue()
    private var state: AppState
    private var isStarting = true
    /// Questions that are answered from memory as soon as everything that came with them is taken.
    private var immediate: [(number: RequestNumber, question: Question)] = []
    /// Questions asked at the start that the first frame does without: nothing else works while it is made.
    private var late: [(number: RequestNumber, question: Question)] = []
    /// Whether a signal or a lost line ends the program, and not the person.
    private var isHurried = false

    /// Takes the terminal and asks what the first frame shows.
    init(_ request: DeskRequest, terminal: CursesTerminal) throws(TerminalError) {
        self.request = request
        self.terminal = terminal
        mailbox = try Mailbox()
        zone = request.zones.rules(named: request.settings.timeZone)
        drafts = DraftFolder(
            folder: request.draftFolder,
            owner: DraftOwner(database: Places.real(request.databasePath), login: request.actor.login), zone: zone)
        runner = Runner(
            repository: request.repository, drafts: drafts, themes: request.themes, actor: request.actor)
        state = AppState(
            DeskFacts(
                size: terminal.size, language: request.language, theme: request.theme, actor: request.actor,
                settings: request.settings, now: Self.wallClock(zone), zones: request.zones,
                draftPrefix: DraftFolder.ownPrefix(), maySuspend: request.maySuspend,
                hasMouse: request.mouse, repertoire: terminal.repertoire, notice: Self.notice(request, terminal)),
            start: request.start)
        var turn = Turn()
        apply(.started, &turn)
        isStarting = false
    }

    /// Runs until the person leaves or the terminal is gone; whatever was typed is kept by then.
    func run() {
        let loop = EventLoop(terminal: terminal, mailbox: mailbox)
        FileWatch.start(paths: [request.databasePath, request.databasePath + "-wal"]) { [mailbox] in
            mailbox.post(.touched)
        }
        mailbox.post(.shown)
        loop.run(
            translate: { Self.wake($0, maySuspend: request.maySuspend) },
            update: { update($0) },
            view: { _ in state.view() })
        finish()
    }

    /// Waits for what is under way: what was being saved is then stored and its draft dropped, or it is kept as a draft.
    ///
    /// A program that was told to end, or whose line is cut, does not wait for long: it ends within two seconds (`reliability.md`).
    private func finish() {
        draftQueue.drain()
        if isHurried {
            terminal.close()
            // What it does not finish until then is taken back by whoever opens the database next.
            _ = DetachedThread.start {
                usleep(1_500_000)
                _exit(0)
            }
        }
        queue.drain()
        for case .event(.answered(let number, let answer)) in mailbox.take() {
            for case .dropDraft(let name) in state.update(.answered(number, answer)) { drafts.drop(name) }
        }
    }

    private static func wake(_ event: TerminalEvent, maySuspend: Bool) -> Wake? {
        switch event {
        case .key(let key): .event(.key(key))
        case .resized(let size): .event(.resized(size))
        case .terminate, .hangup: .event(.endRequested)
        case .suspendRequested: maySuspend ? .suspend : nil
        case .deadline: .event(.stillWaiting)
        case .resumed: nil
        }
    }

    private func update(_ wakes: [Wake]) -> Turn {
        var turn = Turn()
        let now = Self.wallClock(zone)
        if now != state.facts.now { apply(.clock(now), &turn) }
        for wake in wakes {
            if case .event(.endRequested) = wake { isHurried = true }
            switch wake {
            case .event(let event): apply(event, &turn)
            case .touched: lookForChanges()
            case .shown:
                for asked in late { askAside(asked.number, asked.question) }
                late = []
                // Between the first frame's reading and the watch somebody may have changed something.
                lookForChanges()
            case .suspend: turn.suspend = true
            }
        }
        // Of several letters that came at once, only the last search is still wanted.
        while !immediate.isEmpty {
            let asked = immediate.removeFirst()
            apply(.answered(asked.number, runner.answer(asked.question)), &turn)
        }
        if state.mustSayThatItWorks { turn.deadline = ContinuousClock.now + .milliseconds(100) }
        return turn
    }

    private func apply(_ event: Event, _ turn: inout Turn) {
        for effect in state.update(event) { run(effect, &turn) }
    }

    private func run(_ effect: Effect, _ turn: inout Turn) {
        switch effect {
        case .ask(let number, let question): ask(number, question, &turn)
        case .withdraw(let number): immediate.removeAll { $0.number == number }
        case .keepDraft(let document):
            draftQueue.add { [drafts, mailbox] in
                if !drafts.keep(document) { mailbox.post(.event(.draftNotKept(document.name))) }
            }
        case .releaseDraft(let name):
            draftQueue.add { [drafts] in drafts.release(name) }
        case .dropDraft(let name):
            draftQueue.add { [drafts] in drafts.drop(name) }
        case .useTheme(let name, let isKept):
            terminal.use(request.themes.load(name).theme)
            turn.redraw = true
            if isKept { request.remember(.theme(name)) }
        case .rememberLanguage(let code): request.remember(.language(code))
        case .redraw: turn.redraw = true
        case .suspend: turn.suspend = true
        case .quit: turn.leave = true
        }
    }

    /// What is in memory is answered at once, and so is what the first frame shows; the rest comes back later.
    private func ask(_ number: RequestNumber, _ question: Question, _ turn: inout Turn) {
        if isStarting {
            if runner.isImmediate(question) || !question.mayComeAfterTheFirstFrame {
                apply(.answered(number, runner.answer(question)), &turn)
            } else {
                late.append((number, question))
            }
        } else if runner.isImmediate(question) {
            immediate.append((number, question))
        } else {
            askAside(number, question)
        }
    }

    private func askAside(_ number: RequestNumber, _ question: Question) {
        let queue =
            switch question {
            case .drafts, .openDraft: draftQueue
            case .loadIndex: loadQueue
            default: self.queue
            }
        queue.add { [runner, mailbox] in
            mailbox.post(.event(.answered(number, runner.answer(question))))
        }
    }

    private func lookForChanges() {
        queue.add { [repository = request.repository, mailbox] in
            if repository.changedElsewhere() { mailbox.post(.event(.changedElsewhere)) }
        }
    }

    private static func wallClock(_ zone: (any TimeZoneRules)?) -> CivilDateTime {
        let now = Instant(seconds: Int64(time(nil)))
        return zone?.civil(at: now) ?? CivilDateTime(utcSeconds: now.seconds) ?? CivilDateTime(.first, .midnight)
    }

    /// What works otherwise than asked, said once.
    private static func notice(_ request: DeskRequest, _ terminal: CursesTerminal) -> String? {
        let words = sentences(for: request.language)
        let notices = terminal.notices.map { notice in
            switch notice {
            case .unknownTerm(let asked, let used): words.unknownTerminal(asked, treatedAs: used)
            case .noUTF8(let codeset): words.terminalWithoutUTF8(codeset)
            }
        }
        let all = ([request.notice].compactMap { $0 }) + notices
        return all.isEmpty ? nil : all.joined(separator: " · ")
    }
}
