import TestSupport
import Testing

@Suite("Going back and forth in the form")
struct BackAndForthTests {
    /// A form on ACC1 with its title typed, and 8 seats instead of 12.
    private func form(_ sandbox: Sandbox) throws -> TerminalDriver {
        let desk = try sandbox.open("new", "ACC1", "--lang", "fr")
        try desk.waitFor("ACC1 · Accueil")
        try desk.send("Mai<PageDown*2>8")
        try desk.waitFor("au lieu de 12")
        return desk
    }

    private func saved(_ desk: TerminalDriver, _ sandbox: Sandbox) throws -> Document {
        try desk.send("<F2>")
        try desk.waitFor("Session 1 enregistrée")
        try desk.send("<C-q>")
        try desk.expectExit()
        return try sandbox.session(1)
    }

    @Test("Through all the steps, several times, nothing is lost")
    func steps() throws {
        let sandbox = try School.sandbox()
        let desk = try form(sandbox)
        for _ in 1...3 {
            try desk.send("<PageDown>")
            try desk.waitFor("Vérifier ●", "au lieu de 12", "Mai", "--max-users 8")
            try desk.send("<PageUp*4>")
            try desk.waitFor("Formation ●", "choisir cette formation")
            try desk.send("<PageDown*3>")
            try desk.waitFor("Validations ●", "au lieu de 12", "Alice Martin")
        }
        #expect(try saved(desk, sandbox).differences(from: ["title": "Mai", "maxUsers": 8]) == [])
    }

    @Test("Undo and redo, inside a text and over toggles")
    func undo() throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "ACC1", "--lang", "fr")
        try desk.waitFor("ACC1 · Accueil")
        try desk.send("Mai")
        try desk.waitFor("Mai")
        try desk.send("<C-z>")
        try desk.waitUntilGone("Mai")
        try desk.send("<C-y>")
        try desk.waitFor("Mai")
        try desk.send("<PageDown><Tab><Space><Tab><Space>")
        try desk.waitUntil("two changes") { screen in
            screen.lines.filter { $0.contains("au lieu de") }.count == 2
        }
        try desk.send("<C-z>")
        try desk.waitUntil("one change") { screen in
            screen.lines.filter { $0.contains("au lieu de") }.count == 1
        }
        try desk.send("<C-z><C-z><PageUp>")
        try desk.waitFor("Session ●")
        try desk.reject("Mai")
        try desk.send("<C-y*3>")
        try desk.waitFor("Mai")
        let session = try saved(desk, sandbox)
        #expect(
            session.differences(from: ["title": "Mai", "publicRegistration": false, "publicUnregistration": true]) == []
        )
    }

    @Test("Ctrl-R gives a field back to the training")
    func giveBack() throws {
        let sandbox = try School.sandbox()
        let desk = try form(sandbox)
        try desk.expect("valeur héritée")
        try desk.send("<C-r>")
        try desk.waitUntil("twelve, inherited") { screen in
            screen.lines.contains { $0.contains("Nombre maximum") && $0.contains("12") && $0.contains("hérité") }
        }
        let session = try saved(desk, sandbox)
        #expect(session.differences(from: ["maxUsers": 12]) == [])
        #expect(session.list("inherited").contains("maxUsers"))
    }

    @Test("Enter on a line of the review goes to its field, and comes back to the line")
    func review() throws {
        let sandbox = try School.sandbox()
        let desk = try form(sandbox)
        // From Save at the end up to the fourth line: after title and dates, what was changed comes first.
        try desk.send("<PageDown><Up*15>")
        try desk.waitUntil("the line of the seats") { screen in
            screen.lines[screen.cursor.row].contains("Nombre maximum")
        }
        try desk.send("<Enter>")
        try desk.waitFor("Validations ●")
        try desk.send("9<Enter>")
        try desk.waitFor("Vérifier ●", "--max-users 9")
        #expect(desk.screen.lines[desk.screen.cursor.row].contains("Nombre maximum"))
        try desk.send("<Enter>7<Esc>")
        try desk.waitFor("Vérifier ●", "--max-users 7")
        #expect(try saved(desk, sandbox).differences(from: ["maxUsers": 7]) == [])
    }

    @Test("Another training in the middle: inherited values follow it, changed ones stay, and one undo brings it back")
    func otherTraining() throws {
        let sandbox = try School.sandbox()
        let desk = try form(sandbox)
        try desk.send("<PageUp*3>")
        try desk.waitFor("Formation ●", "choisir cette formation")
        try desk.send("taille")
        try desk.waitFor("Taille de pierre")
        try desk.send("<Enter>")
        try desk.waitFor("TP1 · Taille de pierre", "Mai")
        try desk.send("<PageDown*2>")
        try desk.waitFor("au lieu de 10")
        try desk.reject("Alice Martin")
        try desk.send("<C-z>")
        try desk.waitFor("ACC1 · Accueil", "au lieu de 12", "Alice Martin")
        try desk.send("<C-y>")
        try desk.waitFor("TP1 · Taille de pierre", "au lieu de 10")
        let session = try saved(desk, sandbox)
        #expect(session.differences(from: ["title": "Mai", "maxUsers": 8, "userValidation": false]) == [])
        #expect(session["validators"] == [])
    }
}
