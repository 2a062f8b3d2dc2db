import ArgumentParser
import TrainingDomain

/// What is said of a person, new or known, beside their names.
struct ProfileOptions: ParsableArguments {
    @Option(
        name: [.customLong("email"), .customLong("mail")],
        help: help("Son adresse de courriel.", "Their mail address.", valueName: "address"))
    var email: String?
    @Option(
        name: .customLong("organisation"), parsing: .singleValue,
        help: help("Une de ses organisations.", "One of their organisations.", valueName: "code"))
    var organisations: [String] = []
    @Option(
        name: .customLong("role"), parsing: .singleValue,
        help: help(
            "Un de ses rôles ; d'abord apprenant.", "One of their roles; at first learner.",
            valueName: PersonRole.allCases.map(\.rawValue).joined(separator: "|")))
    var roles: [String] = []
    @Option(
        help: help(
            "La langue de ses courriels ; « default » : celle de la base.",
            "The language of their mails; “default”: the database's.", valueName: "fr|en|default"))
    var language: String?
}

/// Reads flags into a person; every problem at once.
struct ProfileReading {
    private var read: Person
    private var problems: [Problem] = []

    /// Starts from `person`, whose values stay where nothing is said.
    init(_ person: Person) { read = person }

    /// The person that the flags make.
    func person() throws(Complaint) -> Person {
        if !problems.isEmpty { throw .problems(problems) }
        return read
    }

    mutating func read(_ text: String, _ key: FieldKey, into path: WritableKeyPath<Person, String>) {
        do throws(Reason) {
            read[keyPath: path] = try SingleLine.read(text, maxLength: Limits.name)
            if key == "login", read.login.isEmpty { problems.append(Problem(key, .missing)) }
        } catch {
            problems.append(Problem(key, error))
        }
    }

    mutating func read(_ profile: ProfileOptions) {
        if let mail = profile.email {
            read(mail, "mail", into: \.mail)
            if !read.mail.isEmpty, !MailAddress.isOne(read.mail) {
                problems.append(Problem("mail", .notAMailAddress(read.mail)))
            }
        }
        if !profile.organisations.isEmpty { read.organisations = profile.organisations }
        readRoles(profile.roles)
        switch profile.language {
        case nil: break
        case "default": read.language = nil
        case let name?:
            if let language = Language(rawValue: name) {
                read.language = language
            } else {
                problems.append(Problem("language", .notAChoice(name, of: ["fr", "en", "default"])))
            }
        }
    }

    mutating func takeOrganisationsOff() { read.organisations = [] }

    mutating func set(_ isActive: Bool) { read.isActive = isActive }

    private mutating func readRoles(_ names: [String]) {
        var roles: Set<PersonRole> = []
        for name in names {
            if let role = PersonRole(rawValue: name) {
                roles.insert(role)
            } else {
                problems.append(Problem("roles", .notAChoice(name, of: PersonRole.allCases.map(\.rawValue))))
            }
        }
        if !roles.isEmpty { read.roles = roles }
    }
}
