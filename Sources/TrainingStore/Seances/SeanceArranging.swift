import GRDB
import TrainingDomain

/// Adds, changes and deletes the seances of one session, inside a transaction.
struct SeanceArranging {
    let session: StoredSession
    let frame: SessionFrame
    let audit: Audit
    let database: Database

    // MARK: - Adding

    /// Adds seances that differ in their dates only, and registers everyone enrolled in automatic ones.
    func add(_ seances: [Seance]) throws -> [StoredSeance] {
        var stored: [StoredSeance] = []
        for seance in seances {
            if let refusal = frame.refusal(of: seance) { throw Refusal.seance(refusal) }
            let links = try links(of: seance)
            let id = try SeanceRecord.insert(seance, links: links, of: session.number, in: database)
            if seance.mode == .automatic {
                try SeanceMembership.addEveryone(to: id, of: session.number, in: database)
            }
            stored.append(try existing(id))
        }
        try writeAddition(stored)
        return stored
    }

    /// One entry for all: what they share, and when each is.
    private func writeAddition(_ stored: [StoredSeance]) throws {
        guard let first = stored.first else { return }
        var changes = [FieldChange("seance", old: .none, new: .text(Self.name(first)))]
        changes += Self.filled(first.seance).map { FieldChange($0.key, old: .none, new: $0.value) }
        if stored.count > 1 {
            changes.removeAll { $0.field == .start || $0.field == .end }
            let dates = stored.map { MomentReading.text($0.seance.start) }
            changes.append(FieldChange("seances", old: .none, new: .list(dates)))
        }
        try write("seance-add", changes)
    }

    /// `seance` with its texts as they are stored.
    ///
    /// - Throws: `problems` with everything that is wrong.
    func checked(_ seance: Seance, isPattern: Bool = false) throws -> Seance {
        let (checked, problems) = SeanceRules.check(seance, in: frame, isPattern: isPattern)
        var all = problems
        _ = try SeanceRecord.trainers.ids(of: seance.trainers, in: database, problems: &all)
        try Rules.require(all)
        return checked
    }

    private func links(of seance: Seance) throws -> SeanceRecord.Links {
        var problems: [Problem] = []
        let trainers = try SeanceRecord.trainers.ids(of: seance.trainers, in: database, problems: &problems)
        try Rules.require(problems)
        return SeanceRecord.Links(
            trainers: trainers, set: try SeanceSetRecord.id(of: seance.set, in: session.number, database))
    }

    // MARK: - Changing and deleting

    /// Replaces `now` by `seance`, which has been checked.
    ///
    /// One that was outside the session already may stay there as long as its dates do; new dates come inside.
    func edit(_ now: StoredSeance, to seance: Seance) throws -> StoredSeance {
        guard seance != now.seance else { return now }
        let moved = seance.start != now.seance.start || seance.end != now.seance.end
        if moved, let refusal = frame.refusal(of: seance) { throw Refusal.seance(refusal) }
        let links = try links(of: seance)
        try SeanceRecord.update(
            now.id, to: seance, links: links, followsSession: now.followsSession && !moved, in: database)
        try SeanceSetRecord.deleteUnused(in: session.number, database)
        var changes = now.seance.changes(to: try existing(now.id).seance)
        let settled = try SeanceMembership.settle(now.id, in: database)
        if seance.mode == .automatic && now.seance.mode != .automatic {
            try SeanceMembership.addEveryone(to: now.id, of: session.number, in: database)
        }
        let stored = try existing(now.id)
        changes.insert(
            FieldChange("seance", old: .text(Self.name(now)), new: .text(Self.name(stored))), at: 0)
        try write("seance-edit", changes + Self.changes(settled))
        return stored
    }

    /// Deletes a seance and who was in it; its set goes with its last seance.
    func delete(_ stored: StoredSeance) throws {
        try SeanceRecord.delete(stored.id, in: database)
        try SeanceSetRecord.deleteUnused(in: session.number, database)
        let changes = Self.filled(stored.seance).map { FieldChange($0.key, old: $0.value, new: .none) }
        try write("seance-delete", [FieldChange("seance", old: .text(Self.name(stored)), new: .none)] + changes)
    }

    private func existing(_ id: Int64) throws -> StoredSeance {
        guard let stored = try SeanceRecord.find(id, in: database) else { throw Refusal.seance(.unknown(id)) }
        return stored
    }

    // MARK: - Audit

    private func write(_ act: String, _ changes: [FieldChange]) throws {
        try audit.write(act, .session, String(session.number), changes, in: database)
    }

    /// What an entry calls a seance: its number and its title.
    static func name(_ seance: StoredSeance) -> String { "\(seance.id) · \(seance.seance.title)" }

    /// The people whose places changed by the way.
    static func changes(_ settled: SeanceMembership.Settled) -> [FieldChange] {
        [("promoted", settled.promoted), ("movedBack", settled.movedBack)].compactMap { key, logins in
            logins.isEmpty ? nil : FieldChange(FieldKey(rawValue: key), old: .none, new: .list(logins))
        }
    }

    private static func filled(_ seance: Seance) -> [(key: FieldKey, value: FieldValue)] {
        seance.values.filter { $0.key != .title && $0.value != .none && $0.value != .list([]) }
    }
}
