import Glibc
import PupitreApp
import TestSupport
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

    @Test("The mouse is listened to unless the settings say otherwise")
    func mouse() {
        #expect(Settings().mouse)
        #expect(!Settings("mouse = false\n", path: "s.toml").mouse)
        let wrong = Settings("mouse = \"no\"\n", path: "s.toml")
        #expect(wrong.mouse)
        #expect(
            wrong.problems == [.settingWrong(path: "s.toml", line: 1, key: "mouse", choices: ["true", "false"])])
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

    @Test("The mail program and the sender's address are read; what they can't be is told with its line")
    func mail() {
        let settings = Settings(
            "[mail]\nprogram = \"/usr/bin/msmtp\"\nfrom = \"pupitre@example.org\"\n", path: "s.toml")
        #expect(settings.problems.isEmpty)
        #expect(settings.mail.program == "/usr/bin/msmtp")
        #expect(settings.mail.sender?.text == "pupitre@example.org")
        let wrong = Settings(
            "theme = \"papier\"\n[mail]\nprogram = \"sendmail\"\nfrom = \"a@b, c@d\"\nport = 25\n", path: "s.toml")
        #expect(
            wrong.problems == [
                .mailSettingWrong(path: "s.toml", line: 4, key: "mail.from"),
                .settingUnknown(path: "s.toml", line: 5, key: "mail.port"),
                .mailSettingWrong(path: "s.toml", line: 3, key: "mail.program"),
            ])
        #expect(wrong.mail == MailSettings() && wrong.mail.program == "/usr/sbin/sendmail")
        #expect(Settings("mail = 3\n", path: "s").problems == [.mailSettingWrong(path: "s", line: 1, key: "mail")])
    }

    @Test("Remembering leaves tables alone: what stands below their head is theirs")
    func rememberAboveTables() {
        let old = "language = \"fr\"\n[mail]\nfrom = \"a@b.fr\"\ntheme = \"x\"\n"
        #expect(
            SettingsFile.text(old, setting: "theme", to: "encre")
                == "language = \"fr\"\ntheme = \"encre\"\n[mail]\nfrom = \"a@b.fr\"\ntheme = \"x\"\n")
    }

    @Test("A line on which the parser would abort is told, and the rest is used")
    func hostile() {
        let settings = Settings("[[[\nlanguage = \"fr\"\n", path: "s.toml")
        #expect(settings.language == .french)
        #expect(
            settings.problems == [
                .settingsBroken(path: "s.toml", line: 1, reason: "expected a table's name after '['")
            ])
    }

    @Test("Crossed brackets, on which the parser would abort, are told, and the rest is used")
    func crossedBrackets() {
        let settings = Settings("theme = [ }\nlanguage = \"fr\"\n", path: "s.toml")
        #expect(settings.language == .french)
        #expect(
            settings.problems == [
                .settingsBroken(path: "s.toml", line: 1, reason: "a bracket is closed by one of another kind")
            ])
    }

    @Test("Remembering replaces a key in quotes, and in a file of Windows that one line alone")
    func rememberAsWritten() {
        #expect(SettingsFile.text("\"theme\" = 'encre'\n", setting: "theme", to: "papier") == "theme = \"papier\"\n")
        #expect(
            SettingsFile.text("\u{FEFF}theme = 'x'\r\nlanguage = 'fr'\r\n", setting: "theme", to: "papier")
                == "theme = \"papier\"\nlanguage = 'fr'\n")
    }

    @Test("Remembering leaves a file as it is where a line more would not be understood")
    func rememberNothing() {
        let broken = "language = \n"
        #expect(SettingsFile.text(broken, setting: "theme", to: "papier") == broken)
    }

    @Test("A settings file that is none is told and stops nothing", arguments: ["folder", "pipe", "endless"])
    func unreadable(kind: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.path(kind)
        switch kind {
        case "folder": mkdir(path, 0o700)
        case "pipe": mkfifo(path, 0o600)
        default: symlink("/dev/zero", path)
        }
        let settings = Settings.load(path)
        #expect(settings.problems.count == 1)
        #expect(settings.language == nil)
        #expect(Settings.load(folder.path("missing")) == Settings())
    }

    @Test("Remembering replaces one line and keeps the others")
    func remember() {
        let old = "# mine\ntheme = \"papier\"\nlanguage = \"fr\"\n"
        #expect(
            SettingsFile.text(old, setting: "theme", to: "encre") == "# mine\ntheme = \"encre\"\nlanguage = \"fr\"\n")
        #expect(SettingsFile.text("", setting: "theme", to: "encre") == "theme = \"encre\"\n")
    }
}
