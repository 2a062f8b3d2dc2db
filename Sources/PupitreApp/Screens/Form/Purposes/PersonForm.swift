import TerminalUI
import TrainingDomain

/// The form of a person.
enum PersonForm: FormPurpose {
    /// A new one.
    case add
    /// Changes to one, as they were seen.
    case edit(Person)

    /// What the choice of a language says for the database's own.
    private static let byDefault = "default"

    func title(_ facts: DeskFacts) -> String { facts.words.personTitle(self) }

    var fields: [FormField] {
        let active = FormField(
            "isActive", .editor(.flag), label: FieldLabels.label("isActive"),
            help: Phrase(
                "Un compte inactif ne peut plus rien faire\u{A0}; ses inscriptions et son histoire restent.",
                "An inactive account can do nothing any more; its registrations and its history stay."))
        return names + [
            FormField(
                "mail", .editor(.text(maxLength: Limits.name)), label: FieldLabels.label("mail"),
                help: Phrase(
                    "Sans adresse, la personne ne reçoit aucun message et ne peut pas être validatrice.",
                    "Without an address they get no message and can't be a validator.")),
            FormField(
                .organisations, .several(.organisations), label: FieldLabels.label(.organisations),
                help: Phrase(
                    "Les organisations auxquelles elle appartient\u{A0}: ses rôles y valent.",
                    "The organisations they belong to: their roles hold there.")),
            FormField(
                "roles", .several(.words(Self.roles)), label: FieldLabels.label("roles"),
                help: Phrase(
                    "Ce qu'elle peut faire\u{A0}: s'inscrire, former, valider, gérer des sessions, tout.",
                    "What they may do: register, train, approve, manage sessions, everything."), isRequired: true),
            FormField(
                "language", .editor(.choice(Self.languages)), label: FieldLabels.label("language"),
                help: Phrase(
                    "La langue des messages qu'elle reçoit.", "The language of the messages that they get.")),
        ] + (seen == nil ? [] : [active])
    }

    private var names: [FormField] {
        [
            FormField(
                "login", .editor(.text(maxLength: Limits.name)), label: FieldLabels.label("login"),
                help: Phrase(
                    "Un nom court et unique\u{A0}: celui de son compte sur le serveur, ou celui que donne --as.",
                    "A short, unique name: that of their account on the server, or what --as gives."),
                isRequired: true),
            FormField(
                "firstName", .editor(.text(maxLength: Limits.name)), label: FieldLabels.label("firstName"),
                help: Phrase("Tel qu'il est écrit dans les messages.", "As it is written in messages.")),
            FormField(
                "lastName", .editor(.text(maxLength: Limits.name)), label: FieldLabels.label("lastName"),
                help: Phrase("Les listes sont rangées par nom.", "Lists are sorted by last name.")),
        ]
    }

    private static let roles = PersonRole.allCases.map { TrainingDomain.Choice(value: $0.rawValue, label: $0.label) }

    private static let languages = [
        TrainingDomain.Choice(value: byDefault, label: Phrase("celle de la base", "the database's")),
        TrainingDomain.Choice(value: Language.french.rawValue, label: Phrase("français", "French")),
        TrainingDomain.Choice(value: Language.english.rawValue, label: Phrase("anglais", "English")),
    ]

    private var seen: Person? {
        if case .edit(let person) = self { return person }
        return nil
    }

    var initial: [FieldKey: Typed] {
        guard let seen else { return ["roles": .many([PersonRole.learner.rawValue])] }
        return [
            "login": .one(seen.login), "firstName": .one(seen.firstName), "lastName": .one(seen.lastName),
            "mail": .one(seen.mail), .organisations: .many(seen.organisations),
            "roles": .many(PersonRole.allCases.filter(seen.roles.contains).map(\.rawValue)),
            "language": .one(seen.language?.rawValue ?? Self.byDefault),
            "isActive": .one(seen.isActive ? "true" : "false"),
        ]
    }

    func problems(_ values: FormValues, _ facts: DeskFacts) -> [Problem] {
        let mail = values.text("mail")
        return mail.isEmpty || MailAddress.isOne(mail) ? [] : [Problem("mail", .notAMailAddress(mail))]
    }

    func outcome(_ values: FormValues, _ facts: DeskFacts) -> FormOutcome {
        let person = person(values)
        guard let seen else { return .ask(.keepPeople(.add(person))) }
        return .ask(.keepPeople(.edit(seen, to: person)))
    }

    private func person(_ values: FormValues) -> Person {
        Person(
            login: values.text("login"), firstName: values.text("firstName"), lastName: values.text("lastName"),
            mail: values.text("mail"), organisations: values.list(.organisations),
            roles: Set(values.list("roles").compactMap(PersonRole.init(rawValue:))),
            isActive: seen == nil || values.flag("isActive"), language: Language(rawValue: values.text("language")))
    }

    func said(_ values: FormValues, _ answer: Answer, _ facts: DeskFacts) -> String {
        facts.words.personSaved(person(values).name)
    }

    func conflict(_ refusal: Refusal) -> FormConflict? {
        guard case .people(.personChanged(_, let changes)) = refusal, var now = seen else { return nil }
        for change in changes { now.take(change) }
        return FormConflict(subject: .form, changes: changes, now: .person(.edit(now)))
    }
}

extension Person {
    /// Takes what others changed.
    fileprivate mutating func take(_ change: FieldChange) {
        let text = change.new.textValue ?? ""
        let list: [String] = if case .list(let items) = change.new { items } else { [] }
        switch change.field {
        case "login": login = text
        case "firstName": firstName = text
        case "lastName": lastName = text
        case "mail": mail = text
        case .organisations: organisations = list
        case "roles": roles = Set(list.compactMap(PersonRole.init(rawValue:)))
        case "isActive": isActive = change.new == .flag(true)
        case "language": language = Language(rawValue: text)
        default: break
        }
    }
}
