import TerminalUI
import TrainingDomain

/// What the outbox does.
enum MailAction: Equatable, Sendable { case open, retry, retryAll, retryAllConfirmed, state, clear }

/// The outbox: every mail with where it stands, searched and filtered; those that failed can be tried again.
struct OutboxScreen: ScreenState {
    private(set) var found = SearchedList<OutboxMail>()
    private(set) var state: OutboxState?
    private var deed: RequestNumber?

    private func question(_ query: SearchQuery, _ window: Window) -> Question {
        var search = OutboxSearch()
        search.query = query
        search.state = state
        search.window = window
        return .outbox(search)
    }

    mutating func start(_ turn: inout Turn) {
        resized(turn.facts)
        found.restart(&turn, question)
    }

    mutating func refresh(_ turn: inout Turn) { found.refresh(&turn, question) }

    mutating func resized(_ facts: DeskFacts) {
        found.list.resize(height: max(1, Chrome.body(facts, head: 1).height - 1))
    }

    func holds(_ key: Key) -> Bool { deed != nil || found.holds(key) }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.outboxHelp }

    mutating func type(_ key: Key, _ turn: inout Turn) { found.type(key, &turn, question) }

    func commands(_ facts: DeskFacts) -> [Command] {
        var commands = ListCommands.all(count: found.list.total, homeAndEnd: false)
        if let mail = found.list.current {
            commands.append(Command(.mail(.open), .enter, label: Phrase("détails", "details"), weight: 8))
            if mail.state != .sent {
                commands.append(
                    Command(.mail(.retry), .function(5), label: Phrase("réessayer", "try again"), weight: 9))
            }
            commands.append(
                Command(
                    .mail(.retryAll), .function(9), label: Phrase("tout réessayer", "try all again"), weight: 4))
        }
        commands.append(Command(.mail(.state), .function(7), label: Phrase("état", "status"), weight: 6))
        if found.isSearching || state != nil {
            commands.append(Command(.mail(.clear), .escape, label: Phrase("effacer", "clear"), weight: 5))
        }
        return commands
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action): found.move(action, &turn, question)
        case .mail(.open): if let mail = found.list.current { turn.go(.push(.mail(MailPage(mail: mail)))) }
        case .mail(.retry): if let mail = found.list.current { deed = turn.ask(.retryMails([mail.id])) }
        case .mail(.retryAll): turn.go(.push(.confirm(ConfirmScreen(.retryMails, yes: .mail(.retryAllConfirmed)))))
        case .mail(.retryAllConfirmed): deed = turn.ask(.retryMails(nil))
        case .mail(.state):
            let all = OutboxState.allCases
            let next = state.flatMap(all.firstIndex).map { $0 + 1 } ?? 0
            state = all.indices.contains(next) ? all[next] : nil
            found.restart(&turn, question)
        case .mail(.clear):
            state = nil
            found.clear(&turn, question)
        default: break
        }
    }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        if request == deed {
            deed = nil
            switch answer {
            case .done(let count): turn.say(turn.facts.words.mailsRetried(count), count == 0 ? .info : .success)
            case .failed(let failure): turn.say(failure)
            default: break
            }
            refresh(&turn)
        } else if found.takes(request) {
            switch answer {
            case .outbox(let page): found.accept(page)
            case .failed(let failure): turn.say(failure)
            default: break
            }
        }
    }
}

// MARK: - Drawing

extension OutboxScreen {
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let words = facts.words
        let count = found.list.isLoaded ? words.count(found.list.total) : ""
        let filter = state.map { MailWords(facts: facts).state($0) } ?? SafeText(words.anyMailState)
        Chrome.drawHead(&canvas, facts, title: words.outboxTitle, right: filter + SafeText("   \(count)"), head: 1)
        found.drawBox(&canvas, facts, y: 1, placeholder: words.outboxPlaceholder)
        let columns = Chrome.columns(Chrome.body(facts, head: 1))
        if found.isEmpty {
            EmptyList.draw(
                &canvas, body: columns.main,
                lines: found.isSearching || state != nil ? words.noMailFound : words.noMail)
            return
        }
        let slots = Self.slots(facts, columns.main.width)
        canvas.inside(columns.main) { canvas in
            for (heading, slot) in zip(words.mailHeadings, slots) where slot.width > 0 {
                canvas.text(SafeText(heading), x: slot.x, y: 0, role: .textMuted, width: slot.width)
            }
            found.drawRows(&canvas) { mail, _, canvas, y in draw(mail, &canvas, facts, slots, y: y) }
        }
        guard let mail = found.list.current else { return }
        if let pane = columns.preview {
            canvas.verticalRule(x: pane.x, y: pane.y, height: pane.height)
            MailWords(facts: facts).page(mail, width: pane.width - 4).draw(&canvas, body: pane.inset(left: 3, right: 1))
        } else if let error = mail.lastError, mail.state != .sent {
            Chrome.drawAside(&canvas, facts, SafeText("✗ " + error), role: .error)
        } else {
            Chrome.drawAside(&canvas, facts, SafeText(MailWords(facts: facts).standing(mail)))
        }
    }

    private static func slots(_ facts: DeskFacts, _ width: Int) -> [Columns.Slot] {
        Columns.layout(
            [
                .fixed(13), .fixed(11), .flexible(minimum: 14), .flexible(minimum: 18, weight: 2),
                .flexible(minimum: 20, weight: 2),
            ], total: width - 3
        ).map { Columns.Slot(x: $0.x + 2, width: $0.width) }
    }

    private func draw(
        _ mail: OutboxMail, _ canvas: inout Canvas, _ facts: DeskFacts, _ slots: [Columns.Slot], y: Int
    ) {
        let words = MailWords(facts: facts)
        let query = found.query
        let name = mail.facts.recipient.name
        let title = mail.facts.sessionTitle
        let lines: [Line] = [
            Line(words.state(mail.state), words.role(mail.state)),
            Line(SafeText(words.shortMoment(mail.sentAt ?? mail.createdAt)), .textMuted),
            Line(name, matches: SearchHighlight.ranges(of: query, in: name)),
            Line(SafeText(facts.words.mailKind(mail.facts.kind))),
            Line(title, matches: SearchHighlight.ranges(of: query, in: title), role: .textMuted),
        ]
        for (line, slot) in zip(lines, slots) where slot.width > 0 {
            canvas.line(line, x: slot.x, y: y, width: slot.width)
        }
    }
}
