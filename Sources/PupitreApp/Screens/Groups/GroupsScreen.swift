import TerminalUI
import TrainingDomain

/// What the list of groups and a group's page do.
enum GroupsAction: Equatable, Sendable {
    case create, open, rename, delete, clear, add, remove
    case deleteConfirmed(String)
}

/// The list of groups.
struct GroupsScreen: ScreenState {
    private(set) var groups = SearchedList<Group>()
    private var deletion: RequestNumber?
    private var deleted = ""

    mutating func start(_ turn: inout Turn) {
        resized(turn.facts)
        groups.restart(&turn, Self.question)
    }

    mutating func refresh(_ turn: inout Turn) { groups.refresh(&turn, Self.question) }

    mutating func resized(_ facts: DeskFacts) { groups.list.resize(height: Self.body(facts).inset(top: 1).height) }

    private static func question(_ query: SearchQuery, _ window: Window) -> Question {
        .groups(DirectorySearch(query, window: window))
    }

    func commands(_ facts: DeskFacts) -> [Command] {
        var commands = ListCommands.all(count: groups.list.total, homeAndEnd: false)
        let mayEdit = Permission.reach(of: facts.actor, for: .editGroups) != .nothing
        if groups.list.current != nil {
            commands.append(
                Command(.groups(.open), .enter, .function(3), label: Phrase("membres", "members"), weight: 9))
        }
        if mayEdit {
            commands.append(
                Command(.groups(.create), .function(2), .insert, label: Phrase("ajouter", "add"), weight: 8))
        }
        if mayEdit, groups.list.current != nil {
            let label = Phrase("supprimer", "delete")
            commands += [
                Command(.groups(.rename), .function(4), label: Phrase("renommer", "rename"), weight: 7),
                // In a text that is typed, Delete takes a letter.
                groups.isSearching
                    ? Command(.groups(.delete), .function(8), label: label, weight: 3)
                    : Command(.groups(.delete), .function(8), .delete, label: label, weight: 3),
            ]
        }
        if groups.isSearching {
            commands.append(Command(.groups(.clear), .escape, label: Phrase("effacer", "clear"), weight: 5))
        }
        return commands
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action): groups.move(action, &turn, Self.question)
        case .groups(.clear): groups.clear(&turn, Self.question)
        case .groups(.create): turn.go(.push(.form(FormScreen(.group(.add)))))
        case .groups(.deleteConfirmed(let code)):
            deleted = code
            deletion = turn.ask(.keepPeople(.deleteGroup(code)))
        case .groups(let action):
            if let group = groups.list.current { Self.perform(action, on: group, &turn) }
        default: break
        }
    }

    private static func perform(_ action: GroupsAction, on group: Group, _ turn: inout Turn) {
        switch action {
        case .open: turn.go(.push(.group(GroupPage(group))))
        case .rename: turn.go(.push(.form(FormScreen(.group(.edit(group))))))
        case .delete:
            let yes = Action.groups(.deleteConfirmed(group.code))
            turn.go(.push(.confirm(ConfirmScreen(.deleteGroup(group.name, members: group.members.count), yes: yes))))
        default: break
        }
    }

    mutating func type(_ key: Key, _ turn: inout Turn) { groups.type(key, &turn, Self.question) }

    func holds(_ key: Key) -> Bool { groups.holds(key) }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        if groups.takes(request) {
            if case .groups(let page) = answer { groups.accept(page) }
            if case .failed(let failure) = answer { turn.say(failure) }
        }
        guard request == deletion else { return }
        deletion = nil
        if case .failed(let failure) = answer { turn.say(failure) }
        guard case .done = answer else { return }
        turn.say(turn.facts.words.groupDeleted(deleted), .success)
        refresh(&turn)
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.groupsHelp }
}

// MARK: - Drawing

extension GroupsScreen {
    private static func body(_ facts: DeskFacts) -> Rect { Chrome.body(facts, head: 1) }

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        Chrome.drawHead(
            &canvas, facts, title: facts.words.groupsTitle,
            right: groups.list.isLoaded ? SafeText(facts.words.count(groups.list.total)) : .empty, head: 1)
        groups.drawBox(&canvas, facts, y: 1, placeholder: facts.words.codeOrName)
        let body = Self.body(facts)
        if groups.isEmpty {
            return EmptyList.draw(
                &canvas, body: body, lines: groups.isSearching ? facts.words.nothingFound : facts.words.noGroups)
        }
        let table = CodeTable(facts: facts, width: body.width, lastHeading: "members")
        canvas.inside(body) { canvas in
            table.drawHeadings(&canvas)
            groups.drawRows(&canvas) { group, _, canvas, y in
                table.draw(
                    group.code, group.name, facts.words.count(group.members.count), &canvas, y: y,
                    matching: groups.query)
            }
        }
    }
}
