import TrainingDomain
import TrainingExchange

extension Documents {
    /// A registration, in the shape of the contract (`commands.md`): a position only in the waiting list.
    static func registration(_ registration: Registration) -> JsonValue {
        .object([
            "id": .whole(registration.id), "session": reference(registration.session),
            "user": .object(["login": .text(registration.user.login), "name": .text(registration.user.name)]),
            "state": .text(registration.state.rawValue),
            "missing": .list(registration.missing.map { .text($0.text) }),
            "position": registration.position.map { .whole(Int64($0)) } ?? .null,
            "requestedAt": instant(registration.requestedAt),
            "reason": registration.reason.map(JsonValue.text) ?? .null,
        ])
    }

    /// A list of registrations.
    static func registrations(_ page: Page<Registration>) -> JsonValue {
        list("registrations", total: page.total, page.rows.map(registration))
    }

    /// A registration with who gave each approval, and who can give those that are missing.
    static func registration(_ detail: RegistrationDetail) -> JsonValue {
        guard case .object(let members) = registration(detail.registration) else { return .null }
        let given = detail.given.map { given -> JsonValue in
            .object(["approval": .text(given.approval.text), "by": .text(given.by), "at": instant(given.at)])
        }
        let givers = detail.registration.missing.map { approval -> JsonValue in
            let people = detail.givers[approval] ?? []
            return .object(["approval": .text(approval.text), "by": .list(people.map { .text($0.login) })])
        }
        return .object(members + [JsonMember("given", .list(given)), JsonMember("awaited", .list(givers))])
    }

    /// A session by number and title.
    static func reference(_ session: SessionReference) -> JsonValue {
        .object(["id": .whole(session.number), "title": .text(session.title)])
    }
}
