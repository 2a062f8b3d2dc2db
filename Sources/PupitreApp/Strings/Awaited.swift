import TrainingDomain

// The sentences of problems and of the path replace this file.

/// Problems in words.
public protocol ProblemSentences {
    /// Why something could not be done: what, where, what to do.
    func failure(_ failure: Failure) -> String
    /// Why the value of a field is refused, for a line under that field.
    func reason(_ reason: Reason, field: Phrase) -> String
    /// Something worth saying.
    func notice(_ notice: Notice) -> String
}

/// The path of a request in words.
public protocol PathSentences {
    /// What happens to a learner's request; `names` are people's names by login.
    func path(_ path: RequestPath, names: [String: String]) -> String
}

extension French: ProblemSentences, PathSentences {
    func failure(_ failure: Failure) -> String { "\(failure)" }
    func reason(_ reason: Reason, field: Phrase) -> String { "\(reason)" }
    func notice(_ notice: Notice) -> String { "\(notice)" }
    func path(_ path: RequestPath, names: [String: String]) -> String { "\(path)" }
}

extension English: ProblemSentences, PathSentences {
    func failure(_ failure: Failure) -> String { "\(failure)" }
    func reason(_ reason: Reason, field: Phrase) -> String { "\(reason)" }
    func notice(_ notice: Notice) -> String { "\(notice)" }
    func path(_ path: RequestPath, names: [String: String]) -> String { "\(path)" }
}

/// The command line of a form.
enum CommandLineOfDraft {
    static func text(_ draft: SessionDraft, session: Session) -> String { "pupitre session create" }
}
