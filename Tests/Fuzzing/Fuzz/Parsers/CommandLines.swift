import ArgumentParser
import TrainingDomain
import TrainingExchange

@testable import PupitreApp
@testable import pupitre

extension FuzzedParser {
    /// Command lines, a word each line: common options, doors, the tree of commands, and the words that a shell reads back.
    static let commandLine = FuzzedParser(name: "command-line", maximumLength: 512, choices: 1) { input in
        var input = input
        let isWorded = input.choice(8) == 0
        let words = input.texts()
        for word in words {
            must(read(CommandLineOfDraft.quoted(word)) == Array(word.utf8), "a shell reads a quoted word back: \(word)")
            _ = ColumnMapping(word)
        }
        let language = Invocation.language(in: words) ?? .french
        _ = ManagedMode.isAsked(words, variable: { _ in nil }, startedBySSH: { true })
        guard let invocation = try? Invocation(words) else { return }
        must(invocation.rest.count <= words.count, "no word is added")
        _ = DeskDoor(invocation.rest)
        HelpLanguage.current = language
        do {
            _ = try CommandTree.parseAsRoot(invocation.rest)
        } catch {
            // Half a second each: the parser writes the whole help.
            guard isWorded else { return }
            let message = CommandTree.fullMessage(for: error, columns: 80)
            for language in Language.allCases {
                _ = ParserWords.complaint(message, language: language)
                _ = ParserWords.help(message, language: language)
            }
        }
    }

    /// The one word that a POSIX shell makes of `quoted`; nil when it is several, or more than a word.
    private static func read(_ quoted: String) -> [UInt8]? {
        var word: [UInt8] = []
        var isQuoted = false
        var rest = Array(quoted.utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "'"): isQuoted.toggle()
            case _ where isQuoted: word.append(byte)
            case UInt8(ascii: "\\"): word.append(rest.popFirst() ?? 0)
            case 0x30...0x3A, 0x40...0x5A, 0x61...0x7A, 0x2B...0x2F, 0x3D, 0x5F: word.append(byte)
            default: return nil
            }
        }
        return isQuoted ? nil : word
    }
}
