import Foundation
import Testing
import TrainingDomain

@testable import TrainingExchange

@Suite("Messages")
struct MailMessageTests {
    private func message(_ mail: OutboxMail) throws -> MailMessage { try MailMessage(mail, from: try sampleSender()) }

    @Test("The headers of a mail")
    func headers() throws {
        let read = ReadMessage(try message(sampleMail(.refused)).text)
        #expect(
            read.headers.map(\.name) == [
                "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Language", "Auto-Submitted",
                "Content-Type", "Content-Transfer-Encoding",
            ])
        #expect(read["From"] == "Pupitre <pupitre@school.example>")
        #expect(read["To"] == "Ada Martin <ada@example.org>")
        #expect(read["Date"] == "Fri, 15 Jan 2027 08:00:00 +0000")
        #expect(read["Message-ID"] == "<pupitre.abc.def@school.example>")
        #expect(read["Auto-Submitted"] == "auto-generated")
        #expect(read["MIME-Version"] == "1.0")
    }

    @Test("A reply is wanted to the confirmation alone, and its token is in the subject and in the text, plain")
    func confirmation() throws {
        let mail = try sampleMail(.confirmationAsked) { $0.token = sampleToken }
        let text = try message(mail).text
        let read = ReadMessage(text)
        #expect(read["Reply-To"] == "<pupitre@school.example>")
        #expect(read["Subject"]?.contains("[\(sampleToken)]") == true)
        #expect(read.parts[0].text.contains("pupitre registration confirm \(sampleToken)"))
        for kind in MailKind.allCases where kind != .confirmationAsked {
            #expect(ReadMessage(try message(fullMail(kind, .english)).text)["Reply-To"] == nil)
        }
    }

    @Test(
        "Every kind in both languages is ASCII in short lines, and says what the sentences say",
        arguments: MailKind.allCases)
    func wellFormed(_ kind: MailKind) throws {
        for language in Language.allCases {
            let mail = try fullMail(kind, language)
            let message = try message(mail)
            #expect(message.text.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0D || $0 == 0x0A })
            for line in message.text.components(separatedBy: "\r\n") {
                #expect(line.utf8.count <= 78, "\(line)")
                #expect(!line.contains("\n") && !line.contains("\r"))
            }
            let letter = Letter(mail, zones: SystemTimeZones())
            let read = ReadMessage(message.text)
            #expect(read.parts[0].text.hasPrefix(mailSentences(for: language).body(letter)))
            #expect(EncodedWords.decode(read["Subject"] ?? "") == mailSentences(for: language).subject(letter))
            #expect(message.text.hasSuffix("\r\n"))
        }
    }

    @Test(
        "Invitations go with what puts a session into a calendar, moves it or takes it out",
        arguments: MailKind.allCases)
    func calendar(_ kind: MailKind) throws {
        let parts = ReadMessage(try message(sampleMail(kind)).text).parts
        let method =
            switch kind {
            case .enrolled, .promoted, .datesChanged: "REQUEST"
            case .left, .movedBack, .sessionCancelled: "CANCEL"
            default: ""
            }
        #expect(parts.count == (method.isEmpty ? 1 : 2))
        guard parts.count == 2 else { return }
        #expect(parts[0].type.hasPrefix("text/plain; charset=UTF-8"))
        #expect(parts[1].type.hasPrefix("text/calendar; charset=UTF-8; method=\(method)"))
        #expect(parts[1].text.contains("METHOD:\(method)\r\n"))
    }

    @Test("A name that would forge a header is refused", arguments: ["\r\nBcc: x@y.z", "a\nb", "a\rb", "a\0b"])
    func injection(_ text: String) throws {
        let name = try sampleMail { $0.recipient = PersonReference(login: "ada", name: "Ada" + text) }
        #expect(throws: MailProblem.forbiddenCharacter(header: "To")) { try message(name) }
        let title = try sampleMail { $0.sessionTitle = "Mai" + text }
        #expect(throws: MailProblem.forbiddenCharacter(header: "Subject")) { try message(title) }
    }

    @Test(
        "An address that is none, or several, is refused",
        arguments: [
            "", "ada", "ada@", "@x.fr", "a@b@c.fr", "a@x.fr,b@x.fr", "a b@x.fr", "a@x.fr\r\nBcc: c@x.fr",
            "\"a,b\"@x.fr",
            "a@x..fr", ".a@x.fr", "é@x.fr", "a@[1.2.3.4]", "<a@x.fr>", String(repeating: "a", count: 300) + "@x.fr",
        ])
    func addresses(_ text: String) throws {
        let mail = try sampleMail { $0.address = text }
        #expect(throws: MailProblem.unusableAddress(text)) { try message(mail) }
    }

    @Test(
        "An address that begins with a dash, or has rare signs, is one",
        arguments: ["-x@x.fr", "a+b.c'd@sub.x-y.fr", "root@localhost"])
    func rareAddresses(_ text: String) throws {
        #expect(try message(sampleMail { $0.address = text }).recipient.text == text)
    }

    @Test("Controls in a text become visible, and a reason keeps its lines")
    func visible() throws {
        let mail = try sampleMail(.refused) {
            $0.reason = "Non\r\n\u{1B}[31mrouge\u{202E}"
            $0.trainingTitle = "a\u{7}b\nc"
        }
        let text = ReadMessage(try message(mail).text).parts[0].text
        #expect(text.contains("Non\n\u{FFFD}[31mrouge\u{FFFD}"))
        #expect(text.contains("a\u{FFFD}b c"))
    }

    @Test("The same mail is the same message at each try")
    func stable() throws {
        let first = try message(sampleMail())
        #expect(try message(sampleMail()) == first)
    }
}
