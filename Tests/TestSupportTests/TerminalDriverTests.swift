import Glibc
@testable import TestSupport
import Testing

@Suite("The terminal driver")
struct TerminalDriverTests {
    private func shell(_ script: String, size: ScreenSize = .standard) throws -> TerminalDriver {
        try TerminalDriver(
            program: "/bin/sh", arguments: ["-c", script],
            environment: ["TERM": "xterm-256color", "PATH": "/usr/bin:/bin"], size: size)
    }

    @Test("Typing is echoed, the end is seen and the terminal is as before")
    func cat() throws {
        let terminal = try TerminalDriver(program: "/bin/cat")
        try terminal.send("bonjour é<Enter>")
        try terminal.waitUntil("the line twice") { $0.lines[..<2] == ["bonjour é", "bonjour é"] }
        try terminal.reject("bonsoir")
        try terminal.send("<C-d>")
        try terminal.expectExit()
        #expect(terminal.peakMemory > 0)
    }

    @Test("Exit codes and signals are told apart")
    func ends() throws {
        #expect(try shell("exit 3").waitForExit() == .exited(3))
        #expect(try shell("kill -TERM $$").waitForExit() == .killed(SIGTERM))
        let terminal = try TerminalDriver(program: "/bin/cat")
        terminal.signal(SIGINT)
        #expect(try terminal.waitForExit() == .killed(SIGINT))
    }

    @Test("Everything said before the end is on the screen")
    func lastWords() throws {
        let terminal = try shell("i=0; while [ $i -lt 500 ]; do echo line $i; i=$((i+1)); done; printf end")
        try terminal.waitFor("end")
        #expect(try terminal.waitForExit() == .exited(0))
        try terminal.expect("line 499", "end")
    }

    @Test("A wait in vain fails with the screen; a program that ends fails at once")
    func failures() throws {
        let waiting = try shell("echo shown; exec cat")
        try waiting.waitFor("shown")
        let vain = #expect(throws: TerminalFailure.self) { try waiting.waitFor("hidden", within: .milliseconds(50)) }
        #expect(vain?.reason == .waitedInVain("“hidden”"))
        #expect(vain?.description.contains("|shown") == true)
        let missing = #expect(throws: TerminalFailure.self) { try waiting.expect("hidden") }
        #expect(missing?.reason == .missing("hidden"))
        let unwanted = #expect(throws: TerminalFailure.self) { try waiting.reject("shown") }
        #expect(unwanted?.reason == .unwanted("shown"))
        let running = #expect(throws: TerminalFailure.self) { try waiting.waitForExit(within: .milliseconds(20)) }
        #expect(running?.reason == .stillRunning)
        let ended = #expect(throws: TerminalFailure.self) { try shell("exit 4").waitFor("hidden") }
        #expect(ended?.reason == .ended("“hidden”", .exited(4)))
    }

    @Test("A program that is not there cannot be started")
    func missingProgram() {
        #expect(throws: CannotStart(program: "/nowhere/pupitre", code: ENOENT)) {
            _ = try TerminalDriver(program: "/nowhere/pupitre")
        }
    }

    @Test("The size is given, and a new one is told")
    func resize() throws {
        let terminal = try shell(
            "stty size; trap 'stty size' WINCH; echo ready; while :; do read -r line; done",
            size: ScreenSize(columns: 61, rows: 17))
        try terminal.waitFor("17 61", "ready")
        terminal.resize(columns: 100, rows: 30)
        try terminal.waitFor("30 100")
    }

    @Test("A hangup reaches the program as SIGHUP")
    func hangup() throws {
        let terminal = try TerminalDriver(program: "/bin/cat")
        terminal.hangup()
        #expect(try terminal.waitForExit() == .killed(SIGHUP))
        #expect(throws: TerminalFailure.self) { try terminal.send("x") }
    }

    @Test("A terminal that is not given back is noticed")
    func notGivenBack() throws {
        let messy = try shell("stty -echo -icanon; printf '\\033[?1049h\\033[?25l'")
        try messy.waitForExit()
        #expect(messy.notGivenBack == ["hidden cursor", "alternate screen", "local settings (echo, canonical)"])
        #expect(throws: TerminalFailure.self) { try messy.expectExit() }
        let clean = try shell("stty -echo; printf '\\033[?1049h\\033[?1049l'; stty echo")
        try clean.expectExit()
    }

    @Test("A paste is put in brackets when the program has asked for them")
    func paste() throws {
        let terminal = try shell("stty -icrnl; echo plain; read -r x; printf '\\033[?2004hasked'; exec cat -v")
        try terminal.waitFor("plain")
        try terminal.send(bytes: [0x0A])
        try terminal.waitFor("asked")
        try terminal.paste("un\ndeux")
        try terminal.send(bytes: [0x0A])
        try terminal.waitFor("^[[200~un^Mdeux^[[201~")
    }

    @Test("Arrows follow what the program has asked for")
    func applicationCursor() throws {
        let terminal = try shell("printf '\\033[?1hasked'; exec cat -v")
        try terminal.waitFor("asked")
        try terminal.send("<Up><Enter>")
        try terminal.waitFor("^[OA")
    }

    @Test("Forbidden output is found even where the screen does not show it")
    func forbidden() throws {
        let terminal = try shell("printf 'ok\\033]52;c;eHg=\\007'; exec cat")
        try terminal.waitFor("ok")
        #expect(terminal.screen.text == "ok")
        #expect(terminal.forbiddenOutput == [.string("]52;c;eHg=")])
        terminal.forgetOutput()
        #expect(terminal.forbiddenOutput.isEmpty)
    }

    @Test("A query is answered")
    func query() throws {
        let terminal = try shell(
            "stty raw -echo; printf 'ab\\033[6n'; dd bs=1 count=6 2>/dev/null | od -An -c; stty sane")
        try terminal.waitFor("033   [   1   ;   3   R")
    }

    @Test("The child has a clean signal mask, default dispositions and no descriptor of ours")
    func inheritsNothing() throws {
        let file = open("/proc/version", O_RDONLY)  // without O_CLOEXEC on purpose
        defer { close(file) }
        let terminal = try shell("grep -E '^Sig(Blk|Ign)' /proc/self/status; ls -l /proc/$$/fd; tty; exec cat")
        try terminal.waitFor("SigBlk: 0000000000000000", "SigIgn: 0000000000000000", "/dev/pts/")
        try terminal.reject("/proc/version")
    }

    @Test("After a wait the program has painted everything, not only what was waited for")
    func settles() throws {
        let terminal = try shell(
            "printf first; i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done; printf second; exec cat")
        try terminal.waitFor("first")
        try terminal.expect("firstsecond")
    }

    @Test("A click reaches a program that listens, in the form it has asked for")
    func click() throws {
        let terminal = try shell("stty -echo; printf '\\033[?1000;1006hasked'; exec cat -v")
        try terminal.waitFor("asked")
        try terminal.click("sk")
        try terminal.send("<Enter>")
        try terminal.waitFor("^[[<0;2;1M^[[<0;2;1m")
        #expect(throws: TerminalFailure.self) { try terminal.click("nowhere") }
    }

    @Test("A large paste goes through while the program talks back")
    func largePaste() throws {
        let terminal = try shell(
            "stty raw -echo; printf ready; head -c 300000 | tee /dev/tty | wc -c; echo done; exec cat")
        try terminal.waitFor("ready")
        try terminal.send(bytes: [UInt8](repeating: UInt8(ascii: "x"), count: 300_000))
        try terminal.waitFor("300000", "done", within: .seconds(60))
        #expect(terminal.output.count > 300_000)
    }

    @Test("Nothing is left when a driver is forgotten")
    func cleansUp() throws {
        var terminal: TerminalDriver? = try shell("trap '' HUP TERM; echo deaf; while :; do sleep 1; done")
        try terminal?.waitFor("deaf")
        let process = try #require(terminal?.processIdentifier)
        #expect(kill(process, 0) == 0)
        terminal = nil
        #expect(kill(process, 0) == -1)
    }

    @Test("Many terminals at once", arguments: 0..<8)
    func concurrent(_ number: Int) throws {
        let terminal = try shell("echo number \(number); exec cat")
        try terminal.waitFor("number \(number)")
        try terminal.send("<C-d>")
        try terminal.expectExit()
    }
}
