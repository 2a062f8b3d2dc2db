import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Organisations, renamed and deleted")
struct OrganisationTests {
    let fixture: Fixture
    var store: SQLiteStore { fixture.store }
    let administrator = Fixture.administrator

    init() throws { fixture = try Fixture() }

    @Test("a new name is seen at once wherever the organisation is named, in memory too")
    func renamed() throws {
        try fixture.training("A1", "Accueil")
        try store.loadIndex()
        let renamed = try store.edit(
            organisation: "a", to: Organisation(code: "A", name: "Centre Aure"), as: administrator)
        #expect(renamed == Organisation(code: "A", name: "Centre Aure"))
        let search = TrainingSearch(SearchQuery("accueil"))
        #expect(try store.trainings(search, as: administrator).rows.map(\.organisations) == [["Centre Aure"]])
        #expect(try store.organisations(DirectorySearch(SearchQuery("aure"))).rows == [renamed])
    }

    @Test("an organisation in use says how much uses it, and stays")
    func inUse() throws {
        try fixture.training("A1")
        #expect(
            refusal { try store.deleteOrganisation("a", as: administrator) }
                == .people(.organisationInUse("A", trainings: 1, people: 3)))
        try store.deleteOrganisation("b", as: administrator)
        #expect(try store.organisations(DirectorySearch()).rows.map(\.code).contains("B") == false)
        #expect(refusal { try store.deleteOrganisation("b", as: administrator) } == .people(.unknownOrganisation("b")))
    }

    @Test("the organisation of trainings that name none keeps its code and can't be deleted, but gets another name")
    func `default`() throws {
        let refused = Refusal.people(.defaultOrganisation("default"))
        #expect(refusal { try store.deleteOrganisation("DEFAULT", as: administrator) } == refused)
        let other = Organisation(code: "main", name: "Maison")
        #expect(refusal { _ = try store.edit(organisation: "default", to: other, as: administrator) } == refused)
        let named = Organisation(code: "default", name: "Maison")
        #expect(try store.edit(organisation: "default", to: named, as: administrator) == named)
    }

    @Test("a code that another has is refused; so is everybody but an administrator")
    func refused() throws {
        let taken = Organisation(code: "b", name: "x")
        #expect(
            refusal { _ = try store.edit(organisation: "A", to: taken, as: administrator) }
                == .problems([Problem(.code, .alreadyTaken("b"))]))
        let expected = Refusal.notAllowed(.editOrganisations)
        #expect(refusal { _ = try store.edit(organisation: "A", to: taken, as: Fixture.managerOfA) } == expected)
        #expect(refusal { try store.deleteOrganisation("B", as: Fixture.managerOfA) } == expected)
    }
}
