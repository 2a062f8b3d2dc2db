import TrainingDomain

/// A person as a file tells it.
public struct PersonRow: Equatable, Sendable {
    /// The line on which it starts in the file, from 1.
    public let line: Int
    /// The person; what the file has no column for is as in a new one.
    public let person: Person
    /// The keys that the file has columns for: `login`, `firstName`, `lastName`, `mail`, `organisations`, `roles`.
    public let keys: Set<FieldKey>
}

/// People read from CSV or TSV: login, first name, last name, mail address, organisations and roles (several are separated by
/// commas, semicolons, bars or line breaks; roles are named in French, in English or as on the command line).
///
/// Without a header the columns are in that order.
public struct People: Equatable, Sendable {
    /// How the file is laid out.
    public let layout: TableLayout
    /// The rows that can be stored, in the order of the file.
    public let rows: [PersonRow]
    /// The rows that cannot.
    public let refused: [RefusedRow]
    /// What is worth saying of the whole.
    public let warnings: [TableWarning]

    /// Reads all of `bytes`.
    ///
    /// - Throws: `TableError` when the file as a whole cannot be read.
    public init(_ bytes: [UInt8], options: TableOptions = TableOptions()) throws(TableError) {
        var sheet = try SheetReader(bytes, schema: PeopleColumns.schema, options: options)
        let reading = PersonReading(columns: sheet.layout.columns)
        var rows: [PersonRow] = []
        var refused: [RefusedRow] = []
        while let next = try sheet.next() {
            if let row = next.refused { refused.append(row) }
            guard let row = next.accepted else { continue }
            let (person, problems) = reading.person(row)
            if problems.isEmpty {
                rows.append(PersonRow(line: row.line, person: person, keys: reading.keys))
            } else {
                refused.append(RefusedRow(line: row.line, identity: person.login, problems: problems))
            }
        }
        layout = sheet.layout
        self.rows = rows
        self.refused = refused
        warnings = sheet.warnings
    }
}

/// Turns the texts of a row into a person.
private struct PersonReading {
    let columns: [TableColumn]

    var keys: Set<FieldKey> { Set(columns.map(\.key)) }

    func person(_ row: SheetRow) -> (person: Person, problems: [RowProblem]) {
        var person = Person(login: "", firstName: "", lastName: "")
        var problems: [RowProblem] = []
        for (column, text) in zip(columns, row.texts) {
            if let reason = read(text, of: column.key, into: &person) { problems.append(.value(column, reason)) }
        }
        return (person, problems)
    }

    private func read(_ text: String, of key: FieldKey, into person: inout Person) -> Reason? {
        switch key {
        case PeopleColumns.login: person.login = text
        case PeopleColumns.firstName: person.firstName = text
        case PeopleColumns.lastName: person.lastName = text
        case PeopleColumns.mail:
            guard text.isEmpty || MailAddress.isOne(text) else { return .notAMailAddress(text) }
            person.mail = text
        case .organisations: person.organisations = Self.items(text)
        case PeopleColumns.roles: return readRoles(text, into: &person)
        default: break
        }
        return nil
    }

    /// An empty cell leaves the role of a new person: learner.
    private func readRoles(_ text: String, into person: inout Person) -> Reason? {
        var roles: Set<PersonRole> = []
        for item in Self.items(text) {
            guard let role = PeopleColumns.role(named: item) else {
                return .notAChoice(item, of: PersonRole.allCases.map(\.rawValue))
            }
            roles.insert(role)
        }
        if !roles.isEmpty { person.roles = roles }
        return nil
    }

    /// The parts of a cell that holds several, each once.
    private static func items(_ text: String) -> [String] {
        var seen: Set<String> = []
        return text.split { ",;|\n".contains($0) }.map { SingleLine.trimmed($0) }
            .filter { !$0.isEmpty && seen.insert(Folding.key($0)).inserted }
    }
}
