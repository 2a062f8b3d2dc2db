import Foundation
import Glibc
import TestSupport
import Testing
import TrainingDomain

@testable import TrainingExchange

@Suite("Drafts on disk")
struct DraftFolderTests {
    private let folder: TemporaryFolder
    private let drafts: DraftFolder
    private static let alice = DraftOwner(database: "/data/pupitre.db", login: "alice")

    init() throws {
        folder = try TemporaryFolder()
        drafts = DraftFolder(folder: folder.path("state/drafts"), owner: Self.alice, zone: nil)
    }

    /// A draft with texts of every kind that TOML has to escape.
    private func document(_ name: String) -> DraftDocument {
        DraftDocument(
            name: DraftName(rawValue: name), purpose: .edit(number: 42), trainingCode: "A\"[1]",
            trainingTitle: "L'été\\",
            typed: [
                .title: .one("Mai\n\u{1B}[31m \"x\" '''"), .validators: .many(["alice", "bob"]), .maxUsers: .one(""),
                "[[[": .one("[[["),
                .description: .one("a\n[[[\n\"\"\"\n'\u{2028}[[[\r\n[" + String(repeating: ".", count: 300)),
            ],
            givenBack: [.curricula])
    }

    @Test("A draft makes the round trip, whatever was typed")
    func roundTrip() throws {
        let kept = document("999999999-1-1")
        #expect(drafts.keep(kept))
        let own = DraftName(rawValue: DraftFolder.ownPrefix() + "-1")
        var expected = kept
        expected.name = own
        #expect(drafts.adopt(kept.name, as: own) == expected)
        #expect(drafts.adopt(kept.name, as: DraftName(rawValue: "x")) == nil, "only one program gets it")
    }

    @Test("The file is the person's own: mode 0600 in a folder of mode 0700")
    func modes() throws {
        drafts.keep(document("999999999-1-1"))
        let manager = FileManager.default
        let file = folder.path("state/drafts/999999999-1-1.draft.toml")
        #expect(try manager.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
        #expect(try manager.attributesOfItem(atPath: folder.path("state/drafts"))[.posixPermissions] as? Int == 0o700)
    }

    @Test(
        "A draft is offered to its own person on its own database only",
        arguments: [
            DraftOwner(database: "/data/pupitre.db", login: "bob"),
            DraftOwner(database: "/tmp/demo.db", login: "alice"),
        ])
    func othersDrafts(owner: DraftOwner) {
        let kept = document("999999999-1-1")
        drafts.keep(kept)
        let others = DraftFolder(folder: folder.path("state/drafts"), owner: owner, zone: nil)
        #expect(others.orphans().isEmpty)
        #expect(drafts.orphans().map(\.document.name) == [kept.name])
    }

    @Test("Drafts of a running program are not offered until it lets go of them; those of a dead one are")
    func orphans() throws {
        let own = document(DraftFolder.ownPrefix() + "-1")
        drafts.keep(own)
        #expect(drafts.orphans().isEmpty)
        drafts.keep(document("999999999-1-1"))
        #expect(drafts.orphans().map(\.document.name.rawValue) == ["999999999-1-1"])
        drafts.release(own.name)
        #expect(drafts.orphans().count == 2)
        for orphan in drafts.orphans() { drafts.drop(orphan.document.name) }
        #expect(drafts.orphans().isEmpty)
    }

    @Test("A program that has ended holds no draft, even while its parent has not asked how it ended")
    func ended() throws {
        var number: pid_t = 0
        var words: [UnsafeMutablePointer<CChar>?] = [strdup("/bin/cat"), nil]
        defer { free(words[0]) }
        // It waits at the pipe until this end is closed.
        let input = Pipe()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input.fileHandleForReading.fileDescriptor, 0)
        posix_spawn_file_actions_addclose(&actions, input.fileHandleForWriting.fileDescriptor)
        try #require(posix_spawn(&number, "/bin/cat", &actions, nil, &words, nil) == 0)
        defer { waitpid(number, nil, 0) }
        let status = try String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)
        let start = try #require(status.split(separator: ")").last).split(separator: " ")[19]
        drafts.keep(document("\(number)-\(start)-1"))
        #expect(drafts.orphans().isEmpty, "it runs")
        try input.fileHandleForWriting.close()
        var end = siginfo_t()
        waitid(P_PID, id_t(number), &end, WEXITED | WNOWAIT)
        #expect(drafts.orphans().count == 1)
    }

    @Test(
        "A file that is no draft is passed over",
        arguments: ["", "version = 2", "version = 1\ntraining = 3", "\u{0}\u{1}", "[typed]\n[[typed]]", "[[["])
    func damaged(text: String) throws {
        drafts.keep(document("999999999-1-1"))
        let path = folder.path("state/drafts/2-2-2.draft.toml")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        #expect(drafts.orphans().map(\.document.name.rawValue) == ["999999999-1-1"])
    }

    @Test("A pipe in the place of a draft keeps nobody waiting")
    func pipe() {
        drafts.keep(document("999999999-1-1"))
        #expect(mkfifo(folder.path("state/drafts/2-2-2.draft.toml"), 0o600) == 0)
        #expect(drafts.orphans().map(\.document.name.rawValue) == ["999999999-1-1"])
    }

    @Test("A folder that cannot be made keeps nothing and stops nobody")
    func unwritable() throws {
        let nowhere = DraftFolder(folder: "/proc/nowhere", owner: Self.alice, zone: nil)
        #expect(!nowhere.keep(document("999999999-1-1")))
        #expect(nowhere.orphans().isEmpty)
    }
}
