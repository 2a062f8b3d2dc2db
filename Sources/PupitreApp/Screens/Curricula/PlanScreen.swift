import TerminalUI
import TrainingDomain

/// What the preview of a curriculum registration does.
enum PlanAction: Equatable, Sendable {
    case choose, create, skip, confirm
    /// The form of a session, opened from here, stored this session of this training (door 3).
    case created(training: String, session: Int64)
}

/// What a curriculum registration will do, training by training, before anything is stored (`domain.md`, "Curriculum registration").
///
/// A training without a session asks for one: chosen, or created by the same form as everywhere, which comes back here; leaving
/// that form changes nothing. Confirming is all or nothing.
struct PlanScreen: ScreenState {
    private(set) var request: CurriculumRequest
    let node: CurriculumNode
    private(set) var plan: CurriculumPlan?
    var list = ListState()
    private var awaited = Awaited()

    private struct Awaited: Equatable, Sendable {
        var plan, confirm: RequestNumber?
    }

    init(_ request: CurriculumRequest, node: CurriculumNode) {
        self.request = request
        self.node = node
    }

    var targets: [CurriculumTarget] { plan?.targets ?? [] }

    var current: CurriculumTarget? {
        targets.indices.contains(list.cursor) ? targets[list.cursor] : nil
    }

    /// What keeps a target from being registered into.
    enum Obstacle: Equatable, Sendable { case noSession, choice, seats, registered }

    /// What stands in the way at `target`, if anything.
    func obstacle(_ target: CurriculumTarget) -> Obstacle? {
        if target.session == nil { return target.choices.isEmpty ? .noSession : .choice }
        if target.lacking > 0 { return .seats }
        if !target.alreadyRegistered.isEmpty, !request.skipsRegistered { return .registered }
        return nil
    }

    private var hasRegistered: Bool { targets.contains { !$0.alreadyRegistered.isEmpty } }

    private var isReady: Bool { !targets.isEmpty && targets.allSatisfy { obstacle($0) == nil } }

    mutating func start(_ turn: inout Turn) { refresh(&turn) }

    mutating func refresh(_ turn: inout Turn) { awaited.plan = turn.ask(.curriculumPlan(request)) }

    /// What acts waits for the plan that it acts on, and for what is being stored.
    func holds(_ key: Key) -> Bool {
        if awaited.confirm != nil { return true }
        guard awaited.plan != nil else { return false }
        switch key {
        case .enter, .function, .insert, .control("s"): return true
        default: return false
        }
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.planHelp }

    func commands(_ facts: DeskFacts) -> [Command] {
        var commands = ListCommands.all(count: targets.count)
        if let current {
            if !current.choices.isEmpty {
                commands.append(
                    Command(
                        .plan(.choose), .enter, label: Phrase("choisir", "choose"), weight: 8))
            }
            if Permission.allows(facts.actor, .createSession, organisations: current.training.organisations) {
                let create = Phrase("créer une session", "create a session")
                commands.append(
                    current.choices.isEmpty
                        ? Command(.plan(.create), .enter, .function(5), .insert, label: create, weight: 8)
                        : Command(.plan(.create), .function(5), .insert, label: create, weight: 6))
            }
        }
        if hasRegistered {
            let label =
                request.skipsRegistered
                ? Phrase("ne plus passer les inscrits", "no longer pass them over")
                : Phrase("passer les inscrits", "pass over the registered")
            commands.append(Command(.plan(.skip), .function(7), label: label, weight: 7))
        }
        if plan != nil {
            commands.append(
                Command(
                    .plan(.confirm), .function(2), .control("s"), label: Phrase("inscrire", "register"),
                    weight: isReady ? 9 : 3))
        }
        return commands
    }

    // MARK: Acting

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action): list.move(action, height: height(turn.facts))
        case .plan(.choose): chooseSession(&turn)
        case .plan(.create): create(&turn)
        case .plan(.skip):
            request.skipsRegistered.toggle()
            refresh(&turn)
        case .plan(.confirm): confirm(&turn)
        case .plan(.created(let training, let session)): use(session, for: training, &turn)
        case .picked("session", let codes):
            if let current, let number = codes.first.flatMap({ Int64($0) }) {
                use(number, for: current.training.code, &turn)
            }
        default: break
        }
    }

    private func chooseSession(_ turn: inout Turn) {
        guard let current else { return }
        let words = SessionWords(facts: turn.facts)
        let items = current.choices.map { row in
            PickerScreen.Item(
                code: String(row.number), name: row.title,
                detail: "\(words.day(row.start.date))   \(turn.facts.words.freeSeats(row))")
        }
        turn.go(
            .push(
                .picker(
                    PickerScreen(
                        field: "session",
                        label: Phrase("Session de \(current.training.code)", "Session of \(current.training.code)"),
                        source: .rows(items), picksOne: true, chosen: [], outcome: .chosen))))
    }

    /// Door 3: the same form as everywhere.
    private func create(_ turn: inout Turn) {
        guard let current else { return }
        turn.go(.push(.wizard(WizardScreen(opening: .code(current.training.code), tellsPlan: true))))
    }

    /// A session of another training, picked in the middle of the form, is of no use here and chooses nothing.
    private mutating func use(_ session: Int64, for training: String, _ turn: inout Turn) {
        guard targets.contains(where: { Folding.key($0.training.code) == Folding.key(training) }) else { return }
        request.chosen[training] = session
        refresh(&turn)
    }

    private mutating func confirm(_ turn: inout Turn) {
        guard let index = targets.firstIndex(where: { obstacle($0) != nil }) else {
            if !targets.isEmpty { awaited.confirm = turn.ask(.registerByCurriculum(request)) }
            if targets.isEmpty { turn.say(turn.facts.words.nothingReached(node), .error) }
            return
        }
        list.move(to: index, height: height(turn.facts))
        if let obstacle = obstacle(targets[index]) {
            turn.say(turn.facts.words.planObstacle(obstacle, targets[index]), .error)
        }
    }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        if request == awaited.plan {
            awaited.plan = nil
            switch answer {
            case .curriculumPlan(let found):
                plan = found
                list.setCount(found.targets.count)
            case .failed(let failure):
                turn.say(failure)
                if plan == nil { turn.go(.pop) }
            default: break
            }
        } else if request == awaited.confirm {
            awaited.confirm = nil
            switch answer {
            case .registrations(let page):
                turn.say(
                    turn.facts.words.registeredThrough(page.rows.count, sessions: Set(page.rows.map(\.session)).count),
                    .success)
                // The form in which the people were named closes with it.
                turn.go(.pop)
                turn.go(.pop)
            case .failed(let failure):
                turn.say(failure)
                refresh(&turn)
            default: break
            }
        }
    }

    private func height(_ facts: DeskFacts) -> Int { max(1, Self.body(facts).height / Self.rowHeight) }

    static func body(_ facts: DeskFacts) -> Rect { Chrome.body(facts, head: 1) }
    static let rowHeight = 3
}

// MARK: - Drawing

extension PlanScreen {
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let words = facts.words
        Chrome.drawHead(
            &canvas, facts, title: words.registerThrough(node),
            right: plan.map { SafeText(words.peopleCount($0.learners.count)) } ?? .empty, head: 1)
        guard let plan else { return }
        canvas.text(
            SafeText(words.planSummary(plan, ready: isReady)), x: Chrome.margin, y: 1, role: isReady ? .success : .text,
            width: facts.size.width - 2)
        let body = Self.body(facts)
        guard !plan.targets.isEmpty else {
            EmptyList.draw(&canvas, body: body, lines: [words.nothingReached(node)])
            return
        }
        let visible = list.visible(height: height(facts))
        canvas.inside(body) { canvas in
            for (index, position) in visible.enumerated() where plan.targets.indices.contains(position) {
                draw(
                    plan.targets[position], &canvas, facts, y: index * Self.rowHeight,
                    isCurrent: position == list.cursor)
            }
            Scrollbar.draw(
                on: &canvas, x: canvas.size.width - 1, y: 0, height: canvas.size.height, count: plan.targets.count,
                visible: visible)
        }
    }

    private func draw(
        _ target: CurriculumTarget, _ canvas: inout Canvas, _ facts: DeskFacts, y: Int, isCurrent: Bool
    ) {
        if let index = plan?.targets.firstIndex(of: target) {
            canvas.listRow(y, index, isCurrent: isCurrent, height: 3)
        }
        if isCurrent {
            canvas.bar(y) { canvas in drawTraining(target, &canvas, facts) }
            canvas.text("▌", x: 0, y: y, role: .borderFocus)
            canvas.setCursor(x: 2, y: y)
        } else {
            canvas.inside(Rect(x: 0, y: y, width: canvas.size.width, height: 1)) { canvas in
                drawTraining(target, &canvas, facts)
            }
        }
        canvas.line(line(target, facts), x: 4, y: y + 1, width: canvas.size.width - 6)
        canvas.line(note(target, facts), x: 6, y: y + 2, width: canvas.size.width - 8)
    }

    private func drawTraining(_ target: CurriculumTarget, _ canvas: inout Canvas, _ facts: DeskFacts) {
        let code = SafeText(target.training.code)
        let end = canvas.size.width - 2 - min(code.width, 20)
        canvas.text(SafeText(target.training.title), x: 2, y: 0, role: .textStrong, width: end - 4)
        canvas.text(code, x: end, y: 0, role: .textMuted, width: 20)
    }

    /// The session used, or what stands in the way, by a mark and in words.
    private func line(_ target: CurriculumTarget, _ facts: DeskFacts) -> Line {
        let words = facts.words
        guard let session = target.session else {
            let text = target.choices.isEmpty ? words.noSessionToUse : words.sessionToChoose(target.choices.count)
            return Line(
                SafeText((target.choices.isEmpty ? "✗ " : "? ") + text), target.choices.isEmpty ? .error : .warning)
        }
        let obstacle = obstacle(target)
        let mark: SafeText = obstacle == nil ? "✓ " : obstacle == .seats ? "✗ " : "! "
        var line = Line(mark, obstacle == nil ? .success : obstacle == .seats ? .error : .warning)
        line.append(SafeText(SessionWords(facts: facts).day(session.start.date) + "  "), .textMuted)
        line.append(SafeText("\(session.title)  "))
        line.append(SafeText(words.freeSeats(session)), .textMuted)
        return line
    }

    /// Under the session: the seats that are lacking, and who is in it already.
    private func note(_ target: CurriculumTarget, _ facts: DeskFacts) -> Line {
        var line = Line()
        if target.session != nil, target.lacking > 0 {
            line.append(SafeText(facts.words.lacking(target.lacking)), .error)
        }
        guard !target.alreadyRegistered.isEmpty else { return line }
        if line.width > 0 { line.append("   ") }
        let names = target.alreadyRegistered.map(\.name)
        line.append(
            SafeText(facts.words.registeredAlready(names, passed: request.skipsRegistered)),
            request.skipsRegistered ? .textMuted : .warning)
        return line
    }
}
