import GRDB
import TrainingDomain

@testable import TrainingStore

/// The store that the reference model is compared with; each sequence gets a session of its own.
final class ModelWorld {
    /// Where the two do not agree.
    struct Divergence: Error, CustomStringConvertible {
        let step: Int
        let description: String
    }

    private let world: Enrolment
    private let actors: [String: Actor]
    private let logins: [String]
    private var count = 0
    /// What the model saw happen, over all sequences.
    private(set) var transitions: Set<String> = []
    private(set) var refusals: Set<String> = []

    init() throws {
        world = try Enrolment()
        try world.add("lb", organisations: ["B"])
        var actors: [String: Actor] = [:]
        for actor in [
            Enrolment.administrator, Enrolment.manager, Enrolment.otherManager, Enrolment.organisationAdministrator,
            Enrolment.registrar, Enrolment.trainer, Enrolment.alice, Enrolment.bob,
            Actor(login: "lb", roles: [.learner], organisations: ["B"]),
        ] + ["l1", "l2", "l3", "l4", "nomail"].map(Enrolment.learner) {
            actors[actor.login] = actor
        }
        self.actors = actors
        logins = actors.keys.sorted()
    }

    /// Runs a sequence in both, and compares after each step what came of it, every state, what is missing, and the order.
    func run(_ sequence: Sequence) throws {
        count += 1
        world.setClock(Enrolment.now)
        let settings = sequence.settings
        let session = try world.session(
            "T1",
            [
                "title": "S\(count)", "start": "16/01/2027 09:00", "end": "17/01/2027 09:00",
                "publicRegistration": "\(settings.isPublic)", "publicUnregistration": "\(settings.letsLeave)",
                "maxUsers": settings.limit.map(String.init) ?? "", "userValidation": "\(settings.user)",
                "organisationValidation": "\(settings.organisation)",
                "registrationValidation": "\(settings.registration)",
                "validatorRule": settings.oneIsEnough ? "one" : "all",
            ], validators: settings.validators, trainers: ["tr"])
        var model = ReferenceModel(settings)
        var known = Known()
        for (index, step) in sequence.steps.enumerated() {
            let expected = model.take(step)
            let kind = try refusal { try act(step, in: session, known) }
            let (sent, list) = try look(session, &known)
            let outcome: ReferenceModel.Outcome = kind.map { .refused($0) } ?? .done(sent)
            guard outcome == expected else {
                throw Divergence(step: index, description: "\(step): store \(outcome), model \(expected)")
            }
            guard list == model.list else {
                throw Divergence(step: index, description: "\(step): store \(list), model \(model.list)")
            }
            // One after the other is asked what awaits them.
            let login = logins[(count + index) % logins.count]
            let (awaiting, own) = (try awaiting(login, session), model.awaiting(login))
            guard awaiting == own else {
                throw Divergence(step: index, description: "\(step): awaits \(login) \(awaiting), model \(own)")
            }
            if let kind { refusals.insert(kind) }
        }
        transitions.formUnion(model.transitions)
    }

    /// What the steps that follow need of those before: the numbers of the last registrations, and the last tokens.
    private struct Known {
        var ids: [String: Int64] = [:]
        var tokens: [String: String] = [:]
    }

    private func awaiting(_ login: String, _ session: Int64) throws -> [String] {
        var search = RegistrationSearch()
        search.session = session
        search.awaitingMe = true
        return try world.store.registrations(search, as: actor(login)).rows.map(\.user.login)
    }

    /// The kind of the refusal that `body` throws, if any.
    private func refusal(_ body: () throws -> Void) throws -> String? {
        do {
            try body()
            return nil
        } catch Failure.refused(.registration(let refusal)) {
            return String("\(refusal)".prefix { $0 != "(" })
        }
    }

    private func act(_ step: Step, in session: Int64, _ known: Known) throws {
        let store = world.store
        switch step {
        case .request(let login, let by): _ = try store.request(session: session, login: login, as: actor(by))
        case .enrol(let logins, let by): _ = try store.enrol(session: session, logins: logins, as: actor(by))
        case .confirm(let login, let sender):
            let address: String? =
                switch sender {
                case .none: nil
                case .own: "\(login)@EXAMPLE.org"
                case .other: "else@example.org"
                }
            _ = try store.confirm(token: known.tokens[login] ?? "NONE", sender: address)
        case .approve(let login, let choice, let beyond, let by):
            _ = try store.approve([known.ids[login] ?? 0], choice.approvals, overCapacity: beyond, as: actor(by))
        case .refuse(let login, let by): _ = try store.refuse([known.ids[login] ?? 0], reason: "Non", as: actor(by))
        case .withdraw(let login, let by): _ = try store.withdraw(known.ids[login] ?? 0, as: actor(by))
        case .leave(let login, let by): _ = try store.leave(session: session, login: login, as: actor(by))
        case .limit(let limit, let excess):
            try world.edit(session, ["maxUsers": limit.map(String.init) ?? ""], excess: excess)
        case .cancel: _ = try store.cancelSession(session, reason: "Grève", as: Enrolment.manager)
        case .start: world.setClock(max(world.now, Instant(seconds: Enrolment.now.seconds + 86_400 + 3_600)))
        case .end: world.setClock(Instant(seconds: Enrolment.now.seconds + 2 * 86_400 + 3_600))
        }
    }

    private func actor(_ login: String) -> Actor { actors[login] ?? Enrolment.learner(login) }

    /// The mails since the last look, and everybody's state; in one go outside of transactions, since there are 60 000.
    private func look(_ session: Int64, _ known: inout Known) throws -> (mails: [String], list: [String]) {
        try world.store.queue.inDatabase { database in
            let mails = try Row.fetchAll(database.cachedStatement(sql: Self.mails))
            if !mails.isEmpty { try database.cachedStatement(sql: "DELETE FROM outbox").execute() }
            for mail in mails { if let token: String = mail[2] { known.tokens[mail[0]] = token } }
            let rows = try Row.fetchAll(database.cachedStatement(sql: Self.list), arguments: [session])
            for row in rows { known.ids[row[0]] = max(known.ids[row[0]] ?? 0, row[4]) }
            return (mails.map { "\($0[0] as String) \($0[1] as String)" }.sorted(), rows.map(Self.text))
        }
    }

    private static let mails = """
        SELECT json_extract(facts, '$.recipient.login'), json_extract(facts, '$.kind'), json_extract(facts, '$.token')
        FROM outbox
        """
    private static let list = """
        SELECT p.login, r.state, coalesce((
            SELECT group_concat(text) FROM (
                SELECT CASE a.approval WHEN 'validator' THEN 'validator:' || v.login ELSE a.approval END AS text
                FROM registration_approval a LEFT JOIN person v ON v.id = a.validator_id
                WHERE a.registration_id = r.id AND a.given_by IS NULL AND a.waived = 0 ORDER BY a.position
            )), ''), r.lacking, r.id, r.missing
        FROM registration r JOIN person p ON p.id = r.person_id WHERE r.session_id = ?
        ORDER BY CASE r.state WHEN 'enrolled' THEN 0 WHEN 'waiting' THEN 1 WHEN 'pending' THEN 2 ELSE 3 END,
            CASE r.state WHEN 'enrolled' THEN r.seat WHEN 'waiting' THEN r.rank WHEN 'pending' THEN r.rank
                ELSE r.id END
        """

    private static func text(_ row: Row) -> String {
        let missing: String = row[2]
        let texts = missing.split(separator: ",")
        let kinds = Set(texts.map { ["user": 1, "organisation": 2, "registration": 4][$0] ?? 8 }).reduce(0, +)
        let isRight = texts.count == row[3] && kinds == row[5]
        let wrong = isRight ? "" : " counted \(row[3] as Int), of kinds \(row[5] as Int)"
        return "\(row[0] as String) \(row[1] as String) \(missing)\(wrong)"
    }

    /// The same failure with as few steps as can be found by leaving out one after the other.
    func shrunk(_ sequence: Sequence) -> Sequence {
        var sequence = sequence
        var index = sequence.steps.count - 1
        while index >= 0 {
            var shorter = sequence
            shorter.steps.remove(at: index)
            if (try? run(shorter)) == nil { sequence = shorter }
            index -= 1
        }
        return sequence
    }
}

extension Step.Choice {
    var approvals: ApprovalChoice {
        switch self {
        case .mine: .mine
        case .all: .all
        case .these(let texts): .these(texts.compactMap(Approval.init(text:)))
        }
    }
}
