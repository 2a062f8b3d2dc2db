import Foundation
import TestSupport
import Testing
import TrainingDomain

@testable import TrainingStore

/// `mail send` killed with SIGKILL at random moments (`domain.md`, "Messages": never lost; sent twice only if killed between the mail
/// program's acceptance and our record, and then with the same Message-ID).
@Suite("Mail under kill -9", .serialized)
struct MailKillTests {
    private static let kills = 200

    @Test("200 kills: nothing is lost, nothing is cut, and only what was being handed over is sent twice")
    func kills() throws {
        let mail = try MailSandbox()
        let store = try mail.store()
        var generator = SystemRandomNumberGenerator()
        let start = try startTime(mail)
        var (killed, runs) = (0, 0)
        while killed < Self.kills {
            if try store.dueMails(limit: 40).count < 40 { try mail.queue(60, in: store) }
            runs += 1
            try mark(run: runs, mail)
            let delay = Double.random(in: start * 0.6...start + 0.06, using: &generator)
            let run = try runProgram(
                ["/usr/bin/timeout", "--foreground", "-s", "KILL", "\(delay)", BuiltProgram.path(), "mail", "send"],
                environment: mail.sandbox.environment, directory: mail.sandbox.folder.path)
            if run.exitCode == 137 || run.end == .killed(SIGKILL) { killed += 1 } else { #expect(run.exitCode == 0) }
        }
        runs += 1
        try mark(run: runs, mail)
        #expect(try mail.sandbox.run("mail", "send", within: .seconds(120)).exitCode == 0)
        try check(store, mail)
    }

    /// How long the program takes here to find that nothing is to be sent, in seconds: kills fall around and after that moment.
    private func startTime(_ mail: MailSandbox) throws -> Double {
        let times = try (0..<3).map { _ in
            try ContinuousClock().measure { try mail.sandbox.succeed("mail", "send") }
        }
        let least = times.min() ?? .zero
        return Double(least.components.attoseconds) / 1e18 + Double(least.components.seconds)
    }

    /// A line between what one run sends and what the next one does.
    private func mark(run: Int, _ mail: MailSandbox) throws {
        let descriptor = open(mail.log, O_WRONLY | O_APPEND | O_CREAT, 0o600)
        let line = Array("=== run \(run)\n".utf8)
        #expect(write(descriptor, line, line.count) == line.count)
        close(descriptor)
    }

    private func check(_ store: SQLiteStore, _ mail: MailSandbox) throws {
        var search = OutboxSearch()
        search.window = Window(limit: nil)
        let mails = try store.outbox(search, as: .localAdministrator(login: "root")).rows
        #expect(mails.allSatisfy { $0.state == .sent && $0.attempts == 1 })
        let text = try mail.sandbox.folder.read("sent.log")
        var seen: [String: String] = [:]
        var copies = 0
        for portion in text.components(separatedBy: "=== run ").dropFirst() {
            let messages = portion.components(separatedBy: "From: Pupitre <").dropFirst()
            // A program that was killed may leave its mail program at work a moment longer: its message is then found at the beginning of the
            // next portion. It, and nothing else, is what the next run sends again first.
            let first = messages.first.flatMap(Self.identity)
            for message in messages {
                let id = try #require(Self.identity(message))
                #expect(message.hasSuffix("\n\nPupitre\n"), "cut: \(message)")
                if let before = seen[id] {
                    copies += 1
                    #expect(id == first, "\(id) was sent again although it was recorded")
                    #expect(before == message)
                }
                seen[id] = message
            }
        }
        #expect(Set(seen.keys) == Set(mails.map { "<\($0.messageID)@school.test>" }), "lost")
        #expect(copies <= Self.kills)
        print("\(mails.count) mails, \(Self.kills) kills, \(copies) sent twice with the same Message-ID")
    }

    private static func identity(_ message: String) -> String? {
        message.split(separator: "\n").first { $0.hasPrefix("Message-ID: ") }.map { String($0.dropFirst(12)) }
    }
}
