import TerminalUI
import TrainingDomain

extension AppState {
    /// What `event` changes, and what is to be done about it.
    ///
    /// Pure: the same state and event give the same result.
    public mutating func update(_ event: Event) -> [Effect] {
        var effects: [Effect] = []
        if case .key(let key) = event, mustWait(key) {
            held.append(key)
            return []
        }
        take(event, into: &effects)
        pressHeldKeys(into: &effects)
        return effects
    }

    /// Whether an answer is under way without which a key could be misunderstood; the loop says so when it lasts.
    public var mustSayThatItWorks: Bool { !saysThatItWorks && isWaiting }

    private var isWaiting: Bool { front.state.holds(.enter) }

    private mutating func take(_ event: Event, into effects: inout [Effect]) {
        var turn = Turn(facts: facts, nextRequest: nextRequest)
        handle(event, &turn)
        settle(&turn, into: &effects)
        if !isWaiting { saysThatItWorks = false }
    }

    /// What was typed ahead keeps its order; only Ctrl-C never waits, so that there is always a way out.
    private func mustWait(_ key: Key) -> Bool {
        key != .control("c") && (!held.isEmpty || holds(key))
    }

    /// What a click means depends on an answer as Enter does.
    private func holds(_ key: Key) -> Bool {
        if case .mouse = key { return front.state.holds(.enter) }
        return front.state.holds(key)
    }

    private mutating func pressHeldKeys(into effects: inout [Effect]) {
        while let key = held.first, !holds(key) {
            held.removeFirst()
            take(.key(key), into: &effects)
        }
    }

    private mutating func handle(_ event: Event, _ turn: inout Turn) {
        switch event {
        case .started:
            if let notice = facts.notice { turn.say(notice, .warning) }
            front.state.start(&turn)
        case .key(let key): press(key, &turn)
        case .resized(let size):
            turn.facts.size = size
            for index in screens.indices { screens[index].state.resized(turn.facts) }
            refreshVisible(&turn)
        case .clock(let now): turn.facts.now = now
        case .answered(let request, let answer):
            for index in screens.indices { deliver(request, answer, to: index, &turn) }
        case .stillWaiting: saysThatItWorks = isWaiting
        case .changedElsewhere: refreshVisible(&turn)
        case .draftNotKept(let name):
            if name == droppedDraft { return }
            for index in screens.indices { screens[index].draftNotKept(name) }
            turn.sayAlso(turn.facts.words.draftNotKept, beside: message)
        case .endRequested:
            for case .wizard(let wizard) in screens { wizard.keepDraft(&turn) }
            turn.run(.quit)
        }
    }

    /// A screen that an answer closes takes with it what was opened over it meanwhile.
    private mutating func deliver(_ request: RequestNumber, _ answer: Answer, to index: Int, _ turn: inout Turn) {
        let before = turn.moves.count
        screens[index].state.answered(request, answer, &turn)
        if turn.moves.dropFirst(before).contains(.pop) { turn.pop(screens.count - 1 - index, at: before) }
    }

    /// The screen in front, and those that show around it, ask anew.
    private mutating func refreshVisible(_ turn: inout Turn) {
        for index in lowestVisible..<screens.count { screens[index].state.refresh(&turn) }
    }

    /// The lowest screen that can be seen: overlays leave the one below in sight.
    var lowestVisible: Int { screens.lastIndex { !$0.state.isOverlay } ?? 0 }

    /// A key does what the commands in force say, else it is text for the screen.
    mutating func press(_ key: Key, _ turn: inout Turn) {
        if case .mouse(let mouse) = key { return point(mouse, &turn) }
        message = nil
        if let command = command(for: key) {
            perform(command.action, &turn)
        } else {
            front.state.type(key, &turn)
        }
    }

    /// The command in force that `key` gives; a letter is never the desk's.
    private func command(for key: Key) -> Command? {
        if case .character = key { return front.state.commands(facts).first { $0.keys.contains(key) } }
        return commands.first { $0.keys.contains(key) }
    }

    /// The commands in force: the front screen's, then the desk's own.
    var commands: [Command] {
        let own = front.state.commands(facts)
        return own
            + DeskCommands.all(self).filter { command in
                command.keys.isEmpty || command.keys.contains { key in !own.contains { $0.keys.contains(key) } }
            }
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        if case .desk(let action) = action {
            performDesk(action, &turn)
        } else {
            front.state.perform(action, &turn)
        }
    }

    /// Carries out where the turn leads, which may lead further: a screen that opens asks its questions.
    private mutating func settle(_ turn: inout Turn, into effects: inout [Effect]) {
        while true {
            facts = turn.facts
            nextRequest = turn.nextRequest
            effects += turn.effects
            noteDrafts(turn.effects)
            if let said = turn.message { message = said }
            if turn.moves.isEmpty { return }
            var next = Turn(facts: facts, nextRequest: nextRequest)
            for move in turn.moves { carryOut(move, &next) }
            turn = next
        }
    }

    private mutating func noteDrafts(_ effects: [Effect]) {
        for effect in effects {
            if case .dropDraft(let name) = effect { droppedDraft = name }
            if case .keepDraft(let document) = effect, document.name == droppedDraft { droppedDraft = nil }
        }
    }

    private mutating func carryOut(_ move: Turn.Move, _ turn: inout Turn) {
        switch move {
        case .push(let screen):
            screens.append(screen)
            front.state.start(&turn)
        case .replace(let screen):
            front = screen
            front.state.start(&turn)
        case .pop:
            guard screens.count > 1 else {
                // A form opened from the command line has no screen below: closing it never leaves the program.
                front = .home(HomeScreen())
                front.state.start(&turn)
                return
            }
            let closed = screens.removeLast()
            if !closed.state.isOverlay { front.state.refresh(&turn) }
        case .perform(let action): perform(action, &turn)
        }
    }
}
