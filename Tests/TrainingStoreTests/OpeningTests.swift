import GRDB
import Glibc
import TestSupport
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Opening a database")
struct OpeningTests {
    let folder: TemporaryFolder
    var path: String { folder.path("one/two/p.db") }

    init() throws { folder = try TemporaryFolder() }

    @Test("a missing file is made with its folders, for the owner only, and filled")
    func makesFile() throws {
        let store = try Fixture.open(path)
        #expect(mode(path) == 0o600)
        #expect(mode(folder.path("one")) == 0o700)
        #expect(mode(folder.path("one/two")) == 0o700)
        #expect(try store.workSettings().timeZone == "Europe/Paris")
        #expect(try store.organisations(DirectorySearch()).rows.map(\.code) == ["default"])
        _ = try store.add(Organisation(code: "A", name: "A"), as: Fixture.administrator)
        #expect(mode(path) == 0o600)
        store.close()
        #expect(try Fixture.open(path).organisations(DirectorySearch()).total == 2)
    }

    @Test("a missing file is not made when that was not asked for")
    func doesNotMakeFile() {
        let path = path
        let opened = failure {
            _ = try SQLiteStore(path: path, clock: { Fixture.now }, zones: Zones(), createsFile: false)
        }
        guard case .store(.cannotOpen)? = opened else {
            Issue.record("\(String(describing: opened))")
            return
        }
        #expect(access(path, F_OK) != 0)
    }

    @Test("the journal is the safe one for the linked SQLite: WAL only where the WAL-reset race is fixed")
    func journal() throws {
        for version in [3_007_000, 3_040_001, 3_044_005, 3_045_001, 3_050_006, 3_051_002] {
            #expect(JournalChoice(version: version) == .truncate, "\(version)")
        }
        for version in [3_044_006, 3_050_007, 3_051_003, 3_052_000, 4_000_000] {
            #expect(JournalChoice(version: version) == .wal, "\(version)")
        }
        let store = try Fixture.open(path)
        #expect(try text(store, "PRAGMA journal_mode") == JournalChoice.ofLinkedLibrary.rawValue)
    }

    @Test("every connection is set up as reliability asks")
    func settings() throws {
        let store = try Fixture.open(path)
        #expect(try text(store, "PRAGMA synchronous") == "2")
        #expect(try text(store, "PRAGMA foreign_keys") == "1")
        #expect(try text(store, "PRAGMA trusted_schema") == "0")
        #expect(try text(store, "PRAGMA cell_size_check") == "1")
        #expect(try text(store, "PRAGMA recursive_triggers") == "1")
        #expect(try text(store, "PRAGMA cache_spill") == "0")
        #expect(throws: DatabaseError.self) { try text(store, "SELECT \"no such column\"") }
        #expect(throws: DatabaseError.self) {
            try store.queue.write { try $0.execute(sql: "PRAGMA writable_schema = 1; DELETE FROM sqlite_master") }
        }
    }

    @Test("a file that is no database, or another program's, is refused and left alone")
    func notADatabase() throws {
        let text = try folder.write(
            "Ceci n'est pas une base de données. " + String(repeating: "x", count: 200), to: "t")
        #expect(failure { _ = try Fixture.open(text) } == .store(.notADatabase(path: text)))
        #expect(try folder.read("t").hasPrefix("Ceci"))
        #expect(failure { _ = try Fixture.open(folder.path) } == .store(.notADatabase(path: folder.path)))
        let other = folder.path("other.db")
        try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE note (body TEXT)") }
        #expect(failure { _ = try Fixture.open(other) } == .store(.notADatabase(path: other)))
    }

    @Test("a newer schema is refused, with both versions")
    func newerSchema() throws {
        try Fixture.open(path).close()
        try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
        let expected = StoreFailure.newerSchema(path: path, version: 99, supported: Migrations.latest)
        #expect(failure { _ = try Fixture.open(path) } == .store(expected))
    }

    @Test("a schema number that no Pupitre ever wrote is refused", arguments: [-1, 0])
    func impossibleSchema(version: Int) throws {
        try Fixture.open(path).close()
        try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = \(version)") }
        #expect(failure { _ = try Fixture.open(path) } == .store(.notADatabase(path: path)))
    }

    @Test("a file moved or replaced since is noticed before anything is written")
    func replaced() throws {
        let fixture = try Fixture(path: path)
        #expect(rename(path, path + ".old") == 0)
        #expect(failure { try fixture.training("A1") } == .store(.replaced(path: path)))
        try Fixture.open(path).close()
        #expect(failure { try fixture.training("A1") } == .store(.replaced(path: path)))
        #expect(
            try Fixture.open(path + ".old").trainings(TrainingSearch(SearchQuery("")), as: Fixture.administrator).total
                == 0)
    }

    @Test("a full disk is told, and nothing is stored")
    func fullDisk() throws {
        let fixture = try Fixture(path: path)
        try fixture.store.queue.writeWithoutTransaction { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(pages)")
        }
        let large = failure { try fixture.training("A1") { $0.description = String(repeating: "x", count: 90_000) } }
        #expect(large == .store(.diskFull(path: path)))
        #expect(try fixture.store.training(code: "A1", as: Fixture.administrator) == nil)
    }

    @Test("a database that another program holds is busy, and usable again afterwards")
    func busy() throws {
        let path = path
        let fixture = try Fixture(path: path)
        let store = try SQLiteStore(path: path, clock: { Fixture.now }, zones: Zones(), patience: 0.02)
        try fixture.store.queue.writeWithoutTransaction { holder in
            try holder.beginTransaction(.immediate)
            let added = failure { _ = try store.add(Training(code: "A1", title: "T"), as: Fixture.administrator) }
            #expect(added == .store(.busy(path: path)))
            try holder.rollback()
        }
        _ = try store.add(Training(code: "A1", title: "T"), as: Fixture.administrator)
        // A reader that holds on keeps a commit waiting: it fails whole, and can be tried again.
        try fixture.store.queue.inDatabase { reader in
            try reader.beginTransaction(.deferred)
            _ = try Int.fetchOne(reader, sql: "SELECT count(*) FROM training")
            let added = failure { _ = try store.add(Training(code: "A2", title: "T"), as: Fixture.administrator) }
            #expect(added == (JournalChoice.ofLinkedLibrary == .wal ? nil : .store(.busy(path: path))))
            try reader.rollback()
        }
        if try store.training(code: "A2", as: Fixture.administrator) == nil {
            _ = try store.add(Training(code: "A2", title: "T"), as: Fixture.administrator)
        }
        #expect(try store.check(as: Fixture.administrator).isEmpty)
    }

    private func text(_ store: SQLiteStore, _ sql: String) throws -> String? {
        try store.queue.inDatabase { try String.fetchOne($0, sql: sql) }
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }
}
