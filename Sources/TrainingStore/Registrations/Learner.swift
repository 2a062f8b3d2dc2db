import GRDB
import TrainingDomain

/// What registrations need to know of a person: to name them, and to write to them.
struct Learner {
    let id: Int64
    let login: String
    let name: String
    let mail: String
    /// The language of their mails; `nil` is the database's.
    let language: Language?
    let isActive: Bool

    var reference: PersonReference { PersonReference(login: login, name: name) }

    private static let selection = """
        SELECT p.id, p.login, p.first_name, p.last_name, p.mail, p.language, p.is_active FROM person p
        """

    init(_ row: Row) {
        id = row[0]
        login = row[1]
        name = Self.name(row, from: 1)
        mail = row[4]
        let language: String? = row[5]
        self.language = language.flatMap(Language.init(rawValue:))
        isActive = row[6]
    }

    /// The name in columns that hold login, first name and last name, from `index` on.
    static func name(_ row: Row, from index: Int) -> String {
        Person(login: row[index], firstName: row[index + 1], lastName: row[index + 2]).name
    }

    static func find(login: String, in database: Database) throws -> Learner? {
        let statement = try database.cachedStatement(sql: selection + " WHERE p.login_key = ?")
        return try Row.fetchOne(statement, arguments: [Folding.key(login)]).map(Learner.init)
    }

    static func find(id: Int64, in database: Database) throws -> Learner {
        let statement = try database.cachedStatement(sql: selection + " WHERE p.id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [id]) else {
            throw UnreadableRow(column: "person \(id)")
        }
        return Learner(row)
    }

    /// Codes of their organisations.
    func organisations(in database: Database) throws -> [String] {
        try Link.personOrganisations.names(of: id, in: database)
    }

    // MARK: - Who can give an approval

    /// The people who can give `approval` to a request of `learner`: those of the account in use, by login.
    ///
    /// Where none of the learner's organisations has an administrator, the platform's administrators can (`domain.md`, "Fields and
    /// rules").
    static func givers(of approval: Approval, to learner: Learner, in database: Database) throws -> [Learner] {
        switch approval {
        case .user: return [learner]
        case .organisation:
            let own = try organisationAdministrators(of: learner, in: database)
            return own.isEmpty ? try all(.administrator, in: database) : own
        case .registration: return try all(.registrar, in: database)
        case .validator(let login): return try find(login: login, in: database).map { [$0] } ?? []
        }
    }

    /// The administrators of the learner's organisations.
    static func organisationAdministrators(of learner: Learner, in database: Database) throws -> [Learner] {
        let condition = """
            p.id IN (SELECT other.person_id FROM person_organisation own
                JOIN person_organisation other ON other.organisation_id = own.organisation_id WHERE own.person_id = ?)
            """
        return try all(.organisationAdministrator, where: condition, [learner.id], in: database)
    }

    private static func all(
        _ role: PersonRole, where condition: String = "1", _ arguments: StatementArguments = [], in database: Database
    ) throws -> [Learner] {
        let sql = """
            \(selection) JOIN person_role role ON role.person_id = p.id AND role.role = ?
            WHERE p.is_active AND \(condition) ORDER BY p.login_key
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [role.rawValue] + arguments)
            .map(Learner.init)
    }
}
