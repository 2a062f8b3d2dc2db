import GRDB
import TrainingDomain

/// What a person must be to be stored.
enum PersonRules {
    /// A person ready to be stored, with the numbers of their organisations.
    struct Checked {
        let person: Person
        let organisations: [Int64]
    }

    /// Checks `person`, who takes the place of the one stored under the number `id`, or is new.
    ///
    /// - Throws: `problems` with everything that is wrong.
    static func check(_ person: Person, replacing id: Int64?, in database: Database) throws -> Checked {
        var person = person
        var problems: [Problem] = []
        person.login = Rules.line(person.login, "login", maxLength: Limits.name, problems: &problems)
        person.firstName = Rules.line(
            person.firstName, "firstName", maxLength: Limits.name, required: false, problems: &problems)
        person.lastName = Rules.line(
            person.lastName, "lastName", maxLength: Limits.name, required: false, problems: &problems)
        person.mail = Rules.line(person.mail, "mail", maxLength: Limits.name, required: false, problems: &problems)
        if !person.mail.isEmpty, !MailAddress.isOne(person.mail) {
            problems.append(Problem("mail", .notAMailAddress(person.mail)))
        }
        if let other = try Target.person.id(of: person.login, in: database), other != id {
            problems.append(Problem("login", .alreadyTaken(person.login)))
        }
        let organisations = try Link.personOrganisations.ids(
            of: person.organisations, in: database, problems: &problems)
        try Rules.require(problems)
        return Checked(person: person, organisations: organisations)
    }

    /// What differs, for the audit.
    static func changes(from old: Person?, to new: Person) -> [FieldChange] {
        let before = Dictionary(uniqueKeysWithValues: old.map(values) ?? [])
        return values(new).compactMap { key, value in
            let former = before[key] ?? .none
            return former == value ? nil : FieldChange(key, old: former, new: value)
        }
    }

    /// A person who goes, for the audit: every value that is not empty.
    static func deleting(_ person: Person) -> [FieldChange] {
        values(person).filter { $0.1 != .none && $0.1 != .text("") && $0.1 != .list([]) }
            .map { FieldChange($0.0, old: $0.1, new: .none) }
    }

    private static func values(_ person: Person) -> [(FieldKey, FieldValue)] {
        [
            ("login", .text(person.login)), ("firstName", .text(person.firstName)),
            ("lastName", .text(person.lastName)), ("mail", .text(person.mail)),
            (.organisations, .list(person.organisations)), ("roles", .list(person.roles.map(\.rawValue).sorted())),
            ("isActive", .flag(person.isActive)), ("language", person.language.map { .text($0.rawValue) } ?? .none),
        ]
    }
}
