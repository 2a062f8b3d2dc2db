import GRDB
import TrainingDomain

/// The list of registrations: words, session, person, states, what the actor sees and what awaits them, as one query.
struct RegistrationList {
    private let search: RegistrationSearch
    private let actor: Actor
    private let clocks: () throws -> SessionClocks

    /// - Parameter clocks: Asked only where the session's status counts.
    init(_ search: RegistrationSearch, as actor: Actor, clocks: @escaping () throws -> SessionClocks) {
        self.search = search
        self.actor = actor
        self.clocks = clocks
    }

    func page(in database: Database) throws -> Page<Registration> {
        let (sql, arguments) = try conditions()
        let total = try Int.fetchOne(
            database.cachedStatement(sql: "SELECT count(*) FROM \(counted) WHERE \(sql)"), arguments: arguments)
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT \(RegistrationReading.columns) FROM \(RegistrationReading.source)
                    WHERE \(sql) ORDER BY \(order) LIMIT ? OFFSET ?
                    """), arguments: arguments + search.window.arguments)
        return Page(
            rows: try RegistrationReading.registrations(rows, in: database), total: total ?? 0,
            offset: search.window.offset)
    }

    /// The tables whose rows are counted: only those that the conditions name.
    private var counted: String {
        search.query.isEmpty && !search.awaitingMe ? "registration r" : RegistrationReading.source
    }

    private func conditions() throws -> (sql: String, arguments: StatementArguments) {
        let visibility = RegistrationVisibility(actor)
        var all: [RegistrationVisibility.Condition] = [visibility.sees]
        if let session = search.session { all.append(("r.session_id = ?", [session])) }
        if let login = search.user {
            all.append(("r.person_id = (SELECT id FROM person WHERE login_key = ?)", [Folding.key(login)]))
        }
        if !search.states.isEmpty { all.append((Self.isIn(search.states), [])) }
        for word in search.query.words {
            let word = FoldedBytes(word: word).sql
            all.append(("(instr(p.search_folded, ?) OR instr(s.title_folded, ?))", [word, word]))
        }
        if search.awaitingMe {
            all.append((Self.isIn([.pending, .waiting]), []))
            all.append(visibility.mayApprove)
            all.append(try clocks().stillOn)
        }
        return (
            all.map { "(\($0.sql))" }.joined(separator: " AND "), all.reduce([]) { $0 + $1.arguments }
        )
    }

    /// The states are spelled out, so that the indexes of single states are found.
    private static func isIn(_ states: Set<RegistrationState>) -> String {
        let texts = states.map { "'\($0.rawValue)'" }.sorted()
        return texts.count == 1 ? "r.state = \(texts[0])" : "r.state IN (\(texts.joined(separator: ", ")))"
    }

    private var order: String {
        switch search.order {
        case .name: "p.order_folded, r.session_id, r.id"
        case .newest: "r.id DESC"
        case .rank: byRank
        }
    }

    /// One state is in the order of its index; several are each in theirs.
    private var byRank: String {
        if search.states == [.enrolled] { return "r.session_id, r.seat" }
        if search.states.count == 1 { return "r.session_id, r.rank" }
        return """
            r.session_id, CASE r.state WHEN 'enrolled' THEN 0 WHEN 'waiting' THEN 1 WHEN 'pending' THEN 2 ELSE 3 END,
            CASE WHEN r.state = 'enrolled' THEN r.seat ELSE r.rank END
            """
    }
}
