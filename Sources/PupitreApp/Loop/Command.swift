import TerminalUI
import TrainingDomain

/// Something a key does now.
///
/// A screen lists its commands; keys are looked up in that list, the hint line shows it and the palette searches it, so none of
/// the three can say something else than the others.
struct Command: Equatable, Sendable {
    /// What is done.
    let action: Action
    /// The keys that do it; the first is shown.
    let keys: [Key]
    /// The words of the hint line and of the palette.
    let label: Phrase
    /// How soon the hint line drops it for want of room: 0 is never shown there, 1 is dropped first.
    let weight: Int
    /// What the hint line shows instead of the first key: "↑↓" for a pair of commands.
    let sign: String?

    init(_ action: Action, _ keys: Key..., label: Phrase, weight: Int = 0, sign: String? = nil) {
        self.init(action, keys: keys, label: label, weight: weight, sign: sign)
    }

    init(_ action: Action, keys: [Key], label: Phrase, weight: Int = 0, sign: String? = nil) {
        self.action = action
        self.keys = keys
        self.label = label
        self.weight = weight
        self.sign = sign
    }
}

/// What can be done; each screen has its own.
enum Action: Equatable, Sendable {
    /// What the desk does whatever the screen.
    case desk(DeskAction)
    /// What a list does.
    case list(ListAction)
    /// What the home screen does.
    case home(HomeAction)
    /// What the list of trainings does.
    case trainings(TrainingsAction)
    /// What the list of sessions does.
    case sessions(SessionsAction)
    /// What a session's page does.
    case session(SessionPageAction)
    /// What a training's page does.
    case training(TrainingPageAction)
    /// What is done about the rows of a list of registrations, or about one registration.
    case registrations(RegistrationAction)
    /// What a registration's page does beside.
    case registration(RegistrationPageAction)
    /// What the learners' catalogue does.
    case catalogue(CatalogueAction)
    /// What the list of drafts does.
    case drafts(DraftsAction)
    /// What the list of people and a person's page do.
    case people(PeopleAction)
    /// What the list of groups and a group's page do.
    case groups(GroupsAction)
    /// What the list of organisations does.
    case organisations(OrganisationsAction)
    /// What the list of themes does.
    case themes(ThemesAction)
    /// Does the chosen command.
    case runCommand
    /// What a form does: the session's, and the small ones.
    case wizard(WizardAction)
    /// What the curriculum tree does.
    case curricula(CurriculaAction)
    /// What the preview of a curriculum registration does.
    case plan(PlanAction)
    /// What the seances of a session do.
    case seances(SeancesAction)
    /// What a seance's page does.
    case seance(SeanceAction)
    /// What the outbox does.
    case mail(MailAction)
    /// Takes what a picker over the screen brings: the codes chosen, under the name it was opened with.
    case picked(FieldKey, [String])
    /// Goes on in a form with what others changed meanwhile; kept apart, since every command would else be as large as a form.
    indirect case form(FormScreen.Purpose)
}

/// What the desk does whatever the screen.
enum DeskAction: Equatable, Sendable {
    case help, palette, themes, language, back, quit, redraw, suspend, drafts
}

/// What a list does.
enum ListAction: Equatable, Sendable {
    case up, down, pageUp, pageDown, first, last
    /// Goes to a row of the whole list, where the mouse was.
    case row(Int)
}
