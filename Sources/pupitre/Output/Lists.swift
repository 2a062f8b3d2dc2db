import PupitreApp
import TrainingDomain

/// Lists as people read them: aligned tables that fit the terminal, then how much of the whole is shown.
struct Lists {
    let context: CommandContext
    var words: any Sentences { context.words }

    func trainings(_ page: Page<TrainingRow>) -> [String] {
        var table = Table([
            .init(heading: words.label(.code)), .init(heading: words.label(.title), isFlexible: true),
            .init(heading: words.label(.organisations), isFlexible: true),
        ])
        for row in page.rows { table.add([row.code, row.title, row.organisations.joined(separator: ", ")]) }
        return lines(table, page)
    }

    func sessions(_ page: Page<SessionRow>) -> [String] {
        let dates = DateWords(context.language)
        var table = Table([
            .init(heading: "N°", isNumber: true), .init(heading: words.label(.title), isFlexible: true),
            .init(heading: words.label("training")), .init(heading: words.label(.start)),
            .init(heading: words.label(.end)), .init(heading: words.command(.seatsHeading), isNumber: true),
            .init(heading: words.command(.statusHeading)),
        ])
        for row in page.rows {
            table.add([
                "\(row.number)", row.title + (row.isDefault ? " *" : ""), row.trainingCode, dates.column(row.start),
                dates.dateColumn(row.end.date), "\(row.attendance.enrolled)/\(row.maxUsers.map(String.init) ?? "∞")",
                words.command(.status(row.status)),
            ])
        }
        return lines(table, page)
    }

    func curricula(_ page: Page<CurriculumNode>) -> [String] {
        var table = Table([
            .init(heading: words.label(.code)), .init(heading: words.label(.title), isFlexible: true),
            .init(heading: words.label("parent")), .init(heading: words.label("isBlocking")),
        ])
        for node in page.rows {
            table.add([node.code, node.title, node.parent ?? "", node.isBlocking ? words.yesNo(true) : ""])
        }
        return lines(table, page)
    }

    func audit(_ page: Page<AuditEntry>, zone: (any TimeZoneRules)?) -> [String] {
        var lines: [String] = []
        for entry in page.rows {
            let moment =
                (zone ?? UniversalTime()).civil(at: entry.at).map { DateWords(context.language).column($0) } ?? ""
            lines.append(
                "\(moment)  \(entry.who)  \(words.command(.audited(act: entry.act, subject: entry.subject, key: entry.subjectKey)))"
            )
            lines += entry.changes.map {
                "    \(words.label($0.field))  \(words.value($0.old, of: $0.field)) → \(words.value($0.new, of: $0.field))"
            }
        }
        return page.rows.isEmpty ? [words.command(.nothingFound)] : lines + footer(page)
    }

    func lines<Row>(_ table: Table, _ page: Page<Row>) -> [String] {
        guard !page.rows.isEmpty else { return [words.command(.nothingFound)] }
        return table.lines(width: Console.width) + footer(page)
    }

    private func footer<Row>(_ page: Page<Row>) -> [String] {
        guard page.rows.count < page.total else { return [] }
        return ["", words.command(.shown(page.rows.count, of: page.total))]
    }
}
