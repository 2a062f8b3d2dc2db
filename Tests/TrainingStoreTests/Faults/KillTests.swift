import Foundation
import TestSupport
import Testing
import TrainingDomain

@testable import TrainingStore

/// Programs killed without warning while they commit; `PUPITRE_KILLS` says how many, 300 unless it is set.
@Suite("kill -9 during commits", .serialized)
struct KillTests {
    private static let kills = ProcessInfo.processInfo.environment["PUPITRE_KILLS"].flatMap { Int($0) } ?? 300
    /// Two at a time, on one file.
    private static let together = 2

    /// What is found is not what was said.
    private struct Lost: Error, CustomStringConvertible {
        let description: String
    }

    /// What programs have said of one thing: the value acknowledged last, and the one that was under way after it.
    private struct Said {
        var acknowledged: String?
        var attempted: String?

        func allows(_ found: String?) -> Bool { found == acknowledged || (attempted != nil && found == attempted) }
    }

    @Test("Nothing that was acknowledged is lost, nothing is half done, and the file is sound")
    func kills() throws {
        // One round in ten on a real disk; a disk in memory has more commits cut short in the same time.
        let (disk, memory) = (try TemporaryFolder(), try TemporaryFolder(inMemory: true))
        var (killed, acknowledged, round) = (0, 0, 0)
        while killed < Self.kills {
            let path = (round % 10 == 0 ? disk : memory).path("p.db")
            // A small file is looked through faster.
            if round % 100 < 2 { try UseCaseBase.copy(to: path) }
            round += 1
            let run = try Probe.run("keep", path, String(Self.together), "R\(round)")
            try #require(run.errors.isEmpty, "\(run.errors)")
            let lines = run.output.split(separator: "\n").map(String.init)
            try #require(lines.contains("killed \(Self.together)"), "\(lines)")
            killed += Self.together
            let said = Self.said(lines)
            acknowledged += said.values.count { $0.acknowledged != nil }
            try check(said, path, round)
            if round % 10 == 0 || killed >= Self.kills { _ = try Contents.read(path) }
        }
        print("\(killed) kills, \(acknowledged) values acknowledged, none lost")
        #expect(acknowledged > killed / 2)
    }

    private static func said(_ lines: [String]) -> [String: Said] {
        var said: [String: Said] = [:]
        for words in lines.map({ $0.split(separator: " ").map(String.init) }) where words.count == 3 {
            if words[0] == "?" { said[words[1], default: Said()].attempted = words[2] }
            if words[0] == "!" { said[words[1]] = Said(acknowledged: words[2]) }
        }
        return said
    }

    /// Opens the file as the next program would, and looks for everything that was said of it.
    private func check(_ said: [String: Said], _ path: String, _ round: Int) throws {
        let store = try Fixture.open(path)
        defer { store.close() }
        let found = try found(store)
        for (key, said) in said where !said.allows(found[key]) {
            throw Lost(description: "round \(round), \(key): \(said), found \(found[key] ?? "nothing")")
        }
        let damages = try store.check(as: Fixture.administrator)
        try #require(damages.isEmpty, "round \(round): \(damages)")
    }

    /// The titles of sessions, by the title that they were made with and by number, and the states of registrations.
    private func found(_ store: SQLiteStore) throws -> [String: String] {
        var sessions = SessionSearch()
        sessions.window = Window(limit: nil)
        var found: [String: String] = [:]
        for session in try store.sessions(sessions, as: Fixture.administrator).rows {
            let first = session.title.hasSuffix("-bis") ? String(session.title.dropLast(4)) : session.title
            found["title:\(first)"] = first
            found["session:\(session.number)"] = session.title == first ? nil : session.title
        }
        var registrations = RegistrationSearch()
        registrations.window = Window(limit: nil)
        for row in try store.registrations(registrations, as: Enrolment.administrator).rows {
            found["\(row.user.login):\(row.session.number)"] = row.state.rawValue
        }
        return found
    }
}
