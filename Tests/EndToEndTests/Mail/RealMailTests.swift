import Foundation
import TestSupport
import Testing

/// The whole way through a real mail program: queued, sent, delivered, answered, piped in, confirmed.
@Suite("Mail through a real mail program", .serialized, .enabled(if: RealMail.isInstalled, RealMail.reason))
struct RealMailTests {
    /// A learner, and a session that asks for their confirmation; the learner has asked for a seat.
    private func asked() throws -> RealMail {
        let real = try RealMail()
        try real.sandbox.succeed(
            "user", "add", "lea", "--first-name", "Léa", "--last-name", "Petit", "--email", "lea@school.test")
        try real.sandbox.succeed(
            "training", "add", "MAIL1", "--title", "Écrire", "--public-registration", "--user-validation")
        try real.sandbox.succeed(
            "session", "create", "--training", "MAIL1", "--title", "Écrire en mai", "--start", "2049-05-10 09:00",
            "--time-zone",
            "Europe/Paris")
        try real.sandbox.succeed("--as", "lea", "registration", "request", "1", "lea")
        try real.sandbox.succeed("mail", "send")
        return real
    }

    private func state(_ real: RealMail) throws -> String? {
        guard
            case .list(let rows)? = try Document(try real.sandbox.run("registration", "list", "--json"))[
                "registrations"]
        else { return nil }
        return rows.first?["state"]?.text
    }

    private func confirmation(_ real: RealMail) throws -> ReceivedMail {
        try #require(try real.box("lea").first { $0.token != nil }, "\(real.log)")
    }

    @Test("What is queued arrives in the box, whole and readable")
    func delivered() throws {
        let real = try RealMail()
        try real.mail.queue {
            $0.kind = .enrolled
            $0.sessionTitle = "Écoute active; une, deux"
        }
        let run = try real.sandbox.run("mail", "send")
        #expect(run.exitCode == 0, "\(run.errors)\(run.output)\(real.log)")
        let box = try real.box("ada")
        #expect(box.count == 1, "\(real.log)")
        let mail = try #require(box.first, "\(real.log)")
        #expect(mail["From"] == "Pupitre <pupitre@school.test>")
        #expect(mail["To"] == "Ada Martin <ada@school.test>")
        #expect(mail["Return-Path"] == "<pupitre@school.test>")
        #expect(mail["Subject"].hasSuffix("Écoute active; une, deux"))
        #expect(mail["Auto-Submitted"] == "auto-generated")
        #expect(mail.body.contains("du lundi 10 mai 2049 à 09:00 au mardi 11 mai 2049 à 17:00"))
        let calendar = try #require(mail.calendar).replacing("\r\n ", with: "")
        #expect(calendar.contains("SUMMARY:Écoute active\\; une\\, deux\r\n"))
        #expect(calendar.contains("DTSTART:20490510T070000Z\r\n") && calendar.contains("METHOD:REQUEST\r\n"))
    }

    @Test("Scenario 19: a learner confirms by replying, is enrolled, and gets the invitation")
    func confirmed() throws {
        let real = try asked()
        #expect(try state(real) == "pending")
        let mail = try confirmation(real)
        #expect(mail["Reply-To"] == "<pupitre@school.test>")
        #expect(mail.body.contains("pupitre registration confirm \(mail.token ?? "?")"))
        try real.send(
            "From: =?UTF-8?Q?L=C3=A9a?= Petit <lea@school.test>\nTo: pupitre@school.test\nSubject: Re: \(mail["Subject"])\n\nOui.\n",
            from: "lea@school.test")
        #expect(try state(real) == "enrolled", "\(real.log)")
        try real.sandbox.succeed("mail", "send")
        let invitation = try #require(try real.box("lea").compactMap(\.calendar).first, "\(real.log)")
        #expect(invitation.contains("METHOD:REQUEST") && invitation.contains("STATUS:CONFIRMED"))
    }

    @Test("Somebody else's reply confirms nothing and is returned with the reason; an automatic one is dropped")
    func refused() throws {
        let real = try asked()
        let subject = "Subject: Re: \(try confirmation(real)["Subject"])"
        try real.send("From: eve@school.test\n\(subject)\n\nOui.\n", from: "eve@school.test")
        #expect(try state(real) == "pending")
        let returned = try real.box("eve") { $0.text.contains("which is not the learner's address") }
        #expect(returned.count == 1, "\(real.log)")
        try real.send("From: lea@school.test\nAuto-Submitted: auto-replied\n\(subject)\n\nAbsente.\n", from: "")
        #expect(try state(real) == "pending")
        try real.send("From: Mail Delivery System <Mailer-Daemon@school.test>\n\(subject)\n\nlost\n", from: "")
        #expect(try state(real) == "pending")
        // The right reply still works: the refused ones have not used the token up.
        try real.send("From: lea@school.test\n\(subject)\n\nOui.\n", from: "lea@school.test")
        #expect(try state(real) == "enrolled", "\(real.log)")
        // And works once.
        try real.send("From: lea@school.test\n\(subject)\n\nOui.\n", from: "lea@school.test")
        let again = try real.box("lea") { $0.text.contains("was used already") }
        #expect(again.contains { $0.text.contains("was used already") }, "\(real.log)")
    }
}
