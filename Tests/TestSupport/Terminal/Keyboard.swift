/// The bytes that a terminal's keyboard sends, which are not those that terminfo promises.
public enum Keyboard: String, CaseIterable, Sendable {
    /// xterm, GNOME Terminal, Windows Terminal, macOS Terminal.
    case xterm
    /// tmux and screen.
    case multiplexer
    /// The Linux console.
    case linuxConsole
    /// PuTTY as it is installed.
    case putty
    /// rxvt and its descendants.
    case rxvt

    private static let arrows: [String: String] = ["up": "A", "down": "B", "right": "C", "left": "D"]
    private static let plain: [String: String] = [
        "enter": "\r", "tab": "\t", "esc": "\u{1B}", "bs": "\u{7F}", "space": " ", "lt": "<", "gt": ">",
        "nul": "\0", "lf": "\n",
    ]
    private static let numbered: [String: Int] = [
        "ins": 2, "del": 3, "pageup": 5, "pagedown": 6, "f5": 15, "f6": 17, "f7": 18, "f8": 19, "f9": 20,
        "f10": 21, "f11": 23, "f12": 24,
    ]

    /// The bytes of a named key (lower case), or nil when there is no such key.
    ///
    /// - Parameter applicationCursor: whether the program has asked for `ESC O` arrows.
    func bytes(of name: String, applicationCursor: Bool) -> String? {
        if let text = Self.plain[name] { return text }
        if name == "btab" { return self == .linuxConsole ? "\u{1B}\t" : "\u{1B}[Z" }
        if let letter = Self.arrows[name] { return (applicationCursor ? "\u{1B}O" : "\u{1B}[") + letter }
        if let text = homeOrEnd(name, applicationCursor) ?? lowFunctionKey(name) { return text }
        return Self.numbered[name].map { "\u{1B}[\($0)~" }
    }

    /// The bytes of a named key held with Shift (1), Alt (2) or Control (4), as xterm sends them.
    func bytes(of name: String, modifiers: Int) -> String? {
        let letters = Self.arrows.merging(["home": "H", "end": "F"]) { first, _ in first }
        if let letter = letters[name] { return "\u{1B}[1;\(modifiers + 1)\(letter)" }
        return Self.numbered[name].map { "\u{1B}[\($0);\(modifiers + 1)~" }
    }

    private func homeOrEnd(_ name: String, _ applicationCursor: Bool) -> String? {
        guard name == "home" || name == "end" else { return nil }
        let isHome = name == "home"
        return switch self {
        case .xterm: (applicationCursor ? "\u{1B}O" : "\u{1B}[") + (isHome ? "H" : "F")
        case .multiplexer, .linuxConsole, .putty: isHome ? "\u{1B}[1~" : "\u{1B}[4~"
        case .rxvt: isHome ? "\u{1B}[7~" : "\u{1B}[8~"
        }
    }

    private func lowFunctionKey(_ name: String) -> String? {
        guard name.count == 2, name.first == "f", let number = name.last?.wholeNumberValue, number >= 1 else {
            return nil
        }
        switch self {
        case .linuxConsole where number <= 5: return "\u{1B}[[" + String("ABCDE".dropFirst(number - 1).prefix(1))
        case .xterm where number <= 4, .multiplexer where number <= 4:
            return "\u{1B}O" + String("PQRS".dropFirst(number - 1).prefix(1))
        case .putty where number <= 4, .rxvt where number <= 4: return "\u{1B}[1\(number)~"
        default: return nil
        }
    }
}
