import TrainingDomain

/// What the small forms say.
protocol FormSentences {
    /// How a small form works.
    var formHelp: String { get }
    /// How many fields were changed; nothing where none was.
    func changedFields(_ count: Int) -> String
    /// What keeps a form from being saved: the labels of its fields.
    func toCorrect(_ labels: [String]) -> String
    /// How a picker of one works.
    var pickerOfOneHelp: String { get }
    /// The title of the form of a node.
    func curriculumTitle(_ form: CurriculumForm) -> String
    /// Something that people call `name` was saved.
    func formSaved(_ name: String) -> String

    /// The title of the form of a new training.
    var newTraining: String { get }
    /// The title of the form of a training.
    func editTraining(_ code: String) -> String
    /// What changing a training leaves alone.
    var trainingEditNote: String { get }
    /// A training was saved.
    func trainingSaved(_ code: String) -> String
    /// The title of the form of a seance.
    func seanceFormTitle(_ form: SeanceForm) -> String
    /// How a series works.
    var seriesNote: String { get }
    /// A seance was saved.
    func seanceSaved(_ title: String, _ start: CivilDateTime) -> String
}
