import GRDB
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Long lists of sessions are read by indexes of their own")
struct LongSessionListTests {
    /// Sessions of trainings of A and B that end around this moment, 08:00 in UTC and 09:00 in Paris, in `zones`; every third is not
    /// public, every fifth is cancelled.
    private static func fixture(zones: [String]) throws -> Fixture {
        let fixture = try Fixture()
        let trainings = try [
            fixture.training("A1", organisations: ["A"]), fixture.training("B1", organisations: ["B"]),
        ]
        let ends = ["14 23:00", "15 07:59", "15 08:00", "15 08:01", "15 08:59", "15 09:00", "15 09:01", "16 00:00"]
        for (zone, end) in zones.flatMap({ zone in ends.map { (zone, $0) } }) {
            for training in trainings {
                let saved = try fixture.session(of: training, typed: [.start: "2027-02-01 09:00"])
                let number = saved.session.number
                try fixture.store.queue.inDatabase { database in
                    try database.execute(
                        sql: """
                            UPDATE session SET start = '2027-01-' || ?, "end" = '2027-01-' || ?, time_zone = ?,
                            public_registration = ?, cancelled = ? WHERE id = ?
                            """,
                        arguments: [
                            number % 2 == 0 ? "10 09:00" : end, end, zone, number % 3 != 0,
                            number % 5 == 0 ? "Grippe" : nil, number,
                        ])
                }
            }
        }
        return fixture
    }

    private static func page(
        _ scope: SessionList.Scope, _ fixture: Fixture, _ search: SessionSearch = SessionSearch(), few: Int = 20_000
    ) throws -> (numbers: [Int64], total: Int) {
        try fixture.store.queue.inDatabase { database in
            let page = try SessionList(search, scope: scope, now: Fixture.now, zones: Zones(), few: few)
                .page(in: database)
            return (page.rows.map(\.number), page.total)
        }
    }

    @Test(
        "The catalogue has every session that is public and has not ended by its own clock, by start",
        arguments: [["UTC"], ["UTC", "Europe/Paris"], ["UTC", "Europe/Paris", "Mars/Olympus"]])
    func catalogue(zones: [String]) throws {
        let fixture = try Self.fixture(zones: zones)
        let numbers = try fixture.store.queue.inDatabase { try Int64.fetchAll($0, sql: "SELECT id FROM session") }
        let sessions = try numbers.compactMap { try fixture.store.session($0, as: Fixture.administrator) }
        let expected = sessions.filter { stored in
            let status = stored.status(at: Fixture.now, zones: Zones())
            return stored.session.publicRegistration && (status == .open || status == .notStarted)
        }.sorted { ($0.session.start, $0.number) < ($1.session.start, $1.number) }
        #expect(expected.count > zones.count && expected.count < numbers.count)
        let found = try Self.page(.catalogue, fixture)
        #expect(found.numbers == expected.map(\.number))
        #expect(found.total == expected.count)
    }

    @Test("A manager's sessions are the same, sorted or found in their order")
    func ofOneOrganisation() throws {
        let fixture = try Self.fixture(zones: ["UTC"])
        let scope = SessionList.Scope.visible(Visibility(Fixture.managerOfB))
        let sorted = try Self.page(scope, fixture)
        let inOrder = try Self.page(scope, fixture, few: 0)
        #expect(sorted.total == 8 && inOrder.total == 8)
        #expect(sorted.numbers.count == 8 && sorted.numbers == inOrder.numbers)
        var rest = SessionSearch()
        rest.window = Window(offset: 3, limit: 2)
        #expect(try Self.page(scope, fixture, rest, few: 0).numbers == Array(sorted.numbers[3..<5]))
    }
}
