import Foundation
import TestSupport
import TrainingDomain

@testable import TrainingStore

/// A sandbox with a mail program of its own, written by the test.
struct MailSandbox {
    let sandbox: Sandbox
    /// The file that a recording mail program appends to.
    var log: String { sandbox.folder.path("sent.log") }

    /// Mails are handed to a script that appends the message to `log` and waits until it is on the disk.
    init() throws { try self.init(script: nil) }

    /// Mails are handed to `script`; the recording one when `nil`.
    init(script: String?) throws {
        sandbox = try School.sandbox()
        try setProgram(
            script ?? "exec dd bs=1M iflag=fullblock oflag=append conv=notrunc,fsync of='\(log)' status=none")
    }

    /// Puts another script in the place of the mail program.
    func setProgram(_ script: String) throws {
        let path = try sandbox.folder.write("#!/bin/sh\n\(script)\n", to: "sendmail")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        _ = try sandbox.folder.makeFolder("config/pupitre")
        try sandbox.folder.write(
            "[mail]\nprogram = \"\(path)\"\nfrom = \"pupitre@school.test\"\n", to: "config/pupitre/settings.toml")
    }

    /// Opens the database beside the program.
    func store() throws -> SQLiteStore {
        try SQLiteStore(
            path: sandbox.database, clock: { Instant(seconds: Int64(Date().timeIntervalSince1970)) }, zones: NoZones())
    }

    /// Queues mails in one transaction, as a rule would.
    func queue(_ count: Int, in store: SQLiteStore, _ change: (inout MailFacts) -> Void = { _ in }) throws {
        let json = """
            {"kind": "withdrawn", "recipient": {"login": "ada", "name": "Ada Martin"}, "address": "ada@school.test",
            "language": "fr", "session": 1, "sessionVersion": 2, "sessionTitle": "Accueil", "trainingCode": "ACC1",
            "trainingTitle": "Accueil", "start": "2049-05-10T09:00", "end": "2049-05-11T17:00",
            "timeZone": "Europe/Paris", "registration": 7, "missing": [], "names": {}}
            """
        var facts = try JSONDecoder().decode(MailFacts.self, from: Data(json.utf8))
        change(&facts)
        try store.write { database in
            for _ in 0..<count { try Outbox.write(facts, at: store.clock(), in: database) }
        }
    }

    /// Queues mails and closes the database again.
    func queue(_ count: Int = 1, _ change: (inout MailFacts) -> Void = { _ in }) throws {
        let store = try store()
        try queue(count, in: store, change)
        store.close()
    }

    /// The messages that were recorded, in order.
    func recorded() throws -> [String] {
        guard FileManager.default.fileExists(atPath: log) else { return [] }
        return try sandbox.folder.read("sent.log").components(separatedBy: "From: Pupitre <").dropFirst().map { $0 }
    }
}

/// The store of the tests dates nothing.
private struct NoZones: TimeZoneProvider {
    func rules(named name: String) -> (any TimeZoneRules)? { UniversalTime() }
}
