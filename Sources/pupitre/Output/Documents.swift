import TrainingDomain
import TrainingExchange

/// Things as JSON, in the shapes of the contract (`commands.md`).
enum Documents {
    /// A list and its size.
    static func list(_ name: String, total: Int, _ items: [JsonValue]) -> JsonValue {
        .object([JsonMember("total", .whole(Int64(total))), JsonMember(name, .list(items))])
    }

    /// A training: code, title, description, organisations, the fields that sessions inherit, then its own others.
    static func training(_ training: Training) -> JsonValue {
        let leading: [FieldKey] = [.code, .title, .description, .organisations]
        let trailing: [FieldKey] = ["defaultDurationDays", "createsSeance"]
        let inherited = TrainingFields.all.map(\.key).filter { !leading.contains($0) && !trailing.contains($0) }
        return .object(
            (leading + inherited + trailing).compactMap { key in
                TrainingFields.field(key).map { JsonMember(key.rawValue, value($0.value(in: training))) }
            })
    }

    /// A session as the store holds it.
    static func session(_ stored: StoredSession, now: Instant, zones: any TimeZoneProvider) -> JsonValue {
        let head = [JsonMember("id", .whole(stored.number)), training(stored.training)]
        let status = JsonMember("status", .text(stored.status(at: now, zones: zones).rawValue))
        let tail = [
            JsonMember("trainers", .list(stored.trainers.map(JsonValue.text))),
            JsonMember("inherited", .list(stored.inherited.map { .text($0.rawValue) })),
            JsonMember("enrolled", .whole(Int64(stored.attendance.enrolled))),
            JsonMember("waiting", .whole(Int64(stored.attendance.waiting))),
            JsonMember("pending", .whole(Int64(stored.attendance.pending))),
        ]
        return .object(head + members(of: stored.session, status: status, zones: zones) + tail)
    }

    /// A session that is not stored: what a dry run would make.
    static func proposal(_ proposal: SessionProposal, now: Instant, zones: any TimeZoneProvider) -> JsonValue {
        let code = proposal.training.training.code
        let reference = TrainingReference(code: code, title: proposal.training.training.title, organisations: [])
        let stored = StoredSession(
            number: proposal.edited?.number ?? 0, version: 0, training: reference, session: proposal.session,
            own: proposal.own, creator: "", trainers: proposal.trainers ?? proposal.edited?.trainers ?? [],
            attendance: proposal.edited?.attendance ?? Attendance())
        guard case .object(var members) = session(stored, now: now, zones: zones) else { return .null }
        if proposal.edited == nil { members[0] = JsonMember("id", .null) }
        return .object(members + [JsonMember("dryRun", .flag(true))])
    }

    private static func training(_ training: TrainingReference) -> JsonMember {
        JsonMember("training", .object(["code": .text(training.code), "title": .text(training.title)]))
    }

    /// The fields in the order of the list, the status after the description.
    private static func members(
        of session: Session, status: JsonMember, zones: any TimeZoneProvider
    ) -> [JsonMember] {
        SessionFields.all.flatMap { field -> [JsonMember] in
            switch field.key {
            case .start: [JsonMember("start", moment(session.start, in: session.timeZone, zones: zones))]
            case .end: [JsonMember("end", moment(session.end, in: session.timeZone, zones: zones))]
            case .description: [JsonMember("description", .text(session.description)), status]
            default: [JsonMember(field.key.rawValue, value(field.value(in: session)))]
            }
        }
    }

    /// A wall-clock time in ISO 8601 with its offset; without one where the zone's data are missing.
    static func moment(_ moment: CivilDateTime, in zone: String, zones: any TimeZoneProvider) -> JsonValue {
        guard let rules = zones.rules(named: zone), let instant = rules.resolve(moment).instant else {
            return .text(moment.iso + ":00")
        }
        return .text(moment.iso + ":00" + rules.offsetText(at: instant))
    }

    /// An instant in ISO 8601, in UTC.
    static func instant(_ instant: Instant) -> JsonValue {
        guard let moment = CivilDateTime(utcSeconds: instant.seconds) else { return .null }
        let seconds = ((instant.seconds % 60) + 60) % 60
        return .text(moment.iso + (seconds < 10 ? ":0" : ":") + "\(seconds)Z")
    }

    /// A curriculum node.
    static func curriculum(_ node: CurriculumNode) -> JsonValue {
        .object([
            "code": .text(node.code), "title": .text(node.title), "parent": node.parent.map(JsonValue.text) ?? .null,
            "blocking": .flag(node.isBlocking),
        ])
    }

    /// An entry of the audit.
    static func entry(_ entry: AuditEntry) -> JsonValue {
        .object([
            "id": .whole(entry.id), "at": instant(entry.at), "who": .text(entry.who), "act": .text(entry.act),
            "subject": .text(entry.subject), "key": .text(entry.subjectKey),
            "changes": .list(
                entry.changes.map {
                    .object(["field": .text($0.field.rawValue), "old": value($0.old), "new": value($0.new)])
                }),
        ])
    }

    /// The value of a field.
    static func value(_ value: FieldValue) -> JsonValue {
        switch value {
        case .none: .null
        case .flag(let flag): .flag(flag)
        case .whole(let number): .whole(Int64(number))
        case .text(let text): .text(text)
        case .list(let items): .list(items.map(JsonValue.text))
        }
    }
}
