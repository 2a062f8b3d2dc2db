import GRDB
import TrainingDomain

/// A kind of thing that records refer to by a code or a login.
enum Target: String, Sendable {
    case organisation
    case person
    case curriculum

    /// The column that people know it by.
    var nameColumn: String { self == .person ? "login" : "code" }

    /// The number of the thing called `name`, compared without case.
    func id(of name: String, in database: Database) throws -> Int64? {
        let sql =
            switch self {
            case .organisation: "SELECT id FROM organisation WHERE code_key = ?"
            case .person: "SELECT id FROM person WHERE login_key = ?"
            case .curriculum: "SELECT id FROM curriculum WHERE code_key = ?"
            }
        return try Int64.fetchOne(database.cachedStatement(sql: sql), arguments: [Folding.key(name)])
    }

    /// Why `name` is refused where there is no such thing.
    func unknown(_ name: String) -> Reason {
        switch self {
        case .organisation: .unknownOrganisation(name)
        case .person: .unknownPerson(name)
        case .curriculum: .unknownCurriculum(name)
        }
    }
}

/// A list of a record, in a table of its own that keeps its order.
struct Link: Sendable {
    /// The field that the list is.
    let field: FieldKey
    /// The table of the record.
    let owner: String
    /// The last word of the list's table.
    let name: String
    /// What the list holds.
    let target: Target

    static let trainers: FieldKey = "trainers"

    /// The lists of a training.
    static let ofTraining = [
        Link(field: .organisations, owner: "training", name: "organisation", target: .organisation),
        Link(field: .validators, owner: "training", name: "validator", target: .person),
        Link(field: .curricula, owner: "training", name: "curriculum", target: .curriculum),
    ]
    /// The lists of a session that are fields, and its trainers.
    static let ofSession = [
        Link(field: .validators, owner: "session", name: "validator", target: .person),
        Link(field: .curricula, owner: "session", name: "curriculum", target: .curriculum),
    ]
    static let sessionTrainers = Link(field: trainers, owner: "session", name: "trainer", target: .person)
    /// The trainers of a seance.
    static let seanceTrainers = Link(field: trainers, owner: "seance", name: "trainer", target: .person)
    /// The members of a group.
    static let groupMembers = Link(field: "members", owner: "people_group", name: "person", target: .person)
    /// The organisations of a person.
    static let personOrganisations = Link(
        field: .organisations, owner: "person", name: "organisation", target: .organisation)

    private var table: String { "\(owner)_\(name)" }

    /// The names in the list of the record `id`, in order.
    func names(of id: Int64, in database: Database) throws -> [String] {
        try String.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT target.\(target.nameColumn) FROM \(table) link
                    JOIN \(target.rawValue) target ON target.id = link.\(target.rawValue)_id
                    WHERE link.\(owner)_id = ? ORDER BY link.position
                    """), arguments: [id])
    }

    /// The numbers of what is in the list of the record `id`, in order.
    func targets(of id: Int64, in database: Database) throws -> [Int64] {
        let sql = "SELECT \(target.rawValue)_id FROM \(table) WHERE \(owner)_id = ? ORDER BY position"
        return try Int64.fetchAll(database.cachedStatement(sql: sql), arguments: [id])
    }

    /// The numbers of the things called `names`; those that do not exist are added to `problems`.
    func ids(of names: [String], in database: Database, problems: inout [Problem]) throws -> [Int64] {
        var ids: [Int64] = []
        for name in names {
            if let id = try target.id(of: name, in: database) {
                if !ids.contains(id) { ids.append(id) }
            } else {
                problems.append(Problem(field, target.unknown(name)))
            }
        }
        return ids
    }

    /// Makes `targets` the list of the record `id`, which has none yet.
    func insert(_ targets: [Int64], of id: Int64, in database: Database) throws {
        guard !targets.isEmpty else { return }
        let statement = try database.cachedStatement(
            sql: "INSERT INTO \(table) (\(owner)_id, \(target.rawValue)_id, position) VALUES (?, ?, ?)")
        for (position, target) in targets.enumerated() {
            try statement.execute(arguments: [id, target, position])
        }
    }

    /// Makes `targets` the list of the record `id`.
    func replace(with targets: [Int64], of id: Int64, in database: Database) throws {
        try database.cachedStatement(sql: "DELETE FROM \(table) WHERE \(owner)_id = ?").execute(arguments: [id])
        try insert(targets, of: id, in: database)
    }
}
