import Foundation
import TestSupport
import Testing

@Suite("The sentinel in everything that commands print")
struct SentinelCommandsTests {
    @Test("Every column of text is poisoned, or listed with its reason")
    func columns() throws {
        let sandbox = try PoisonedDemo.sandbox()
        try PoisonedDemo.read(sandbox.database) { database in
            let all = try Set(PoisonedDemo.columns(database))
            #expect(PoisonedDemo.checked.subtracting(all) == [] && PoisonedDemo.own.subtracting(all) == [])
            for column in all.subtracting(PoisonedDemo.own).sorted() {
                if PoisonedDemo.checked.contains(column) {
                    #expect(throws: (any Error).self, "\(column) takes it") {
                        try PoisonedDemo.poison(column, database)
                    }
                } else {
                    let name = "\"\(column.name)\""
                    let held = try Bool.fetchOne(
                        database,
                        sql: """
                            SELECT EXISTS (SELECT 1 FROM "\(column.table)"
                                WHERE instr(\(name), ?) > 0 OR instr(\(name), 'u001b') > 0)
                            """, arguments: [Sentinel.text])
                    #expect(held == true, "\(column) holds no sentinel")
                }
            }
        }
    }

    /// Commands that read; `§` stands for the sentinel.
    private static let readers = [
        "training list", "training list acc", "training show §ACC1", "session list", "session show 2",
        "session show 16", "session list --training §ACC1", "seance list 16", "seance show 16", "registration list",
        "registration list --session 16", "registration list --awaiting-me", "registration show 2", "curriculum list",
        "curriculum register §SOINS §lea --dry-run", "user list", "user show §alice", "group list",
        "group members §COOP", "organisation list", "mail list", "mail list --state failed", "audit", "audit 2",
        "registration list --user §lea",
    ]

    @Test("Read for people and as JSON: marks and escapes only", arguments: readers)
    func reading(_ command: String) throws {
        let sandbox = try PoisonedDemo.sandbox()
        let words = Self.words(command)
        let page = try sandbox.run(words: words + ["--lang", command.count.isMultiple(of: 2) ? "fr" : "en"])
        #expect(Sentinel.raw(in: page) == [], "\(page.errors)")
        #expect(page.exitCode <= 1 && (page.output + page.errors).contains(Sentinel.mark), "\(page)")
        let document = try sandbox.run(words: words + ["--json"])
        #expect(Sentinel.raw(in: document) == [], "\(document.errors)")
        #expect(document.exitCode <= 1 && document.output.contains(Sentinel.escaped), "\(document)")
        _ = try Document(document)
    }

    /// Commands that change things, or that are refused: what they say about poisoned things, one after the other.
    private static let changes = [
        "registration approve 60 --all", "registration refuse 61 --reason non", "registration enrol 16 §lea",
        "registration withdraw 62", "registration leave 16 §lea", "registration confirm nothing",
        "registration confirm --for 63", "registration request 16 §hugo", "session edit 16 --title §x",
        "session edit 16 --max-users 1", "session copy 16 --start demain", "session cancel 16 --reason §x",
        "session cancel 5 --reason non", "session delete 3", "seance edit 16 --place §x", "seance add 5 --title §x",
        "seance register 16 §lea", "seance unregister 16 §lea", "seance delete 16", "seance repeat 5 --title §x",
        "curriculum register §SOINS §hugo §nobody", "curriculum edit §SOINS --title §x",
        "curriculum move §SOINS §MANAG",
        "curriculum attach §SOINS §ACC1", "curriculum detach §SOINS §ACC1", "curriculum delete §SOINS",
        "curriculum add §X --title §y", "user edit §alice --first-name §x", "user edit §alice --organisation §NONE",
        "user edit §alice --role §king", "user delete §alice", "user delete §lea", "user add §lea",
        "group add §X --name §y",
        "group members §COOP --add §lea", "group members §COOP --remove §nobody", "group delete §COOP",
        "organisation edit §CCI --name §x", "organisation delete §CCI", "organisation add §CCI --name §y",
        "training edit §ACC1 --description §x", "training edit §ACC1 --validator §nobody", "training delete §ACC1",
        "training delete §NONE", "mail retry --all", "mail retry 99999", "check", "backup §copy.db", "§frobnicate",
        "training list --lang §x", "training list --as §nobody", "training list --limit §x", "session list --from §x",
        "session create --training §ACC1 --title Mai", "import §nowhere.csv",
        "training list --database §nowhere/x.db", "training list --theme §x",
    ]

    @Test("What changes and what is refused: nothing raw, whoever asks")
    func changing() throws {
        let sandbox = try PoisonedDemo.sandbox()
        var marked = 0
        for command in Self.changes {
            for more in [["--json"], []] {
                let run = try sandbox.run(words: Self.words(command) + more)
                #expect(Sentinel.raw(in: run) == [], "\(command) \(more): \(run.output)\(run.errors)")
                if (run.output + run.errors).contains(Sentinel.mark) { marked += 1 }
            }
        }
        #expect(marked >= 40, "only \(marked) of them showed something poisoned")
    }

    @Test(
        "Damage in a column of the program's own words is told or shown, never raw",
        arguments: PoisonedDemo.own.sorted())
    func damage(_ column: PoisonedDemo.Column) throws {
        let sandbox = try PoisonedDemo.sandbox()
        try PoisonedDemo.read(sandbox.database) { database in
            try database.execute(sql: "DROP TRIGGER audit_is_not_updated")
            // An end before the start is refused by the schema.
            if column == PoisonedDemo.Column("seance.end") {
                try PoisonedDemo.poison(PoisonedDemo.Column("seance.start"), database)
                try database.execute(sql: "UPDATE seance SET \"end\" = start || \"end\"")
            } else {
                try PoisonedDemo.poison(column, database)
            }
        }
        let commands = [
            "training show §ACC1", "session show 16", "seance list 16", "user list", "audit --json", "mail list --json",
        ]
        for command in commands {
            let run = try sandbox.run(words: Self.words(command))
            #expect(Sentinel.raw(in: run) == [], "\(command): \(run.output)\(run.errors)")
        }
        let desk = try sandbox.open("--lang", "en")
        try desk.waitForTerminal()
        try desk.send("<C-p>sessions<Enter>")
        desk.settle()
        try desk.send("<Enter>")
        desk.settle()
        try desk.send("<Tab*4>")
        desk.settle()
        try desk.send("<C-q>")
        try desk.waitForExit()
        #expect(desk.forbiddenOutput == [])
    }

    @Test("Mails carry it encoded: in headers, in texts, in invitations")
    func mails() throws {
        let sandbox = try PoisonedDemo.sandbox()
        // An address with controls in it is refused before any mail is made of it.
        let refused = try send(sandbox)
        #expect(refused.messages.isEmpty && Sentinel.raw(in: refused.run) == [])
        try PoisonedDemo.write(sandbox, "UPDATE outbox SET facts = json_set(facts, '$.address', 'lea@example.org')")
        try sandbox.succeed("mail", "retry", "--all")
        let sent = try send(sandbox)
        #expect(Sentinel.raw(in: sent.run) == [])
        #expect(sent.messages.contains("=?UTF-8?B?") && sent.messages.contains("]52;c"))
        #expect(Sentinel.raw(in: Array(sent.messages.utf8)) == [])
    }

    /// Sends what is due through a program that writes it down.
    private func send(_ sandbox: Sandbox) throws -> (run: ProgramRun, messages: String) {
        let script = try sandbox.folder.write(
            "#!/bin/sh\nexec cat >>'\(sandbox.folder.path("sent"))'\n", to: "sendmail")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
        _ = try sandbox.folder.makeFolder("config/pupitre")
        try sandbox.folder.write(
            "[mail]\nprogram = \"\(script)\"\nfrom = \"pupitre@example.org\"\n", to: "config/pupitre/settings.toml")
        let run = try sandbox.run("mail", "send")
        let messages = FileManager.default.fileExists(atPath: sandbox.folder.path("sent"))
        return (run, messages ? try sandbox.folder.read("sent") : "")
    }

    /// The words of a command; `§` stands for the sentinel.
    static func words(_ command: String) -> [String] {
        command.split(separator: " ").map { $0.replacingOccurrences(of: "§", with: Sentinel.text) }
    }
}
