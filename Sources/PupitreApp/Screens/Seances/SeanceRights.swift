import TerminalUI
import TrainingDomain

/// What the person at the keyboard may do in the seances of a session, as the store will judge it.
struct SeanceRights: Equatable, Sendable {
    /// Create, change, repeat and delete.
    var arranges = false
    /// Put learners in and take them out: who arranges, and the session's trainers.
    var fills = false

    init() {}

    init(_ actor: Actor, in session: StoredSession) {
        arranges = Permission.allows(actor, .editSeances, organisations: session.training.organisations)
        let trains =
            actor.roles.contains(.trainer)
            && session.trainers.contains { Folding.key($0) == Folding.key(actor.login) }
        fills = arranges || trains
    }
}

/// A seance in words, for lists, pages and panes.
struct SeanceWords {
    let facts: DeskFacts
    /// Names of trainers, by login.
    var names: [String: String] = [:]

    /// Day and hours in columns: "lun 10 mai 2027 09:00–12:00".
    func when(_ seance: Seance) -> String {
        let date = DateWords(facts.language)
        let end = seance.start.date == seance.end.date ? "–\(seance.end.time.iso)" : " →"
        return date.column(seance.start) + end
    }

    /// Both moments in full.
    func dates(_ seance: Seance) -> String {
        let date = DateWords(facts.language)
        let end = seance.start.date == seance.end.date ? seance.end.time.iso : date.dateTime(seance.end)
        return "\(date.dateTime(seance.start)) → \(end)"
    }

    /// "8/12", with "+2" where some wait.
    func seats(_ row: StoredSeance) -> String {
        let taken = row.seance.maxUsers.map { "\(row.registered)/\($0)" } ?? "\(row.registered)"
        return row.waiting > 0 ? "\(taken) +\(row.waiting)" : taken
    }

    /// Everything that a row has no room for: the set's limit, trainers, place, mode.
    func aside(_ row: StoredSeance) -> [String] {
        let seance = row.seance
        // The rule comes first: what there is no room for is cut at the end.
        var parts = seance.set.map { [facts.words.setRule($0)] } ?? []
        if !seance.trainers.isEmpty { parts.append(facts.words.trainers(seance.trainers.map { names[$0] ?? $0 })) }
        if !seance.place.isEmpty { parts.append(seance.place) }
        parts.append(facts.words.seanceMode(seance.mode))
        return parts
    }
}
