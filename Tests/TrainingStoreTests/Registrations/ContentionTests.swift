import Foundation
import TestSupport
import Testing
import TrainingDomain

@testable import TrainingStore

/// Real processes that want the same seats, in one file; `PUPITRE_SEAT_ROUNDS` says how often.
@Suite("Many programs want the last seats", .serialized)
struct ContentionTests {
    private static let rounds = ProcessInfo.processInfo.environment["PUPITRE_SEAT_ROUNDS"].flatMap { Int($0) }

    let folder: TemporaryFolder
    let path: String
    let world: Enrolment

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("p.db")
        world = try Enrolment(path: path)
        for number in 0..<16 { try world.add("p\(number)") }
    }

    @Test("Scenario 33: 16 processes ask for the last 10 seats, 20 times: 10 are enrolled, 6 wait as they committed")
    func lastSeats() throws {
        let rounds = Self.rounds ?? 20
        let sessions = try (0..<rounds).map { try world.session("T1", ["maxUsers": "10", "title": "S\($0)"]) }
        let run = try Probe.run(["race", path, "16", folder.path("gate")] + sessions.map(String.init))
        #expect(run.errors.isEmpty, "\(run.errors)")
        let told = run.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(told.count == 16 * rounds + 1)
        for session in sessions {
            let list = try world.list(session)
            #expect(list.filter { $0.hasSuffix(" enrolled") }.count == 10)
            #expect(list.filter { $0.contains(" waiting ") }.count == 6)
            // The number of a registration grows with each commit: whoever committed first is first in the line.
            let asked = told.filter { $0[0] == String(session) }.sorted { (Int($0[3]) ?? 0) < (Int($1[3]) ?? 0) }
            #expect(asked.prefix(10).allSatisfy { $0[2] == "enrolled" })
            let line: [String] = asked.dropFirst(10).map { [$0[1], $0[2], $0[4]].joined(separator: " ") }
            #expect(line == Array(list.suffix(6)))
            #expect(asked.suffix(6).map { $0[4] } == ["1", "2", "3", "4", "5", "6"])
        }
        #expect(try world.store.check(as: Enrolment.administrator).isEmpty)
    }

    @Test("Requests, departures, added seats and kill -9 at once: never over capacity, nothing acknowledged is lost")
    func withDeparturesAndKills() throws {
        for round in 0..<(Self.rounds ?? 3) {
            let session = try world.session(
                "T1", ["maxUsers": "4", "publicUnregistration": "true", "title": "S\(round)"])
            let run = try Probe.run(["mix", path, "16", String(session), "8"])
            #expect(run.errors.isEmpty, "\(run.errors)")
            let stored = try #require(try world.store.session(session, as: Enrolment.administrator))
            let limit = try #require(stored.session.maxUsers)
            #expect(stored.attendance.enrolled <= limit)
            // Before the start nobody waits for a seat that is free.
            #expect(stored.attendance.enrolled == limit || stored.attendance.waiting == 0)
            var search = RegistrationSearch()
            search.session = session
            search.window.limit = nil
            let rows = try world.store.registrations(search, as: Enrolment.administrator).rows
            let states = Dictionary(uniqueKeysWithValues: rows.map { (String($0.id), $0.state.rawValue) })
            for line in run.output.split(separator: "\n") {
                let words = line.split(separator: " ").map(String.init)
                if words[0] == "killed" {
                    #expect(words[1] == "4")
                    continue
                }
                let state = try #require(states[words[0]], "\(line)")
                if words[1] != "asked" { #expect(state == words[1]) }
            }
            // Those who were not killed asked last and were not refused.
            #expect(Set(rows.filter(\.state.isLive).map(\.user.login)).count >= 12)
            #expect(try world.store.check(as: Enrolment.administrator).isEmpty)
        }
    }
}
