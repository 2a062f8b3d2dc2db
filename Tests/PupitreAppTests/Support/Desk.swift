import TerminalUI
import TrainingDomain

@testable import PupitreApp

/// A desk without a terminal: holds the state and the questions under way, and lets a test answer them in any order.
struct Desk {
    var app: AppState
    var world: FakeWorld
    /// Questions without an answer yet, in the order asked.
    var pending: [(number: RequestNumber, question: Question)] = []
    /// The questions that are asked in vain by now; on their way, they may be answered all the same.
    var withdrawn: [RequestNumber] = []
    /// Everything else that the desk wanted done.
    var ran: [Effect] = []
    /// Whether questions are answered as soon as they are asked.
    var isPrompt = true

    static let now = CivilDateTime(2027, 5, 7, 14, 5) ?? CivilDateTime(.first, .midnight)
    static let settings = WorkSettings(dayStart: .usualStart, dayEnd: .usualEnd, timeZone: "Europe/Paris")

    init(
        _ size: Size = Size(width: 80, height: 24), _ language: Language = .french, start: DeskStart = .home,
        world: FakeWorld = .sample, actor: Actor = .localAdministrator(login: "admin"), isPrompt: Bool = true
    ) {
        self.world = world
        self.world.actor = actor
        self.isPrompt = isPrompt
        app = AppState(
            DeskFacts(
                size: size, language: language, theme: "ardoise", actor: actor, settings: Self.settings, now: Self.now,
                zones: ParisZones(), draftPrefix: "draft"),
            start: start)
        send(.started)
    }

    /// Sends an event and carries out what it leads to.
    mutating func send(_ event: Event) {
        for effect in app.update(event) {
            if case .ask(let number, let question) = effect {
                pending.append((number, question))
            } else if case .withdraw(let number) = effect {
                withdrawn.append(number)
            } else {
                ran.append(effect)
                world.run(effect)
            }
        }
        if isPrompt { answerAll() }
    }

    /// Answers everything under way, and what that leads to.
    mutating func answerAll() {
        while !pending.isEmpty { answer(at: 0) }
    }

    /// Answers one question under way.
    mutating func answer(at index: Int) {
        let asked = pending.remove(at: index)
        send(.answered(asked.number, world.answer(asked.question)))
    }

    mutating func press(_ keys: Key...) {
        for key in keys { send(.key(key)) }
    }

    mutating func type(_ text: String) {
        for character in text { send(.key(.character(character))) }
    }

    // MARK: Reading the screen

    var frame: Frame { app.view() }

    /// The rows of the screen, without the spaces at their ends.
    var rows: [String] {
        let frame = frame
        return (0..<frame.size.height).map { y in
            var row = Substring(frame.text(row: y))
            while row.last == " " { row.removeLast() }
            return String(row)
        }
    }

    var text: String { rows.joined(separator: "\n") }

    /// The line that says what just happened.
    var said: String { app.message?.text ?? "" }

    /// The line of keys.
    var hints: String { rows[rows.count - 1] }

    func shows(_ text: String) -> Bool { self.text.contains(text) }

    /// Whether the screen says this, wherever it is broken over rows and whatever frame stands around it.
    func says(_ sentence: String) -> Bool {
        func plain(_ text: String) -> String { text.filter { !$0.isWhitespace && $0 != "│" } }
        return plain(self.text).contains(plain(sentence))
    }
}
