import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("A hasty search of a large catalogue, not yet in memory")
struct ProvisionalTests {
    private func fixture() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.training("ECO", "Bilan")
        try fixture.training("ECO2", "Atelier")
        try fixture.training("X1", "Économie", organisations: ["B"])
        try fixture.training("X2", "Écoute active", organisations: ["A"])
        try fixture.training("X3", "Une école")
        return fixture
    }

    private func page(
        _ text: String, in fixture: Fixture, large: Int = 3, isHasty: Bool = true,
        as actor: Actor = Fixture.administrator
    ) throws -> Page<TrainingRow> {
        let search = TrainingSearch(SearchQuery(text), isHasty: isHasty)
        return try fixture.store.read {
            try TableScan(search, visibility: Visibility(actor), large: large).page(in: $0)
        }
    }

    @Test("is answered by the codes and titles that begin so, codes first, and says that there is more")
    func beginnings() throws {
        let fixture = try fixture()
        let found = try page("éco", in: fixture)
        #expect(found.rows.map(\.code) == ["ECO", "ECO2", "X1", "X2"])
        #expect(found.isProvisional)
        #expect(try page("zzz", in: fixture) == Page(rows: [], total: 0, isProvisional: true))
        #expect(try page("ecoute act", in: fixture).rows.map(\.code) == ["X2"])
    }

    @Test("without words lists the first titles and counts no further than needed")
    func everything() throws {
        let found = try page("", in: fixture())
        #expect(found.rows.map(\.title) == ["Atelier", "Bilan", "Économie", "Écoute active", "Une école"])
        #expect(found.total == 3 && found.isProvisional)
    }

    @Test("is answered whole in a small catalogue, and where haste is not asked for")
    func whole() throws {
        let fixture = try fixture()
        for found in [try page("eco", in: fixture, large: 5), try page("eco", in: fixture, isHasty: false)] {
            #expect(found.rows.map(\.code) == ["ECO", "ECO2", "X1", "X2", "X3"])
            #expect(found.total == 5 && !found.isProvisional)
        }
    }

    @Test("Scenario 6: shows nobody what they may not see")
    func visibility() throws {
        let found = try page("eco", in: fixture(), as: Fixture.managerOfB)
        #expect(found.rows.map(\.code) == ["X1"])
    }

    @Test("No text that is typed fails or means anything but itself", arguments: SearchTests.hostile)
    func hostile(text: String) throws {
        let fixture = try fixture()
        let whole = try page(text, in: fixture, isHasty: false).rows.map(\.code)
        #expect(try page(text, in: fixture).rows.allSatisfy { whole.contains($0.code) })
    }
}
