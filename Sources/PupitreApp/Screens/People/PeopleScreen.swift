import TerminalUI
import TrainingDomain

/// What the list of people and a person's page do.
enum PeopleAction: Equatable, Sendable {
    case create, details, edit, delete, groups, organisations, clear
    /// A validator's place has to be given to somebody first.
    case chooseReplacement
    case deleteConfirmed
}

/// The list of people, for whoever may change them.
struct PeopleScreen: ScreenState {
    private(set) var people = SearchedList<Person>()
    private(set) var preview = PersonPreview()
    private var removal = PersonRemoval()

    mutating func start(_ turn: inout Turn) {
        resized(turn.facts)
        people.restart(&turn, Self.question)
    }

    mutating func refresh(_ turn: inout Turn) {
        people.refresh(&turn, Self.question)
        preview.show(people.list.current, again: true, &turn)
    }

    mutating func resized(_ facts: DeskFacts) { people.list.resize(height: Self.listBody(facts).height) }

    private static func question(_ query: SearchQuery, _ window: Window) -> Question {
        .directory(DirectorySearch(query, window: window))
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action): people.move(action, &turn, Self.question)
        case .people(.clear): people.clear(&turn, Self.question)
        case .people(.create): turn.go(.push(.form(FormScreen(.person(.add)))))
        case .people(.groups): turn.go(.push(.groups(GroupsScreen())))
        case .people(.organisations): turn.go(.push(.organisations(OrganisationsScreen())))
        case .people(let action):
            if let person = people.list.current { perform(action, on: person, &turn) }
        case .picked(let field, let logins): removal.picked(field, logins, &turn)
        default: break
        }
        preview.show(people.list.current, &turn)
    }

    private mutating func perform(_ action: PeopleAction, on person: Person, _ turn: inout Turn) {
        switch action {
        case .details: turn.go(.push(.person(PersonPage(login: person.login))))
        case .edit: turn.go(.push(.form(FormScreen(.person(.edit(person))))))
        case .delete: removal.begin(person, &turn)
        default: removal.perform(action, &turn)
        }
    }

    mutating func type(_ key: Key, _ turn: inout Turn) { people.type(key, &turn, Self.question) }

    func holds(_ key: Key) -> Bool { people.holds(key) || removal.holds(key) }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        if people.takes(request) {
            if case .people(let page) = answer { people.accept(page) }
            if case .failed(let failure) = answer { turn.say(failure) }
        }
        preview.answered(request, answer)
        if removal.answered(request, answer, &turn) { refresh(&turn) }
        preview.show(people.list.current, &turn)
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.peopleHelp }
}

// MARK: - Commands

extension PeopleScreen {
    func commands(_ facts: DeskFacts) -> [Command] {
        var commands = ListCommands.all(count: people.list.total, homeAndEnd: false)
        if people.list.current != nil {
            commands.append(
                Command(.people(.details), .enter, .function(3), label: Phrase("détails", "details"), weight: 9))
        }
        if Permission.reach(of: facts.actor, for: .editPeople) != .nothing {
            commands.append(
                Command(.people(.create), .function(2), .insert, label: Phrase("ajouter", "add"), weight: 8))
            if people.list.current != nil { commands += rowCommands }
        }
        if Permission.reach(of: facts.actor, for: .editGroups) != .nothing {
            commands.append(Command(.people(.groups), .function(5), label: Phrase("groupes", "groups"), weight: 8))
        }
        if Permission.reach(of: facts.actor, for: .editOrganisations) != .nothing {
            commands.append(
                Command(
                    .people(.organisations), .function(7), label: Phrase("organisations", "organisations"), weight: 8))
        }
        if people.isSearching {
            commands.append(Command(.people(.clear), .escape, label: Phrase("effacer", "clear"), weight: 5))
        }
        return commands
    }

    private var rowCommands: [Command] {
        let label = Phrase("supprimer", "delete")
        return [
            // A person's page, one key away, offers it too; groups and organisations are reached from here alone.
            Command(.people(.edit), .function(4), label: Phrase("modifier", "edit"), weight: 4),
            // In a text that is typed, Delete takes a letter.
            people.isSearching
                ? Command(.people(.delete), .function(8), label: label, weight: 3)
                : Command(.people(.delete), .function(8), .delete, label: label, weight: 3),
        ]
    }
}

// MARK: - Drawing

extension PeopleScreen {
    private static let head = 1

    /// The rows of the list, under its headings.
    private static func listBody(_ facts: DeskFacts) -> Rect { Chrome.body(facts, head: head).inset(top: 1) }

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        Chrome.drawHead(
            &canvas, facts, title: facts.words.peopleTitle,
            right: people.list.isLoaded ? SafeText(facts.words.count(people.list.total)) : .empty, head: Self.head)
        people.drawBox(&canvas, facts, y: 1, placeholder: facts.words.peoplePlaceholder)
        let columns = Chrome.columns(Chrome.body(facts, head: Self.head))
        if people.isEmpty {
            return EmptyList.draw(
                &canvas, body: columns.main,
                lines: people.isSearching ? facts.words.noPersonFound : facts.words.noPeople)
        }
        let table = PeopleTable(facts: facts, width: columns.main.width)
        canvas.inside(columns.main) { canvas in
            table.drawHeadings(&canvas)
            people.drawRows(&canvas) { person, _, canvas, y in
                table.draw(person, &canvas, y: y, matching: people.query)
            }
        }
        if let pane = columns.preview { preview.draw(&canvas, facts, pane: pane) }
    }
}
