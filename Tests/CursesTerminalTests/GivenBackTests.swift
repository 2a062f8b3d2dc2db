import Glibc
import TestSupport
import Testing

@Suite("The terminal is always given back")
struct GivenBackTests {
    @Test("After an ordinary end")
    func ordinary() throws {
        let terminal = try Probe.start()
        #expect(terminal.screen.isAlternate)
        #expect(terminal.screen.wantsBracketedPaste)
        try terminal.send("<C-q>")
        try terminal.expectExit()
    }

    @Test("After a signal that the loop sees", arguments: [(SIGTERM, 3), (SIGINT, 3), (SIGHUP, 4)])
    func signal(number: CInt, code: Int) throws {
        let terminal = try Probe.start()
        terminal.signal(number)
        try terminal.expectExit(code: code)
    }

    @Test(
        "After a crash of any kind, on any thread: fatalError, index out of range, abort, stack overflow, a task",
        arguments: ["f", "x", "a", "o", "t"])
    func crash(key: String) throws {
        let folder = try TemporaryFolder()
        let terminal = try Probe.start(["--report", folder.path])
        try terminal.send("<C-\(key)>")
        let end = try terminal.waitForExit()
        guard case .killed = end else { Issue.record("\(end)"); return }
        #expect(terminal.notGivenBack == [])
        #expect(terminal.screen.contains("the probe stopped"))
    }

    @Test("After a signal of the system that nobody expects", arguments: [SIGSEGV, SIGBUS, SIGQUIT, SIGSYS, SIGTRAP])
    func fatalSignal(number: CInt) throws {
        let terminal = try Probe.start()
        terminal.signal(number)
        #expect(try terminal.waitForExit() == .killed(number))
        #expect(terminal.notGivenBack == [])
    }

    @Test("What a crash has to say is in the report, not on the screen")
    func report() throws {
        let folder = try TemporaryFolder()
        let terminal = try Probe.start(["--report", folder.path])
        let name = "report-\(terminal.processIdentifier).txt"
        try terminal.send("<C-e>")
        terminal.settle()
        try terminal.reject("standard error")
        try terminal.send("<C-f>")
        try terminal.waitForExit()
        let report = try folder.read(name)
        #expect(report.contains("a word on standard error"))
        #expect(report.contains("asked to stop"))
        try terminal.reject("asked to stop")
    }

    @Test("A report in which nothing was written does not stay")
    func emptyReport() throws {
        let folder = try TemporaryFolder()
        let terminal = try Probe.start(["--report", folder.path])
        let name = "report-\(terminal.processIdentifier).txt"
        #expect(try folder.read(name).isEmpty)
        try terminal.send("<C-q>")
        try terminal.expectExit()
        #expect(throws: (any Error).self) { try folder.read(name) }
    }

    @Test("When the line is cut the program ends, without spinning")
    func hangup() throws {
        let terminal = try Probe.start()
        terminal.hangup()
        #expect(try terminal.waitForExit() == .exited(4))
    }

    @Test("Keys that were not read are thrown away: a shell must not run the rest of a paste")
    func typeAhead() throws {
        let terminal = try TerminalDriver(
            program: "/bin/sh", arguments: ["-c", "\(try Probe.path()); read -r line; echo got:$line:"],
            environment: Probe.environment())
        try terminal.waitFor("probe 80×24")
        try terminal.send("<C-q>echo dangerous<Enter>")
        try terminal.waitUntil("the shell") { !$0.isAlternate }
        try terminal.send("safe<Enter>")
        try terminal.waitFor("got:safe:")
    }

    @Test("Stopped and continued by a shell, several times")
    func suspended() throws {
        let terminal = try TerminalDriver(
            program: "/bin/bash", arguments: ["--norc", "--noprofile", "-i"],
            environment: Probe.environment().merging(["PS1": "prompt> ", "HISTFILE": ""]) { $1 })
        try terminal.waitFor("prompt>")
        try terminal.send("\(try Probe.path())<Enter>")
        try terminal.waitFor("probe 80×24")
        for round in 1...2 {
            try terminal.send("<C-z>")
            try terminal.waitUntil("the shell") { !$0.isAlternate && $0.contains("Stopped") }
            terminal.resize(columns: 80 + round, rows: 24)
            try terminal.send("fg<Enter>")
            try terminal.waitFor("probe \(80 + round)×24")
            #expect(terminal.screen.isAlternate)
        }
        try terminal.send("k")
        try terminal.waitFor("character(\"k\")")
        try terminal.send("<C-q>")
        try terminal.waitUntil("the shell") { !$0.isAlternate }
        try terminal.send("exit<Enter>")
        try terminal.waitForExit()
    }

    @Test("Where no shell could continue it, suspending only repaints")
    func orphan() throws {
        let terminal = try Probe.start()
        try terminal.send("<C-z>")
        try terminal.send("k")
        try terminal.waitFor("character(\"k\")", "probe 80×24")
        try terminal.send("<C-q>")
        try terminal.expectExit()
    }
}
