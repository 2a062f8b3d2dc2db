import TerminalUI
import TrainingDomain

/// Puts a mail of the outbox in words.
struct MailWords {
    let facts: DeskFacts

    /// Where it stands, by a mark and a word: meaning never depends on colour alone.
    func state(_ state: OutboxState) -> SafeText {
        let mark: SafeText =
            switch state {
            case .queued: "○ "
            case .retried: "! "
            case .sent: "✓ "
            case .failed: "✗ "
            }
        return mark + SafeText(facts.words.mailState(state))
    }

    func role(_ state: OutboxState) -> Role {
        switch state {
        case .queued: .text
        case .retried: .warning
        case .sent: .textMuted
        case .failed: .error
        }
    }

    private func civil(_ instant: Instant) -> CivilDateTime? {
        facts.zones.provider.rules(named: facts.settings.timeZone)?.civil(at: instant)
    }

    /// "10/05 09:00".
    func shortMoment(_ instant: Instant) -> String {
        guard let moment = civil(instant) else { return "" }
        let parts = [moment.date.day, moment.date.month].map { ($0 < 10 ? "0" : "") + String($0) }
        return parts.joined(separator: "/") + " " + moment.time.iso
    }

    func moment(_ instant: Instant) -> String { civil(instant).map(DateWords(facts.language).dateTime) ?? "" }

    /// When it was sent, or is tried next, in a sentence.
    func standing(_ mail: OutboxMail) -> String {
        if let sent = mail.sentAt { return facts.words.mailSent(moment(sent), to: mail.facts.address) }
        if let next = mail.nextAttempt {
            return facts.words.mailWaits(moment(next), attempts: mail.attempts, to: mail.facts.address)
        }
        return facts.words.mailGivenUp(attempts: mail.attempts, to: mail.facts.address)
    }

    /// Everything about it.
    func page(_ mail: OutboxMail, width: Int) -> PageText {
        let about = mail.facts
        var text = PageText(width: width, margin: 0)
        text.paragraph(facts.words.mailKind(about.kind), .title)
        text.paragraph("\(about.recipient.name) <\(about.address)>", .textStrong)
        text.blank()
        text.line(Line(state(mail.state), role(mail.state)))
        text.paragraph(standing(mail))
        if let error = mail.lastError, mail.state != .sent { text.paragraph(error, .error) }
        text.blank()
        text.paragraph(facts.words.mailSession(about))
        if let learner = about.learner { text.paragraph(facts.words.mailLearner(learner.name)) }
        if let reason = about.reason { text.paragraph(facts.words.mailReason(reason)) }
        text.blank()
        text.paragraph(facts.words.mailCreated(moment(mail.createdAt)), .textMuted)
        text.paragraph("Message-ID \(mail.messageID)", .textMuted)
        return text
    }
}

/// One mail of the outbox: where it stands and what it is about.
struct MailPage: ScreenState {
    let mail: OutboxMail
    private var scroll = Scroll()

    init(mail: OutboxMail) { self.mail = mail }

    var isOverlay: Bool { true }

    func commands(_ facts: DeskFacts) -> [Command] {
        let retry =
            mail.state == .sent
            ? []
            : [Command(.mail(.retry), .function(5), .enter, label: Phrase("réessayer", "try again"), weight: 9)]
        return retry + ScrollCommands.all(scroll, rows: text(facts).rows.count, height: size(facts).height)
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action):
            scroll.move(action, rows: text(turn.facts).rows.count, height: size(turn.facts).height)
        case .mail:
            turn.go(.pop)
            turn.go(.perform(action))
        default: break
        }
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.outboxHelp }

    private func size(_ facts: DeskFacts) -> Size {
        Size(width: Dialog.width(facts, at: 72), height: Dialog.height(facts, at: 24))
    }

    private func text(_ facts: DeskFacts) -> PageText {
        MailWords(facts: facts).page(mail, width: size(facts).width - 1)
    }

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let text = text(facts)
        let size = Size(width: size(facts).width, height: min(size(facts).height, text.rows.count))
        Dialog.draw(&canvas, facts, title: facts.words.mailTitle(mail.id), size: size) { canvas in
            text.draw(&canvas, body: canvas.bounds, scroll: scroll)
            canvas.setCursor(x: 0, y: 0, isVisible: false)
        }
    }
}
