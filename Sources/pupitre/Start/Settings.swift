import PupitreApp
import TOMLKit
import TOMLText
import TrainingDomain
import TrainingExchange

/// What `settings.toml` sets; a mistake in it is reported and the rest is used.
struct Settings: Equatable, Sendable {
    private(set) var language: Language?
    private(set) var theme: String?
    /// Whether the desk listens to the mouse; without it the terminal's own selection of text works as everywhere.
    private(set) var mouse = true
    /// The table `[mail]`.
    private(set) var mail = MailSettings()
    /// What is wrong in the file.
    private(set) var problems: [CommandFact] = []

    /// Reads the person's settings; none when there is no file.
    static func load(_ path: String? = Places().settings) -> Settings {
        guard let path, SystemEnvironment.exists(path) else { return Settings() }
        guard let text = WholeFile.read(path, limit: maximumBytes) else {
            var settings = Settings()
            settings.problems = [.settingsBroken(path: path, line: 1, reason: "not a readable text file")]
            return settings
        }
        return Settings(text, path: path)
    }

    private static let maximumBytes = 1 << 16

    init() {}

    /// Reads `text`, the content of the file at `path`.
    init(_ text: String, path: String) {
        let file = TOMLText(text)
        problems = file.hostile.map { .settingsBroken(path: path, line: $0.line, reason: $0.words) }
        do {
            read(try file.table(), file, path: path)
        } catch let error as TOMLParseError {
            problems.append(.settingsBroken(path: path, line: error.source.begin.line, reason: error.description))
        } catch {
            problems.append(.settingsBroken(path: path, line: 1, reason: "\(error)"))
        }
    }

    private mutating func read(_ table: TOMLTable, _ file: TOMLText, path: String) {
        for key in table.keys.sorted() {
            let value = table[key]?.string
            switch key {
            case "language":
                language = value.flatMap(Language.init(rawValue:))
                if language == nil { wrong(key, of: ["fr", "en"], in: file, path: path) }
            case "theme":
                theme = value.flatMap { ThemeName.isValid($0) ? $0 : nil }
                if theme == nil {
                    wrong(key, of: ["ardoise", "papier", "contraste", "seize", "encre"], in: file, path: path)
                }
            case "mouse":
                if let isWanted = table[key]?.bool {
                    mouse = isWanted
                } else {
                    wrong(key, of: ["true", "false"], in: file, path: path)
                }
            case "mail": readMail(table[key]?.table, file, path: path)
            default: problems.append(.settingUnknown(path: path, line: file.line(of: key), key: key))
            }
        }
    }

    private mutating func readMail(_ table: TOMLTable?, _ file: TOMLText, path: String) {
        guard let table else {
            problems.append(.mailSettingWrong(path: path, line: file.line(of: "mail"), key: "mail"))
            return
        }
        for key in table.keys.sorted() {
            let line = file.line(of: key, in: "mail")
            guard ["program", "from"].contains(key) else {
                problems.append(.settingUnknown(path: path, line: line, key: "mail." + key))
                continue
            }
            if !mail.take(table[key]?.string, for: key) {
                problems.append(.mailSettingWrong(path: path, line: line, key: "mail." + key))
            }
        }
    }

    private mutating func wrong(_ key: String, of choices: [String], in file: TOMLText, path: String) {
        problems.append(
            .settingWrong(path: path, line: file.line(of: key), key: key, choices: choices))
    }
}
