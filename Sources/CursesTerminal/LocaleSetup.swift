import CNcurses
import Glibc

/// How bytes and characters correspond on this terminal.
public enum TerminalEncoding: Equatable, Sendable {
    /// Everything can be shown.
    case utf8
    /// ISO 8859-1 or Windows-1252 (without its 0x80 to 0x9F): what is typed is understood, what is painted is ASCII.
    case latin1
    /// ISO 8859-15.
    case latin9
    /// Only ASCII is understood.
    case ascii

    /// The encoding that goes with a locale's character set, as `nl_langinfo(CODESET)` names it.
    init(codeset: String) {
        switch codeset.uppercased() {
        case "UTF-8", "UTF8": self = .utf8
        case "ISO-8859-1", "ISO8859-1", "CP1252", "WINDOWS-1252": self = .latin1
        case "ISO-8859-15", "ISO8859-15": self = .latin9
        default: self = .ascii
        }
    }
}

/// Sets the locale that ncurses measures and writes characters by.
enum LocaleSetup {
    /// What the locale came to: the encoding, and the character set's name for a notice.
    struct Outcome: Equatable {
        var encoding: TerminalEncoding
        var codeset: String
    }

    /// Takes the character set of the person's locale.
    ///
    /// Where the locale is not installed, or is the plain C one, takes C.UTF-8: practically every terminal speaks
    /// UTF-8, and an SSH server often drops or lacks the client's locale.
    static func apply() -> Outcome {
        let asked = setlocale(LC_CTYPE, "") != nil ? codeset() : nil
        if let asked, !isPlain(asked) { return Outcome(encoding: TerminalEncoding(codeset: asked), codeset: asked) }
        if setlocale(LC_CTYPE, "C.UTF-8") == nil { setlocale(LC_CTYPE, "C.utf8") }
        let now = codeset()
        return Outcome(encoding: TerminalEncoding(codeset: now), codeset: now)
    }

    /// Whether this is the character set of the C locale, which says nothing about the terminal.
    static func isPlain(_ codeset: String) -> Bool { codeset.isEmpty || codeset == "ANSI_X3.4-1968" }

    private static func codeset() -> String {
        nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
    }
}
