import TerminalUI
import TrainingDomain

/// What there is to read about a session, for its page and for the pane beside the list.
struct SessionText {
    let facts: DeskFacts
    let names: [String: String]
    /// Names of organisations, by code.
    var organisations: [String: String] = [:]

    private var words: any DeskWords { facts.words }

    private func name(_ login: String) -> String { names[login] ?? login }

    /// The training, the dates, who and how many.
    func addHead(_ stored: StoredSession, _ text: inout PageText) {
        let session = stored.session
        let row = SessionWords(facts: facts)
        text.paragraph("\(stored.training.code) · \(stored.training.title)", .textMuted)
        let offers = stored.training.organisations.map { organisations[$0] ?? $0 }
        text.paragraph(words.offered(by: offers), .textMuted)
        text.blank()
        text.paragraph(row.dates(from: session.start, to: session.end), .textStrong)
        let status = status(stored)
        let length = row.length(from: session.start, to: session.end, zone: session.timeZone)
        var line = Line(row.status(status), row.role(status))
        if !length.isEmpty { line.append(SafeText("  ·  \(length)"), .textMuted) }
        if session.timeZone != facts.settings.timeZone { line.append(SafeText("  ·  \(session.timeZone)"), .warning) }
        if session.defaultSession { line.append(SafeText("  ·  ★ \(words.isDefault)"), .success) }
        text.line(line)
        if let reason = stored.cancelled { text.paragraph(words.cancelled(reason), .error) }
        text.paragraph(words.attendance(stored.attendance, maxUsers: session.maxUsers))
        text.paragraph(
            "\(words.trainers(stored.trainers.map(name))), \(words.created(by: name(stored.creator)))", .textMuted)
    }

    /// Where the session stands now.
    func status(_ stored: StoredSession) -> SessionStatus {
        let session = stored.session
        return SessionStatus(
            start: session.start, end: session.end, cancelled: stored.cancelled != nil, now: now(in: session.timeZone))
    }

    /// The clock on the wall where the session is.
    private func now(in zone: String) -> CivilDateTime {
        let provider = facts.zones.provider
        guard let here = provider.rules(named: facts.settings.timeZone), let there = provider.rules(named: zone),
            let instant = here.resolve(facts.now).instant
        else { return facts.now }
        return there.civil(at: instant) ?? facts.now
    }

    /// What happens to a learner who asks.
    func addRequest(_ stored: StoredSession, _ text: inout PageText) {
        text.heading(words.requestHeading)
        text.paragraph(words.path(RequestPath(stored.session), names: names))
    }

    /// What was set for this session against its training, in a pane.
    func addOwn(_ stored: StoredSession, to text: inout PageText) {
        let own = SessionFields.inherited.filter { stored.own.contains($0.key) && $0.editor.fitsPane }
        guard !own.isEmpty else { return }
        text.heading(words.ownHeading)
        for field in own {
            text.facing(field.label[facts.language], value(of: field, in: stored.session), .fieldChanged)
        }
    }

    /// Every setting: the session's own ones, then those that it inherited.
    func addSettings(_ stored: StoredSession, training: StoredTraining?, to text: inout PageText) {
        let fields = SessionFields.all.filter { ![.title, .start, .end].contains($0.key) }
        let own = fields.filter { $0.inherited == nil || stored.own.contains($0.key) }
        let inherited = fields.filter { $0.inherited != nil && !stored.own.contains($0.key) }
        text.heading(words.ownHeading)
        for field in own {
            let isSet = field.inherited != nil
            text.pair(
                field.label[facts.language], value(of: field, in: stored.session), isSet ? .fieldChanged : .text,
                right: now(field, stored, training, mark: isSet ? words.setHere : ""))
        }
        if inherited.isEmpty { return }
        text.heading(words.inheritedHeading)
        for field in inherited {
            text.pair(
                field.label[facts.language], value(of: field, in: stored.session), .textMuted,
                right: now(field, stored, training, mark: ""), labelRole: .textMuted)
        }
    }

    /// What the training says today where it is something else, or the mark of a value that was set.
    private func now(
        _ field: any SessionField, _ stored: StoredSession, _ training: StoredTraining?, mark: String
    ) -> Line {
        guard let inherited = field.inherited, let training = training?.training,
            inherited.value(in: training) != field.value(in: stored.session)
        else { return Line(SafeText(mark), .textMuted) }
        let says = FieldWords(facts: facts, names: names).short(inherited.typed(in: training), of: inherited)
        return Line(SafeText(words.trainingSays(says)), .textMuted)
    }

    private func value(of field: any SessionField, in session: Session) -> String {
        let text = FieldWords(facts: facts, names: names).text(field.typed(in: session), of: field)
        return text.isEmpty ? words.nothing : text
    }
}

// MARK: - History

extension SessionText {
    /// Who did what and when, the newest first; each change as before → after.
    func addHistory(_ page: Page<AuditEntry>, to text: inout PageText) {
        if page.rows.isEmpty { text.paragraph(words.noHistory, .textMuted) }
        for entry in page.rows {
            var line = Line(SafeText(moment(entry.at)), .textMuted)
            line.append(SafeText("  \(name(entry.who))"), .textStrong)
            line.append(SafeText("  \(words.act(entry.act))"))
            text.line(line)
            if let learner = entry.learner {
                add(entry, about: learner, to: &text)
                continue
            }
            // What a creation set stands above already.
            if entry.act == "create" || entry.act == "import" { continue }
            for change in entry.changes { add(change, to: &text) }
        }
        if page.total > page.rows.count {
            text.blank()
            text.paragraph(words.olderHistory(page.total - page.rows.count), .textMuted)
        }
    }

    /// What became of a registration: the learner, then approvals, state and reason in the words of the other screens.
    private func add(_ entry: AuditEntry, about learner: String, to text: inout PageText) {
        var line = Line(SafeText(name(learner)), .text)
        for change in entry.changes {
            switch (change.field, change.new) {
            case ("state", .text(let state)):
                guard let state = RegistrationState(rawValue: state) else { continue }
                let row = RegistrationWords(facts: facts)
                line.append("  ")
                line.append(row.mark(state) + " " + SafeText(words.state(state)), row.role(state))
            case ("approval", .list(let given)):
                let approvals = given.compactMap(Approval.init(text:)).map { words.short($0, names: names) }
                line.append(SafeText("  ✓ " + approvals.joined(separator: ", ")), .success)
            default: break
            }
        }
        text.line(line, indent: 2)
        for case ("reason", .text(let reason)) in entry.changes.map({ ($0.field, $0.new) }) {
            text.paragraph(words.reasonGiven(reason), .textMuted, indent: 4)
        }
    }

    private func moment(_ instant: Instant) -> String {
        let rules = facts.zones.provider.rules(named: facts.settings.timeZone)
        return (rules?.civil(at: instant)).map(DateWords(facts.language).column) ?? ""
    }

    private func add(_ change: FieldChange, to text: inout PageText) {
        let field = SessionFields.field(change.field)
        let label = field?.label[facts.language] ?? change.field.rawValue
        let values = [change.old, change.new].map { value in
            let words = field.map { FieldWords(facts: facts, names: names).text(Typed(value), of: $0) }
            return words ?? Typed(value).text
        }
        let shown = values.map { $0.isEmpty ? words.nothing : $0 }
        var line = Line(SafeText(label + "  "), .label)
        line.append(SafeText(shown[0]), .textMuted)
        line.append(" → ", .border)
        line.append(SafeText(shown[1]))
        text.line(line, indent: 2)
    }
}

extension AuditEntry {
    /// Login of the learner whose registration it is about, if it is about one.
    var learner: String? {
        guard let change = changes.first(where: { $0.field == "user" }), case .text(let login) = change.new else {
            return nil
        }
        return login
    }
}

extension StoredSession {
    /// Whether no seat is left.
    var isFull: Bool { Seats(limit: session.maxUsers, enrolled: attendance.enrolled).isFull }
}
