import TerminalUI
import TrainingDomain

/// What the list of organisations does.
enum OrganisationsAction: Equatable, Sendable {
    case create, rename, delete, clear
    case deleteConfirmed(String)
}

/// The list of organisations, for whoever may change them.
struct OrganisationsScreen: ScreenState {
    private(set) var organisations = SearchedList<Organisation>()
    private var deletion: RequestNumber?
    private var deleted = ""

    mutating func start(_ turn: inout Turn) {
        resized(turn.facts)
        organisations.restart(&turn, Self.question)
    }

    mutating func refresh(_ turn: inout Turn) { organisations.refresh(&turn, Self.question) }

    mutating func resized(_ facts: DeskFacts) {
        organisations.list.resize(height: Self.body(facts).inset(top: 1).height)
    }

    private static func question(_ query: SearchQuery, _ window: Window) -> Question {
        .organisations(DirectorySearch(query, window: window))
    }

    func commands(_ facts: DeskFacts) -> [Command] {
        var commands = ListCommands.all(count: organisations.list.total, homeAndEnd: false)
        if Permission.reach(of: facts.actor, for: .editOrganisations) != .nothing {
            let label = Phrase("supprimer", "delete")
            if organisations.list.current != nil {
                commands += [
                    Command(
                        .organisations(.rename), .enter, .function(4), label: Phrase("renommer", "rename"), weight: 9),
                    // In a text that is typed, Delete takes a letter.
                    organisations.isSearching
                        ? Command(.organisations(.delete), .function(8), label: label, weight: 3)
                        : Command(.organisations(.delete), .function(8), .delete, label: label, weight: 3),
                ]
            }
            commands.append(
                Command(.organisations(.create), .function(2), .insert, label: Phrase("ajouter", "add"), weight: 8))
        }
        if organisations.isSearching {
            commands.append(Command(.organisations(.clear), .escape, label: Phrase("effacer", "clear"), weight: 5))
        }
        return commands
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action): organisations.move(action, &turn, Self.question)
        case .organisations(.clear): organisations.clear(&turn, Self.question)
        case .organisations(.create): turn.go(.push(.form(FormScreen(.organisation(.add)))))
        case .organisations(.rename):
            if let current = organisations.list.current {
                turn.go(.push(.form(FormScreen(.organisation(.edit(current))))))
            }
        case .organisations(.delete):
            guard let current = organisations.list.current else { return }
            let yes = Action.organisations(.deleteConfirmed(current.code))
            turn.go(.push(.confirm(ConfirmScreen(.deleteOrganisation(current), yes: yes))))
        case .organisations(.deleteConfirmed(let code)):
            deleted = code
            deletion = turn.ask(.keepPeople(.deleteOrganisation(code)))
        default: break
        }
    }

    mutating func type(_ key: Key, _ turn: inout Turn) { organisations.type(key, &turn, Self.question) }

    func holds(_ key: Key) -> Bool { organisations.holds(key) }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        if organisations.takes(request) {
            if case .organisations(let page) = answer { organisations.accept(page) }
            if case .failed(let failure) = answer { turn.say(failure) }
        }
        guard request == deletion else { return }
        deletion = nil
        if case .failed(let failure) = answer { turn.say(failure) }
        guard case .done = answer else { return }
        turn.say(turn.facts.words.organisationDeleted(deleted), .success)
        refresh(&turn)
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.organisationsHelp }
}

// MARK: - Drawing

extension OrganisationsScreen {
    private static func body(_ facts: DeskFacts) -> Rect { Chrome.body(facts, head: 1) }

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let list = organisations.list
        Chrome.drawHead(
            &canvas, facts, title: facts.words.organisationsTitle,
            right: list.isLoaded ? SafeText(facts.words.count(list.total)) : .empty, head: 1)
        organisations.drawBox(&canvas, facts, y: 1, placeholder: facts.words.codeOrName)
        let body = Self.body(facts)
        if organisations.isEmpty {
            return EmptyList.draw(&canvas, body: body, lines: facts.words.nothingFound)
        }
        let table = CodeTable(facts: facts, width: body.width)
        canvas.inside(body) { canvas in
            table.drawHeadings(&canvas)
            organisations.drawRows(&canvas) { row, _, canvas, y in
                table.draw(row.code, row.name, "", &canvas, y: y, matching: organisations.query)
            }
        }
    }
}
