import Testing

@testable import TrainingDomain

@Suite("The permission table of registrations")
struct RegistrationPermissionTests {
    /// The letters of the capacities.
    private static let letters: [Capacity: Character] = [
        .learner: "L", .organisationAdministrator: "O", .registrar: "R", .validator: "V", .trainer: "T", .manager: "M",
        .administrator: "A",
    ]

    /// Who may do what in which state; every cell that is not here is empty.
    private static let granted: [RegistrationAct: [RegistrationState?: String]] = [
        .request: [nil: "L"],
        .requestFor: [nil: "MA"],
        .enrol: [nil: "MA", .pending: "MA", .waiting: "MA"],
        .confirmFor: [.pending: "MA", .waiting: "MA"],
        .approveOrganisation: [.pending: "OA", .waiting: "OA"],
        .approveRegistration: [.pending: "RA", .waiting: "RA"],
        .approveValidator: [.pending: "VA", .waiting: "VA"],
        .exceedCapacity: [.pending: "A", .waiting: "A"],
        .refuse: [.pending: "RA", .waiting: "RA"],
        .withdraw: [.pending: "LA", .waiting: "LA"],
        .leave: [.enrolled: "L"],
        .remove: [.enrolled: "MA"],
        .see: [
            .pending: "LORVTMA", .waiting: "LORVTMA", .enrolled: "LORVTMA", .refused: "LORVTMA", .withdrawn: "LORVTMA",
            .left: "LORVTMA",
        ],
    ]

    @Test("Every cell: capacity × act × state", arguments: Capacity.allCases, RegistrationAct.allCases)
    func cell(capacity: Capacity, act: RegistrationAct) throws {
        let letter = try #require(Self.letters[capacity])
        for state in RegistrationState.allCases.map(Optional.some) + [nil] {
            let expected = Self.granted[act]?[state]?.contains(letter) ?? false
            #expect(
                RegistrationPermission.allows([capacity], act, in: state) == expected, "\(String(describing: state))")
        }
        let anywhere = Self.granted[act]?.values.contains { $0.contains(letter) } ?? false
        #expect(RegistrationPermission.allows(capacity, act) == anywhere)
    }

    @Test("Nobody without a capacity may do anything; several capacities add up")
    func several() {
        for act in RegistrationAct.allCases {
            for state in RegistrationState.allCases.map(Optional.some) + [nil] {
                #expect(!RegistrationPermission.allows([], act, in: state))
            }
        }
        #expect(RegistrationPermission.allows([.administrator, .learner], .leave, in: .enrolled))
        #expect(RegistrationPermission.allows([.manager, .registrar], .refuse, in: .waiting))
    }

    @Test("A capacity comes from who somebody is for this registration, not from a role alone")
    func capacities() {
        let scope = RegistrationScope(
            learner: "Léa", learnerOrganisations: ["A"], organisations: ["B"], trainers: ["tom"], validators: ["VIC"])
        let roles = Set(PersonRole.allCases).subtracting([.administrator])
        func found(_ login: String, _ roles: Set<PersonRole>, _ organisations: Set<String>) -> Set<Capacity> {
            scope.capacities(of: Actor(login: login, roles: roles, organisations: organisations))
        }
        #expect(found("LÉA", [], []) == [.learner])
        #expect(found("vic", [], []) == [.validator])
        #expect(found("tom", [.trainer], []) == [.trainer])
        #expect(found("tom", [.learner], []).isEmpty)
        #expect(found("x", roles, ["a"]) == [.registrar, .organisationAdministrator])
        #expect(found("x", roles, ["b"]) == [.registrar, .manager])
        #expect(found("x", [.administrator], ["a", "b"]) == [.administrator])
        #expect(found("x", [.learner], ["a", "b"]).isEmpty)
    }
}
