import TrainingDomain

/// The columns of a list of people.
enum PeopleColumns {
    static let login: FieldKey = "login"
    static let firstName: FieldKey = "firstName"
    static let lastName: FieldKey = "lastName"
    static let mail: FieldKey = "mail"
    static let roles: FieldKey = "roles"

    /// The schema of a list of people.
    ///
    /// Organisations and roles may be written one per line in their cell.
    static let schema = TableSchema(
        names: names, identity: login, required: [login], paragraphs: [.organisations, roles],
        limits: [login: Limits.name, firstName: Limits.name, lastName: Limits.name, mail: Limits.name],
        positional: { _ in [login, firstName, lastName, mail, .organisations, roles] })

    private static let names: ColumnNames = {
        var names = ColumnNames()
        names.add(login, ["login", "identifiant", "utilisateur", "user", "username", "user name", "nom d'utilisateur"])
        names.add(firstName, ["firstName", "prénom", "prénoms", "given name"])
        names.add(lastName, ["lastName", "nom", "nom de famille", "surname", "family name"])
        names.add(
            mail, ["mail", "email", "e-mail", "courriel", "adresse mail", "adresse e-mail", "adresse électronique"])
        names.add(.organisations, ["organisations", "organisation", "organizations", "organization", "organisme"])
        names.add(roles, ["roles", "rôles", "rôle", "role", "profil"])
        return names
    }()

    /// The role that `name` means: the command line's word, or the label in either language.
    static func role(named name: String) -> PersonRole? {
        let folded = ColumnNames.folded(name)
        return PersonRole.allCases.first { role in
            [role.rawValue, role.label.french, role.label.english].contains { ColumnNames.folded($0) == folded }
        } ?? (folded == "administrateur" ? .administrator : nil)
    }
}
