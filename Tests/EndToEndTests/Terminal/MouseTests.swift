import Glibc
import TestSupport
import Testing

@Suite("The mouse, through the real program")
struct MouseTests {
    @Test("Clicks open, fill and save; everything works without them", arguments: ["xterm-256color", "tmux-256color"])
    func clicks(_ term: String) throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("--lang", "fr", term: term)
        try desk.waitFor("3 formations au catalogue")
        #expect(desk.screen.wantsMouse && desk.screen.isOn(privateMode: 1006))
        try desk.click("Formations")
        try desk.waitFor("tri", "Taille de pierre")
        try desk.click("Taille de pierre")
        try desk.waitUntil("the row chosen") { $0.lines.contains { $0.hasPrefix("▌ TP1") } }
        try desk.click("Taille de pierre")
        try desk.waitFor("2 Session ●")
        try desk.send("Mai")
        try desk.click("4 Validations")
        try desk.waitFor("4 Validations ●")
        try desk.click("F2")
        try desk.waitFor("Session 1 enregistrée")
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(desk.forbiddenOutput == [])
    }

    @Test(
        "`mouse = false` in the settings, and terminals without a mouse: none is asked for", arguments: [true, false])
    func off(bySettings: Bool) throws {
        let sandbox = try School.sandbox()
        if bySettings {
            _ = try sandbox.folder.makeFolder("config/pupitre")
            try sandbox.folder.write("mouse = false\n", to: "config/pupitre/settings.toml")
        }
        let desk = try sandbox.open("--lang", "fr", term: bySettings ? "xterm-256color" : "vt220")
        try desk.waitFor("3 formations au catalogue")
        #expect(!desk.screen.wantsMouse)
        #expect(!String(decoding: desk.output, as: UTF8.self).contains("[?100"))
        try desk.send("<C-q>")
        try desk.expectExit()
    }

    @Test(
        "However the program ends, the mouse is the terminal's again",
        arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGQUIT])
    func givenBack(_ number: Int32) throws {
        let sandbox = try School.sandbox()
        sandbox.environment["SWIFT_BACKTRACE"] = "enable=no"
        let desk = try sandbox.open("--lang", "fr")
        try desk.waitFor("3 formations au catalogue")
        #expect(desk.screen.wantsMouse)
        desk.signal(number)
        try desk.waitForExit()
        #expect(!desk.screen.wantsMouse && !desk.screen.isOn(privateMode: 1006))
        #expect(desk.notGivenBack == [])
    }
}
