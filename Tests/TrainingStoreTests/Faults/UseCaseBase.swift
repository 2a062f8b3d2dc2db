import Foundation
import TestSupport
import TrainingDomain

@testable import TrainingStore

/// The database on which every use case can be run, made once and copied.
///
/// Session 1 has one seat, taken by l1, for which l2 waits; in 2 l3 and l4 wait for approvals; in 3 l5 has to confirm; 4 lasts for weeks, and
/// has l6 and l7, of whom l6 is in its seance "Atelier"; 5 is the default of T3, which is in the curriculum R. S is an empty curriculum, C an
/// empty organisation; l8 and l9 make group G1; mail 2 was given up.
enum UseCaseBase {
    /// Puts a copy at `path`, without a journal.
    static func copy(to path: String) throws {
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
        try bytes.get().write(to: URL(filePath: path))
    }

    /// The text of the token that l5 was sent.
    static func token(_ world: Enrolment) throws -> String {
        let mail = try world.store.dueMails(limit: 100).first { $0.facts.token != nil }
        return mail?.facts.token ?? ""
    }

    private static let bytes = Result {
        let folder = try TemporaryFolder()
        let world = try Enrolment(path: folder.path("p.db"))
        try fill(world)
        world.store.close()
        return try Data(contentsOf: URL(filePath: folder.path("p.db")))
    }

    private static func fill(_ world: Enrolment) throws {
        let (store, root) = (world.store, Enrolment.administrator)
        _ = try store.add(Organisation(code: "C", name: "Vide"), as: root)
        _ = try store.add(CurriculumNode(code: "R", title: "Parcours"), as: root)
        _ = try store.add(CurriculumNode(code: "S", title: "Vide"), as: root)
        _ = try store.add(Group(code: "G1", name: "Nuit", members: ["l8", "l9"]), as: root)
        var training = Training(code: "T3", title: "Suite")
        (training.organisations, training.curricula) = (["A"], ["R"])
        _ = try store.add(training, as: root)

        try world.session("T1", ["maxUsers": "1", "publicUnregistration": "true", "title": "Pleine"])
        try world.session("T1", ["registrationValidation": "true", "title": "Validée"], validators: ["alice", "bob"])
        try world.session("T1", ["userValidation": "true", "title": "Confirmée"])
        try world.session("T2", ["start": "2027-05-03 09:00", "end": "2027-07-30 17:00", "title": "Longue"])
        try world.session("T3", ["defaultSession": "true", "title": "Par défaut"])
        for (session, login) in [(1, "l1"), (1, "l2"), (2, "l3"), (2, "l4"), (3, "l5"), (4, "l6"), (4, "l7")] {
            try world.request(Int64(session), login)
        }
        try addSeance(store)
        try store.mailWasRefused(2, reason: "550", retry: nil)
    }

    private static func addSeance(_ store: SQLiteStore) throws {
        guard let start = CivilDateTime(iso: "2027-05-05T09:00"), let end = CivilDateTime(iso: "2027-05-05T12:00")
        else {
            return
        }
        let seance = Seance(title: "Atelier", start: start, end: end, mode: .manual)
        let stored = try store.add(seance, to: 4, as: Enrolment.manager)
        _ = try store.register(["l6"], in: stored.id, as: Enrolment.manager)
    }
}
