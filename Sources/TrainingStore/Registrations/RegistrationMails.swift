import GRDB
import TrainingDomain

/// Leaves the messages that registrations cause in the outbox, in the same transaction (`domain.md`, "Messages").
///
/// A learner is told of everything that becomes of their registration, whoever did it. Those who approve, and the session's creator,
/// are not told of what they do themselves.
struct RegistrationMails {
    let session: StoredSession
    let audit: Audit
    let database: Database

    /// Queues one mail to `recipient`, completed by `complete`; somebody without an address gets none.
    func write(
        _ kind: MailKind, to recipient: Learner, registration: Int64?, about learner: Learner? = nil,
        complete: (inout MailFacts) -> Void = { _ in }
    ) throws {
        guard !recipient.mail.isEmpty else { return }
        var facts = MailFacts(
            kind: kind, recipient: recipient.reference, address: recipient.mail,
            language: try recipient.language ?? defaultLanguage(), session: session, registration: registration,
            learner: learner?.reference)
        complete(&facts)
        try Outbox.write(facts, at: audit.at, in: database)
    }

    private func defaultLanguage() throws -> Language {
        let text = try String.fetchOne(database.cachedStatement(sql: "SELECT language FROM settings"))
        return text.flatMap(Language.init(rawValue:)) ?? .french
    }

    // MARK: - A request

    /// Tells the learner where their request stands, asks what has to be asked, and tells the creator that somebody waits.
    func placed(_ record: RegistrationRecord, of learner: Learner, missing: [Approval]) throws {
        let names = try names(in: missing)
        switch record.state {
        case .enrolled: try write(.enrolled, to: learner, registration: record.id)
        case .waiting: try hasToWait(record, learner, missing: missing, names: names)
        default:
            try write(.requestReceived, to: learner, registration: record.id) { facts in
                facts.missing = missing.map(\.text)
                facts.names = names
            }
        }
        guard missing.contains(.user) else { return try ask(missing, of: record, learner) }
        let token = try Tokens.issue(for: record.id, at: audit.at, in: database)
        try write(.confirmationAsked, to: learner, registration: record.id) { $0.token = token }
    }

    /// Tells the learner their place in the waiting list, and the session's creator that somebody waits (scenario 32).
    func hasToWait(
        _ record: RegistrationRecord, _ learner: Learner, missing: [Approval] = [], names: [String: String] = [:]
    ) throws {
        let position = try RegistrationRecord.position(
            session: session.number, rank: record.rank, in: database)
        try write(.waitingListed, to: learner, registration: record.id) { facts in
            facts.position = position
            facts.missing = missing.map(\.text)
            facts.names = names
        }
        try tellCreator(.creatorOfWaiting, of: record, learner) { $0.position = position }
    }

    /// Asks everybody who can give one of `missing`, each once, naming what they can give.
    func ask(_ missing: [Approval], of record: RegistrationRecord, _ learner: Learner) throws {
        var asked: [(giver: Learner, approvals: [Approval])] = []
        for approval in missing where approval != .user {
            for giver in try Learner.givers(of: approval, to: learner, in: database) {
                if let index = asked.firstIndex(where: { $0.giver.id == giver.id }) {
                    asked[index].approvals.append(approval)
                } else {
                    asked.append((giver, [approval]))
                }
            }
        }
        for (giver, approvals) in asked where giver.isActive && !isActing(giver.login) {
            let names = try names(in: approvals)
            try write(.approvalAwaited, to: giver, registration: record.id, about: learner) { facts in
                facts.missing = approvals.map(\.text)
                facts.names = names
            }
        }
        if missing.contains(.organisation),
            try Learner.organisationAdministrators(of: learner, in: database).isEmpty
        {
            try tellCreator(.creatorOfNoAdministrator, of: record, learner)
        }
    }

    private func tellCreator(
        _ kind: MailKind, of record: RegistrationRecord, _ learner: Learner,
        complete: (inout MailFacts) -> Void = { _ in }
    ) throws {
        // The creator is a login: they may not be known as a person, or no longer.
        guard !isActing(session.creator), let creator = try Learner.find(login: session.creator, in: database),
            creator.isActive
        else { return }
        try write(kind, to: creator, registration: record.id, about: learner, complete: complete)
    }

    private func isActing(_ login: String) -> Bool { Folding.key(login) == Folding.key(audit.who) }

    /// The names of the validators in `approvals`, by login.
    private func names(in approvals: [Approval]) throws -> [String: String] {
        var names: [String: String] = [:]
        for case .validator(let login) in approvals {
            names[login] = try Learner.find(login: login, in: database)?.name
        }
        return names
    }

    // MARK: - The whole session

    /// Tells everybody with a live registration that the session is cancelled, or deleted.
    func sessionIsCancelled(reason: String?) throws {
        try tellEverybody(.sessionCancelled) { $0.reason = reason }
    }

    /// Tells everybody with a live registration that the dates changed from those of `former`.
    func datesChanged(from former: Session) throws {
        try tellEverybody(.datesChanged) { facts in
            facts.formerStart = former.start.iso
            facts.formerEnd = former.end.iso
        }
    }

    /// Tells all who have a live registration; those without a seat are told with their place or with what they lack, so that only
    /// the others' invitations change.
    private func tellEverybody(_ kind: MailKind, complete: (inout MailFacts) -> Void) throws {
        var waiting = 0
        for record in try RegistrationRecord.live(session: session.number, in: database) {
            let learner = try Learner.find(id: record.personID, in: database)
            let missing = record.state == .enrolled ? [] : try ApprovalRecord.missing(of: record.id, in: database)
            let names = try names(in: missing)
            if record.state == .waiting { waiting += 1 }
            try write(kind, to: learner, registration: record.id) { facts in
                facts.position = record.state == .waiting ? waiting : nil
                facts.missing = missing.map(\.text)
                facts.names = names
                complete(&facts)
            }
        }
    }
}
