/// What a person did at the keyboard, whatever bytes the terminal sent for it.
///
/// A new size of the terminal is not a key: it is an event of the loop.
public enum Key: Equatable, Hashable, Sendable {
    /// A printable character, Space included: one grapheme cluster as far as the terminal sent it at once.
    case character(Character)
    /// Enter.
    case enter
    /// Tab.
    case tab
    /// Shift-Tab.
    case backTab
    /// Escape.
    case escape
    /// The key that deletes to the left.
    case backspace
    /// The key that deletes to the right.
    case delete
    /// Insert.
    case insert
    /// Arrow up.
    case up
    /// Arrow down.
    case down
    /// Arrow left.
    case left
    /// Arrow right.
    case right
    /// Home.
    case home
    /// End.
    case end
    /// Page up.
    case pageUp
    /// Page down.
    case pageDown
    /// A key that moves, with Ctrl, Alt or Shift: Ctrl-Left goes a word to the left.
    case modified(Modifiers, Motion)
    /// F1 to F24.
    case function(Int)
    /// Ctrl with a character, in lower case: Ctrl-S is `.control("s")`, Ctrl-Space `.control(" ")`.
    case control(Character)
    /// Alt with a character, as typed: Alt-B may be `.alt("b")` or `.alt("B")`.
    case alt(Character)
    /// Text pasted at once (bracketed paste), raw: it may hold line breaks and control characters.
    case paste(String)
    /// The mouse, where the terminal has one; no action needs it.
    case mouse(Mouse)

    /// Keys held with another one.
    public struct Modifiers: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8
        /// Modifiers from their bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Shift.
        public static let shift = Modifiers(rawValue: 1)
        /// Alt.
        public static let alt = Modifiers(rawValue: 2)
        /// Ctrl.
        public static let control = Modifiers(rawValue: 4)
    }

    /// Keys that move.
    public enum Motion: CaseIterable, Sendable {
        /// Arrow up.
        case up
        /// Arrow down.
        case down
        /// Arrow left.
        case left
        /// Arrow right.
        case right
        /// Home.
        case home
        /// End.
        case end
        /// Page up.
        case pageUp
        /// Page down.
        case pageDown
        /// Delete.
        case delete
        /// Backspace.
        case backspace
        /// Enter.
        case enter
    }
}

/// Something that the mouse did at a cell.
public struct Mouse: Equatable, Hashable, Sendable {
    /// What it did.
    public enum Action: Sendable {
        /// The main button went down.
        case press
        /// A button came up.
        case release
        /// The wheel turned away from the person.
        case wheelUp
        /// The wheel turned towards the person.
        case wheelDown
    }

    /// What it did.
    public let action: Action
    /// Where, counted from 0 at the frame's top left.
    public let position: Position

    /// An action at a place.
    public init(_ action: Action, at position: Position) {
        self.action = action
        self.position = position
    }
}
