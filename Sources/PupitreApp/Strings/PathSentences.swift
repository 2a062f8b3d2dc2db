import TrainingDomain

/// The path of a request in words.
public protocol PathSentences {
    /// What happens to a learner's request, from asking to a seat; `names` are people's names by login.
    func path(_ path: RequestPath, names: [String: String]) -> String
}
