import GRDB
import TrainingDomain

/// The list of registrations: words, session, person, states, what the actor sees and what awaits them, as one query.
struct RegistrationList {
    private let search: RegistrationSearch
    private let actor: Actor
    private let memory: ListMemory
    private let clocks: () throws -> SessionClocks

    /// - Parameters:
    ///   - memory: What may be known of the list already.
    ///   - clocks: Asked only where the session's status counts.
    init(
        _ search: RegistrationSearch, as actor: Actor, memory: ListMemory, clocks: @escaping () throws -> SessionClocks
    ) {
        self.search = search
        self.actor = actor
        self.memory = memory
        self.clocks = clocks
    }

    func page(in database: Database) throws -> Page<Registration> {
        let (sql, arguments) = try conditions()
        let total = try memory.count("SELECT count(*) FROM \(source) WHERE \(sql)", arguments, in: database)
        let query = ListQuery(source: source, key: "r.id", conditions: sql, arguments: arguments, order: order)
        let numbers = try query.keys(in: search.window, total: total, memory, database)
        return Page(
            rows: try RegistrationReading.several(numbers, in: database), total: total, offset: search.window.offset)
    }

    /// The tables whose rows are passed over: only those that the conditions and the order name.
    private var source: String {
        let people = search.query.isEmpty && search.order != .name ? "" : " JOIN person p ON p.id = r.person_id"
        let sessions = search.query.isEmpty && !search.awaitingMe ? "" : " JOIN session s ON s.id = r.session_id"
        return "registration r" + sessions + people
    }

    private func conditions() throws -> (sql: String, arguments: StatementArguments) {
        let isNarrow = search.session != nil || search.user != nil || search.awaitingMe
        let visibility = RegistrationVisibility(actor, found: isNarrow ? .byOthers : .byActor)
        // What the actor may decide upon is seen.
        var all = [search.awaitingMe ? visibility.mayApprove : visibility.sees]
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

    private var order: ListOrder {
        switch search.order {
        case .name: ListOrder("p.order_folded", "r.session_id", "r.id")
        case .newest: ListOrder("r.id", isDescending: true)
        case .rank: byRank
        }
    }

    /// One state is in the order of its index; several are each in theirs.
    private var byRank: ListOrder {
        if search.states == [.enrolled] { return ListOrder("r.session_id", "r.seat") }
        if search.states.count == 1 || search.awaitingMe { return ListOrder("r.session_id", "r.rank") }
        return ListOrder(
            "r.session_id",
            "CASE r.state WHEN 'enrolled' THEN 0 WHEN 'waiting' THEN 1 WHEN 'pending' THEN 2 ELSE 3 END",
            "CASE WHEN r.state = 'enrolled' THEN r.seat ELSE r.rank END", "r.id")
    }
}
