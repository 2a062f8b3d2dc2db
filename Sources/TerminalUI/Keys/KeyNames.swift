/// Languages in which keys are named.
public enum KeyLanguage: CaseIterable, Sendable {
    /// As French keyboards print them: Entrée, Échap, Maj.
    case french
    /// As English keyboards print them: Enter, Esc, Shift.
    case english

    fileprivate func word(_ french: String, _ english: String) -> String { self == .french ? french : english }
}

extension Key {
    /// The key as hints call it: "Échap", "Maj-Tab", "Ctrl-S", "F2", "↑".
    public func name(in language: KeyLanguage) -> SafeText { SafeText(plainName(in: language)) }

    private func plainName(in language: KeyLanguage) -> String {
        switch self {
        case .character(" "): language.word("Espace", "Space")
        case .character(let character): String(character)
        case .tab: "Tab"
        case .backTab: language.word("Maj-Tab", "Shift-Tab")
        case .escape: language.word("Échap", "Esc")
        case .insert: language.word("Inser", "Ins")
        case .function(let number): "F\(number)"
        case .control(" "): language.word("Ctrl-Espace", "Ctrl-Space")
        case .control(let character): "Ctrl-\(character.uppercased())"
        case .alt(let character): "Alt-\(character.uppercased())"
        case .paste: language.word("Coller", "Paste")
        case .mouse: language.word("Souris", "Mouse")
        case .modified(let modifiers, let motion): modifiers.prefix(in: language) + motion.name(in: language)
        default: motion?.name(in: language) ?? ""
        }
    }

    /// The key's motion when it is pressed alone.
    private var motion: Motion? {
        switch self {
        case .up: .up
        case .down: .down
        case .left: .left
        case .right: .right
        case .home: .home
        case .end: .end
        case .pageUp: .pageUp
        case .pageDown: .pageDown
        case .delete: .delete
        case .backspace: .backspace
        case .enter: .enter
        default: nil
        }
    }
}

extension Key.Modifiers {
    fileprivate func prefix(in language: KeyLanguage) -> String {
        (contains(.control) ? "Ctrl-" : "") + (contains(.alt) ? "Alt-" : "")
            + (contains(.shift) ? language.word("Maj-", "Shift-") : "")
    }
}

extension Key.Motion {
    fileprivate func name(in language: KeyLanguage) -> String {
        switch self {
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .home: language.word("Début", "Home")
        case .end: language.word("Fin", "End")
        case .pageUp: language.word("Page préc.", "PgUp")
        case .pageDown: language.word("Page suiv.", "PgDn")
        case .delete: language.word("Suppr", "Del")
        case .backspace: language.word("Retour arr.", "Backspace")
        case .enter: language.word("Entrée", "Enter")
        }
    }
}
