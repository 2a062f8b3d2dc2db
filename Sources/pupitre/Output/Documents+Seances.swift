import TrainingDomain
import TrainingExchange

extension Documents {
    /// A seance, in the shape of the contract; `participants` as `show` gives them.
    static func seance(
        _ stored: StoredSeance, participants: [SeanceParticipant]? = nil, zones: any TimeZoneProvider,
        isDryRun: Bool = false
    ) -> JsonValue {
        let seance = stored.seance
        let set = seance.set.map { JsonValue.object(["name": .text($0.name), "limit": .whole(Int64($0.limit))]) }
        var members = [
            JsonMember("id", stored.id == 0 ? .null : .whole(stored.id)),
            JsonMember("session", reference(stored.session)), JsonMember("title", .text(seance.title)),
            JsonMember("start", moment(seance.start, in: stored.timeZone, zones: zones)),
            JsonMember("end", moment(seance.end, in: stored.timeZone, zones: zones)),
            JsonMember("description", .text(seance.description)), JsonMember("place", .text(seance.place)),
            JsonMember("trainers", .list(seance.trainers.map(JsonValue.text))),
            JsonMember("mode", .text(seance.mode.rawValue)),
            JsonMember("maxUsers", seance.maxUsers.map { .whole(Int64($0)) } ?? .null),
            JsonMember("set", set ?? .null), JsonMember("registered", .whole(Int64(stored.registered))),
            JsonMember("waiting", .whole(Int64(stored.waiting))),
        ]
        if let participants {
            members.append(JsonMember("participants", .list(participants.map(participant))))
        }
        return .object(isDryRun ? members + [JsonMember("dryRun", .flag(true))] : members)
    }

    /// A list of seances.
    static func seances(
        _ page: Page<StoredSeance>, zones: any TimeZoneProvider, isDryRun: Bool = false
    ) -> JsonValue {
        let document = list("seances", total: page.total, page.rows.map { seance($0, zones: zones) })
        guard isDryRun, case .object(let members) = document else { return document }
        return .object(members + [JsonMember("dryRun", .flag(true))])
    }

    /// Somebody in a seance; a position only when waiting.
    static func participant(_ participant: SeanceParticipant) -> JsonValue {
        .object([
            "user": .object(["login": .text(participant.user.login), "name": .text(participant.user.name)]),
            "place": .text(participant.place.rawValue),
            "position": participant.position.map { .whole(Int64($0)) } ?? .null,
        ])
    }

    /// What a curriculum registration would do.
    static func plan(_ plan: CurriculumPlan) -> JsonValue {
        .object([
            "node": .text(plan.node.code), "nodes": .list(plan.nodes.map { .text($0.code) }),
            "learners": .list(plan.learners.map { .text($0.login) }), "targets": .list(plan.targets.map(target)),
        ])
    }

    private static func target(_ target: CurriculumTarget) -> JsonValue {
        let session = target.session.map { row in
            JsonValue.object(["id": .whole(row.number), "title": .text(row.title)])
        }
        return .object([
            "training": .object(["code": .text(target.training.code), "title": .text(target.training.title)]),
            "session": session ?? .null, "choices": .list(target.choices.map { .whole($0.number) }),
            "alreadyRegistered": .list(target.alreadyRegistered.map { .text($0.login) }),
            "lacking": .whole(Int64(target.lacking)),
        ])
    }
}
