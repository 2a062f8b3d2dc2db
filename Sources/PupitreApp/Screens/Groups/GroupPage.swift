import TerminalUI
import TrainingDomain

/// A group's page: its members, of whom some are added and some taken off.
struct GroupPage: ScreenState {
    private let code: String
    private let name: String
    private(set) var members = SearchedList<Person>()
    private var change: RequestNumber?

    /// The name under which the picker of people brings its answer.
    private static let field: FieldKey = "members"

    init(_ group: Group) {
        code = group.code
        name = group.name
    }

    mutating func start(_ turn: inout Turn) {
        resized(turn.facts)
        members.restart(&turn, question)
    }

    mutating func refresh(_ turn: inout Turn) { members.refresh(&turn, question) }

    mutating func resized(_ facts: DeskFacts) { members.list.resize(height: Self.body(facts).inset(top: 1).height) }

    private var question: (SearchQuery, Window) -> Question {
        { [code] query, window in .directory(DirectorySearch(query, group: code, window: window)) }
    }

    func commands(_ facts: DeskFacts) -> [Command] {
        var commands = ListCommands.all(count: members.list.total, homeAndEnd: false)
        if Permission.reach(of: facts.actor, for: .editGroups) != .nothing {
            commands.append(
                Command(.groups(.add), .function(2), .insert, label: Phrase("ajouter", "add"), weight: 9))
            if members.list.current != nil {
                let label = Phrase("ôter du groupe", "take off")
                commands.append(
                    members.isSearching
                        ? Command(.groups(.remove), .function(8), label: label, weight: 8)
                        : Command(.groups(.remove), .function(8), .delete, label: label, weight: 8))
            }
        }
        if members.isSearching {
            commands.append(Command(.groups(.clear), .escape, label: Phrase("effacer", "clear"), weight: 5))
        }
        return commands
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action): members.move(action, &turn, question)
        case .groups(.clear): members.clear(&turn, question)
        case .groups(.add):
            let picker = PickerScreen(
                field: Self.field, label: Phrase("Ajouter au groupe", "Add to the group"), source: .people, chosen: [],
                outcome: .chosen)
            turn.go(.push(.picker(picker)))
        case .picked(Self.field, let logins):
            change = turn.ask(.keepPeople(.changeGroup(code, adding: logins, removing: [])))
        case .groups(.remove):
            if let login = members.list.current?.login {
                change = turn.ask(.keepPeople(.changeGroup(code, adding: [], removing: [login])))
            }
        default: break
        }
    }

    mutating func type(_ key: Key, _ turn: inout Turn) { members.type(key, &turn, question) }

    func holds(_ key: Key) -> Bool { members.holds(key) || (change != nil && key != .escape) }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        if members.takes(request) {
            if case .people(let page) = answer { members.accept(page) }
            if case .failed(let failure) = answer { turn.say(failure) }
        }
        guard request == change else { return }
        change = nil
        if case .failed(let failure) = answer { return turn.say(failure) }
        turn.say(turn.facts.words.groupSaved(name), .success)
        refresh(&turn)
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.groupHelp }
}

// MARK: - Drawing

extension GroupPage {
    private static func body(_ facts: DeskFacts) -> Rect { Chrome.body(facts, head: 1) }

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let count = members.list.isLoaded ? facts.words.members(members.list.total) : ""
        Chrome.drawHead(&canvas, facts, title: "\(name) · \(code)", right: SafeText(count), head: 1)
        members.drawBox(&canvas, facts, y: 1, placeholder: facts.words.peoplePlaceholder)
        let body = Self.body(facts)
        if members.isEmpty {
            return EmptyList.draw(
                &canvas, body: body, lines: members.isSearching ? facts.words.noPersonFound : facts.words.noMembers)
        }
        let table = PeopleTable(facts: facts, width: body.width)
        canvas.inside(body) { canvas in
            table.drawHeadings(&canvas)
            members.drawRows(&canvas) { person, _, canvas, y in
                table.draw(person, &canvas, y: y, matching: members.query)
            }
        }
    }
}
