import Glibc
import GRDB
import TestSupport
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Check and backup")
struct MaintenanceTests {
    @Test("a backup is a whole database of its own, for its owner only, and never takes another file's place")
    func backup() throws {
        let folder = try TemporaryFolder()
        let fixture = try Fixture(path: folder.path("p.db"))
        try fixture.training("A1")
        let copy = folder.path("copy.db")
        try fixture.store.backup(to: copy, as: Fixture.administrator)
        var status = stat()
        #expect(stat(copy, &status) == 0 && status.st_mode & 0o777 == 0o600)
        let restored = try Fixture(path: copy, filled: false)
        #expect(try restored.titles("") == ["Accueil"])
        #expect(try restored.store.check(as: Fixture.administrator).isEmpty)
        guard case .store(.cannotOpen)? = failure({ try fixture.store.backup(to: copy, as: Fixture.administrator) })
        else {
            Issue.record("a backup replaced a file")
            return
        }
        #expect(
            failure { try fixture.store.backup(to: folder.path("b"), as: Fixture.managerOfA) }
                == .refused(.notAllowed(.maintain)))
    }

    @Test("a check names what is wrong")
    func check() throws {
        let fixture = try Fixture()
        let training = try fixture.training("A1")
        #expect(try fixture.store.check(as: Fixture.administrator) == [])
        try fixture.store.queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            try database.execute(
                sql: "DELETE FROM training_organisation WHERE training_id = ?", arguments: [training.id])
            try database.execute(
                sql: """
                    INSERT INTO seance (id, session_id, title, start, "end", mode, follows_session)
                    VALUES (1, 404, 'x', 'a', 'b', 'manual', 0)
                    """)
            try database.execute(sql: "PRAGMA foreign_keys = ON")
        }
        let expected: [Damage] = [
            .danglingReference(table: "seance", row: 1), .brokenRule("a training has an organisation", rows: 1),
        ]
        #expect(try fixture.store.check(as: Fixture.administrator) == expected)
    }
}
