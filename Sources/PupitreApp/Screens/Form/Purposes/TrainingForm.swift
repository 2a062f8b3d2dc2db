import TerminalUI
import TrainingDomain

/// The form of a training: every field of `TrainingFields`.
enum TrainingForm: FormPurpose {
    /// A new one.
    case add
    /// Changes to one, as it was seen.
    case edit(StoredTraining)

    func title(_ facts: DeskFacts) -> String {
        switch self {
        case .add: facts.words.newTraining
        case .edit(let seen): facts.words.editTraining(seen.training.code)
        }
    }

    var fields: [FormField] {
        TrainingFields.all.map { FormField($0, isRequired: [.code, .title].contains($0.key)) }
    }

    /// The training as it was seen, or a new one.
    private var training: Training {
        switch self {
        case .add: Training(code: "", title: "")
        case .edit(let seen): seen.training
        }
    }

    var initial: [FieldKey: Typed] {
        Dictionary(
            TrainingFields.all.map { ($0.key, $0.typed(in: training)) }, uniquingKeysWith: { first, _ in first })
    }

    func about(_ facts: DeskFacts) -> String? {
        if case .edit = self { return facts.words.trainingEditNote }
        return nil
    }

    func outcome(_ values: FormValues, _ facts: DeskFacts) -> FormOutcome {
        var training = training
        for field in TrainingFields.all { _ = field.restore(values[field.key], into: &training) }
        return switch self {
        case .add: .ask(.keepTraining(.add(training)))
        case .edit(let seen): .ask(.keepTraining(.edit(seen, to: training)))
        }
    }

    func said(_ values: FormValues, _ answer: Answer, _ facts: DeskFacts) -> String {
        facts.words.trainingSaved(values.text(.code))
    }

    func after(_ values: FormValues, _ answer: Answer) -> Action? {
        guard case .edit(let seen) = self, case .training(let saved?) = answer,
            saved.training.code != seen.training.code
        else { return nil }
        return .training(.renamed(saved.training.code))
    }

    func conflict(_ refusal: Refusal) -> FormConflict? {
        guard case .trainingChanged(let changes, let now) = refusal else { return nil }
        return FormConflict(subject: .form, changes: changes, now: .training(.edit(now)))
    }
}
