/// How many of the named validators have to approve a request.
public enum ValidatorRule: String, CaseIterable, Sendable {
    /// Every one of them: the rule unless a manager chooses otherwise.
    case all
    /// Any one of them is enough.
    case one
}
