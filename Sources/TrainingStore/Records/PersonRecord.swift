import GRDB
import TrainingDomain

/// People in their tables.
enum PersonRecord {
    private static let selection = "SELECT id, login, first_name, last_name, mail, is_active, language FROM person"

    static func find(login: String, in database: Database) throws -> (id: Int64, person: Person)? {
        let statement = try database.cachedStatement(sql: selection + " WHERE login_key = ?")
        guard let row = try Row.fetchOne(statement, arguments: [Folding.key(login)]) else { return nil }
        return (row[0], try person(row, in: database))
    }

    /// The people that `condition` finds: first those with a name or login that begins with one of `words`, then by last name.
    static func all(
        where condition: String, _ arguments: StatementArguments, words: [[UInt8]], window: Window,
        in database: Database
    ) throws -> [Person] {
        let begins = "(instr(search_folded, ?) = 1 OR instr(search_folded, ?) OR instr(search_folded, ?))"
        let rank = words.isEmpty ? "" : words.map { _ in begins }.joined(separator: " + ") + " DESC, "
        let starts = words.flatMap { word in
            [[], [UInt8(ascii: " ")], [UInt8(ascii: "\n")]].map { FoldedBytes(word: $0 + word).sql }
        }
        let sql = "\(selection) WHERE \(condition) ORDER BY \(rank)order_folded, id LIMIT ? OFFSET ?"
        let all = arguments + StatementArguments(starts) + window.arguments
        return try Row.fetchAll(database, sql: sql, arguments: all).map { try person($0, in: database) }
    }

    private static func person(_ row: Row, in database: Database) throws -> Person {
        let roles = try String.fetchAll(
            database.cachedStatement(sql: "SELECT role FROM person_role WHERE person_id = ?"),
            arguments: [row[0] as Int64])
        return Person(
            login: row[1], firstName: row[2], lastName: row[3], mail: row[4],
            organisations: try Link.personOrganisations.names(of: row[0], in: database),
            roles: Set(roles.compactMap(PersonRole.init(rawValue:))), isActive: row[5],
            language: (row[6] as String?).flatMap(Language.init(rawValue:)))
    }

    static func insert(_ person: Person, organisations: [Int64], in database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO person
                    (login, login_key, first_name, last_name, mail, is_active, language, search_folded, order_folded)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: arguments(person))
        try store(person, organisations: organisations, of: database.lastInsertedRowID, in: database)
    }

    static func update(_ id: Int64, to person: Person, organisations: [Int64], in database: Database) throws {
        try database.cachedStatement(
            sql: """
                UPDATE person SET login = ?, login_key = ?, first_name = ?, last_name = ?, mail = ?, is_active = ?,
                    language = ?, search_folded = ?, order_folded = ?
                WHERE id = ?
                """
        ).execute(arguments: arguments(person) + [id])
        try store(person, organisations: organisations, of: id, in: database)
    }

    private static func arguments(_ person: Person) -> StatementArguments {
        [
            person.login, Folding.key(person.login), person.firstName, person.lastName, person.mail, person.isActive,
            person.language?.rawValue,
            FoldedBytes("\(person.login)\n\(person.firstName) \(person.lastName)").sql,
            FoldedBytes("\(person.lastName)\n\(person.firstName)\n\(person.login)").sql,
        ]
    }

    private static func store(_ person: Person, organisations: [Int64], of id: Int64, in database: Database) throws {
        try Link.personOrganisations.replace(with: organisations, of: id, in: database)
        try database.execute(sql: "DELETE FROM person_role WHERE person_id = ?", arguments: [id])
        let statement = try database.cachedStatement(sql: "INSERT INTO person_role (person_id, role) VALUES (?, ?)")
        for role in person.roles { try statement.execute(arguments: [id, role.rawValue]) }
    }
}

extension Window {
    /// The arguments of "LIMIT ? OFFSET ?".
    var arguments: StatementArguments { [limit ?? -1, offset] }
}
