/// The modes a program has set, and which of them a shell would suffer from.
struct TerminalModes: Sendable {
    private var privateModes: [Int: Bool] = [:]
    private var ansiModes: Set<Int> = []
    var hasApplicationKeypad = false
    var hasModifiedKeys = false

    /// A private mode (`CSI ? n h`); autowrap and the cursor are on from the start.
    subscript(private number: Int) -> Bool {
        get { privateModes[number] ?? (number == 7 || number == 25) }
        set { privateModes[number] = newValue }
    }

    /// An ANSI mode (`CSI n h`), such as 4, insert.
    subscript(number: Int) -> Bool {
        get { ansiModes.contains(number) }
        set { if newValue { ansiModes.insert(number) } else { ansiModes.remove(number) } }
    }

    private static let names: [(number: Int, unwanted: Bool, name: String)] = [
        (1, true, "application cursor keys"), (5, true, "reverse video"), (6, true, "origin mode"),
        (7, false, "no autowrap"), (9, true, "X10 mouse"), (25, false, "hidden cursor"),
        (1000, true, "mouse clicks"), (1002, true, "mouse drags"), (1003, true, "mouse motion"),
        (1004, true, "focus events"), (1005, true, "UTF-8 mouse"), (1006, true, "SGR mouse"),
        (1015, true, "urxvt mouse"), (1016, true, "pixel mouse"), (2004, true, "bracketed paste"),
        (2026, true, "synchronised update"), (2031, true, "colour reports"), (2048, true, "resize reports"),
    ]

    /// In words, the modes that are not as a shell wants them.
    var leftovers: [String] {
        var result = Self.names.filter { self[private: $0.number] == $0.unwanted }.map(\.name)
        if self[4] { result.append("insert mode") }
        if self[20] { result.append("new line mode") }
        if hasApplicationKeypad { result.append("application keypad") }
        if hasModifiedKeys { result.append("modified keys") }
        return result
    }
}

// What the program has asked of the terminal, beyond its cells.
extension ScreenModel {
    /// Whether the cursor is shown.
    public var isCursorVisible: Bool { modes[private: 25] }
    /// Whether the alternate screen is shown.
    public var isAlternate: Bool { main != nil }
    /// Whether pasted text is to be put in brackets.
    public var wantsBracketedPaste: Bool { modes[private: 2004] }
    /// Whether the arrows send `ESC O` rather than `ESC [`.
    public var wantsApplicationCursorKeys: Bool { modes[private: 1] }
    /// Whether the program listens to the mouse.
    public var wantsMouse: Bool { [9, 1000, 1002, 1003].contains { modes[private: $0] } }

    /// Whether a private mode is on.
    public func isOn(privateMode number: Int) -> Bool { modes[private: number] }

    /// What the program has left behind that a shell would suffer from, in words; empty when the terminal is as it was.
    public var leftovers: [String] {
        var result = modes.leftovers
        if isAlternate { result.append("alternate screen") }
        if pen.draws[pen.shift] { result.append("line drawing characters") }
        if pen.style != .plain { result.append("colours or attributes") }
        if margins != 0...(size.rows - 1) { result.append("scroll region") }
        return result
    }
}
