import Testing

@testable import pupitre

@Suite("The sessions of the demonstration")
struct DemoSessionTests {
    private let catalogue: DemoCatalogue

    init() throws {
        catalogue = try DemoCatalogue.load()
    }

    @Test("Sessions end after they start; some have ended, some are open, some are to come")
    func dates() {
        let sessions = catalogue.sessions
        for session in sessions {
            #expect(session.start < session.end, "\(session.title)")
            for moment in [session.start, session.end] {
                #expect((8...18).contains(moment.hour), "\(session.title)")
            }
        }
        #expect(sessions.count { $0.end.workingDay < 0 } >= 3)
        #expect(sessions.count { $0.start.workingDay < 0 && $0.end.workingDay > 0 } >= 3)
        #expect(sessions.count { $0.start.workingDay > 0 } >= 10)
        #expect(sessions.contains { $0.isCancelled })
        #expect(Set(sessions.map(\.seanceMode)) == Set(DemoSeanceMode.allCases))
    }

    @Test("Scenario 17: a training has at most one default session, which has not ended")
    func defaultSessions() {
        let defaults = catalogue.sessions.filter(\.isDefault)
        #expect(Set(defaults.map(\.training)).count == defaults.count)
        #expect(defaults.count >= 5)
        for session in defaults {
            #expect(session.end.workingDay > 0 && !session.isCancelled, "\(session.title)")
        }
    }

    @Test("Sessions change seats and flags against their trainings, and really change them")
    func overrides() throws {
        let trainings = Dictionary(uniqueKeysWithValues: catalogue.trainings.map { ($0.code, $0) })
        for session in catalogue.sessions {
            let training = try #require(trainings[session.training])
            #expect(session.changes.turnedOff.isSubset(of: training.flags), "\(session.title)")
            #expect(session.changes.turnedOn.isDisjoint(with: training.flags), "\(session.title)")
            if case .limited(let seats) = session.seats {
                #expect(training.maxUsers != seats, "\(session.title)")
            }
        }
        #expect(catalogue.sessions.count { $0.changes != DemoFlagChanges() } >= 3)
        #expect(catalogue.sessions.count { $0.seats != nil } >= 5)
    }

    @Test("Trainers are trainers, and those who ask are learners")
    func rolesInSessions() {
        let people = Dictionary(uniqueKeysWithValues: catalogue.people.map { ($0.login, $0.roles) })
        for session in catalogue.sessions {
            #expect(!session.trainers.isEmpty, "\(session.title)")
            for login in session.trainers {
                #expect(people[login]?.contains(.trainer) == true, "\(session.title): \(login)")
            }
            for request in session.requests {
                #expect(people[request.login]?.contains(.learner) == true, "\(session.title): \(request.login)")
            }
        }
    }

    @Test("Scenario 32: some sessions are full, with people waiting, and some requests await approvals")
    func requests() {
        let overfull = catalogue.sessions.filter { session in
            guard case .limited(let seats) = session.seats else { return false }
            return session.requests.count { $0.isApproved } > seats
        }
        #expect(overfull.count >= 3)
        #expect(catalogue.sessions.count { $0.requests.contains { !$0.isApproved } } >= 5)
    }
}
