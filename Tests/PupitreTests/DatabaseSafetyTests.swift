import Foundation
import Glibc
import PupitreApp
import TestSupport
import Testing

@testable import pupitre

@Suite("Who else could change the database")
struct DatabaseSafetyTests {
    private typealias Facts = DatabaseSafety.Facts
    /// The account that keeps the database and runs the program.
    private let user: UInt32 = 900
    private let path = "/srv/data/p.db"

    /// What is wrong where these differ from a right deployment.
    private func exposures(
        _ changes: [String: (mode: UInt32, owner: UInt32)] = [:], isShared: Bool = true, path: String? = nil
    ) -> [FileExposure] {
        var facts = [
            "/": Facts(mode: 0o755, owner: 0), "/srv": Facts(mode: 0o755, owner: 0),
            "/srv/data": Facts(mode: 0o700, owner: user), self.path: Facts(mode: 0o600, owner: user),
        ]
        for (name, change) in changes { facts[name] = Facts(mode: change.mode, owner: change.owner) }
        let safety = DatabaseSafety(user: user, name: { "n\($0)" }, facts: { [facts] in facts[$0] })
        return safety.exposures(of: path ?? self.path, real: self.path, isShared: isShared)
    }

    @Test("Nothing, where the README's commands made it")
    func right() {
        #expect(exposures() == [])
        #expect(exposures(isShared: false) == [])
    }

    @Test("Whoever may write the file or what belongs to it", arguments: [0o602, 0o620, 0o666] as [UInt32])
    func file(_ mode: UInt32) {
        for suffix in ["", "-journal", "-wal", "-shm"] {
            let found = exposures([path + suffix: (mode, user)], isShared: false)
            #expect(found == [.writableFile(path + suffix, mode: mode)])
            #expect(!found.contains { !$0.isDangerous })
        }
    }

    @Test("Whoever may only read it is said where people enter by keys, and no danger")
    func readable() {
        #expect(exposures([path: (0o640, user)]) == [.readableFile(path, mode: 0o640)])
        #expect(!exposures([path: (0o640, user)]).contains { $0.isDangerous })
        #expect(exposures([path: (0o644, user)], isShared: false) == [])
    }

    @Test("Whoever may write in a folder on the way", arguments: ["/srv/data", "/srv", "/"])
    func folder(_ name: String) {
        for isShared in [true, false] {
            #expect(exposures([name: (0o775, 0)], isShared: isShared) == [.writableFolder(name, mode: 0o775)])
        }
    }

    @Test("A sticky folder is safe on the way, but not for the database of people who enter by keys")
    func sticky() {
        #expect(exposures(["/srv": (0o1777, 0)]) == [])
        #expect(exposures(["/srv/data": (0o1777, 0)]) == [.writableFolder("/srv/data", mode: 0o1777)])
        #expect(exposures(["/srv/data": (0o1777, 0)], isShared: false) == [])
    }

    @Test("A folder of somebody else's, where people enter by keys")
    func foreign() {
        #expect(exposures(["/srv": (0o755, 7)]) == [.foreignFolder("/srv", owner: "n7")])
        #expect(exposures(["/srv": (0o755, 7)], isShared: false) == [])
        // Root looks after a database that is an account's.
        #expect(exposures(["/srv/data": (0o700, 901), path: (0o600, 901)]) == [])
    }

    @Test("The way by which a link was said counts as much as where it leads")
    func link() {
        let found = exposures(["/tmp": (0o1777, 0), "/tmp/x": (0o777, 7)], isShared: false, path: "/tmp/x/link.db")
        #expect(found == [.writableFolder("/tmp/x", mode: 0o777)])
    }

    @Test("Real files, links followed")
    func real() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("", to: "p.db")
        chmod(file, 0o600)
        symlink(file, folder.path("link.db"))
        #expect(DatabaseSafety.look(at: folder.path("link.db"), isManaged: true).filter(\.isDangerous) == [])
        chmod(file, 0o606)
        let resolved = Places.real(file)
        #expect(
            DatabaseSafety.look(at: folder.path("link.db"), isManaged: false) == [.writableFile(resolved, mode: 0o606)])
    }
}
