import Foundation
import Testing
import TrainingDomain
import TestSupport

@testable import TrainingExchange

@Suite("Replies")
struct MailReplyTests {
    private static let subject = "Subject: Re: Confirmez votre demande [\(sampleToken)] Accueil"
    private static let from = "From: Ada Martin <ada@example.org>"

    private func reply(_ headers: [String], _ body: String = "oui\r\n", end: String = "\r\n") -> MailReply {
        MailReply(Array((headers.joined(separator: end) + end + end + body).utf8))
    }

    private func refusal(_ reply: MailReply) -> RegistrationRefusal? {
        do {
            _ = try reply.confirmation()
            return nil
        } catch {
            return error
        }
    }

    @Test("A plain reply confirms, whatever its line ends", arguments: ["\r\n", "\n"])
    func plain(_ end: String) throws {
        let found = try reply([Self.from, "To: pupitre@school.example", Self.subject], end: end).confirmation()
        #expect(found.token == sampleToken && found.sender == "ada@example.org")
    }

    @Test(
        "What mail programs make of the subject",
        arguments: [
            "RE: AW: [\(sampleToken)]", "[\(sampleToken.lowercased())]",
            "Re: Confirmez\r\n votre demande\r\n\t[\(sampleToken)] x",
            "=?UTF-8?Q?Re:_Confirmez_[\(sampleToken)]_=C3=A9?=",
            "=?utf-8?B?\(Data("Ré [\(sampleToken)]".utf8).base64EncodedString())?=",
            "=?iso-8859-1?Q?R=E9_[ABCDEFGHIJKLM?= =?iso-8859-1?Q?NOPQRSTUVWX23]?=", "Re: \(sampleToken)",
        ])
    func subjects(_ subject: String) {
        #expect(reply([Self.from, "Subject: \(subject)"]).token == sampleToken, "\(subject)")
    }

    @Test(
        "Without one in the subject, the text is searched, quoted and broken lines too",
        arguments: [
            "> Votre code de confirmation : \(sampleToken)\r\n", "pupitre registration confirm \(sampleToken)",
            "=C3=A9 code : ABCDEFGHIJKLMN=\r\nOPQRSTUVWX23=20\r\n", "<p>\(sampleToken)</p>",
        ])
    func bodies(_ body: String) {
        #expect(reply([Self.from, "Subject: oui"], body).token == sampleToken)
    }

    @Test(
        "Long words, long codes and short ones are no token",
        arguments: [
            "anticonstitutionnellements", "ABCDEFGHIJKLMNOPQRSTUVWX234", "ABCDEFGHIJKLMNOPQRSTUVWX2",
            "ABCDEFGHIJKLMNOPQRSTUVWX01", "",
        ])
    func noToken(_ text: String) {
        let reply = reply([Self.from, "Subject: \(text)"], text)
        #expect(refusal(reply) == .noToken)
    }

    @Test(
        "The sender is the one address in the one From",
        arguments: [
            ("ada@example.org", "ada@example.org"), ("Ada <ada@example.org>", "ada@example.org"),
            ("\"Martin, Ada <x@y.z>\" <ada@example.org>", "ada@example.org"),
            ("<ada@example.org> (from home, x@y.z)", "ada@example.org"),
            ("=?UTF-8?B?QSwgYkBjLmQ=?= <ada@example.org>", "ada@example.org"),
            ("\"a\\\"b\" <ada@example.org>", "ada@example.org"),
            ("a@x.fr, b@x.fr", nil), ("A <a@x.fr>, B <b@x.fr>", nil), ("nobody", nil), ("", nil), ("<>", nil),
            ("a@x.fr b@x.fr", nil),
            ("\"open <a@x.fr>", nil), ("group: a@x.fr;", nil), ("<a@x.fr> <b@x.fr>", nil), ("<a@x.fr>b@x.fr", nil),
            ("a@x.fr\u{0}", nil),
        ])
    func senders(_ from: String, _ expected: String?) {
        let reply = reply(["From: \(from)", Self.subject])
        #expect(reply.sender == expected, "\(from)")
        if expected == nil { #expect(refusal(reply) == .forgedSender(from.isEmpty ? "" : reply.from)) }
    }

    @Test("Two From, or none, is nobody's reply")
    func twoFrom() {
        #expect(refusal(reply([Self.from, "From: eve@example.org", Self.subject])) != nil)
        #expect(refusal(reply([Self.subject])) == .forgedSender("?"))
        #expect(refusal(reply([Self.from, Self.from, Self.subject])) != nil)
    }

    @Test(
        "Vacation replies, bounces and lists confirm nothing",
        arguments: [
            "Auto-Submitted: auto-replied", "auto-submitted: auto-generated; x=y",
            "Auto-Submitted: auto-notified (away)",
            "X-Autoreply: yes", "X-Autorespond: away", "Precedence: bulk", "Precedence: JUNK", "Precedence: auto_reply",
            "Precedence: list", "Return-Path: <>", "Return-Path: < >",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=x",
            "X-Failed-Recipients: ada@example.org",
        ])
    func automatic(_ header: String) {
        #expect(refusal(reply([Self.from, header, Self.subject])) == .automaticReply)
    }

    @Test(
        "Bounces by their sender",
        arguments: [
            "MAILER-DAEMON@example.org", "Mail Delivery System <Mailer-Daemon@mx.example.org>",
            "postmaster@example.org",
            "MAILER-DAEMON (Mail Delivery System)",
        ])
    func bounces(_ from: String) {
        #expect(refusal(reply(["From: \(from)", Self.subject])) == .automaticReply)
    }

    @Test("A person's reply with Auto-Submitted: no is a person's")
    func human() {
        let headers = [
            "Return-Path: <ada@example.org>", "Auto-Submitted: no", "Precedence: normal", Self.from, Self.subject,
        ]
        #expect(refusal(reply(headers)) == nil)
    }

    @Test("The line that mailboxes put first is passed over")
    func mailbox() {
        #expect(refusal(reply(["From ada@example.org Mon May 10 09:00:00 2027", Self.from, Self.subject])) == nil)
    }

    @Test("Headers in the text are text")
    func headersInBody() {
        let reply = reply(
            [Self.from, "Subject: oui"], "From: eve@example.org\r\nAuto-Submitted: auto-replied\r\n[\(sampleToken)]")
        #expect(refusal(reply) == nil)
        #expect(reply.sender == "ada@example.org")
    }

    @Test("Any bytes are read to an end, and nothing is made of them")
    func hostile() {
        var generator = FixedNumbers(seed: 23)
        let pieces: [[UInt8]] = [
            Array("From: ".utf8), Array("Subject: ".utf8), Array("=?UTF-8?Q?".utf8), Array("?=".utf8),
            Array("\r\n".utf8), [0], [0xFF, 0xFE],
            Array("<>()\"\\,;:@".utf8), Array("\n".utf8), Array("[".utf8), Array("=".utf8), Array(" ".utf8),
            Array("\r".utf8), [0xC3],
        ]
        for _ in 0..<2000 {
            let count = Int.random(in: 0...60, using: &generator)
            let bytes = (0..<count).flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
            #expect(MailReply(bytes).token == nil)
        }
        #expect(MailReply([]).sender == nil)
    }

    @Test("A huge message is looked at up to its bound, quickly")
    func huge() {
        let head = Array("\(Self.from)\r\n\(Self.subject)\r\n\r\n".utf8)
        let rest = [UInt8](repeating: UInt8(ascii: "("), count: 3 << 20)
        #expect(refusal(MailReply(head + rest)) == nil)
        // All of it one header, one comment, one word.
        #expect(MailReply(Array("From: ".utf8) + rest).sender == nil)
        #expect(MailReply([UInt8](repeating: UInt8(ascii: "A"), count: 3 << 20)).token == nil)
        let beyond = Array("\(Self.from)\r\nSubject: x\r\n\r\n".utf8) + rest + Array("[\(sampleToken)]".utf8)
        #expect(MailReply(beyond).token == nil)
    }

    @Test("What we send, replied to, is understood")
    func roundTrip() throws {
        for language in Language.allCases {
            let mail = try sampleMail(.confirmationAsked, language) {
                $0.token = sampleToken
                $0.sessionTitle = String(repeating: "Écoute & œuvre ", count: 12)
            }
            let sent = try MailMessage(mail, from: try sampleSender()).text
            let subject = sent.replacing("\r\n ", with: " ").components(separatedBy: "\r\n").first {
                $0.hasPrefix("Subject:")
            }
            #expect(reply([Self.from, subject ?? ""]).token == sampleToken)
            let body = sent.components(separatedBy: "\r\n\r\n").dropFirst().joined(separator: "\r\n\r\n")
            #expect(reply([Self.from, "Subject: oui"], body).token == sampleToken)
        }
    }
}
