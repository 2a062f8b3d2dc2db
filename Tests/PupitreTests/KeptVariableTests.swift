import Testing

@testable import pupitre

@Suite("What of the environment reaches the program in managed mode")
struct KeptVariableTests {
    @Test(
        "What the terminal, the language and the clock need stays",
        arguments: [
            ("TERM", "xterm-256color"), ("TERM", "rxvt-unicode-256color"), ("TERM", "screen.xterm-256color"),
            ("TERM", "xterm+256color"), ("LANG", "fr_FR.UTF-8"), ("LANG", "C"), ("LC_ALL", "ca_ES.UTF-8@valencia"),
            ("LC_TIME", "en_GB"), ("TZ", "Europe/Paris"), ("TZ", "America/Argentina/Buenos_Aires"), ("TZ", "Etc/GMT+3"),
            ("NO_COLOR", "1"), ("COLORTERM", "truecolor"),
        ])
    func kept(_ name: String, _ value: String) {
        #expect(KeptVariable.keeps(name, value))
    }

    @Test(
        "Nothing else does",
        arguments: [
            "PATH", "HOME", "EDITOR", "LD_PRELOAD", "TERMINFO", "TERMINFO_DIRS", "TERMCAP", "NCURSES_NO_PADDING",
            "PUPITRE_DATABASE", "XDG_DATA_HOME", "LANGUAGE", "TZDIR", "LOCPATH", "ESCDELAY", "TMPDIR", "LINES", "LC_",
            "LCX",
            "LC_A=B", "SSH_ORIGINAL_COMMAND", "",
        ])
    func dropped(_ name: String) {
        #expect(!KeptVariable.keeps(name, "x"))
    }

    @Test(
        "A value that is no plain name is as if it were not set",
        arguments: [
            ("TERM", "../../etc/passwd"), ("TERM", "/dev/tty"), ("TERM", "xterm\n"), ("TERM", "\u{1B}[m"), ("TERM", ""),
            ("TERM", "-x"), ("TERM", String(repeating: "x", count: 65)), ("LANG", "../x"), ("LANG", "fr\u{7}"),
            ("LC_ALL", "/tmp/fr"), ("LC_ALL", "$(sh)"), ("LANG", "é"), ("TZ", "../../dev/tty"), ("TZ", "/dev/tty"),
            ("TZ", ":/dev/tty"), ("TZ", "Europe//Paris"), ("TZ", "Europe/"), ("TZ", "a/../b"), ("TZ", "./x"),
            ("NO_COLOR", "\u{1B}"), ("COLORTERM", "24 bit"),
        ])
    func hostile(_ name: String, _ value: String) {
        #expect(!KeptVariable.keeps(name, value))
    }
}
