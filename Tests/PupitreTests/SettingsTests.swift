import PupitreApp
import Testing
import TrainingDomain

@testable import pupitre

@Suite("settings.toml")
struct SettingsTests {
    @Test("Language and theme are read")
    func read() {
        let settings = Settings("language = \"fr\"\ntheme = \"papier\"\n", path: "s.toml")
        #expect(settings.language == .french)
        #expect(settings.theme == "papier")
        #expect(settings.problems.isEmpty)
    }

    @Test("A wrong value is told with its line, and the rest is used")
    func wrong() {
        let settings = Settings("# mine\nlanguage = \"de\"\ntheme = \"papier\"\n", path: "s.toml")
        #expect(settings.theme == "papier")
        #expect(settings.problems == [.settingWrong(path: "s.toml", line: 2, key: "language", choices: ["fr", "en"])])
    }

    @Test("An unknown setting and a broken file are told with their line")
    func broken() {
        #expect(
            Settings("language = \"en\"\ncolour = 1\n", path: "s.toml").problems
                == [.settingUnknown(path: "s.toml", line: 2, key: "colour")])
        guard
            case .settingsBroken(_, let line, _)? = Settings("language = \"en\"\ntheme = \n", path: "s").problems.first
        else {
            Issue.record("a broken file was not told")
            return
        }
        #expect(line == 2)
    }

    @Test("Remembering replaces one line and keeps the others")
    func remember() {
        let old = "# mine\ntheme = \"papier\"\nlanguage = \"fr\"\n"
        #expect(
            SettingsFile.text(old, setting: "theme", to: "encre") == "# mine\ntheme = \"encre\"\nlanguage = \"fr\"\n")
        #expect(SettingsFile.text("", setting: "theme", to: "encre") == "theme = \"encre\"\n")
    }
}
