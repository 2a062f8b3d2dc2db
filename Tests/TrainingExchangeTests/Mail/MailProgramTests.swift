import Foundation
import TestSupport
import Testing
import TrainingDomain

@testable import TrainingExchange

@Suite("The mail program", .serialized)
struct MailProgramTests {
    private func program(_ script: String, in folder: TemporaryFolder) throws -> MailProgram {
        let path = try folder.write("#!/bin/sh\n" + script, to: "sendmail")
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        return MailProgram(path: path)
    }

    private func deliver(_ program: MailProgram) throws -> DeliveryOutcome {
        let sender = try sampleSender()
        let message = try MailMessage(try sampleMail(), from: sender)
        var outcome = program.deliver(message, from: sender.from)
        // The script was written just now: a child that another test forks meanwhile may still have it open.
        while case .refusedForNow(let reason) = outcome, reason.contains("Text file busy") {
            outcome = program.deliver(message, from: sender.from)
        }
        return outcome
    }

    @Test("It gets the message on its input, the addresses as arguments, the recipient after --")
    func arguments() throws {
        let folder = try TemporaryFolder()
        let program = try program(
            "cat > \(folder.path)/message\nprintf '%s\\n' \"$@\" > \(folder.path)/arguments\n", in: folder)
        #expect(try deliver(program) == .accepted)
        #expect(try folder.read("arguments") == "-i\n-f\npupitre@school.example\n--\nada@example.org\n")
        let message = try MailMessage(try sampleMail(), from: try sampleSender())
        #expect(try folder.read("message") == message.text.replacing("\r\n", with: "\n"))
    }

    @Test("What its exit status means", arguments: [0, 64, 65, 67, 68, 69, 71, 75, 77, 1, 127])
    func status(_ status: Int) throws {
        let folder = try TemporaryFolder()
        let outcome = try deliver(try program("echo \"no   way\n here\" >&2; exit \(status)", in: folder))
        let reason = "exit status \(status): no way here"
        switch status {
        case 0: #expect(outcome == .accepted)
        case 65, 67, 68: #expect(outcome == .refusedForGood(reason))
        default: #expect(outcome == .refusedForNow(reason))
        }
    }

    @Test("A program that reads nothing, dies, or closes everything is judged, not suffered")
    func rude() throws {
        let folder = try TemporaryFolder()
        #expect(try deliver(try program("exit 0", in: folder)) == .accepted)
        #expect(try deliver(try program("exec <&- >&- 2>&-; exit 75", in: folder)) == .refusedForNow("exit status 75"))
        #expect(try deliver(try program("kill -9 $$", in: folder)) == .refusedForNow("ended by signal 9"))
    }

    @Test("What it leaves running behind it is not waited for")
    func background() throws {
        let folder = try TemporaryFolder()
        #expect(try deliver(try program("sleep 600 & echo $! > \(folder.path)/pid; exit 0", in: folder)) == .accepted)
        if let pid = Int32(try folder.read("pid").dropLast()) { kill(pid, SIGKILL) }
    }

    @Test("A program that takes too long, or says too much, is ended with its children")
    func endless() throws {
        let folder = try TemporaryFolder()
        var slow = try program("cat /dev/zero > /dev/null", in: folder)
        slow.limit = 0
        #expect(try deliver(slow) == .refusedForNow("no answer within 0 s"))
        let loud = try program(
            "while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done", in: folder)
        #expect(try deliver(loud) == .refusedForNow("endless output"))
    }

    @Test("It gets a clean environment")
    func surroundings() throws {
        let folder = try TemporaryFolder()
        let program = try program("env > \(folder.path)/environment", in: folder)
        #expect(try deliver(program) == .accepted)
        let environment = try folder.read("environment")
        #expect(environment.contains("PATH=/usr/sbin:/usr/bin:/sbin:/bin"))
        let names = Set(environment.split(separator: "\n").map { String($0.prefix { $0 != "=" }) })
        // What a shell sets itself, and what it was given.
        #expect(
            names.isSubset(of: ["PATH", "HOME", "USER", "LOGNAME", "TZ", "PWD", "OLDPWD", "SHLVL", "_"]), "\(names)")
    }

    @Test("One that is not there, is a folder, or can't be run is told before anything is tried")
    func missing() throws {
        let folder = try TemporaryFolder()
        #expect(MailProgram(path: folder.path("none")).obstacle != nil)
        #expect(MailProgram(path: folder.path).obstacle != nil)
        #expect(MailProgram(path: try folder.write("x", to: "plain")).obstacle != nil)
        #expect(MailProgram(path: "/bin/true").obstacle == nil)
        if case .refusedForNow = try deliver(MailProgram(path: folder.path("none"))) {
        } else {
            Issue.record("delivered")
        }
    }

    @Test("One sender at a time: the second is told, and the lock goes with its holder")
    func lock() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("p.db")
        do {
            let first = try SenderLock(besideDatabase: path)
            #expect(throws: SenderLock.Failure.taken) { try SenderLock(besideDatabase: path) }
            withExtendedLifetime(first) {}
        }
        _ = try SenderLock(besideDatabase: path)
        #expect(throws: SenderLock.Failure.self) { try SenderLock(besideDatabase: folder.path("no/p.db")) }
    }

    @Test("The lock goes with its holder although a child that is being started has a copy of its descriptor")
    func copiedLock() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("p.db")
        var copy: CInt = -1
        defer { close(copy) }
        do {
            let first = try SenderLock(besideDatabase: path)
            var file = stat()
            #expect(stat(path + ".mail-lock", &file) == 0)
            let descriptor = (3..<CInt(getdtablesize())).first { number in
                var opened = stat()
                return fstat(number, &opened) == 0 && opened.st_ino == file.st_ino && opened.st_dev == file.st_dev
            }
            copy = dup(try #require(descriptor))
            withExtendedLifetime(first) {}
        }
        #expect(copy >= 0)
        _ = try SenderLock(besideDatabase: path)
    }
}
