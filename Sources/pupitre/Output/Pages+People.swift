import PupitreApp
import TrainingDomain

extension Pages {
    /// A person; with what hangs on them, where that is to be told.
    func person(_ person: Person, ties: PersonTies?) -> [String] {
        let head = person.isActive ? person.name : "\(person.name)  (\(words.inactive))"
        var rows = [
            Row(words.label("login"), person.login), Row(words.label("mail"), person.mail),
            Row(words.label("roles"), PersonRole.list(person.roles, language)),
            Row(words.label(.organisations), words.value(.list(person.organisations), of: .organisations)),
            Row(words.label("language"), words.mailLanguage(person.language)),
        ]
        if let ties {
            rows += [
                Row(words.label("groups"), words.value(.list(ties.groups), of: "groups")),
                Row(words.label("registrations"), words.registrations(ties)),
            ]
            rows += list("trains", ties.trains.map { words.session($0) })
            rows += list("validates", [words.validates(ties.validates)].filter { !$0.isEmpty })
        }
        return [head, ""] + aligned(rows)
    }

    /// A group, its members one under the other.
    func group(_ group: Group) -> [String] {
        let rows = list("members", group.members)
        return [group.code + "  " + group.name, ""]
            + aligned(rows.isEmpty ? [Row(words.label("members"), words.value(.list([]), of: "members"))] : rows)
    }

    private func list(_ key: FieldKey, _ values: [String]) -> [Row] {
        values.enumerated().map { Row($0.offset == 0 ? words.label(key) : "", $0.element) }
    }
}
