import Testing
import TrainingDomain

@testable import pupitre

@Suite("The people of the demonstration")
struct DemoPeopleTests {
    private let catalogue: DemoCatalogue

    init() throws {
        catalogue = try DemoCatalogue.load()
    }

    @Test("The people whom the documentation names are there, with their roles")
    func knownPeople() throws {
        let people = Dictionary(uniqueKeysWithValues: catalogue.people.map { ($0.login, $0) })
        let alice = try #require(people["alice"])
        #expect(alice.firstName == "Alice" && alice.lastName == "Martin")
        #expect(Set(alice.roles) == [.manager, .registrar])
        #expect(catalogue.trainings.count { $0.validators.contains("alice") } >= 10)
        let bob = try #require(people["bob"])
        #expect(bob.firstName == "Bob" && bob.lastName == "Leroy")
        let lea = try #require(people["lea"])
        #expect(lea.firstName == "Léa" && lea.lastName == "Durand" && lea.roles == [.learner])
        #expect(catalogue.sessions.count { $0.requests.contains { $0.login == "lea" } } >= 3)
    }

    @Test("The words of the tables are the words of the domain")
    func words() {
        #expect(DemoRole.allCases.map(\.rawValue) == PersonRole.allCases.map(\.rawValue))
        #expect(DemoSeanceMode.allCases.map(\.rawValue) == SeanceRegistration.allCases.map(\.rawValue))
        #expect(ValidatorRule(rawValue: DemoValidatorRule.all.rawValue) == .all)
        #expect(ValidatorRule(rawValue: DemoValidatorRule.one.rawValue) == .one)
    }

    @Test("Every role is held, and most people are learners")
    func roles() {
        let held = catalogue.people.flatMap(\.roles)
        #expect(held.contains(.administrator))
        #expect(held.count { $0 == .manager } == 5)
        #expect(held.count { $0 == .learner } >= 30)
        for role in DemoRole.allCases {
            #expect(held.contains(role), "\(role)")
        }
    }

    @Test("Every organisation has a manager, and all but one an administrator")
    func organisations() {
        let administered = Set(organisations(holding: .organisationAdministrator))
        let managed = Set(organisations(holding: .manager))
        let all = Set(catalogue.organisations.map(\.code))
        #expect(all.subtracting(administered) == ["COOP"])
        #expect(managed == all)
        #expect(all.isSubset(of: catalogue.trainings.flatMap(\.organisations)))
    }

    @Test("No mail can reach anyone: every address is in a domain reserved for examples")
    func mails() {
        for person in catalogue.people {
            let parts = person.mail.split(separator: "@", omittingEmptySubsequences: false)
            #expect(parts.count == 2 && !parts[0].isEmpty, "\(person.mail)")
            #expect(person.mail.hasSuffix(".example") || person.mail.hasSuffix("@example.org"), "\(person.mail)")
            #expect(person.mail.utf8.count == person.mail.count, "\(person.mail)")
        }
    }

    private func organisations(holding role: DemoRole) -> [String] {
        catalogue.people.filter { $0.roles.contains(role) }.flatMap(\.organisations)
    }
}
