import Glibc
import TestSupport
import Testing

@Suite("Nothing typed is lost")
struct DraftTests {
    private let sandbox: Sandbox
    private let drafts: DraftWatch

    init() throws {
        sandbox = try School.sandbox()
        drafts = try DraftWatch(sandbox)
    }

    /// A form on ACC1 with a title, a description begun and 8 seats.
    private func form() throws -> TerminalDriver {
        let desk = try sandbox.open("new", "ACC1", "--lang", "fr")
        try desk.waitFor("ACC1 · Accueil")
        try desk.send("Mai<PageDown*2>8")
        try desk.waitFor("au lieu de 12")
        return desk
    }

    /// Takes the draft up from home and saves it.
    private func takeUp(_ desk: TerminalDriver) throws {
        try desk.waitFor("1 formulaire à reprendre")
        try desk.send("<Down*7><Enter>")
        try desk.waitFor("Mai", "ACC1 · Accueil", "reprendre")
        try desk.send("<Enter>")
        try desk.waitFor("Titre *", "Mai")
        try desk.send("<PageDown*2>")
        try desk.waitFor("au lieu de 12")
        try desk.send("<F2>")
        try desk.waitFor("Session 1 enregistrée")
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(try sandbox.session(1).differences(from: ["title": "Mai", "maxUsers": 8]) == [])
        #expect(drafts.files == [], "a saved form leaves no draft")
    }

    @Test("Esc keeps the draft and says so; home offers it at once")
    func escape() throws {
        let desk = try form()
        try desk.send("<Esc>")
        try desk.waitFor("Brouillon gardé (ACC1)")
        try takeUp(desk)
    }

    @Test("Ctrl-Q and Ctrl-C keep it", arguments: ["<C-q>", "<C-c>"])
    func leaving(_ keys: String) throws {
        let desk = try form()
        try desk.send(keys)
        try desk.expectExit()
        try takeUp(sandbox.open("--lang", "fr"))
    }

    @Test("A signal keeps it, and the terminal is given back", arguments: [SIGTERM, SIGHUP, SIGINT])
    func signal(_ number: Int32) throws {
        let desk = try form()
        desk.signal(number)
        try desk.waitForExit()
        #expect(desk.notGivenBack == [])
        try takeUp(sandbox.open("--lang", "fr"))
    }

    @Test("A lost connection keeps it")
    func hangup() throws {
        let desk = try form()
        desk.hangup()
        try desk.waitForExit()
        try takeUp(sandbox.open("--lang", "fr"))
    }

    @Test("kill -9 keeps it, in a file for its owner only, and the next start offers it")
    func killed() throws {
        let desk = try form()
        try drafts.waitUntil("title and seats") { texts in
            texts.contains { $0.contains("'Mai'") && $0.contains("'8'") }
        }
        desk.signal(SIGKILL)
        #expect(try desk.waitForExit() == .killed(SIGKILL))
        #expect(drafts.files.map(DraftWatch.mode) == [0o600])
        try takeUp(sandbox.open("--lang", "fr"))
    }

    @Test("Abandoner is the only way to delete it, after asking")
    func abandoned() throws {
        let desk = try form()
        try drafts.waitUntil("a draft") { !$0.isEmpty }
        try desk.send("<C-p>aband")
        try desk.waitFor("Abandonner la saisie")
        try desk.send("<Enter>")
        try desk.waitFor("Ce que vous avez tapé sera effacé")
        try desk.send("<Esc>")
        try desk.waitFor("au lieu de 12")
        #expect(drafts.files.count == 1)
        try desk.send("<C-p>aband<Enter>")
        try desk.waitFor("Ce que vous avez tapé sera effacé")
        try desk.send("<Enter>")
        try desk.waitFor("Saisie abandonnée")
        try drafts.waitUntil("no draft") { $0.isEmpty }
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(try sandbox.sessionCount() == 0)
    }

    @Test(
        "Where no draft can be written the form says so at once, and Esc asks before anything is lost",
        arguments: [
            ("fr", "Le brouillon ne peut pas être gardé", "Ce que vous avez tapé sera effacé"),
            ("en", "The draft cannot be kept", "What you typed will be deleted"),
        ])
    func notWritable(_ language: String, _ said: String, _ asked: String) throws {
        sandbox.environment["XDG_STATE_HOME"] = try sandbox.folder.write("", to: "no-folder")
        let desk = try sandbox.open("new", "ACC1", "--lang", language)
        try desk.waitFor("ACC1 · Accueil")
        try desk.send("Mai")
        try desk.waitFor(said)
        try desk.send("<Esc>")
        try desk.waitFor(asked)
        try desk.send("<Esc>")
        try desk.waitUntilGone(asked)
        try desk.send("<F2>")
        try desk.waitFor("Session 1")
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(try sandbox.session(1)["title"] == "Mai")
    }

    @Test("A form in which nothing was typed leaves no draft")
    func untouched() throws {
        let desk = try sandbox.open("new", "ACC1", "--lang", "fr")
        try desk.waitFor("ACC1 · Accueil")
        try desk.send("<PageDown*3><PageUp*2><Esc>")
        try desk.waitFor("3 formations au catalogue")
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(drafts.files == [])
    }

    @Test("The draft of a form that is open is offered to nobody, here or elsewhere")
    func held() throws {
        let desk = try form()
        try drafts.waitUntil("a draft") { !$0.isEmpty }
        try desk.send("<C-p>reprendre<Enter>")
        try desk.waitFor("Il n'y a pas de brouillon")
        try desk.send("<Esc>")
        try desk.waitFor("au lieu de 12")
        let other = try sandbox.open("--lang", "fr")
        try other.waitFor("3 formations au catalogue")
        try other.reject("à reprendre")
        try other.send("<C-q>")
        try other.expectExit()
        try desk.send("<C-q>")
        try desk.expectExit()
    }
}
