import PupitreApp
import TrainingDomain

extension Lists {
    func people(_ page: Page<Person>) -> [String] {
        var table = Table([
            .init(heading: words.label("login")), .init(heading: words.label("name"), isFlexible: true),
            .init(heading: words.label("mail")),
            .init(heading: words.label("roles"), isFlexible: true),
            .init(heading: words.label(.organisations), isFlexible: true),
        ])
        for person in page.rows {
            let name = person.isActive ? person.name : "\(person.name) (\(words.inactive))"
            table.add([
                person.login, name, person.mail, PersonRole.list(person.roles, context.language),
                person.organisations.joined(separator: ", "),
            ])
        }
        return lines(table, page)
    }

    func groups(_ page: Page<Group>) -> [String] {
        var table = Table([
            .init(heading: words.label(.code)), .init(heading: words.label("name"), isFlexible: true),
            .init(heading: words.label("members"), isNumber: true),
        ])
        for row in page.rows { table.add([row.code, row.name, "\(row.members.count)"]) }
        return lines(table, page)
    }

    func organisations(_ page: Page<Organisation>) -> [String] {
        var table = Table([.init(heading: words.label(.code)), .init(heading: words.label("name"), isFlexible: true)])
        for row in page.rows { table.add([row.code, row.name]) }
        return lines(table, page)
    }
}

extension PersonRole {
    /// The roles in words, in the order of the list.
    static func list(_ roles: Set<PersonRole>, _ language: Language) -> String {
        allCases.filter(roles.contains).map { $0.label[language] }.joined(separator: ", ")
    }
}
