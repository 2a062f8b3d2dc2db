import TerminalUI
import TrainingDomain

extension AppState {
    /// What `event` changes, and what is to be done about it.
    ///
    /// Pure: the same state and event give the same result.
    public mutating func update(_ event: Event) -> [Effect] {
        var turn = Turn(facts: facts, nextRequest: nextRequest)
        handle(event, &turn)
        var effects: [Effect] = []
        settle(&turn, into: &effects)
        return effects
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
        case .clock(let now): turn.facts.now = now
        case .answered(let request, let answer):
            for index in screens.indices { screens[index].state.answered(request, answer, &turn) }
        case .changedElsewhere: front.state.refresh(&turn)
        case .endRequested:
            for case .wizard(let wizard) in screens { wizard.keepDraft(&turn) }
            turn.run(.quit)
        }
    }

    /// A key does what the commands in force say, else it is text for the screen.
    private mutating func press(_ key: Key, _ turn: inout Turn) {
        message = nil
        if let command = commands.first(where: { $0.keys.contains(key) }) {
            perform(command.action, &turn)
        } else {
            front.state.type(key, &turn)
        }
    }

    /// The commands in force: the front screen's, then the desk's own.
    var commands: [Command] {
        front.state.commands(facts) + DeskCommands.all(self)
    }

    private mutating func perform(_ action: Action, _ turn: inout Turn) {
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
            if let said = turn.message { message = said }
            if turn.moves.isEmpty { return }
            var next = Turn(facts: facts, nextRequest: nextRequest)
            for move in turn.moves { carryOut(move, &next) }
            turn = next
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
                turn.run(.quit)
                return
            }
            let closed = screens.removeLast()
            if !closed.state.isOverlay { front.state.refresh(&turn) }
        case .perform(let action): perform(action, &turn)
        }
    }
}
