import Foundation
import Testing
import TrainingDomain

@testable import pupitre

/// Goldens of the help: the flags follow from the list of fields, through the parser's way of looking at values.
@Suite("Help in both languages", .serialized)
struct HelpTests {
    @Test("pupitre help session create", arguments: Language.allCases)
    func sessionCreate(_ language: Language) throws {
        HelpLanguage.current = language
        defer { HelpLanguage.current = .english }
        let text = CommandTree.helpMessage(for: CreateSession.self, columns: 80)
        try Golden.check(ParserWords.help(text, language: language), "session-create-\(language.rawValue)")
    }

    @Test("pupitre help training edit", arguments: Language.allCases)
    func trainingEdit(_ language: Language) throws {
        HelpLanguage.current = language
        defer { HelpLanguage.current = .english }
        let text = CommandTree.helpMessage(for: TrainingCommands.Edit.self, columns: 80)
        try Golden.check(ParserWords.help(text, language: language), "training-edit-\(language.rawValue)")
    }

    @Test("pupitre help seance repeat", arguments: Language.allCases)
    func seanceRepeat(_ language: Language) throws {
        HelpLanguage.current = language
        defer { HelpLanguage.current = .english }
        let text = CommandTree.helpMessage(for: RepeatSeance.self, columns: 80)
        try Golden.check(ParserWords.help(text, language: language), "seance-repeat-\(language.rawValue)")
    }

    @Test("The parser's complaints are put into French")
    func complaints() throws {
        let words = ParserWords.complaint(
            "Error: Unknown option '--titel'. Did you mean '--title'?\nUsage: pupitre x <subcommand>\n",
            language: .french)
        guard case .arguments(let message, let usage) = words else {
            Issue.record("not a complaint about arguments")
            return
        }
        #expect(message == "L'option --titel n'existe pas. Vouliez-vous dire --title\u{A0}?")
        #expect(usage == "  Usage\u{A0}: pupitre x <commande>")
    }
}

/// Texts kept beside the tests.
enum Golden {
    struct Difference: Error, CustomStringConvertible { let description: String }

    /// Compares `lines` with `Goldens/NAME.txt`; with `PUPITRE_RECORD_GOLDENS=1` writes it anew and fails.
    static func check(_ lines: [String], _ name: String) throws {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name).txt")
        let actual = lines.joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["PUPITRE_RECORD_GOLDENS"] == "1" {
            try actual.write(to: url, atomically: true, encoding: .utf8)
            throw Difference(description: "recorded \(name)")
        }
        let expected = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        if expected != actual { throw Difference(description: "\(name) is not what was printed:\n\(actual)") }
    }
}
