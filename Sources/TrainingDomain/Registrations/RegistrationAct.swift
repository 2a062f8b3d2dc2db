/// What can be done about a registration.
public enum RegistrationAct: Hashable, Sendable, CaseIterable {
    /// Ask for oneself, from the catalogue.
    case request
    /// Ask for somebody else: the request then goes the way of every other.
    case requestFor
    /// Enrol by hand: the missing approvals are recorded as given by whoever does it; seats still limit.
    case enrol
    /// Confirm in the learner's place.
    case confirmFor
    /// Give the organisation's approval.
    case approveOrganisation
    /// Give the registrar's approval.
    case approveRegistration
    /// Give a named validator's approval.
    case approveValidator
    /// Seat somebody beyond the limit, with a reason.
    case exceedCapacity
    /// Refuse a request, with a reason.
    case refuse
    /// Withdraw a request.
    case withdraw
    /// Leave a session, when its public unregistration is on.
    case leave
    /// Take an enrolled learner out by hand, whatever public unregistration says.
    case remove
    /// See it in lists.
    case see

    /// All of them.
    public static let allCases: [RegistrationAct] = [
        .request, .requestFor, .enrol, .confirmFor, .approveOrganisation, .approveRegistration, .approveValidator,
        .exceedCapacity, .refuse, .withdraw, .leave, .remove, .see,
    ]

    /// The act that gives `approval`, in somebody's place where it is the learner's own.
    public init(giving approval: Approval) {
        self =
            switch approval {
            case .user: .confirmFor
            case .organisation: .approveOrganisation
            case .registration: .approveRegistration
            case .validator: .approveValidator
            }
    }
}

/// The table capacity × act × state of `domain.md` ("Registration", the table "who may"), which every command and screen obeys.
public enum RegistrationPermission {
    /// Whether the table gives `act` to `capacity`, whatever the state.
    public static func allows(_ capacity: Capacity, _ act: RegistrationAct) -> Bool {
        switch (capacity, act) {
        case (.administrator, .request), (.administrator, .leave): false
        case (.administrator, _): true
        case (.learner, .request), (.learner, .withdraw), (.learner, .leave), (.learner, .see): true
        case (.organisationAdministrator, .approveOrganisation), (.organisationAdministrator, .see): true
        case (.registrar, .approveRegistration), (.registrar, .refuse), (.registrar, .see): true
        case (.validator, .approveValidator), (.validator, .see): true
        case (.trainer, .see): true
        case (.manager, .enrol), (.manager, .requestFor), (.manager, .confirmFor), (.manager, .remove),
            (.manager, .see):
            true
        default: false
        }
    }

    /// Whether `act` makes sense on a registration in `state`; `nil` is none that is live.
    public static func applies(_ act: RegistrationAct, to state: RegistrationState?) -> Bool {
        switch act {
        case .request, .requestFor: state == nil
        case .enrol: state == nil || state?.isRequest == true
        case .confirmFor, .approveOrganisation, .approveRegistration, .approveValidator, .refuse, .withdraw,
            .exceedCapacity:
            state?.isRequest == true
        case .leave, .remove: state == .enrolled
        case .see: state != nil
        }
    }

    /// Whether somebody who acts in `capacities` may do `act` on a registration in `state`.
    ///
    /// An administrator is a learner too on their own registration: `request` and `leave` are always one's own.
    public static func allows(_ capacities: Set<Capacity>, _ act: RegistrationAct, in state: RegistrationState?) -> Bool
    {
        applies(act, to: state) && capacities.contains { allows($0, act) }
    }
}
