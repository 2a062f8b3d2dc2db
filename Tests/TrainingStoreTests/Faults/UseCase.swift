import Foundation
import Testing
import TrainingDomain

@testable import TrainingStore

/// Something that people ask of the store and that changes it: one transaction.
struct UseCase: Sendable, CustomTestStringConvertible {
    let name: String
    let body: @Sendable (Enrolment) throws -> Void

    var testDescription: String { name }

    init(_ name: String, _ body: @escaping @Sendable (Enrolment) throws -> Void) {
        self.name = name
        self.body = body
    }

    private static let root = Enrolment.administrator
    private static let manager = Enrolment.manager

    /// All of them, on the database of `UseCaseBase`.
    static let all = sessions + trainings + registrations + seances + people + curricula + others

    private static let sessions = [
        UseCase("a session is created") { try $0.session("T1", ["title": "Neuve"], validators: ["alice"]) },
        UseCase("a session is edited, and its last learners moved back") {
            try $0.edit(4, ["maxUsers": "1", "title": "Réduite"], excess: .moveLast)
        },
        UseCase("a larger session takes in who waits") { try $0.edit(1, ["maxUsers": "3"]) },
        UseCase("the default session changes") { try $0.session("T3", ["title": "Neuve", "defaultSession": "true"]) },
        UseCase("a session is cancelled") { _ = try $0.store.cancelSession(4, reason: "Grève", as: manager) },
        UseCase("a session is deleted") { try $0.store.deleteSession(4, as: manager) },
    ]

    private static let trainings = [
        UseCase("a training is added") { world in
            _ = try world.store.add(Training(code: "T9", title: "Neuve"), as: root)
        },
        UseCase("a training is edited") { world in
            let seen = try existing(world.store.training(code: "T1", as: root))
            var training = seen.training
            training.maxUsers = 31
            training.description = String(repeating: "Programme. ", count: 400)
            _ = try world.store.edit(seen, to: training, as: root)
        },
        UseCase("a training is deleted with its sessions") {
            try $0.store.deleteTraining(code: "T2", withSessions: true, as: root)
        },
    ]

    private static let registrations = [
        UseCase("a request takes a seat") { try $0.request(4, "l8") },
        UseCase("a request waits for approvals") { try $0.request(2, "l8") },
        UseCase("a request asks for confirmation") { try $0.request(3, "l8") },
        UseCase("several are enrolled") { try $0.enrol(4, "l1", "l2", "l3") },
        UseCase("a request is approved") { world in
            _ = try world.store.approve([3], .all, overCapacity: nil, as: root)
        },
        UseCase("requests are refused") { world in
            _ = try world.store.refuse([3, 4], reason: "Complet", as: root)
        },
        UseCase("a request is withdrawn") { _ = try $0.store.withdraw(2, as: Enrolment.learner("l2")) },
        UseCase("somebody leaves, and who waits is promoted") { world in
            _ = try world.store.leave(session: 1, login: "l1", as: Enrolment.learner("l1"))
        },
        UseCase("a learner confirms") { world in
            _ = try world.store.confirm(token: UseCaseBase.token(world), sender: nil)
        },
    ]

    private static let seances = [
        UseCase("a seance is added") { _ = try $0.store.add(seance(), to: 4, as: manager) },
        UseCase("a seance is repeated") { world in
            let repetition = Repetition(weekdays: [.monday, .thursday], end: .weeks(5))
            _ = try world.store.repeat(seance(), repetition, in: 4, as: manager)
        },
        UseCase("a seance is edited") { world in
            let seen = try manualSeance(world)
            var changed = seen.seance
            changed.title = "Autre atelier"
            changed.maxUsers = 1
            _ = try world.store.edit(seen, to: changed, as: manager)
        },
        UseCase("a seance is deleted") { try $0.store.deleteSeance(manualSeance($0).id, as: manager) },
        UseCase("a learner is put into a seance") { world in
            _ = try world.store.register(["l7"], in: manualSeance(world).id, as: manager)
        },
        UseCase("a learner is taken out of a seance") { world in
            try world.store.unregister("l6", from: manualSeance(world).id, as: manager)
        },
    ]

    private static let people = [
        UseCase("a person is added") { try $0.add("neuf") },
        UseCase("a person is edited") { world in
            let seen = try existing(world.store.person(login: "alice"))
            var person = seen
            person.lastName = "Durand"
            person.login = "alice2"
            _ = try world.store.edit(seen, to: person, as: root)
        },
        UseCase("a person is deleted, and who waits takes the seat") { world in
            try world.store.deletePerson("l1", replacement: nil, as: root)
        },
        UseCase("a validator is replaced and deleted") { world in
            try world.store.deletePerson("alice", replacement: "ma", as: root)
        },
        UseCase("a group is added") { world in
            _ = try world.store.add(Group(code: "G2", name: "Neuf", members: ["l1", "l2"]), as: manager)
        },
        UseCase("a group is edited") { world in
            _ = try world.store.edit(group: "G1", to: Group(code: "G1", name: "Jour"), as: manager)
        },
        UseCase("a group's members change") { world in
            _ = try world.store.change(group: "G1", adding: ["l1", "l2"], removing: ["l8"], as: manager)
        },
        UseCase("a group is deleted") { try $0.store.deleteGroup("G1", as: manager) },
        UseCase("an organisation is added") { world in
            _ = try world.store.add(Organisation(code: "Z", name: "Neuve"), as: root)
        },
        UseCase("an organisation is edited") { world in
            _ = try world.store.edit(organisation: "A", to: Organisation(code: "A", name: "Autre"), as: root)
        },
        UseCase("an organisation is deleted") { try $0.store.deleteOrganisation("C", as: root) },
    ]

    private static let curricula = [
        UseCase("a curriculum is added") { world in
            _ = try world.store.add(CurriculumNode(code: "N", title: "Neuf", parent: "R"), as: root)
        },
        UseCase("a curriculum is edited") { world in
            _ = try world.store.edit(curriculum: "S", to: CurriculumNode(code: "S", title: "Autre"), as: root)
        },
        UseCase("a curriculum is deleted") { try $0.store.deleteCurriculum("S", as: root) },
        UseCase("trainings are attached") { try $0.store.attach(trainings: ["T1", "T2"], to: "S", as: root) },
        UseCase("trainings are detached") { try $0.store.detach(trainings: ["T3"], from: "R", as: root) },
        UseCase("people are registered through a curriculum") { world in
            let request = CurriculumRequest(node: "R", logins: ["l1", "l2"], groups: ["G1"])
            _ = try world.store.register(request, as: manager)
        },
    ]

    private static let others = [
        UseCase("settings change") { world in
            var settings = try world.store.workSettings()
            settings.timeZone = settings.timeZone == "UTC" ? "Europe/Paris" : "UTC"
            try world.store.set(settings, as: root)
        },
        UseCase("a catalogue is imported") { world in
            var rest = [
                (0..<60).map { CatalogueEntry(line: $0 + 2, code: "I\($0)", title: "Importée \($0)") }
                    + [CatalogueEntry(line: 90, code: "T1", title: "Accueil changé")]
            ]
            _ = try world.store.importCatalogue(options: ImportOptions(), as: root) { _ in
                rest.popLast().map { .batch($0) } ?? .end
            }
        },
        UseCase("people are imported") { world in
            var rest = [
                (0..<40).map { number in
                    let person = Person(login: "i\(number)", firstName: "Ivo", lastName: "Neuf", organisations: ["A"])
                    return PersonEntry(line: number, person: person, keys: ["login", "firstName", "lastName"])
                }
            ]
            _ = try world.store.importPeople(options: ImportOptions(), as: root) { _ in
                rest.popLast().map { .batch($0) } ?? .end
            }
        },
        UseCase("a mail was accepted") { try $0.store.mailWasAccepted(1) },
        UseCase("a mail was refused") { world in
            try world.store.mailWasRefused(1, reason: "451", retry: Instant(seconds: Enrolment.now.seconds + 60))
        },
        UseCase("mails are tried again") { world in
            _ = try world.store.retryMails(nil, as: root)
        },
    ]

    // MARK: - What they need

    private struct Missing: Error {}

    private static func existing<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Missing() }
        return value
    }

    private static func seance() throws -> Seance {
        Seance(
            title: "Atelier répété", start: try existing(CivilDateTime(iso: "2027-05-10T09:00")),
            end: try existing(CivilDateTime(iso: "2027-05-10T12:00")), mode: .automatic)
    }

    private static func manualSeance(_ world: Enrolment) throws -> StoredSeance {
        try existing(world.store.seances(of: 4, as: root).first { $0.seance.title == "Atelier" })
    }
}
