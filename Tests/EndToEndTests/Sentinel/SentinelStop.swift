import Testing

@testable import PupitreApp

/// The screens there are, by name.
///
/// A new screen does not compile here before it has a name, and `SentinelScreensTests` fails before it is visited.
enum ScreenName: CaseIterable {
    case home, trainings, training, sessions, session, wizard, drafts, help, palette, themes, confirm, conflict, picker
    case month, editor, errors, form, registrations, registration, catalogue, cataloguePage, reason, excess, curricula
    case plan, seances, seance, occurrences, outbox, mail, people, person, groups, group, organisations

    init(_ screen: Screen) {
        self =
            switch screen {
            case .home: .home
            case .trainings: .trainings
            case .training: .training
            case .sessions: .sessions
            case .session: .session
            case .wizard: .wizard
            case .drafts: .drafts
            case .help: .help
            case .palette: .palette
            case .themes: .themes
            case .confirm: .confirm
            case .conflict: .conflict
            case .picker: .picker
            case .month: .month
            case .editor: .editor
            case .errors: .errors
            case .form: .form
            case .registrations: .registrations
            case .registration: .registration
            case .catalogue: .catalogue
            case .cataloguePage: .cataloguePage
            case .reason: .reason
            case .excess: .excess
            case .curricula: .curricula
            case .plan: .plan
            case .seances: .seances
            case .seance: .seance
            case .occurrences: .occurrences
            case .outbox: .outbox
            case .mail: .mail
            case .people: .people
            case .person: .person
            case .groups: .groups
            case .group: .group
            case .organisations: .organisations
            }
    }
}

/// One step of a tour: how to get to a screen from the one before, and by what it is known.
struct SentinelStop {
    var screen: ScreenName
    /// Pieces of keys, each typed when the program rests.
    var keys: [String]
    /// What only this screen shows.
    var shows: String
    /// Whether a poisoned text must be in sight: without it, nothing would be proved.
    var isPoisoned: Bool

    init(_ screen: ScreenName, _ keys: String..., shows: String, isPoisoned: Bool = true) {
        (self.screen, self.keys, self.shows, self.isPoisoned) = (screen, keys, shows, isPoisoned)
    }
}

/// A walk through some screens by one person.
struct SentinelTour: CustomTestStringConvertible {
    var name: String
    var login: String?
    /// SQL that makes some of the poisoned things savable, so that what comes after saving can be reached.
    var changes = ""
    var stops: [SentinelStop]
    var testDescription: String { name }
}
