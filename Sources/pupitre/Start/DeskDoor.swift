/// By which door the desk is entered.
enum DeskDoor: Equatable, Sendable {
    /// `pupitre`.
    case home
    /// `pupitre new [CODE]`: the form, on that training.
    case newSession(code: String?)
    /// `pupitre demo`: home, on a throw-away database.
    case demo

    /// The door that `words` name, common options apart; nil when they are for a command.
    init?(_ words: [String]) {
        if words.contains(where: { $0.hasPrefix("-") }) { return nil }
        switch (words.first, words.count) {
        case (nil, _): self = .home
        case ("new", 1): self = .newSession(code: nil)
        case ("new", 2): self = .newSession(code: words[1])
        case ("demo", 1): self = .demo
        default: return nil
        }
    }
}
