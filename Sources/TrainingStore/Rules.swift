import GRDB
import TrainingDomain

/// The checks that every use case begins with.
enum Rules {
    /// Refuses what no role of `actor` allows anywhere.
    static func require(_ actor: Actor, _ act: Act) throws(Failure) {
        if case .nothing = Permission.reach(of: actor, for: act) { throw .refused(.notAllowed(act)) }
    }

    /// Refuses what `actor` may not do on a thing of `organisations`.
    static func require(_ actor: Actor, _ act: Act, organisations: [String]) throws(Failure) {
        guard Permission.allows(actor, act, organisations: organisations) else { throw .refused(.notAllowed(act)) }
    }

    /// Refuses a list of problems, unless it is empty.
    static func require(_ problems: [Problem]) throws(Failure) {
        if !problems.isEmpty { throw .refused(.problems(problems)) }
    }

    /// Reads a text that must stand on one line; the problem it has is added to `problems`.
    static func line(
        _ text: String, _ key: FieldKey, maxLength: Int, required: Bool = true, problems: inout [Problem]
    ) -> String {
        do {
            let line = try SingleLine.read(text, maxLength: maxLength)
            if required && line.isEmpty { problems.append(Problem(key, .missing)) }
            return line
        } catch {
            problems.append(Problem(key, error))
            return text
        }
    }
}

/// Which trainings an actor sees, as a condition in SQL (scenario 6).
struct Visibility {
    /// Everything, or only trainings of these organisations (codes in lower case).
    let organisations: Set<String>?

    init(_ actor: Actor) {
        switch Permission.reach(of: actor, for: .browse) {
        case .everything: organisations = nil
        case .ownOrganisations: organisations = Set(actor.organisations.map(Folding.key))
        case .nothing: organisations = []
        }
    }

    /// A condition on the column `training`, with its arguments.
    func condition(on training: String) -> (sql: String, arguments: StatementArguments) {
        guard let organisations else { return ("1", []) }
        guard !organisations.isEmpty else { return ("0", []) }
        let marks = organisations.map { _ in "?" }.joined(separator: ", ")
        let sql = """
            \(training) IN (SELECT link.training_id FROM training_organisation link
            JOIN organisation ON organisation.id = link.organisation_id WHERE organisation.code_key IN (\(marks)))
            """
        return (sql, StatementArguments(organisations.sorted()))
    }

    /// Whether a training of `codes` is seen.
    func sees(_ codes: [String]) -> Bool {
        guard let organisations else { return true }
        return codes.contains { organisations.contains(Folding.key($0)) }
    }
}
