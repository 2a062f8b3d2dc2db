import TrainingDomain

/// What one event leads to: collected while a screen handles it, carried out by `update` afterwards.
struct Turn {
    /// Where to go next.
    enum Move: Equatable {
        /// Opens a screen over the present one.
        case push(Screen)
        /// Closes the screen in front.
        case pop
        /// Puts a screen in the place of the one in front.
        case replace(Screen)
        /// Does something on the screen that is now in front, as if its key had been pressed.
        case perform(Action)
    }

    /// What the screen may know.
    var facts: DeskFacts
    /// What is to be done.
    private(set) var effects: [Effect] = []
    /// Where to go.
    private(set) var moves: [Move] = []
    /// What to say.
    var message: Message?
    /// The number of the next question.
    private(set) var nextRequest: Int

    init(facts: DeskFacts, nextRequest: Int) {
        self.facts = facts
        self.nextRequest = nextRequest
    }

    /// Asks something; the answer comes back under the returned number.
    mutating func ask(_ question: Question) -> RequestNumber {
        let number = RequestNumber(rawValue: nextRequest)
        nextRequest += 1
        effects.append(.ask(number, question))
        return number
    }

    mutating func run(_ effect: Effect) { effects.append(effect) }

    mutating func go(_ move: Move) { moves.append(move) }

    /// Closes `count` screens more, before the moves from `index` on.
    mutating func pop(_ count: Int, at index: Int) {
        moves.insert(contentsOf: repeatElement(.pop, count: count), at: index)
    }

    mutating func say(_ text: String, _ tone: Message.Tone = .info) { message = Message(text: text, tone: tone) }

    /// Says why something could not be done.
    mutating func say(_ failure: Failure) {
        say(facts.words.failure(failure), .error)
    }

    /// Says an error beside the one that is on the screen: which came first is a matter of luck, and both matter.
    mutating func sayAlso(_ error: String, beside shown: Message?) {
        guard let shown, shown.tone == .error else { return say(error, .error) }
        if !shown.text.contains(error) { say("\(shown.text)\n\(error)", .error) }
    }
}
