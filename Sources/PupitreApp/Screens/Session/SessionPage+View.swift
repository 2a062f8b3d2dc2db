import TerminalUI
import TrainingDomain

extension SessionPage {
    func height(_ facts: DeskFacts) -> Int { Chrome.body(facts, head: section.head).height }

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let head = section.head
        Chrome.drawHead(&canvas, facts, title: session?.session.title ?? "", right: right(facts), head: head)
        tabs(facts).draw(&canvas, y: 1, width: facts.size.width - 2 * Chrome.margin)
        let body = Chrome.body(facts, head: head)
        switch section {
        case .overview, .history:
            text(facts).draw(&canvas, body: body, scroll: scrolls[section] ?? Scroll())
            canvas.setCursor(x: Chrome.margin, y: body.y, isVisible: false)
        case .learners, .waiting, .pending: drawList(&canvas, facts, body)
        case .seances:
            canvas.setCursor(x: Chrome.margin, y: body.y, isVisible: false)
            seances.draw(&canvas, facts, body: body)
        }
    }

    private func right(_ facts: DeskFacts) -> SafeText {
        guard let list, list.found.list.isLoaded else { return SafeText(facts.words.sessionTitle(number)) }
        return list.count(facts)
    }

    private func tabs(_ facts: DeskFacts) -> Tabs {
        Tabs(
            tabs: SessionSection.allCases.map { other in
                Tabs.Tab(name: other.label[facts.language], count: count(other, facts), isCurrent: other == section)
            })
    }

    /// How much is in a section, where that is a number worth seeing.
    private func count(_ section: SessionSection, _ facts: DeskFacts) -> String {
        guard let session else { return "" }
        switch section {
        case .learners, .waiting, .pending:
            let people = facts.words.count(people(in: section, session))
            guard section == .learners, let most = session.session.maxUsers else { return people }
            return "\(people)/\(facts.words.count(most))"
        case .seances: return seances.count.map { facts.words.count($0) } ?? ""
        case .overview, .history: return ""
        }
    }

    /// How many people a section has, whether they are seen or not.
    private func people(in section: SessionSection, _ session: StoredSession) -> Int {
        switch section {
        case .learners: session.attendance.enrolled
        case .waiting: session.attendance.waiting
        case .pending: session.attendance.pending
        case .overview, .seances, .history: 0
        }
    }

    private func drawList(_ canvas: inout Canvas, _ facts: DeskFacts, _ body: Rect) {
        guard let list, let session else { return }
        list.found.drawBox(&canvas, facts, y: 2, placeholder: facts.words.learnersPlaceholder)
        let mayEnrol = mayEnrol(session, facts)
        let isEmpty = people(in: section, session) == 0
        list.draw(
            &canvas, facts, body: body, access: access(facts),
            empty: isEmpty ? facts.words.nobody(in: section, session, mayEnrol: mayEnrol) : facts.words.hiddenPeople)
        list.drawAside(&canvas, facts, body: body)
    }

    /// What the overview and the history say.
    func text(_ facts: DeskFacts) -> PageText {
        var text = PageText(width: min(facts.size.width, PageText.measure))
        guard let session else { return text }
        let content = SessionText(facts: facts, names: names, organisations: organisations)
        if section == .history {
            if let history { content.addHistory(history, to: &text) }
            return text
        }
        content.addHead(session, &text)
        content.addRequest(session, &text)
        content.addSettings(session, training: training, to: &text)
        return text
    }
}
