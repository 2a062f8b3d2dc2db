import Testing
import TrainingDomain

@testable import TrainingStore

/// The table capacity × act × state through the store: one person for each capacity, who has no other, and a stranger who has none.
@Suite("The permission table through the store")
struct PermissionMatrixTests {
    let world: Enrolment
    private let room: Int64
    private let full: Int64

    init() throws {
        world = try Enrolment()
        let settings: [FieldKey: String] = [
            "userValidation": "true", "organisationValidation": "true", "registrationValidation": "true",
            "publicUnregistration": "true",
        ]
        room = try world.session("T1", settings, validators: ["alice"], trainers: ["tr"])
        full = try world.session(
            "T1", settings.merging(["maxUsers": "0"]) { $1 }, validators: ["alice"], trainers: ["tr"])
    }

    /// Who acts: by letter; the learner is whoever the cell is about.
    private static let actors: [Character: Actor] = [
        "O": Enrolment.organisationAdministrator, "R": Enrolment.registrar, "V": Enrolment.alice,
        "T": Enrolment.trainer,
        "M": Enrolment.manager, "A": Enrolment.administrator, "?": Enrolment.otherManager,
    ]
    /// The letters of those who may in the states where the act makes sense.
    private static let granted: [(RegistrationAct, states: [String], letters: String)] = [
        (.request, ["none"], "L"), (.requestFor, ["none"], "MA"), (.enrol, ["none", "pending", "waiting"], "MA"),
        (.confirmFor, ["pending", "waiting"], "MA"), (.approveOrganisation, ["pending", "waiting"], "OA"),
        (.approveRegistration, ["pending", "waiting"], "RA"), (.approveValidator, ["pending", "waiting"], "VA"),
        (.exceedCapacity, ["pending", "waiting"], "A"), (.refuse, ["pending", "waiting"], "RA"),
        (.withdraw, ["pending", "waiting"], "LA"), (.leave, ["enrolled"], "L"), (.remove, ["enrolled"], "MA"),
        (.see, ["pending", "waiting", "enrolled", "refused", "withdrawn", "left"], "LORVTMA"),
    ]

    @Test("Every cell", arguments: ["none", "pending", "waiting", "enrolled", "refused", "withdrawn", "left"])
    func cells(_ state: String) throws {
        var count = 0
        for (act, states, letters) in Self.granted {
            for letter in "LORVTMA?" where Self.isItsWord(act, letter) {
                count += 1
                let login = "c\(count)"
                try world.add(login)
                let id = try put(login, in: state, confirmed: act != .confirmFor)
                if id == 0 && !Self.isBySession(act) { continue }
                let actor = Self.actors[letter] ?? Enrolment.learner(login)
                let outcome = try outcome {
                    try perform(act, login, id, in: state == "waiting" ? full : room, as: actor)
                }
                // A registration that is over does not count for what is done by session and login.
                let isOver = ["refused", "withdrawn", "left"].contains(state) && Self.isBySession(act)
                let applies = states.contains(isOver ? "none" : state)
                let expected: [String] =
                    !letters.contains(letter)
                    ? ["notAllowed", "mayNotApprove", "unknown"]
                    : applies ? ["done"] : ["wrongState", "alreadyRegistered", "notRegistered"]
                #expect(expected.contains(outcome), "\(letter) \(act) \(state): \(outcome)")
            }
        }
        #expect(count == 88)
    }

    /// A learner's own request is `request`, everybody else's `requestFor`; likewise `leave` and `remove`.
    private static func isItsWord(_ act: RegistrationAct, _ letter: Character) -> Bool {
        switch act {
        case .request, .leave: letter == "L"
        case .requestFor, .remove: letter != "L"
        default: true
        }
    }

    private static func isBySession(_ act: RegistrationAct) -> Bool {
        [.request, .requestFor, .enrol, .leave, .remove].contains(act)
    }

    /// Brings a learner into a state; answers the registration, 0 for none.
    private func put(_ login: String, in state: String, confirmed: Bool) throws -> Int64 {
        let (store, root) = (world.store, Enrolment.administrator)
        if state == "none" { return 0 }
        if state == "enrolled" || state == "left" {
            let id = try store.enrol(session: room, logins: [login], as: root)[0].id
            if state == "left" { _ = try store.leave(session: room, login: login, as: root) }
            return id
        }
        let asked = try store.request(session: state == "waiting" ? full : room, login: login, as: root)
        if confirmed { _ = try store.approve([asked.id], .these([.user]), overCapacity: nil, as: root) }
        if state == "refused" { _ = try store.refuse([asked.id], reason: "Non", as: root) }
        if state == "withdrawn" { _ = try store.withdraw(asked.id, as: root) }
        return asked.id
    }

    private func perform(
        _ act: RegistrationAct, _ login: String, _ id: Int64, in session: Int64, as actor: Actor
    ) throws -> Bool {
        let store = world.store
        func give(_ approval: Approval, beyond: String? = nil) throws {
            _ = try store.approve([id], beyond == nil ? .these([approval]) : .mine, overCapacity: beyond, as: actor)
        }
        switch act {
        case .request, .requestFor: _ = try store.request(session: session, login: login, as: actor)
        case .enrol: _ = try store.enrol(session: session, logins: [login], as: actor)
        case .confirmFor: try give(.user)
        case .approveOrganisation: try give(.organisation)
        case .approveRegistration: try give(.registration)
        case .approveValidator: try give(.validator("alice"))
        case .exceedCapacity: try give(.user, beyond: "Accord")
        case .refuse: _ = try store.refuse([id], reason: "Non", as: actor)
        case .withdraw: _ = try store.withdraw(id, as: actor)
        case .leave, .remove: _ = try store.leave(session: session, login: login, as: actor)
        case .see: return try store.registration(id, as: actor) != nil
        }
        return true
    }

    /// The kind of what came of it.
    private func outcome(_ body: () throws -> Bool) throws -> String {
        do {
            return try body() ? "done" : "unknown"
        } catch Failure.refused(.registration(let refusal)) {
            return String("\(refusal)".prefix { $0 != "(" })
        }
    }
}
