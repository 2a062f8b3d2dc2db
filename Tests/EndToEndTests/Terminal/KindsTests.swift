import TestSupport
import Testing

@Suite("Kinds of terminals")
struct KindsTests {
    @Test(
        "Without a terminal or a screen: one message in the person's language, exit 64, nothing made",
        arguments: [
            ("fr", [], "Pas de terminal"), ("fr", ["new"], "Pas de terminal"), ("en", ["new"], "No terminal"),
            ("en", ["demo"], "No terminal"), ("fr", ["new", "--plain"], "Sans écran, le bureau"),
            ("en", ["--plain"], "Without a screen the desk"),
        ])
    func none(_ language: String, _ words: [String], _ said: String) throws {
        let sandbox = try Sandbox()
        let run = try sandbox.run(words: words + ["--lang", language])
        #expect(run.exitCode == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("pupitre: \(said)") && run.errors.contains("pupitre --help"), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test("Output into a file is no terminal either")
    func redirected() throws {
        let sandbox = try School.sandbox()
        sandbox.environment["TERM"] = "xterm-256color"
        let shell = try TerminalDriver(
            program: "/bin/sh", arguments: ["-c", "\(try BuiltProgram.path()) new --lang fr >out; echo code:$?"],
            environment: sandbox.environment, directory: sandbox.folder.path)
        try shell.waitFor("Pas de terminal", "code:64")
        try shell.expectExit()
        #expect(try sandbox.folder.read("out").isEmpty)
    }

    @Test("An unknown terminal is treated as xterm, and said", arguments: ["", "no-such-terminal"])
    func unknown(_ term: String) throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "ACC1", "--lang", "fr", term: term)
        try desk.waitFor("ACC1 · Accueil", "Terminal inconnu (TERM=\(term))")
        try desk.send("Mai<F2>")
        try desk.waitFor("Session 1 enregistrée")
        try desk.send("<C-q>")
        try desk.expectExit()
    }

    @Test("TERM not set at all")
    func unset() throws {
        let sandbox = try School.sandbox()
        sandbox.environment["TERM"] = nil
        let desk = try TerminalDriver(
            program: BuiltProgram.path(), arguments: ["new", "ACC1", "--lang", "fr"],
            environment: sandbox.environment, directory: sandbox.folder.path)
        try desk.waitFor("ACC1 · Accueil", "Terminal inconnu")
        try desk.send("<C-q>")
        try desk.expectExit()
    }

    @Test("A dumb terminal gets a message that says what to do, and exit 64", arguments: ["fr", "en"])
    func dumb(_ language: String) throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "--lang", language, term: "dumb")
        try desk.expectExit(code: 64)
        try desk.expect("pupitre: ", "dumb")
        #expect(desk.screen.contains(wrapped: "TERM=xterm-256color pupitre"))
    }

    @Test(
        "Each kind of terminal creates a session with its own keys",
        arguments: [
            ("xterm", Keyboard.xterm), ("tmux-256color", .multiplexer), ("screen-256color", .multiplexer),
            ("linux", .linuxConsole), ("xterm", .putty), ("rxvt-unicode-256color", .rxvt), ("vt220", .xterm),
            ("vt100", .xterm), ("ansi", .xterm),
        ])
    func kinds(_ term: String, _ keyboard: Keyboard) throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "ACC1", "--lang", "fr", term: term, keyboard: keyboard)
        try desk.waitFor("ACC1 · Accueil", "Titre *")
        try desk.send("Mai<PageDown><PageUp><Up><F2>")
        try desk.waitFor("Session 1 enregistrée")
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(desk.forbiddenOutput.isEmpty)
    }

    @Test("LANG=C where UTF-8 can be had is UTF-8; the language is then English")
    func plainLocale() throws {
        let sandbox = try School.sandbox()
        sandbox.environment["LANG"] = "C"
        let desk = try sandbox.open("new", "ECO")
        try desk.waitFor("Écoute", "Title *", "─")
        try desk.send("<C-q>")
        try desk.expectExit()
    }

    @Test("NO_COLOR leaves no colour, and the selected row can still be seen")
    func noColour() throws {
        let sandbox = try School.sandbox()
        sandbox.environment["NO_COLOR"] = "1"
        let desk = try sandbox.open("new", "--lang", "fr")
        try desk.waitFor("ACC1", "Écoute")
        for row in 0..<24 {
            for column in 0..<80 {
                let style = desk.screen[row, column].style
                #expect(style.foreground == .standard && style.background == .standard)
            }
        }
        #expect(desk.screen.styles(of: "ACC1") != desk.screen.styles(of: "ECO"))
        try desk.send("<C-q>")
        try desk.expectExit()
    }
}
