import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

/// `pupitre user …`.
struct UserCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        command("user", "Les personnes.", "People.", subcommands: [AddUser.self, ListUsers.self, ImportUsers.self])
    }
}

/// `user add LOGIN …`.
struct AddUser: Command {
    static var configuration: CommandConfiguration { command("add", "Ajoute une personne.", "Adds a person.") }

    @Argument(help: help("Son identifiant, unique.", "Their login, unique.")) var login: String
    @Option(help: help("Son prénom.", "Their first name.", valueName: "text")) var firstName: String
    @Option(help: help("Son nom.", "Their last name.", valueName: "text")) var lastName: String
    @Option(
        name: [.customLong("email"), .customLong("mail")],
        help: help("Son adresse de courriel.", "Their mail address.", valueName: "address"))
    var email = ""
    @Option(
        name: .customLong("organisation"), parsing: .singleValue,
        help: help("Une de ses organisations.", "One of their organisations.", valueName: "code"))
    var organisations: [String] = []
    @Option(
        name: .customLong("role"), parsing: .singleValue,
        help: help(
            "Un de ses rôles ; sans rôle, apprenant.", "One of their roles; without any, learner.",
            valueName: PersonRole.allCases.map(\.rawValue).joined(separator: "|")))
    var roles: [String] = []
    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    func run(_ context: CommandContext) throws {
        let bench = try context.open()
        let person = try bench.store.add(try PersonReading(self).person(), as: bench.actor)
        let page = Page(rows: [person], total: 1)
        try context.answer(Documents.person(person), Lists(context: context).people(page))
    }
}

/// Reads flags into a person; every problem at once.
private struct PersonReading {
    let flags: AddUser

    init(_ flags: AddUser) { self.flags = flags }

    func person() throws(Complaint) -> Person {
        var problems: [Problem] = []
        let login = line(flags.login, "login", required: true, &problems)
        let first = line(flags.firstName, "firstName", &problems)
        let last = line(flags.lastName, "lastName", &problems)
        let mail = line(flags.email, "mail", &problems)
        if !mail.isEmpty, !Self.isMailAddress(mail) { problems.append(Problem("mail", .notAMailAddress(mail))) }
        var roles: Set<PersonRole> = []
        for name in flags.roles {
            if let role = PersonRole(rawValue: name) {
                roles.insert(role)
            } else {
                problems.append(Problem("roles", .notAChoice(name, of: PersonRole.allCases.map(\.rawValue))))
            }
        }
        if !problems.isEmpty { throw .problems(problems) }
        return Person(
            login: login, firstName: first, lastName: last, mail: mail, organisations: flags.organisations,
            roles: roles.isEmpty ? [.learner] : roles)
    }

    private func line(
        _ text: String, _ key: FieldKey, required: Bool = false, _ problems: inout [Problem]
    ) -> String {
        do throws(Reason) {
            let line = try SingleLine.read(text, maxLength: Limits.name)
            if required && line.isEmpty { problems.append(Problem(key, .missing)) }
            return line
        } catch {
            problems.append(Problem(key, error))
            return ""
        }
    }

    /// One `@` with something on either side and no space; the mail server judges the rest.
    private static func isMailAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !text.contains(" ")
    }
}

/// `user list [WORDS…]`.
struct ListUsers: Command {
    static var configuration: CommandConfiguration { command("list", "Liste des personnes.", "Lists people.") }

    @Argument(help: help("Des mots du nom ou de l'identifiant.", "Words of the name or the login.")) var words:
        [String] = []
    @OptionGroup var window: WindowOptions
    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    func run(_ context: CommandContext) throws {
        let search = DirectorySearch(SearchQuery(words.joined(separator: " ")), window: window.window)
        let page = try context.open().store.people(search)
        try context.answer(
            Documents.list("users", total: page.total, page.rows.map(Documents.person)),
            Lists(context: context).people(page))
    }
}

/// `pupitre organisation …`.
struct OrganisationCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        command("organisation", "Les organisations.", "Organisations.", subcommands: [Add.self, List.self])
    }

    /// `organisation add CODE --name N`.
    struct Add: Command {
        static var configuration: CommandConfiguration {
            command("add", "Ajoute une organisation.", "Adds an organisation.")
        }

        @Argument(help: help("Son code, unique.", "Its code, unique.")) var code: String
        @Option(help: help("Son nom.", "Its name.", valueName: "text")) var name: String
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            let lines = try RequiredLines.read([(.code, code), ("name", name)])
            let added = try bench.store.add(Organisation(code: lines[0], name: lines[1]), as: bench.actor)
            let page = Page(rows: [added], total: 1)
            try context.answer(Documents.organisation(added), Lists(context: context).organisations(page))
        }
    }

    /// `organisation list`.
    struct List: Command {
        static var configuration: CommandConfiguration {
            command("list", "Liste des organisations.", "Lists organisations.")
        }

        @Argument(help: help("Des mots du code ou du nom.", "Words of the code or the name.")) var words: [String] = []
        @OptionGroup var window: WindowOptions
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let search = DirectorySearch(SearchQuery(words.joined(separator: " ")), window: window.window)
            let page = try context.open().store.organisations(search)
            try context.answer(
                Documents.list("organisations", total: page.total, page.rows.map(Documents.organisation)),
                Lists(context: context).organisations(page))
        }
    }
}

/// Reads texts that must be there, each on one line.
enum RequiredLines {
    static func read(_ texts: [(FieldKey, String)]) throws(Complaint) -> [String] {
        var problems: [Problem] = []
        var lines: [String] = []
        for (key, text) in texts {
            do throws(Reason) {
                let line = try SingleLine.read(text, maxLength: Limits.name)
                if line.isEmpty { problems.append(Problem(key, .missing)) }
                lines.append(line)
            } catch {
                problems.append(Problem(key, error))
            }
        }
        if !problems.isEmpty { throw .problems(problems) }
        return lines
    }
}
