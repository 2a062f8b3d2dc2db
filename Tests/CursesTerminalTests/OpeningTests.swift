import TestSupport
import Testing

@Suite("Terminals of every kind, and none")
struct OpeningTests {
    @Test("Without a terminal there is a typed error, and nothing is sent")
    func none() throws {
        let run = try runProgram([try Probe.path()], environment: Probe.environment())
        #expect(run.exitCode == 64)
        #expect(run.output == "cannot open: notATerminal\n")
    }

    @Test("A terminal that cannot place its cursor is refused, untouched")
    func dumb() throws {
        let terminal = try Probe.start(term: "dumb")
        try terminal.waitFor("cannot open: unusableTerm(Optional(\"dumb\"))")
        try terminal.expectExit(code: 64)
        #expect(!terminal.output.contains(0x1B))
    }

    @Test("An unknown name, or none, is taken for an xterm, with a notice", arguments: ["no-such-terminal", nil])
    func unknown(term: String?) throws {
        let terminal = try Probe.start(term: term)
        try terminal.waitFor("unknownTerm", "used: \"xterm-256color\"")
        try terminal.send("<C-q>")
        try terminal.expectExit()
    }

    @Test(
        "Locales without UTF-8, or not installed, still show accents",
        arguments: ["C", "POSIX", "fr_FR.UTF-8", "xx", ""])
    func locales(name: String) throws {
        let terminal = try Probe.start(settings: ["LANG": name, "LC_ALL": name])
        try terminal.send("é")
        try terminal.waitFor("character(\"é\")", "probe 80×24")
    }

    @Test(
        "Each terminal is painted with what it has and given back",
        arguments: ["xterm", "xterm-mono", "linux", "vt100", "vt220", "ansi", "rxvt", "screen", "tmux-256color"])
    func kinds(term: String) throws {
        let terminal = try Probe.start(term: term)
        try terminal.waitFor("probe 80×24")
        try terminal.send("<C-q>")
        try terminal.expectExit()
    }

    @Test("NO_COLOR leaves no colour, but attributes")
    func noColour() throws {
        let terminal = try Probe.start(settings: ["NO_COLOR": "1"])
        let styles = terminal.screen.styles(of: "probe")
        #expect(styles.allSatisfy { $0.foreground == .standard && $0.background == .standard })
        #expect(styles.allSatisfy { $0.attributes.contains(.bold) })
    }

    @Test("Sizes from one cell to more than can be painted", arguments: [(1, 1), (2, 1), (40, 10), (500, 200)])
    func sizes(columns: Int, rows: Int) throws {
        let terminal = try Probe.start(size: ScreenSize(columns: columns, rows: rows))
        try terminal.send("a<C-q>")
        try terminal.expectExit()
    }
}
