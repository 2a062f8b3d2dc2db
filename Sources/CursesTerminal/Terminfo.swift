import CNcurses

/// Reads the current terminal's description, which newterm has loaded.
enum Terminfo {
    /// A string capability without its padding delays, or nil where the terminal lacks it.
    static func string(_ name: String) -> [UInt8]? {
        guard let found = tigetstr(name), found != UnsafeMutablePointer(bitPattern: -1) else { return nil }
        let bytes = withoutDelays(Array(String(cString: found).utf8))
        return bytes.isEmpty ? nil : bytes
    }

    /// Whether the terminal takes 24-bit colours: its description says RGB, as a flag, a number or a string.
    static var hasDirectColour: Bool {
        tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || string("RGB") != nil
    }

    /// The bytes that turn bracketed paste on or off, for a terminal that understands ECMA-48; else none.
    static func bracketedPaste(_ on: Bool) -> [UInt8] {
        guard let move = string("cup"), move.starts(with: [0x1B, 0x5B]) else { return [] }
        return Array((on ? "\u{1B}[?2004h" : "\u{1B}[?2004l").utf8)
    }

    /// Whether the terminal tells of the mouse: its description has the sequence that reports begin with.
    static var hasMouse: Bool { string("kmous")?.starts(with: [0x1B, 0x5B]) == true }

    /// The bytes that turn reports of buttons and wheel on or off, in both ways of telling places; none where there is no mouse.
    ///
    /// A terminal that does not know the newer way (1006) ignores it and reports in the old one.
    static func mouse(_ on: Bool) -> [UInt8] {
        guard hasMouse else { return [] }
        return Array((on ? "\u{1B}[?1000h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1000l").utf8)
    }

    /// Everything that gives the terminal back, whatever it was doing: attributes and colours off, out of the alternate
    /// screen, no mouse, no bracketed paste, the cursor shown.
    ///
    /// Where there is no alternate screen, a fresh line.
    static func leaveBytes() -> [UInt8] {
        let attributesOff = (string("sgr0") ?? []) + (string("op") ?? [])
        let screen = string("rmcup") ?? Array("\r\n".utf8)
        return mouse(false) + attributesOff + screen + bracketedPaste(false) + (string("cnorm") ?? [])
    }

    /// Drops `$<5>`, `$<10*/>`: a crash handler cannot wait, and no terminal of this century needs it.
    static func withoutDelays(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x24, index + 1 < bytes.count, bytes[index + 1] == 0x3C,
                let end = bytes[index...].firstIndex(of: 0x3E)
            {
                index = end + 1
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }
}
