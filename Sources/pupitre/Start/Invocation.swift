import PupitreApp
import TrainingDomain

/// The options that every command takes, wherever they stand on the line.
struct CommonOptions: Equatable, Sendable {
    var database: String?
    var login: String?
    var language: Language?
    var theme: String?
    var isPlain = false
    var wantsJson = false
    var isManaged = false
}

/// The command line, taken apart: the common options, and the rest.
struct Invocation: Equatable, Sendable {
    private(set) var common = CommonOptions()
    private(set) var rest: [String] = []

    /// An empty line.
    init(isManaged: Bool = false) { common.isManaged = isManaged }

    /// Takes the common options out of `words`, up to `--`; `isManaged` is what the system says.
    init(_ words: [String], isManaged: Bool = false) throws(Complaint) {
        common.isManaged = isManaged
        var words = words[...]
        while let word = words.popFirst() {
            if word == "--" {
                rest += [word] + words
                return
            }
            if take(word) { continue }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let option = Self.options.first(where: { $0 == parts[0] }) else {
                rest.append(word)
                continue
            }
            guard let value = parts.count == 2 ? parts[1] : words.popFirst(), !value.isEmpty else {
                throw .usage(.missingValue(option: option))
            }
            try take(value, of: option)
        }
    }

    /// The language that `--lang` asks for, even where something else on the line is wrong: the complaint is to be understood.
    static func language(in words: [String]) -> Language? {
        for (index, word) in words.prefix(while: { $0 != "--" }).enumerated() {
            if word == "--lang", index + 1 < words.count { return Language(rawValue: words[index + 1]) }
            if word.hasPrefix("--lang=") { return Language(rawValue: String(word.dropFirst(7))) }
        }
        return nil
    }

    private static let options = ["--database", "--as", "--lang", "--theme"]

    /// Takes `word` if it is an option without a value.
    private mutating func take(_ word: String) -> Bool {
        switch word {
        case "--plain": common.isPlain = true
        case "--json": common.wantsJson = true
        case "--managed": common.isManaged = true
        default: return false
        }
        return true
    }

    private mutating func take(_ value: String, of option: String) throws(Complaint) {
        switch option {
        case "--database": common.database = value
        case "--as": common.login = value
        case "--theme":
            guard ThemeName.isValid(value) else { throw .usage(.badThemeName(value)) }
            common.theme = value
        default:
            guard let language = Language(rawValue: value) else { throw .usage(.badLanguage(value)) }
            common.language = language
        }
    }
}

/// The names that a theme may have: they become file names.
enum ThemeName {
    static func isValid(_ name: String) -> Bool {
        (1...32).contains(name.utf8.count)
            && name.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
            }
    }
}
