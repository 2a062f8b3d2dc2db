import GRDB
import TrainingDomain

/// Puts people into one seance and takes them out, inside a transaction.
struct SeanceParticipants {
    let seance: StoredSeance
    let access: SeanceAccess
    let actor: Actor
    let audit: Audit
    let zones: any TimeZoneProvider
    let database: Database

    /// Somebody of the session.
    private struct Member {
        let registration: Int64
        let person: PersonReference
    }

    // MARK: - In

    /// Puts people into the seance, all or none, in the order named; when it is full they wait.
    func register(_ logins: [String]) throws -> [SeanceParticipant] {
        try requireMayPlace(logins)
        if access.session.cancelled != nil { throw Refusal.registration(.sessionCancelled(access.session.reference)) }
        var seen: Set<String> = []
        let members = try logins.filter { seen.insert(Folding.key($0)).inserted }.map(member)
        for member in members {
            try requireFree(member)
            try database.cachedStatement(
                sql: """
                    INSERT INTO seance_participant (seance_id, registration_id, place)
                    SELECT seance.id, ?, \(SeanceMembership.nextPlace) FROM seance WHERE seance.id = ?
                    """
            ).execute(arguments: [member.registration, seance.id])
        }
        guard !members.isEmpty else { return [] }
        try write("seance-join", [FieldChange("learners", old: .none, new: .list(members.map(\.person.login)))])
        return try members.map(participant)
    }

    /// Who may: whoever places others in this session, anywhere; a learner themselves, in a public seance that has not ended.
    private func requireMayPlace(_ logins: [String]) throws {
        if access.placesOthers { return }
        let own = Folding.key(actor.login)
        guard logins.allSatisfy({ Folding.key($0) == own }) else { throw Refusal.notAllowed(.editSeances) }
        guard seance.seance.mode == .public else { throw Refusal.seance(.notPublic(seance.seance.mode)) }
        if hasEnded { throw Refusal.seance(.ended) }
    }

    private var hasEnded: Bool {
        guard let now = zones.rules(named: seance.timeZone)?.civil(at: audit.at) else { return false }
        return now >= seance.seance.end
    }

    /// The registration of somebody enrolled in the session (scenario 28).
    private func member(_ login: String) throws -> Member {
        guard let found = try PersonRecord.find(login: login, in: database) else { throw Refusal.unknownPerson(login) }
        let person = PersonReference(found.person)
        let sql = "SELECT id FROM registration WHERE session_id = ? AND person_id = ? AND state = 'enrolled'"
        let id = try Int64.fetchOne(
            database.cachedStatement(sql: sql), arguments: [seance.session.number, found.id])
        guard let id else { throw Refusal.seance(.notEnrolled(person, seance.session)) }
        return Member(registration: id, person: person)
    }

    /// Refuses who is in the seance already, and who has all that its set allows (scenario 29).
    ///
    /// Places and waiting both count, else a learner could queue for a whole set and be given more than the limit. Automatic seances
    /// list everyone whatever their set says; what they list counts.
    private func requireFree(_ member: Member) throws {
        if try place(of: member.registration) != nil { throw Refusal.seance(.alreadyThere(member.person)) }
        guard let set = seance.seance.set, seance.seance.mode != .automatic else { return }
        let sql = """
            SELECT other.title FROM seance own JOIN seance other ON other.set_id = own.set_id
            JOIN seance_participant part ON part.seance_id = other.id AND part.registration_id = ?
            WHERE own.id = ? ORDER BY other.start, other.id
            """
        let taken = try String.fetchAll(
            database.cachedStatement(sql: sql), arguments: [member.registration, seance.id])
        if taken.count >= set.limit { throw Refusal.seance(.setIsFull(set, taken: taken)) }
    }

    // MARK: - Out

    /// Takes somebody out; the first who waits gets the place.
    func unregister(_ login: String) throws {
        try requireMayPlace([login])
        guard let found = try PersonRecord.find(login: login, in: database) else { throw Refusal.unknownPerson(login) }
        let person = PersonReference(found.person)
        let sql = """
            DELETE FROM seance_participant WHERE seance_id = ?
            AND registration_id IN (SELECT id FROM registration WHERE person_id = ?)
            """
        try database.cachedStatement(sql: sql).execute(arguments: [seance.id, found.id])
        guard database.changesCount > 0 else { throw Refusal.seance(.notThere(person)) }
        let settled = try SeanceMembership.settle(seance.id, in: database)
        let change = FieldChange("learners", old: .list([person.login]), new: .none)
        try write("seance-leave", [change] + SeanceArranging.changes(settled))
    }

    private func write(_ act: String, _ changes: [FieldChange]) throws {
        let name = FieldValue.text(SeanceArranging.name(seance))
        try audit.write(
            act, .session, String(seance.session.number), [FieldChange("seance", old: name, new: name)] + changes,
            in: database)
    }

    // MARK: - Who

    private func place(of registration: Int64) throws -> (place: SeancePlace, id: Int64)? {
        let sql = "SELECT place, id FROM seance_participant WHERE seance_id = ? AND registration_id = ?"
        let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [seance.id, registration])
        return try row.map { (try Self.place($0, 0), $0[1]) }
    }

    private func participant(_ member: Member) throws -> SeanceParticipant {
        guard let (place, id) = try place(of: member.registration) else {
            throw UnreadableRow(column: "seance_participant")
        }
        guard place == .waiting else { return SeanceParticipant(user: member.person, place: place) }
        let sql = "SELECT count(*) FROM seance_participant WHERE seance_id = ? AND place = 'waiting' AND id <= ?"
        let position = try Int.fetchOne(database.cachedStatement(sql: sql), arguments: [seance.id, id])
        return SeanceParticipant(user: member.person, place: place, position: position)
    }

    /// Who is in a seance: those who take part in order, then those who wait.
    static func page(of seance: StoredSeance, window: Window, in database: Database) throws -> Page<SeanceParticipant> {
        let sql = """
            SELECT person.login, person.first_name, person.last_name, part.place FROM seance_participant part
            JOIN registration ON registration.id = part.registration_id
            JOIN person ON person.id = registration.person_id
            WHERE part.seance_id = ? ORDER BY part.place, part.id LIMIT ? OFFSET ?
            """
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: sql), arguments: [seance.id] + window.arguments)
        let participants = try rows.enumerated().map { index, row in
            let place = try place(row, 3)
            let position = window.offset + index + 1 - seance.registered
            return SeanceParticipant(
                user: PersonReference(Person(login: row[0], firstName: row[1], lastName: row[2])), place: place,
                position: place == .waiting ? position : nil)
        }
        return Page(rows: participants, total: seance.registered + seance.waiting, offset: window.offset)
    }

    private static func place(_ row: Row, _ index: Int) throws -> SeancePlace {
        let text: String = row[index]
        guard let place = SeancePlace(rawValue: text) else { throw UnreadableRow(column: "place") }
        return place
    }
}
