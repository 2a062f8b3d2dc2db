import GRDB
import TestSupport
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Upgrading a database")
struct UpgradeTests {
    let folder: TemporaryFolder
    var path: String { folder.path("p.db") }

    init() throws { folder = try TemporaryFolder() }

    /// A database of an earlier schema, with what the present one at `source` holds as far as that schema has room for it.
    private func older(_ version: Int, of source: String) throws -> String {
        let older = folder.path("older.db")
        var configuration = Connection.configuration(path: older)
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: older, configuration: configuration)
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { database in
            for sql in Migrations.all[..<version] { try database.execute(sql: sql) }
            try database.execute(sql: "ATTACH ? AS present", arguments: [source])
            let triggers = try Row.fetchAll(
                database, sql: "SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'")
            for trigger in triggers { try database.execute(sql: "DROP TRIGGER main.\(trigger[0] as String)") }
            let tables = try String.fetchAll(
                database, sql: "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            for table in tables {
                let columns = try String.fetchAll(
                    database, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table]
                )
                .map { "\"\($0)\"" }.joined(separator: ", ")
                try database.execute(
                    sql: "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM present.\(table)")
            }
            for trigger in triggers { try database.execute(sql: trigger[1]) }
            try database.execute(
                sql: "PRAGMA application_id = \(Connection.applicationID); PRAGMA user_version = \(version)")
        }
        return older
    }

    @Test("What awaits whom is the same after an upgrade", arguments: 2..<Migrations.latest)
    func awaiting(version: Int) throws {
        let world = try Enrolment(path: path)
        let everything: [FieldKey: String] = [
            "userValidation": "true", "organisationValidation": "true", "registrationValidation": "true",
        ]
        let session = try world.session("T1", everything, validators: ["alice"])
        let other = try world.session("T2", ["registrationValidation": "true"])
        _ = try world.request(session, "l1")
        let confirmed = try world.request(session, "l2")
        _ = try world.store.approve([confirmed.id], .mine, overCapacity: nil, as: Enrolment.manager)
        let refused = try world.request(other, "l3")
        _ = try world.store.refuse([refused.id], reason: "Non", as: Enrolment.registrar)
        _ = try world.request(other, "l4")
        let before = try summary(world.store)
        #expect(before.filter { !$0.hasSuffix("[]") }.count > 4)
        let older = try older(version, of: path)
        world.store.close()
        #expect(
            try Int.fetchOne(of: older, "SELECT count(*) FROM pragma_table_info('registration') WHERE name = 'missing'")
                == 0)
        let store = try Fixture.open(older)
        defer { store.close() }
        #expect(try summary(store) == before)
        #expect(try store.check(as: Enrolment.administrator).isEmpty)
    }

    /// What awaits each of those who decide, and the kinds that each registration lacks.
    private func summary(_ store: SQLiteStore) throws -> [String] {
        var search = RegistrationSearch()
        search.awaitingMe = true
        let actors = [
            Enrolment.administrator, Enrolment.manager, Enrolment.organisationAdministrator, Enrolment.registrar,
            Enrolment.alice,
        ]
        let awaiting = try actors.map { actor in
            "\(actor.login) \(try store.registrations(search, as: actor).rows.map(\.user.login))"
        }
        return awaiting
            + (try store.queue.inDatabase { database in
                try String.fetchAll(database, sql: "SELECT id || ' lacks ' || missing FROM registration ORDER BY id")
            })
    }
}

extension Int {
    fileprivate static func fetchOne(of path: String, _ sql: String) throws -> Int? {
        try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: sql) }
    }
}
