import Foundation
import Testing
import TrainingDomain

@testable import TrainingExchange

/// Goldens of every mail: `PUPITRE_RECORD_GOLDENS=1` writes them anew and fails.
@Suite("What mails say")
struct MailSentencesTests {
    struct Difference: Error, CustomStringConvertible { let description: String }

    @Test("Every kind of mail", arguments: Language.allCases)
    func golden(_ language: Language) throws {
        var text = ""
        for kind in MailKind.allCases {
            let mail = try fullMail(kind, language)
            let letter = Letter(mail, zones: SystemTimeZones())
            let words = mailSentences(for: language)
            text += "=== \(kind.rawValue)\n\(words.subject(letter))\n\n\(words.body(letter))\n\n"
        }
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
        let url = folder.appending(path: "mails-\(language.rawValue).txt")
        if ProcessInfo.processInfo.environment["PUPITRE_RECORD_GOLDENS"] == "1" {
            try text.write(to: url, atomically: true, encoding: .utf8)
            throw Difference(description: "recorded \(url.lastPathComponent)")
        }
        let expected = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        if expected != text { throw Difference(description: "\(url.lastPathComponent) is not what is said:\n\(text)") }
    }

    @Test(
        "Each names the session, its dates, its zone and whom to ask", arguments: MailKind.allCases, Language.allCases)
    func complete(_ kind: MailKind, _ language: Language) throws {
        let letter = Letter(try fullMail(kind, language), zones: SystemTimeZones())
        let words = mailSentences(for: language)
        let body = words.body(letter)
        let date = language == .french ? "lundi 10 mai 2027 à 09:00" : "Monday 10 May 2027 at 09:00"
        for text in ["Ada Martin", "Accueil de mai", "ACC1", date, "Europe/Paris"] {
            #expect(body.contains(text), "\(text)")
        }
        #expect(body.contains(language == .french ? "Une question" : "Any question?"))
        #expect(words.subject(letter).contains("Accueil de mai"))
        #expect(!body.contains("nil") && !body.contains("Optional"))
    }

    @Test("French puts a no-break space before double signs and inside quotation marks", arguments: MailKind.allCases)
    func typography(_ kind: MailKind) throws {
        let letter = Letter(try fullMail(kind, .french), zones: SystemTimeZones())
        let words = FrenchMail()
        for text in [words.subject(letter), words.body(letter)] {
            for sign in [" :", " ;", " ?", " !", "« ", " »"] { #expect(!text.contains(sign), "\(sign) in \(text)") }
        }
    }

    @Test("Without facts that a mail can do without, it still reads well")
    func bare() throws {
        for language in Language.allCases {
            for kind in MailKind.allCases {
                let letter = Letter(try sampleMail(kind, language), zones: SystemTimeZones())
                let body = mailSentences(for: language).body(letter)
                #expect(!body.contains("\n\n\n") && !body.contains("  ,"), "\(kind): \(body)")
            }
        }
    }

    @Test("The confirmation says how to confirm, until when, and carries the token in the subject")
    func confirmation() throws {
        for language in Language.allCases {
            let letter = Letter(try fullMail(.confirmationAsked, language), zones: SystemTimeZones())
            let words = mailSentences(for: language)
            #expect(words.subject(letter).contains("[\(sampleToken)]"))
            #expect(words.body(letter).contains("pupitre registration confirm \(sampleToken)"))
            // 72 hours after 2027-01-15 08:00 UTC, in Paris.
            #expect(
                words.body(letter).contains(
                    language == .french ? "lundi 18 janvier 2027 à 09:00" : "Monday 18 January 2027 at 09:00"))
        }
    }
}
