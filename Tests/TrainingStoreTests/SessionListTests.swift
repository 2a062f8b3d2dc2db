import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Listing sessions")
struct SessionListTests {
    let fixture: Fixture

    /// Three sessions around 15 January 2027, 09:00 in Paris, and one cancelled.
    init() throws {
        fixture = try Fixture()
        let first = try fixture.training("A1", "Écoute")
        let second = try fixture.training("B1", "Bilan", organisations: ["B"])
        for (training, title, start, end) in [
            (first, "Passée", "2027-01-10 09:00", "2027-01-15 09:00"),
            (first, "Ouverte", "2027-01-15 09:00", "2027-01-16 17:00"),
            (second, "À venir", "2027-01-15 09:01", "2027-01-20 17:00"),
            (second, "Annulée", "2027-01-15 08:00", "2027-01-15 18:00"),
        ] {
            try fixture.session(of: training, title, typed: ["start": start, "end": end])
        }
        _ = try fixture.store.cancelSession(4, reason: "Salle fermée", as: Fixture.administrator)
    }

    private func titles(as actor: Actor = Fixture.administrator, _ change: (inout SessionSearch) -> Void) throws
        -> [String]
    {
        var search = SessionSearch()
        change(&search)
        let page = try fixture.store.sessions(search, as: actor)
        #expect(page.rows.count == page.total || search.window != Window())
        return page.rows.map(\.title)
    }

    @Test("status follows from the dates and the clock in the session's zone; cancelled is stored")
    func status() throws {
        #expect(try titles { $0.status = .ended } == ["Passée"])
        #expect(try titles { $0.status = .open } == ["Ouverte"])
        #expect(try titles { $0.status = .notStarted } == ["À venir"])
        #expect(try titles { $0.status = .cancelled } == ["Annulée"])
        let rows = try fixture.store.sessions(SessionSearch(), as: Fixture.administrator).rows
        #expect(rows.map(\.status) == [.ended, .cancelled, .open, .notStarted])
        for row in rows {
            let stored = try #require(try fixture.store.session(row.number, as: Fixture.administrator))
            #expect(stored.status(at: Fixture.now, zones: Zones()) == row.status)
        }
        #expect(try fixture.store.session(4, as: Fixture.administrator)?.cancelled == "Salle fermée")
    }

    @Test("words, training, dates, orders and windows")
    func filters() throws {
        #expect(try titles { $0.query = SearchQuery("ecoute ouv") } == ["Ouverte"])
        #expect(try titles { $0.query = SearchQuery("b1") } == ["Annulée", "À venir"])
        #expect(try titles { $0.query = SearchQuery("50% \"") } == [])
        #expect(try titles { $0.training = "a1" } == ["Passée", "Ouverte"])
        #expect(try titles { $0.from = CivilDate(iso: "2027-01-16") } == ["Ouverte", "À venir"])
        #expect(try titles { $0.to = CivilDate(iso: "2027-01-14") } == ["Passée"])
        #expect(try titles { $0.order = .number } == ["Annulée", "À venir", "Ouverte", "Passée"])
        #expect(try titles { $0.order = .title } == ["À venir", "Annulée", "Ouverte", "Passée"])
        #expect(try titles { $0.order = .training } == ["Annulée", "À venir", "Passée", "Ouverte"])
        #expect(try titles { $0.window = Window(offset: 1, limit: 2) } == ["Annulée", "Ouverte"])
        #expect(try titles(as: Fixture.managerOfA) { _ in } == ["Passée", "Ouverte"])
    }

    @Test("Scenario 9: a session shows its training's organisations")
    func organisations() throws {
        #expect(try fixture.store.session(1, as: Fixture.administrator)?.training.organisations == ["A"])
    }
}
