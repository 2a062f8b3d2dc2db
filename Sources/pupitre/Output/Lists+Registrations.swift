import PupitreApp
import TrainingDomain

extension Lists {
    /// Registrations, a row each: what is missing is told, and the place in the waiting list.
    func registrations(_ page: Page<Registration>) -> [String] {
        let words = context.words
        var table = Table([
            .init(heading: "N°", isNumber: true), .init(heading: words.label("user"), isFlexible: true),
            .init(heading: words.label("session"), isFlexible: true), .init(heading: words.command(.statusHeading)),
            .init(heading: words.label("missing"), isFlexible: true),
        ])
        for row in page.rows {
            let state = words.state(row.state) + (row.position.map { " (\($0))" } ?? "")
            let missing = row.missing.map { words.approval($0, names: [:]) }.joined(separator: ", ")
            table.add([
                "\(row.id)", "\(row.user.name) (\(row.user.login))", "\(row.session.number)  \(row.session.title)",
                state, missing,
            ])
        }
        return lines(table, page)
    }

    /// One registration: a line, then each approval with who gave it and when, or who can give it.
    func registration(_ detail: RegistrationDetail, _ bench: Workbench) -> [String] {
        let words = context.words
        let zone = bench.zones.rules(named: bench.fields.settings.timeZone) ?? UniversalTime()
        var lines = registrations(Page(rows: [detail.registration], total: 1)) + [""]
        for given in detail.given {
            let moment = zone.civil(at: given.at).map { DateWords(context.language).column($0) } ?? ""
            lines.append("  ✓ \(words.approval(given.approval, names: [:])) — \(given.by), \(moment)")
        }
        for approval in detail.registration.missing {
            let people = (detail.givers[approval] ?? []).map(\.name).joined(separator: ", ")
            lines.append("  … \(words.approval(approval, names: [:])) — \(people)")
        }
        if let reason = detail.registration.reason { lines.append("  \(words.label("reason"))  \(reason)") }
        return lines
    }
}
