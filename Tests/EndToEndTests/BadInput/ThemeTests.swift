import TestSupport
import Testing

@Suite("Themes that are not right")
struct BadThemeTests {
    @Test("An unknown theme is said, and the default one is used")
    func unknown() throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "ACC1", "--lang", "fr", "--theme", "inconnu")
        try desk.waitFor("ACC1 · Accueil", "il n'y a pas de thème « inconnu »")
        #expect(desk.screen.styles(of: "Accueil") == (try ordinary(sandbox)))
    }

    @Test("A broken one is reported with file and line, and the rest of it is used")
    func broken() throws {
        let sandbox = try School.sandbox()
        let usual = try ordinary(sandbox)
        _ = try sandbox.folder.makeFolder("config/pupitre/themes")
        try sandbox.folder.write(
            "name = \"mien\"\ninherits = \"ardoise\"\n[roles]\n\"title\" = { fg = \"#ff0000\", attributes = [\"underline\"] }\n\"nothing.such\" = \"red\"\n",
            to: "config/pupitre/themes/mien.toml")
        let desk = try sandbox.open("new", "ACC1", "--lang", "fr", "--theme", "mien")
        try desk.waitFor(wrapped: "mien.toml, ligne 5 : rôle inconnu « nothing.such »")
        try desk.waitFor("Nouvelle session")
        #expect(desk.screen.styles(of: "Nouvelle session").allSatisfy { $0.attributes.contains(.underline) })
        #expect(desk.screen.styles(of: "Accueil") == usual)
        try desk.send("<C-q>")
        try desk.expectExit()
    }

    @Test("A name that is no name is refused as usage: it never becomes a path", arguments: ["../x", "A", "a/b", "é"])
    func badName(_ name: String) throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "--lang", "fr", "--theme", name)
        try desk.expectExit(code: 64)
        try desk.expect("n'est pas un nom de thème")
    }

    @Test("What is wrong on the command line is said in the language of the settings too")
    func language() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.folder.makeFolder("config/pupitre")
        try sandbox.folder.write("language = \"fr\"\n", to: "config/pupitre/settings.toml")
        let run = try sandbox.run("training", "list", "--theme", "../x")
        #expect(run.exitCode == 64)
        #expect(run.errors.contains("n'est pas un nom de thème"))
        #expect(try sandbox.run("--theme", "../x", "--lang", "en").errors.contains("is not the name of a theme"))
    }

    private func ordinary(_ sandbox: Sandbox) throws -> [CellStyle] {
        let desk = try sandbox.open("new", "ACC1", "--lang", "fr")
        try desk.waitFor("ACC1 · Accueil")
        return desk.screen.styles(of: "Accueil")
    }
}
