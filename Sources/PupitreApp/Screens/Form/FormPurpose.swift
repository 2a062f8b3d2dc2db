import TerminalUI
import TrainingDomain

/// What a small form is for: its fields, and what its values become; data only, so that a form can be compared like any state.
///
/// A new form is a type that conforms, in a file of its own, and a case of `FormScreen.Purpose`.
protocol FormPurpose: Equatable, Sendable {
    /// What the form is called.
    func title(_ facts: DeskFacts) -> String
    /// Its fields, in order.
    var fields: [FormField] { get }
    /// What the fields hold when it opens; the others are empty.
    var initial: [FieldKey: Typed] { get }
    /// One or two sentences above the fields, where the fields do not say it all.
    func about(_ facts: DeskFacts) -> String?
    /// What is wrong with a value that its field takes for right, if anything; it is said as soon as the field is left.
    func problem(with value: FieldValue, in field: FieldKey, _ facts: DeskFacts) -> Reason?
    /// What is wrong across fields, once each is right by itself.
    func problems(_ values: FormValues, _ facts: DeskFacts) -> [Problem]
    /// What saving comes to.
    func outcome(_ values: FormValues, _ facts: DeskFacts) -> FormOutcome
    /// The label of the key that saves.
    var verb: Phrase { get }
    /// What is said once `values` are saved.
    func said(_ values: FormValues, _ answer: Answer, _ facts: DeskFacts) -> String
    /// What is done on the screen below once the form has closed.
    func after(_ values: FormValues, _ answer: Answer) -> Action?
    /// The form to go on with when others changed what it edits, and what they changed; `nil` when it is another refusal.
    func conflict(_ refusal: Refusal) -> FormConflict?
}

extension FormPurpose {
    var initial: [FieldKey: Typed] { [:] }
    var verb: Phrase { Phrase("enregistrer", "save") }
    func about(_ facts: DeskFacts) -> String? { nil }
    func problem(with value: FieldValue, in field: FieldKey, _ facts: DeskFacts) -> Reason? { nil }
    func problems(_ values: FormValues, _ facts: DeskFacts) -> [Problem] { [] }
    func after(_ values: FormValues, _ answer: Answer) -> Action? { nil }
    func conflict(_ refusal: Refusal) -> FormConflict? { nil }
}

/// What saving a small form comes to.
enum FormOutcome: Equatable, Sendable {
    /// Asks the store; done, the form closes, refused, it stays with everything that was typed.
    case ask(Question)
    /// Opens another screen over the form, which stays below it: a preview.
    case open(Screen)
    /// Closes the form and does something on the screen below.
    case perform(Action)
}

/// What others changed while a small form was open.
struct FormConflict: Equatable, Sendable {
    /// What was changed.
    let subject: ConflictScreen.Subject
    /// Field by field, old and new.
    let changes: [FieldChange]
    /// The form to go on with.
    let now: FormScreen.Purpose
}

extension FormScreen {
    /// The small forms there are.
    enum Purpose: Equatable, Sendable {
        /// A curriculum node.
        case curriculum(CurriculumForm)
        /// Who is registered through a curriculum node.
        case learners(CurriculumLearnersForm)
        /// A training.
        case training(TrainingForm)
        /// A seance, or a series of them.
        case seance(SeanceForm)
        /// A person.
        case person(PersonForm)
        /// A group of people.
        case group(GroupForm)
        /// An organisation.
        case organisation(OrganisationForm)

        /// What the form is for.
        var form: any FormPurpose {
            switch self {
            case .curriculum(let form): form
            case .learners(let form): form
            case .training(let form): form
            case .seance(let form): form
            case .person(let form): form
            case .group(let form): form
            case .organisation(let form): form
            }
        }
    }
}
