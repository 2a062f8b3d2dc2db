import TrainingDomain

/// Registrations, seances, curricula and people in words.
public protocol RegistrationSentences {
    /// Why something about a registration is refused, and what would work.
    func refusal(_ refusal: RegistrationRefusal) -> String
    /// Why something about a seance is refused, and what would work.
    func refusal(_ refusal: SeanceRefusal) -> String
    /// Why something about curricula is refused, and what would work.
    func refusal(_ refusal: CurriculumRefusal) -> String
    /// Why something about people, groups and organisations is refused, and what would work.
    func refusal(_ refusal: PeopleRefusal) -> String
    /// A state, in one or two words.
    func state(_ state: RegistrationState) -> String
    /// An approval, in a few words: "the learner's confirmation"; `names` are people's names by login.
    func approval(_ approval: Approval, names: [String: String]) -> String
    /// What is done, in the infinitive: "enrol learners by hand".
    func act(_ act: RegistrationAct) -> String
}
