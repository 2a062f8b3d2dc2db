import Foundation
import TestSupport
import Testing

@Suite("Mail commands")
struct MailCommandTests {
    @Test("Sending hands every mail over once, says so, and leaves nothing")
    func send() throws {
        let mail = try MailSandbox()
        try mail.queue(3)
        let first = try mail.sandbox.run("mail", "send", "--limit", "2", "--json")
        let document = try Document(first)
        #expect(first.exitCode == 0, "\(first.errors)")
        #expect(document["sent"] == .whole(2) && document["left"] == .whole(1) && document["failed"] == .whole(0))
        let second = try mail.sandbox.run("mail", "send", "--lang", "fr")
        #expect(second.output.contains("1 envoyé\u{A0}; reste 0."), "\(second.output)")
        #expect(try mail.sandbox.run("mail", "send", "--lang", "fr").output == "Rien à envoyer.\n")
        #expect(try mail.recorded().count == 3)
        #expect(try Document(try mail.sandbox.run("mail", "list", "--state", "sent", "--json"))["total"] == .whole(3))
    }

    @Test("A mail that is not accepted stays, says why, and can be tried again")
    func refused() throws {
        let mail = try MailSandbox(script: "echo 'disk full' >&2; exit 75")
        try mail.queue()
        let run = try mail.sandbox.run("mail", "send")
        #expect(run.exitCode == 75)
        #expect(run.output.contains("disk full") && run.errors.hasPrefix("pupitre: 1 mail was not accepted"))
        let list = try mail.sandbox.run("mail", "list", "--state", "retried", "--json")
        guard case .list(let rows)? = try Document(list)["mails"] else {
            Issue.record("no list: \(list.output)")
            return
        }
        #expect(rows.first?["attempts"] == .whole(1))
        #expect(rows.first?["lastError"]?.text == "exit status 75: disk full")
        #expect(try mail.sandbox.run("mail", "send").output == "0 sent; 1 left.\n")
        try mail.setProgram("exit 67")
        #expect(try mail.sandbox.run("mail", "retry", "1").exitCode == 0)
        #expect(try mail.sandbox.run("mail", "send").exitCode == 75)
        #expect(try mail.sandbox.run("mail", "list", "--state", "failed", "--lang", "fr").output.contains("abandonné"))
        try mail.setProgram("exit 0")
        #expect(try mail.sandbox.run("mail", "retry", "--all").exitCode == 0)
        #expect(try mail.sandbox.run("mail", "send").exitCode == 0)
        #expect(try mail.sandbox.run("mail", "retry", "1").exitCode == 66)
        #expect(try mail.sandbox.run("mail", "retry", "--all").exitCode == 0)
        #expect(try mail.sandbox.run("mail", "retry").exitCode == 64)
    }

    @Test("Without a mail program nothing is tried, so that no try is lost")
    func noProgram() throws {
        let mail = try MailSandbox()
        try mail.queue()
        try FileManager.default.removeItem(atPath: mail.sandbox.folder.path("sendmail"))
        let run = try mail.sandbox.run("mail", "send")
        #expect(run.exitCode == 66 && run.errors.contains("sendmail"), "\(run.errors)")
        #expect(try Document(try mail.sandbox.run("mail", "list", "--state", "queued", "--json"))["total"] == .whole(1))
    }

    @Test("A second sender says that the first is at work, and ends well")
    func twoSenders() throws {
        let mail = try MailSandbox()
        try mail.queue()
        let descriptor = open(mail.sandbox.database + ".mail-lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        #expect(flock(descriptor, LOCK_EX) == 0)
        let run = try mail.sandbox.run("mail", "send", "--json")
        // A child that another test just starts may have a copy of it.
        flock(descriptor, LOCK_UN)
        close(descriptor)
        #expect(run.exitCode == 0 && run.errors.contains("already"))
        #expect(try Document(run)["alreadySending"] == .flag(true))
        #expect(try mail.recorded().isEmpty)
        #expect(try mail.sandbox.run("mail", "send").exitCode == 0)
        #expect(try mail.recorded().count == 1)
    }

    @Test("A header injection in a name is given up, and the others are sent")
    func injection() throws {
        let mail = try MailSandbox()
        try mail.queue { $0.recipient = .init(login: "eve", name: "Eve\r\nBcc: spy@school.test") }
        try mail.queue { $0.address = "a@school.test,spy@school.test" }
        try mail.queue()
        let run = try mail.sandbox.run("mail", "send")
        #expect(run.exitCode == 75)
        #expect(run.output.contains("header To") && run.output.contains("1 sent, 2 given up"), "\(run.output)")
        let sent = try mail.recorded()
        #expect(sent.count == 1 && sent.allSatisfy { !$0.contains("spy") })
        #expect(
            try mail.sandbox.run("mail", "list").output.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    }

    @Test("Only the owner and administrators send and receive; managers see no mail")
    func permission() throws {
        let mail = try MailSandbox()
        try mail.queue()
        for words in [["send"], ["receive"], ["list"], ["retry", "--all"]] {
            let run = try mail.sandbox.run(words: ["--as", "anna", "mail"] + words, input: "From: a@b.fr\n\n")
            #expect(run.exitCode == 77, "\(words): \(run.errors)")
        }
        #expect(try mail.sandbox.run("--managed", "mail", "send").exitCode == 77)
        #expect(try mail.recorded().isEmpty)
    }

    @Test(
        "What is no reply of a person's is refused in one line, and changes nothing",
        arguments: [
            ("From: alice@example.org\nSubject: oui\n\nbonjour\n", 65, "no confirmation code"),
            (
                "From: alice@example.org\nAuto-Submitted: auto-replied\nSubject: [ABCDEFGHIJKLMNOPQRSTUVWX23]\n\n", 65,
                "automatic"
            ),
            ("From: a@b.fr, c@d.fr\nSubject: [ABCDEFGHIJKLMNOPQRSTUVWX23]\n\n", 1, "a@b.fr, c@d.fr"),
            ("", 65, "no confirmation code"), ("\u{0}\u{1B}[31m\u{202E}", 65, "no confirmation code"),
        ])
    func receive(_ message: String, _ code: Int, _ words: String) throws {
        let mail = try MailSandbox()
        let run = try mail.sandbox.run("mail", "receive", input: message)
        #expect(run.exitCode == code, "\(run.errors)")
        #expect(run.errors.hasPrefix("pupitre: ") && run.errors.contains(words), "\(run.errors)")
        #expect(run.errors.filter { $0 == "\n" }.count == 1 && run.output.isEmpty)
    }

    @Test("A database out of reach has the server keep the reply")
    func unreachable() throws {
        let mail = try MailSandbox()
        let junk = try mail.sandbox.folder.write("junk\n", to: "junk.db")
        let reply = "From: alice@example.org\nSubject: [ABCDEFGHIJKLMNOPQRSTUVWX23]\n\n"
        #expect(try mail.sandbox.run("--database", junk, "mail", "receive", input: reply).exitCode == 75)
    }

    @Test("Help in both languages")
    func help() throws {
        let sandbox = try Sandbox()
        #expect(try sandbox.run("mail", "--help", "--lang", "fr").output.contains("réponses"))
        #expect(try sandbox.run("mail", "send", "--help", "--lang", "en").output.contains("One at a time"))
    }
}
