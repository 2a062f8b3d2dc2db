import TrainingDomain
import TrainingExchange

extension Documents {
    /// A person; the language of their mails is null when it is the database's.
    static func person(_ person: Person) -> JsonValue { .object(members(of: person)) }

    /// A person and what hangs on them, where that is to be told.
    static func person(_ person: Person, ties: PersonTies?) -> JsonValue {
        guard let ties else { return self.person(person) }
        return .object(
            members(of: person) + [
                JsonMember("groups", .list(ties.groups.map(JsonValue.text))),
                JsonMember("enrolments", .whole(Int64(ties.enrolments))),
                JsonMember("requests", .whole(Int64(ties.requests))),
                JsonMember("trains", .list(ties.trains.map(session))),
                JsonMember(
                    "validates",
                    .object([
                        "trainings": .list(ties.validates.trainings.map(JsonValue.text)),
                        "sessions": .list(ties.validates.sessions.map(session)),
                        "requests": .list(ties.validates.requests.map(JsonValue.whole)),
                    ])),
            ])
    }

    private static func members(of person: Person) -> [JsonMember] {
        [
            JsonMember("login", .text(person.login)), JsonMember("name", .text(person.name)),
            JsonMember("firstName", .text(person.firstName)), JsonMember("lastName", .text(person.lastName)),
            JsonMember("mail", .text(person.mail)),
            JsonMember("roles", .list(PersonRole.allCases.filter(person.roles.contains).map { .text($0.rawValue) })),
            JsonMember("organisations", .list(person.organisations.map(JsonValue.text))),
            JsonMember("active", .flag(person.isActive)),
            JsonMember("language", person.language.map { .text($0.rawValue) } ?? .null),
        ]
    }

    private static func session(_ session: SessionReference) -> JsonValue {
        .object(["id": .whole(session.number), "title": .text(session.title)])
    }

    /// A group.
    static func group(_ group: Group) -> JsonValue {
        .object([
            "code": .text(group.code), "name": .text(group.name), "members": .list(group.members.map(JsonValue.text)),
        ])
    }

    /// An organisation.
    static func organisation(_ organisation: Organisation) -> JsonValue {
        .object(["code": .text(organisation.code), "name": .text(organisation.name)])
    }
}
