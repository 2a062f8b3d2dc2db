/// Turns the tables of the demonstration into values.
///
/// Codes and logins that a record refers to are not looked up here.
enum DemoReader {
    /// Rows: code, name.
    static func organisations(_ table: String) throws(DemoTableError) -> [DemoOrganisation] {
        try DemoTable.rows(of: table, columns: 2).map { row in
            DemoOrganisation(code: String(row.fields[0]), name: String(row.fields[1]))
        }
    }

    /// Rows: code, title, parent or `-`, `blocking` or `open`.
    static func curricula(_ table: String) throws(DemoTableError) -> [DemoCurriculum] {
        var curricula: [DemoCurriculum] = []
        for row in try DemoTable.rows(of: table, columns: 4) {
            guard let isBlocking = ["blocking": true, "open": false][row.fields[3]] else {
                throw unreadable("blocking", row.fields[3], at: row)
            }
            curricula.append(
                DemoCurriculum(
                    code: String(row.fields[0]), title: String(row.fields[1]),
                    parent: row.fields[2] == "-" ? nil : String(row.fields[2]), isBlocking: isBlocking))
        }
        return curricula
    }

    /// Rows: login, first name, last name, mail, organisations, roles.
    static func people(_ table: String) throws(DemoTableError) -> [DemoPerson] {
        var people: [DemoPerson] = []
        for row in try DemoTable.rows(of: table, columns: 6) {
            let words = DemoTable.list(row.fields[5])
            let roles = words.compactMap(DemoRole.init(rawValue:))
            guard roles.count == words.count, !roles.isEmpty else {
                throw unreadable("roles", row.fields[5], at: row)
            }
            people.append(
                DemoPerson(
                    login: String(row.fields[0]), firstName: String(row.fields[1]), lastName: String(row.fields[2]),
                    mail: String(row.fields[3]), organisations: DemoTable.list(row.fields[4]), roles: roles))
        }
        return people
    }

    /// Blocks: code and title, then a line of settings, then the description.
    static func trainings(_ table: String) throws(DemoTableError) -> [DemoTraining] {
        var trainings: [DemoTraining] = []
        for block in DemoTable.blocks(of: table) {
            trainings.append(try training(block))
        }
        return trainings
    }

    /// Blocks: the title, then one or several lines of settings.
    static func sessions(_ table: String) throws(DemoTableError) -> [DemoSession] {
        var sessions: [DemoSession] = []
        for block in DemoTable.blocks(of: table) {
            sessions.append(try session(block))
        }
        return sessions
    }

    private static func training(_ block: DemoTable.Record) throws(DemoTableError) -> DemoTraining {
        let heading = block.fields[0].split(separator: "|", omittingEmptySubsequences: false).map(DemoTable.trimmed)
        guard heading.count == 2 else {
            throw DemoTableError(line: block.line, problem: .columns(expected: 2, found: heading.count))
        }
        let settings = try DemoSettings(
            block.fields.dropFirst().first ?? "", line: block.line,
            known: ["in", "days", "max", "flags", "all", "one", "order", "colour", "curricula"])
        guard !(settings.contains("all") && settings.contains("one")) else {
            throw DemoTableError(line: block.line, problem: .repeated("validators"))
        }
        return DemoTraining(
            code: String(heading[0]),
            title: String(heading[1]),
            description: block.fields.dropFirst(2).joined(separator: "\n"),
            organisations: try settings.required("in", DemoValue.nonEmptyList),
            durationDays: try settings.value("days", DemoValue.naturalNumber) ?? 1,
            maxUsers: try settings.value("max", DemoValue.naturalNumber),
            flags: try settings.value("flags", DemoValue.flags) ?? [.createsSeance],
            validators: settings.list("all") + settings.list("one"),
            validatorRule: settings.contains("one") ? .one : .all,
            displayOrder: try settings.value("order", DemoValue.naturalNumber) ?? 500,
            colour: settings["colour"].map { String($0) },
            curricula: settings.list("curricula"))
    }

    private static func session(_ block: DemoTable.Record) throws(DemoTableError) -> DemoSession {
        let settings = try DemoSettings(
            Substring(block.fields.dropFirst().joined(separator: " ")), line: block.line,
            known: [
                "training", "from", "to", "max", "flags", "default", "cancelled", "mode", "trainers", "requests",
            ])
        return DemoSession(
            title: String(block.fields[0]),
            training: try settings.required("training") { $0.isEmpty ? nil : String($0) },
            start: try settings.required("from") { DemoMoment($0) },
            end: try settings.required("to") { DemoMoment($0) },
            seats: try settings.value("max", DemoValue.seats),
            changes: try settings.value("flags", DemoValue.flagChanges) ?? DemoFlagChanges(),
            isDefault: try settings.value("default", DemoValue.yesOrNo) ?? false,
            isCancelled: try settings.value("cancelled", DemoValue.yesOrNo) ?? false,
            seanceMode: try settings.value("mode") { DemoSeanceMode(rawValue: String($0)) } ?? .automatic,
            trainers: settings.list("trainers"),
            requests: try settings.value("requests", DemoValue.requests) ?? [])
    }

    private static func unreadable(_ setting: String, _ value: Substring, at row: DemoTable.Record) -> DemoTableError {
        DemoTableError(line: row.line, problem: .unreadable(setting: setting, value: String(value)))
    }
}
