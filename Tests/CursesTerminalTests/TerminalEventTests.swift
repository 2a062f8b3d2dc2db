import Glibc
import TestSupport
import Testing

@Suite("What reaches the program through a real terminal")
struct TerminalEventTests {
    @Test(
        "The keys of each kind of terminal",
        arguments: ["xterm-256color", "tmux-256color", "screen-256color", "linux", "rxvt-unicode-256color", "vt220"])
    func keys(term: String) throws {
        let terminal = try Probe.start(term: term)
        try terminal.send("é<Up><Home><End><F1><F2><F5><F12><PageDown><Del><BTab>")
        try terminal.waitFor(
            "character(\"é\")", "up", "home", "end", "function(1)", "function(2)", "function(5)", "function(12)",
            "pageDown", "delete", "backTab")
        try terminal.send("<C-q>")
        try terminal.expectExit()
    }

    @Test("PuTTY's keys, although it calls itself xterm")
    func putty() throws {
        let terminal = try Probe.start(term: "xterm")
        terminal.keyboard = .putty
        try terminal.send("<Home><End><F1><F4>")
        try terminal.waitFor("home", "end", "function(1)", "function(4)")
    }

    @Test("Escape alone, then a sequence nobody knows")
    func escape() throws {
        let terminal = try Probe.start()
        try terminal.send("<Esc>")
        try terminal.waitFor("escape")
        try terminal.send(bytes: Array("\u{1B}[99;99y".utf8) + Array("z".utf8))
        try terminal.waitFor("character(\"z\")", "events 2 ")
    }

    @Test("A paste of one megabyte is one event and one painting")
    func largePaste() throws {
        let terminal = try Probe.start()
        let line = "Accompagner la transition numérique des entreprises\n"
        try terminal.paste(String(repeating: line, count: 20_000))
        try terminal.waitFor("paste of 1040000 with 20000 breaks", "events 1 paints 2")
        #expect(terminal.output.count < 4000)
    }

    @Test("A storm of new sizes is followed to its end, and a size that cannot be is clamped")
    func resizes() throws {
        let terminal = try Probe.start()
        for round in 0..<200 { terminal.resize(columns: 20 + round % 90, rows: 5 + round % 30) }
        terminal.resize(columns: 1, rows: 1)
        terminal.resize(columns: 132, rows: 43)
        try terminal.waitFor("probe 132×43")
        terminal.resize(columns: 600, rows: 250)
        try terminal.waitFor("probe 500×200")
        terminal.resize(columns: 1, rows: 1)
        terminal.settle()
        terminal.resize(columns: 60, rows: 20)
        try terminal.waitFor("probe 60×20")
        try terminal.send("<C-q>")
        try terminal.expectExit()
    }

    @Test("A burst of events from another thread is painted a few times, not once for each")
    func mailbox() throws {
        let terminal = try Probe.start(size: ScreenSize(columns: 80, rows: 120))
        try terminal.send("<C-p>")
        try terminal.waitFor("posted 1", "posted 100", "events 101 ")
    }

    @Test("A deadline comes once")
    func deadline() throws {
        let terminal = try Probe.start()
        try terminal.send("<C-d>")
        try terminal.waitFor("deadline")
        try terminal.send("k")
        try terminal.waitFor("events 3 ")
    }

    @Test("A redraw sends everything again, whatever stood on the screen")
    func redraw() throws {
        let terminal = try Probe.start()
        let sent = terminal.output.count
        try terminal.send("<C-l>")
        try terminal.waitFor("events 1 paints 2")
        var other = ScreenModel()
        other.feed("something else")
        other.feed(terminal.output[sent...])
        #expect(other.lines == terminal.screen.lines)
    }
}
