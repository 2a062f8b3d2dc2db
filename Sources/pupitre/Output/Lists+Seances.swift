import PupitreApp
import TrainingDomain

extension Lists {
    /// Seances, a row each: places are those taken of those there are, then who waits.
    func seances(_ page: Page<StoredSeance>) -> [String] {
        let words = context.words
        let dates = DateWords(context.language)
        var table = Table([
            .init(heading: "N°", isNumber: true), .init(heading: words.label(.title), isFlexible: true),
            .init(heading: words.label(.start)), .init(heading: words.label(.end)),
            .init(heading: words.label("place"), isFlexible: true), .init(heading: words.label(.mode)),
            .init(heading: words.command(.seatsHeading), isNumber: true),
        ])
        for row in page.rows {
            let seance = row.seance
            let end =
                seance.end.date == seance.start.date ? seance.end.time.iso : dates.column(seance.end)
            let waiting = row.waiting > 0 ? " +\(row.waiting)" : ""
            table.add([
                row.id == 0 ? "" : "\(row.id)", seance.title, dates.column(seance.start), end, seance.place,
                words.value(.text(seance.mode.rawValue), of: .mode),
                "\(row.registered)/\(seance.maxUsers.map(String.init) ?? "∞")\(waiting)",
            ])
        }
        return lines(table, page)
    }

    /// What a curriculum registration would do: whom, then a row for each training.
    func plan(_ plan: CurriculumPlan) -> [String] {
        let words = context.words
        var table = Table([
            .init(heading: words.label("training"), isFlexible: true),
            .init(heading: words.label("session"), isFlexible: true),
            .init(heading: words.say(.remarkHeading), isFlexible: true),
        ])
        for target in plan.targets {
            table.add([
                "\(target.training.code)  \(target.training.title)",
                target.session.map { "\($0.number)  \($0.title)" } ?? "—", words.say(.remark(target)),
            ])
        }
        let rows = lines(table, Page(rows: plan.targets, total: plan.targets.count))
        return [words.say(.learners(plan.learners.map(\.name), node: plan.node)), ""] + rows
    }
}

extension Pages {
    /// A seance with all its settings, and who is in it unless `participants` is nil.
    func seance(_ stored: StoredSeance, participants: [SeanceParticipant]?) -> [String] {
        let seance = stored.seance
        let rows = seance.values.filter { $0.key != .title && $0.key != .description && $0.value != .none }.map {
            Row(words.label($0.key), words.value($0.value, of: $0.key))
        }
        let head = words.say(stored.id == 0 ? .unsavedHeading(seance.title, stored.session) : .heading(stored))
        let page = [head, ""] + aligned(rows + paragraph(.description, seance.description))
        guard let participants else { return page }
        let people = participants.map {
            "  \($0.user.name) (\($0.user.login))" + ($0.position.map { " — \(waits($0))" } ?? "")
        }
        return page + ["", words.say(.people(registered: stored.registered, waiting: stored.waiting))] + people
    }

    private func waits(_ position: Int) -> String { words.say(.waits(position)) }
}
