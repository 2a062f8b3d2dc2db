import TerminalUI
import TrainingDomain

/// What a picker lists.
enum PickerSource: Equatable, Sendable {
    /// People who can be asked to approve.
    case validators
    /// Everyone.
    case people
    /// Curriculum nodes.
    case curricula
    /// Organisations.
    case organisations
    /// Groups of people.
    case groups
    /// Trainings.
    case trainings
    /// The learners enrolled in a session.
    case learners(session: Int64)
    /// A few words: weekdays, roles.
    case words([TrainingDomain.Choice])
    /// Rows that the screen below has at hand.
    case rows([PickerScreen.Item])

    /// What a field edited by `editor` picks from.
    init(_ editor: Editor) {
        self =
            switch editor {
            case .people: .validators
            case .curricula: .curricula
            default: .organisations
            }
    }

    /// The question whose answer the rows are; none for words, which are at hand.
    func question(_ query: SearchQuery, _ window: Window) -> Question? {
        let search = DirectorySearch(query, onlyValidators: self == .validators, window: window)
        switch self {
        case .validators: return .people(search)
        case .people: return .directory(search)
        case .curricula: return .curricula(search)
        case .organisations: return .organisations(search)
        case .groups: return .groups(search)
        case .trainings: return .trainings(TrainingSearch(query, window: window))
        case .learners(let session):
            var search = RegistrationSearch()
            search.query = query
            search.session = session
            search.states = [.enrolled]
            search.order = .name
            search.window = window
            return .registrations(search)
        case .words, .rows: return nil
        }
    }

    /// The rows of an answer.
    func items(_ answer: Answer) -> Page<PickerScreen.Item>? {
        switch answer {
        case .people(let page): page.items { .init(code: $0.login, name: $0.name, detail: $0.mail) }
        case .curricula(let page): page.items { .init(code: $0.code, name: $0.title, detail: $0.code) }
        case .organisations(let page): page.items { .init(code: $0.code, name: $0.name, detail: $0.code) }
        case .groups(let page): page.items { .init(code: $0.code, name: $0.name, detail: $0.code) }
        case .trainings(let page): page.items { .init(code: $0.code, name: $0.title, detail: $0.code) }
        case .registrations(let page):
            page.items { .init(code: $0.user.login, name: $0.user.name, detail: $0.user.login) }
        default: nil
        }
    }

    /// The words that answer a search, for a source that is at hand.
    func words(_ query: SearchQuery, _ language: Language) -> [PickerScreen.Item]? {
        let all: [PickerScreen.Item]
        switch self {
        case .words(let choices):
            all = choices.map { PickerScreen.Item(code: $0.value, name: $0.label[language], detail: "") }
        case .rows(let items): all = items
        default: return nil
        }
        return all.filter { item in
            let name = Folding.bytes(item.name)
            return query.words.allSatisfy { word in name.indices.contains { name[$0...].starts(with: word) } }
        }
    }
}

extension Page {
    fileprivate func items(_ item: (Row) -> PickerScreen.Item) -> Page<PickerScreen.Item> {
        Page<PickerScreen.Item>(rows: rows.map(item), total: total, offset: offset)
    }
}
