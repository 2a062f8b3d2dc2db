import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Parts of long lists")
struct LongListTests {
    /// Sessions of two trainings, many of them at the same time.
    private func fixture() throws -> Fixture {
        let fixture = try Fixture()
        for code in ["A1", "B1"] {
            let training = try fixture.training(code, "Accueil \(code)")
            for number in 1...6 {
                try fixture.session(
                    of: training, "Session \(number % 3)",
                    typed: ["start": "2027-05-\(10 + number % 4) 09:00", "end": "2027-05-20 17:00"])
            }
        }
        return fixture
    }

    @Test("Every part of every order is the same cut of the whole list, from whichever end it is reached")
    func parts() throws {
        let fixture = try fixture()
        for order in SessionOrder.allCases {
            var search = SessionSearch()
            search.order = order
            search.window = Window(limit: nil)
            let whole = try fixture.store.sessions(search, as: Fixture.administrator)
            #expect(whole.rows.count == 12 && whole.total == 12)
            for offset in 0...13 {
                search.window = Window(offset: offset, limit: 5)
                let part = try fixture.store.sessions(search, as: Fixture.administrator)
                #expect(part.rows == Array(whole.rows.dropFirst(offset).prefix(5)), "\(order) from \(offset)")
                #expect(part.total == 12)
            }
        }
    }

    /// Steps forth and back of every size that the list can be read in, in an order of their own.
    private static let steps: [Window] = (0..<200).map { Window(offset: $0 * 7 % 15, limit: 1 + $0 * 5 % 6) }

    @Test(
        "A part that is reached from the one read before it is the same cut, also after a change",
        arguments: SessionOrder.allCases)
    func neighbours(order: SessionOrder) throws {
        let fixture = try fixture()
        let training = try #require(try fixture.store.training(code: "B1", as: Fixture.administrator))
        var search = SessionSearch()
        search.order = order
        for (index, window) in Self.steps.enumerated() {
            if index % 20 == 19 { try fixture.session(of: training, "A\(index)") }
            search.window = Window(limit: nil)
            // Read by a list that remembers nothing.
            let whole = try fixture.store.queue.inDatabase { database in
                try SessionList(
                    search, scope: .visible(Visibility(Fixture.administrator)), now: Fixture.now, zones: Zones()
                )
                .page(in: database).rows
            }
            search.window = window
            let part = try fixture.store.sessions(search, as: Fixture.administrator)
            #expect(part.rows == Array(whole.dropFirst(window.offset).prefix(window.limit ?? 0)), "\(window)")
        }
    }

    @Test("So it is in lists of registrations, by name, by rank and by number", arguments: RegistrationOrder.allCases)
    func registrations(order: RegistrationOrder) throws {
        let world = try Enrolment()
        let session = try world.session("T1", ["maxUsers": "5", "registrationValidation": "true"])
        for number in (1...13).reversed() {
            try world.add("m\(number)")
            let id = try world.request(session, "m\(number)").id
            if number % 3 != 0 { _ = try world.store.approve([id], .mine, overCapacity: nil, as: Enrolment.registrar) }
        }
        for states in [[], [.enrolled], [.waiting], [.pending, .waiting]] as [Set<RegistrationState>] {
            var search = RegistrationSearch()
            search.session = session
            search.states = states
            search.order = order
            search.window = Window(limit: nil)
            let whole = try world.store.registrations(search, as: Enrolment.administrator).rows
            #expect(whole.count > 2)
            for window in Self.steps {
                search.window = window
                let part = try world.store.registrations(search, as: Enrolment.administrator)
                #expect(
                    part.rows == Array(whole.dropFirst(window.offset).prefix(window.limit ?? 0)), "\(states) \(window)")
            }
        }
    }

    @Test("A length that was counted is counted anew once this or another program has changed something")
    func counts() throws {
        let fixture = try fixture()
        func total() throws -> Int { try fixture.store.sessions(SessionSearch(), as: Fixture.administrator).total }
        #expect(try total() == 12)
        #expect(try total() == 12)
        let training = try #require(try fixture.store.training(code: "A1", as: Fixture.administrator))
        try fixture.session(of: training, "Une de plus")
        #expect(try total() == 13)
        try fixture.store.deleteSession(1, as: Fixture.administrator)
        #expect(try total() == 12)
        var other = SessionSearch()
        other.training = "A1"
        #expect(try fixture.store.sessions(other, as: Fixture.administrator).total == 6)
        #expect(try total() == 12)
    }
}
