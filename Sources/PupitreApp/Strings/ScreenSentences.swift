import TerminalUI
import TrainingDomain

/// What the screens say, beside the words that are the domain's own (labels, problems).
public protocol ScreenSentences {
    /// The number of rows of a list.
    func count(_ rows: Int) -> String
    /// How many columns and rows are needed.
    func tooSmall(_ width: Int, _ height: Int) -> String
    /// Something takes a while.
    var working: String { get }
    /// The label of a search box.
    var search: String { get }
    /// What an empty search box shows.
    var searchPlaceholder: String { get }
    /// No training answers what was typed; then how to widen the search.
    func noTraining(_ typed: String) -> [String]
    /// No training at all: what to do next.
    var emptyDatabase: [String] { get }
    /// Nobody and nothing answers in a picker.
    var nobodyFound: String { get }
    /// Yes or no.
    func yesNo(_ flag: Bool) -> String
    /// No limit of seats.
    var unlimited: String { get }
    /// No validator, no curriculum.
    var none: String { get }
    /// No colour.
    var noColour: String { get }
    /// The button that ends a picker.
    var done: String { get }

    /// The title of the home screen.
    var homeTitle: String { get }

    /// The title of the form.
    var newSession: String { get }
    /// The title of the form that edits session `number`.
    func editSession(_ number: Int64) -> String
    /// The title of the form that copies session `number`.
    func copySession(_ number: Int64) -> String
    /// A value that comes from the training.
    var inherited: String { get }
    /// A value proposed from the calendar.
    var proposed: String { get }
    /// A value set here that is the training's too.
    var changed: String { get }
    /// What the training has instead.
    func insteadOf(_ value: String) -> String
    /// The calendar days from one moment to another, both included.
    func days(from start: CivilDateTime, to end: CivilDateTime) -> String
    /// How many fields are inherited and changed.
    func difference(inherited: Int, changed: Int) -> String
    /// The button of the review.
    var saveButton: String { get }
    /// A text field refuses what was typed.
    func refused(_ refusal: TextOutcome.Refusal) -> String
    /// Saving needs a training.
    var pickTrainingFirst: String { get }
    /// What keeps the form from being saved, in one line.
    func problems(_ problems: [Problem]) -> String
    /// A session was saved.
    func sessionSaved(_ session: SessionReference) -> String
    /// The form goes on with what others changed.
    var acceptedChanges: String { get }
    /// What was typed is kept.
    func draftKept(_ trainingCode: String) -> String
    /// The draft was deleted.
    /// Nothing can be written where drafts are kept.
    var draftNotKept: String { get }
    var draftDropped: String { get }
    /// The draft's training is gone.
    func draftWithoutTraining(_ code: String) -> String

    /// The title of the list of errors.
    func errorsTitle(_ count: Int) -> String
    /// What the list of errors is for.
    var errorsHelp: String { get }
    /// How the editor of several lines works.
    var editorHelp: String { get }
    /// How the month works.
    var monthHelp: String { get }
    /// How the picker of several works.
    var pickerHelp: String { get }
    /// The title of a question.
    var confirmTitle: String { get }
}

/// What the screens say of values that only they know.
protocol DeskSentences {
    func confirm(_ subject: ConfirmScreen.Subject) -> String
    func conflictTitle(_ subject: ConflictScreen.Subject) -> String
    func conflict(_ subject: ConflictScreen.Subject) -> String
    var homeHelp: HelpText { get }
    var learnerHomeHelp: HelpText { get }
    func homeEntry(_ entry: HomeScreen.Entry, trainings: Int, drafts: Int, awaiting: Int) -> (
        name: String, about: String
    )
    func wizardHelp(_ step: Step) -> String
}
