import TerminalUI

/// A key as terminals tell it: one thing pressed, with modifiers.
///
/// `Key` names only what a program may bind.
struct Keystroke: Equatable {
    enum Pressed: Equatable {
        case character(Character)
        case motion(Key.Motion)
        case tab, escape, insert
        case function(Int)
    }

    var pressed: Pressed
    var modifiers: Key.Modifiers

    init(_ pressed: Pressed, _ modifiers: Key.Modifiers = []) {
        self.pressed = pressed
        self.modifiers = modifiers
    }

    func adding(_ more: Key.Modifiers) -> Keystroke { Keystroke(pressed, modifiers.union(more)) }

    /// The key to deliver; nil for a combination that no program can bind.
    var key: Key? {
        switch pressed {
        case .character(let character):
            if modifiers.contains(.control) { return .control(Character(character.lowercased())) }
            return modifiers.contains(.alt) ? .alt(character) : .character(character)
        case .motion(let motion):
            return modifiers.isEmpty ? Self.plain(motion) : .modified(modifiers, motion)
        case .tab:
            // The Linux console sends ESC TAB for Shift-Tab.
            return modifiers.isDisjoint(with: [.shift, .alt]) ? .tab : .backTab
        case .escape: return .escape
        case .insert: return .insert
        case .function(let number):
            // Shift-F1 is F13, as on the terminals whose keyboards had it.
            if modifiers == .shift, number <= 12 { return .function(number + 12) }
            return modifiers.isEmpty ? .function(number) : nil
        }
    }

    private static func plain(_ motion: Key.Motion) -> Key {
        switch motion {
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
        }
    }
}
