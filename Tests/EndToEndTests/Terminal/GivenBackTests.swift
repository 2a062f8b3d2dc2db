import Foundation
import Glibc
import TestSupport
import Testing

@Suite("The terminal, lent and given back")
struct GivenBackTests {
    private let sandbox: Sandbox

    init() throws {
        sandbox = try School.sandbox()
    }

    private func form() throws -> TerminalDriver {
        let desk = try sandbox.open("new", "ACC1", "--lang", "fr")
        try desk.waitFor("ACC1 · Accueil")
        return desk
    }

    @Test("By a key", arguments: ["<C-q>", "<C-c>"])
    func key(_ key: String) throws {
        let desk = try form()
        try desk.send(key)
        try desk.expectExit()
    }

    @Test("By a signal", arguments: [SIGTERM, SIGHUP, SIGINT])
    func signal(_ number: Int32) throws {
        let desk = try form()
        let time = try ContinuousClock().measure {
            desk.signal(number)
            try desk.waitForExit()
        }
        // Two seconds are promised.
        print("signal \(number): gone after \(time)")
        #expect(desk.notGivenBack == [])
    }

    @Test(
        "By a crash: the words of the person's language, where the report is, and the draft kept",
        arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGSYS, SIGQUIT])
    func crash(_ number: Int32) throws {
        // Swift's own backtracer needs seconds for its report; the terminal does not wait for it.
        sandbox.environment["SWIFT_BACKTRACE"] = "enable=no"
        let drafts = try DraftWatch(sandbox)
        let desk = try form()
        try desk.send("Mai")
        try drafts.waitUntil("the draft") { $0.contains { $0.contains("'Mai'") } }
        desk.signal(number)
        #expect(try desk.waitForExit() == .killed(number))
        #expect(desk.notGivenBack == [])
        try desk.expect("Pupitre s'est arrêté sur une erreur interne")
        #expect(drafts.files.count == 1)
        let again = try sandbox.open("--lang", "fr")
        try again.waitFor("1 formulaire à reprendre")
        try again.send("<C-q>")
        try again.expectExit()
    }

    @Test("Suspended from the palette or by the system, and resumed by the shell: the form is as it was")
    func suspended() throws {
        sandbox.environment.merge(["TERM": "xterm-256color", "PS1": "prompt> ", "HISTFILE": ""]) { $1 }
        let shell = try TerminalDriver(
            program: "/bin/bash", arguments: ["--norc", "--noprofile", "-i"], environment: sandbox.environment,
            directory: sandbox.folder.path)
        try shell.waitFor("prompt>")
        try shell.send("\(try BuiltProgram.path()) new ACC1 --lang fr<Enter>")
        try shell.waitFor("ACC1 · Accueil")
        try shell.send("Mai")
        try shell.waitFor("Mai")
        let before = shell.screen.text

        try shell.send("<C-p>suspendre<Enter>")
        try shell.waitUntil("the shell") { !$0.isAlternate && $0.contains("Stopped") }
        #expect(!shell.screen.wantsMouse)
        try shell.send("fg<Enter>")
        try shell.waitUntil("the form again") { $0.isAlternate && $0.text == before }
        #expect(shell.screen.wantsMouse)

        kill(try #require(child(of: shell.processIdentifier)), SIGTSTP)
        try shell.waitUntil("the shell") { !$0.isAlternate && $0.contains("Stopped") }
        shell.resize(columns: 100, rows: 30)
        try shell.send("fg<Enter>")
        try shell.waitUntil("the form, larger") { $0.isAlternate && $0.contains("ACC1 · Accueil") }
        try shell.waitFor("Mai")
        try shell.send("<F2>")
        try shell.waitFor("Session 1 enregistrée")
        try shell.send("<C-q>")
        try shell.waitUntil("the shell") { !$0.isAlternate }
        try shell.send("exit<Enter>")
        try shell.waitForExit()
    }

    /// The first child of a process.
    private func child(of process: pid_t) -> pid_t? {
        let list = try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
        return list?.split(separator: " ").first.flatMap { pid_t($0) }
    }
}
