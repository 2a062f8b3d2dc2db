import PupitreApp
import TerminalUI
import TrainingDomain

/// Things as people read them: labels in one column, values in another.
struct Pages {
    let language: Language
    let words: any Sentences

    init(_ context: CommandContext) {
        language = context.language
        words = context.words
    }

    init(language: Language) {
        self.language = language
        words = sentences(for: language)
    }

    /// A training with all its settings.
    func training(_ training: Training) -> [String] {
        var rows = TrainingFields.all.filter { $0.key != .description && $0.key != .title && $0.key != .code }.map {
            Row(words.label($0.key), words.value($0.value(in: training), of: $0.key))
        }
        rows += paragraph(.description, training.description)
        return [training.code + "  " + training.title, ""] + aligned(rows)
    }

    /// A session with all its settings, and where each comes from.
    func session(_ stored: StoredSession, now: Instant, zones: any TimeZoneProvider) -> [String] {
        let session = stored.session
        let status = words.command(.status(stored.status(at: now, zones: zones)))
        let head = words.command(.sessionHeading(number: stored.number, title: session.title, status: status))
        let training = [Row(words.label("training"), stored.training.code + "  " + stored.training.title)]
        let attendance = words.command(
            .attendance(
                enrolled: stored.attendance.enrolled, waiting: stored.attendance.waiting,
                pending: stored.attendance.pending))
        var tail = [Row(words.label("trainers"), words.value(.list(stored.trainers), of: "trainers"))]
        if let reason = stored.cancelled { tail.append(Row(words.label("cancelled"), reason)) }
        let rows = training + fields(of: session, own: stored.own) + tail + paragraph(.description, session.description)
        return [head, ""] + aligned(rows) + ["", attendance]
    }

    /// What a dry run would store, and what it means for a learner.
    func review(_ proposal: SessionProposal, names: [String: String]) -> [String] {
        let session = proposal.session
        let training = proposal.training.training
        let rows =
            [
                Row(words.label("training"), training.code + "  " + training.title),
                Row(words.label(.title), session.title),
            ]
            + fields(of: session, own: proposal.own) + paragraph(.description, session.description)
        return aligned(rows) + ["", words.path(RequestPath(session), names: names), words.command(.nothingStored)]
    }

    private func fields(of session: Session, own: Set<FieldKey>) -> [Row] {
        SessionFields.all.filter { $0.key != .title && $0.key != .description }.map { field in
            let inherited = field.inherited != nil && !own.contains(field.key)
            return Row(
                words.label(field.key), words.value(field.value(in: session), of: field.key),
                note: inherited ? words.inherited : "")
        }
    }

    /// The description comes last, its lines one under the other.
    func paragraph(_ key: FieldKey, _ text: String) -> [Row] {
        if text.isEmpty { return [] }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.enumerated().map { Row($0.offset == 0 ? words.label(key) : "", $0.element) }
    }

    struct Row {
        let label: SafeText
        let value: SafeText
        let note: String

        init(_ label: String, _ value: String, note: String = "") {
            self.label = SafeText(label)
            self.value = SafeText(value)
            self.note = note
        }
    }

    func aligned(_ rows: [Row]) -> [String] {
        let labels = rows.map(\.label.width).max() ?? 0
        let values = min(rows.filter { !$0.note.isEmpty }.map(\.value.width).max() ?? 0, 40)
        return rows.map { row in
            let start = "  " + row.label.string + spaces(labels - row.label.width) + "  " + row.value.string
            return row.note.isEmpty ? start : start + spaces(values - row.value.width) + "  " + row.note
        }
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
