/// Keys as tests write them: `"transi num<Enter><Down*3><C-p>"`.
///
/// Between angle brackets, in any case: Enter, Tab, BTab, Esc, BS, Del, Ins, Up, Down, Left, Right, Home, End, PageUp, PageDown, F1 to F12,
/// Space, lt (for `<`), gt, nul, lf; with `C-`, `M-` and `S-` before a letter or a key; with `*n` after it to repeat it. Everything
/// else is typed as it stands.
struct KeyNotation {
    let keyboard: Keyboard
    let applicationCursor: Bool

    /// The bytes that the keyboard sends.
    ///
    /// - Throws: `UnknownKey` for a name that is no key: a typing mistake must not be typed.
    func bytes(_ keys: String) throws(UnknownKey) -> [UInt8] {
        var result: [UInt8] = []
        var rest = keys[...]
        while let character = rest.first {
            rest.removeFirst()
            guard character == "<", let end = rest.firstIndex(of: ">"), Self.isName(rest[..<end]) else {
                result += Array(String(character).utf8)
                continue
            }
            result += try key(rest[..<end])
            rest = rest[rest.index(after: end)...]
        }
        return result
    }

    /// `<` may be text: a name is one word that begins with a letter.
    private static func isName(_ name: Substring) -> Bool {
        name.first.map { $0.isASCII && $0.isLetter } == true && !name.contains { $0 == " " || $0 == "<" }
    }

    private func key(_ text: Substring) throws(UnknownKey) -> [UInt8] {
        var name = text
        var count = 1
        if let star = text.lastIndex(of: "*"), let number = Int(text[text.index(after: star)...]) {
            name = text[..<star]
            count = max(0, number)
        }
        guard let once = single(name) else { throw UnknownKey(name: String(text)) }
        return Array(repeatElement(Array(once.utf8), count: count).joined())
    }

    private func single(_ name: Substring) -> String? {
        let lower = name.lowercased()
        if let text = keyboard.bytes(of: lower, applicationCursor: applicationCursor) { return text }
        guard name.count >= 3, name.dropFirst().first == "-" else { return nil }
        let held = name.dropFirst(2)
        switch lower.first {
        case "c": return control(held)
        case "m": return held.count == 1 ? "\u{1B}" + held : keyboard.bytes(of: held.lowercased(), modifiers: 2)
        case "s":
            return held.lowercased() == "tab" ? single("BTab") : keyboard.bytes(of: held.lowercased(), modifiers: 1)
        default: return nil
        }
    }

    private func control(_ held: Substring) -> String? {
        if held.lowercased() == "space" { return "\0" }
        guard held.count == 1, let code = held.uppercased().utf8.first, (0x3F...0x5F).contains(code) else {
            return keyboard.bytes(of: held.lowercased(), modifiers: 4)
        }
        return String(Character(Unicode.Scalar(code == 0x3F ? 0x7F : code & 0x1F)))
    }
}

/// A key that no keyboard has.
public struct UnknownKey: Error, Hashable, Sendable, CustomStringConvertible {
    /// What stood between the brackets.
    public let name: String

    /// In words.
    public var description: String { "no key is called <\(name)>" }
}
