import PupitreApp
import TOMLKit
import TrainingDomain
import TrainingExchange

/// What `settings.toml` sets; a mistake in it is reported and the rest is used.
struct Settings: Equatable, Sendable {
    private(set) var language: Language?
    private(set) var theme: String?
    /// What is wrong in the file.
    private(set) var problems: [CommandFact] = []

    /// Reads the person's settings; none when there is no file.
    static func load() throws(Complaint) -> Settings {
        guard let path = Places().settings, SystemEnvironment.exists(path) else { return Settings() }
        do {
            return Settings(String(decoding: try FileBytes.read(path, limit: 1 << 16), as: UTF8.self), path: path)
        } catch {
            throw .file(error)
        }
    }

    init() {}

    /// Reads `text`, the content of the file at `path`.
    init(_ text: String, path: String) {
        do {
            read(try TOMLTable(string: text), text: text, path: path)
        } catch let error as TOMLParseError {
            problems = [.settingsBroken(path: path, line: error.source.begin.line, reason: error.description)]
        } catch {
            problems = [.settingsBroken(path: path, line: 1, reason: "\(error)")]
        }
    }

    private mutating func read(_ table: TOMLTable, text: String, path: String) {
        for key in table.keys.sorted() {
            let value = table[key]?.string
            switch key {
            case "language":
                language = value.flatMap(Language.init(rawValue:))
                if language == nil { wrong(key, of: ["fr", "en"], in: text, path: path) }
            case "theme":
                theme = value.flatMap { ThemeName.isValid($0) ? $0 : nil }
                if theme == nil {
                    wrong(key, of: ["ardoise", "papier", "contraste", "seize", "encre"], in: text, path: path)
                }
            default: problems.append(.settingUnknown(path: path, line: Self.line(of: key, in: text), key: key))
            }
        }
    }

    private mutating func wrong(_ key: String, of choices: [String], in text: String, path: String) {
        problems.append(
            .settingWrong(path: path, line: Self.line(of: key, in: text), key: key, choices: choices))
    }

    /// The line on which `key` is set, from 1.
    private static func line(of key: String, in text: String) -> Int {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return (lines.firstIndex { SingleLine.trimmed($0).hasPrefix(key) } ?? 0) + 1
    }
}
