import Glibc
import TestSupport
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Two programs on one database")
struct TwoProgramsTests {
    let folder: TemporaryFolder
    let path: String
    let fixture: Fixture

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("p.db")
        fixture = try Fixture(path: path)
        try fixture.training("P1", organisations: ["default"]) { $0.maxUsers = 0 }
    }

    @Test("500 read-then-write each: no update is lost, nobody is told that the database is busy")
    func noLostUpdate() async throws {
        let path = path
        async let first = Task.detached { try Probe.run("count", path, "500") }.value
        async let second = Task.detached { try Probe.run("count", path, "500") }.value
        for run in [try await first, try await second] {
            #expect(run.output.hasPrefix("done 500"), "\(run.output) \(run.errors)")
        }
        #expect(try fixture.store.training(code: "P1", as: Fixture.administrator)?.training.maxUsers == 1_000)
        let entries = try fixture.store.audit(session: nil, as: Fixture.administrator, window: Window(limit: nil)).rows
        #expect(entries.filter { $0.act == "edit" && $0.subjectKey == "P1" }.count == 1_000)
        #expect(try fixture.store.check(as: Fixture.administrator).isEmpty)
    }

    @Test("Scenario 18: two managers set a default at the same time: one remains, and the second is told")
    func oneDefault() async throws {
        let path = path
        async let first = Task.detached { try Probe.run("default", path, "S2") }.value
        async let second = Task.detached { try Probe.run("default", path, "S3") }.value
        let outputs = [try await first.output, try await second.output]
        #expect(outputs.allSatisfy { $0.contains("saved") }, "\(outputs)")
        #expect(outputs.filter { $0.contains("replaced") }.count == 1, "\(outputs)")
        let search = SessionSearch()
        let rows = try fixture.store.sessions(search, as: Fixture.administrator).rows
        #expect(rows.filter(\.isDefault).count == 1)
        #expect(rows.count == 2)
    }

    @Test("Scenario 29: learners of two programs take a public seance: ten get its places, the others wait in order")
    func oneSeance() async throws {
        let training = try #require(try fixture.store.training(code: "P1", as: Fixture.administrator))
        let session = try fixture.session(
            of: training, typed: ["seanceRegistration": "public", "maxUsers": "", "start": "2027-05-03 09:00"])
        var stored = try #require(
            try fixture.store.seances(of: session.session.number, as: Fixture.administrator).first)
        #expect(stored.id == 1)
        var seance = stored.seance
        seance.maxUsers = 10
        stored = try fixture.store.edit(stored, to: seance, as: Fixture.administrator)
        let logins = try fixture.learners(20, called: "x") + fixture.learners(20, called: "y")
        try fixture.enrol(logins, in: session.session.number)
        let path = path
        async let first = Task.detached { try Probe.run("seance", path, "x") }.value
        async let second = Task.detached { try Probe.run("seance", path, "y") }.value
        let counts = [try await first, try await second].map { run in
            run.output.split(whereSeparator: \.isWhitespace).last.flatMap { Int($0) } ?? -1
        }
        #expect(counts.reduce(0, +) == 10 && counts.allSatisfy { $0 >= 0 }, "\(counts)")
        let people = try fixture.people(in: stored.id)
        #expect(people.map(\.count) == [10, 30])
        #expect(try fixture.store.check(as: Fixture.administrator).isEmpty)
    }

    @Test("a file that somebody else may not write is read-only to them, and says so")
    func readOnly() throws {
        fixture.store.close()
        if geteuid() == 0 {
            // Nothing is read-only to root: somebody else looks.
            chmod(folder.path, 0o755)
            chmod(path, 0o644)
            let run = try Probe.run("unprivileged", path)
            #expect(run.output.contains("readOnly"), "\(run.output) \(run.errors)")
        } else {
            chmod(path, 0o400)
            let again = try Fixture(path: path, filled: false)
            #expect(failure { try again.training("A9") } == .store(.readOnly(path: path)))
        }
    }
}
