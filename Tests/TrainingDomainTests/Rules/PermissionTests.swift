import Testing

@testable import TrainingDomain

@Suite("The permission table")
struct PermissionTests {
    /// The whole table; every cell that is not here is "nothing".
    private static let granted: [PersonRole: [Act: Reach]] = [
        .administrator: Dictionary(uniqueKeysWithValues: Act.allCases.map { ($0, .everything) }),
        .manager: [
            .browse: .ownOrganisations, .addTraining: .ownOrganisations, .editTraining: .ownOrganisations,
            .deleteTraining: .ownOrganisations, .createSession: .ownOrganisations, .editSession: .ownOrganisations,
            .deleteSession: .ownOrganisations, .importCatalogue: .ownOrganisations, .editCurricula: .everything,
            .registerByCurriculum: .ownOrganisations, .editSeances: .ownOrganisations, .editGroups: .everything,
        ],
        .registrar: [.browse: .everything, .handleMail: .everything],
        .organisationAdministrator: [.browse: .ownOrganisations],
        .trainer: [.browse: .ownOrganisations],
        .learner: [:],
    ]

    @Test("Every cell", arguments: PersonRole.allCases, Act.allCases)
    func cell(role: PersonRole, act: Act) {
        let expected = Self.granted[role]?[act] ?? .nothing
        #expect(Permission.reach(of: role, for: act) == expected)
        let actor = Actor(login: "x", roles: [role], organisations: ["A"])
        #expect(Permission.allows(actor, act, organisations: ["a", "B"]) == (expected != .nothing))
        #expect(Permission.allows(actor, act, organisations: ["B"]) == (expected == .everything))
    }

    @Test("Scenario 6: a manager of A has no say on a training of B only")
    func scenario6() {
        let manager = Actor(login: "m", roles: [.manager, .learner], organisations: ["A"])
        #expect(Permission.allows(manager, .createSession, organisations: ["B", "A"]))
        #expect(!Permission.allows(manager, .createSession, organisations: ["B"]))
        #expect(!Permission.allows(manager, .createSession, organisations: [String]()))
    }
}
