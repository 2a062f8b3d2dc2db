/// One approval that a request may need.
public enum Approval: Hashable, Sendable {
    /// The learner's own confirmation, by mail; it comes first.
    case user
    /// An administrator of one of the learner's organisations.
    case organisation
    /// A registrar.
    case registration
    /// The named person.
    case validator(String)

    /// The text of the contract: `user`, `organisation`, `registration`, `validator:LOGIN`.
    public var text: String {
        switch self {
        case .user: "user"
        case .organisation: "organisation"
        case .registration: "registration"
        case .validator(let login): "validator:\(login)"
        }
    }

    /// Reads `text`; `nil` for anything else.
    ///
    /// The login is what follows the colon byte for byte: one that begins with a combining mark makes one `Character` with it.
    public init?(text: String) {
        switch text {
        case "user": self = .user
        case "organisation": self = .organisation
        case "registration": self = .registration
        default:
            let prefix = "validator:".utf8
            guard text.utf8.starts(with: prefix), text.utf8.count > prefix.count else { return nil }
            self = .validator(String(decoding: text.utf8.dropFirst(prefix.count), as: UTF8.self))
        }
    }
}

/// The approvals that a session's settings ask for.
///
/// Requests will obey this value; the form words it.
public struct ApprovalPlan: Equatable, Sendable {
    /// Whether the learner confirms by mail before anybody else can approve.
    public let needsUser: Bool
    /// Whether the learner's organisation approves.
    public let needsOrganisation: Bool
    /// Whether a registrar approves.
    public let needsRegistration: Bool
    /// Logins of the validators.
    public let validators: [String]
    /// Whether all of them approve, or one.
    public let rule: ValidatorRule

    /// The plan of `session`.
    public init(_ session: Session) {
        needsUser = session.userValidation
        needsOrganisation = session.organisationValidation
        needsRegistration = session.registrationValidation
        validators = session.validators
        rule = session.validatorRule
    }

    /// Every approval that a request starts by lacking, in order; they are cumulative.
    public var required: [Approval] {
        (needsUser ? [.user] : []) + (needsOrganisation ? [.organisation] : [])
            + (needsRegistration ? [.registration] : []) + validators.map(Approval.validator)
    }
}
