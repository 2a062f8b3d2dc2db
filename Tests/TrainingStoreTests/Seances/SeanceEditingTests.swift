import GRDB
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Seances: added, repeated, changed and deleted")
struct SeanceEditingTests {
    let fixture: Fixture
    let training: StoredTraining
    let session: StoredSession
    private var store: SQLiteStore { fixture.store }

    init() throws {
        fixture = try Fixture()
        training = try fixture.training("A1")
        session = try fixture.session(
            of: training, typed: ["start": "2027-05-03 09:00", "end": "2027-06-25 17:00"]
        ).session
    }

    private func seance(_ start: String, _ end: String, _ title: String = "Atelier") throws -> Seance {
        Seance(
            title: title, start: try #require(CivilDateTime(iso: start)), end: try #require(CivilDateTime(iso: end)),
            mode: .manual)
    }

    private func edited(_ typed: [FieldKey: String]) throws -> [Notice] {
        let now = try #require(try store.session(session.number, as: Fixture.administrator))
        var draft = SessionDraft(purpose: .edit(now), training: training)
        for (key, text) in typed { draft.type(.one(text), in: key) }
        return try store.save(try fixture.proposal(draft), as: Fixture.administrator).notices
    }

    @Test("A seance is stored with everything that was set, and its session's audit tells it")
    func adds() throws {
        var wanted = try seance("2027-05-10T09:00", "2027-05-10T12:00")
        wanted.description = "Apporter\nun casque"
        wanted.place = "Salle 2"
        wanted.trainers = ["BOB", "alice"]
        wanted.maxUsers = 8
        wanted.set = SeanceSet(name: "Ateliers", limit: 2)
        let added = try store.add(wanted, to: session.number, as: Fixture.managerOfA)
        wanted.trainers = ["bob", "alice"]
        #expect(added.seance == wanted)
        #expect(
            try store.seances(of: session.number, as: Fixture.managerOfA).map(\.seance.title) == ["Mai", "Atelier"])
        let entry = try #require(
            try store.audit(session: session.number, as: Fixture.administrator, window: Window(limit: 1)).rows.first)
        #expect(entry.act == "seance-add" && entry.who == "ma")
        #expect(entry.changes.contains(FieldChange("place", old: .none, new: .text("Salle 2"))))
    }

    @Test("What can't be is refused: outside the session, backwards, unknown people, bad texts, other organisations")
    func refusals() throws {
        let late = try seance("2027-06-25T16:00", "2027-06-25T18:00")
        #expect(
            refusal { _ = try store.add(late, to: session.number, as: Fixture.managerOfA) }
                == .seance(
                    .outsideSession(
                        start: late.start, end: late.end, session: session.reference, sessionEnd: session.session.end)))
        var bad = try seance("2027-05-10T12:00", "2027-05-10T09:00", " ")
        bad.trainers = ["nobody"]
        bad.maxUsers = -1
        bad.set = SeanceSet(name: "L", limit: 0)
        #expect(
            refusal { _ = try store.add(bad, to: session.number, as: Fixture.managerOfA) }
                == .problems([
                    Problem(.title, .missing), Problem(.end, .endBeforeStart(start: bad.start, end: bad.end)),
                    Problem(.maxUsers, .negative("-1")), Problem(.setLimit, .tooSmall("0", least: 1)),
                    Problem("trainers", .unknownPerson("nobody")),
                ]))
        let good = try seance("2027-05-10T09:00", "2027-05-10T12:00")
        #expect(
            refusal { _ = try store.add(good, to: session.number, as: Fixture.managerOfB) }
                == .unknownSession(session.number))
        let trainer = Actor(login: "x", roles: [.trainer], organisations: ["A"])
        #expect(
            refusal { _ = try store.add(good, to: session.number, as: trainer) } == .notAllowed(.editSeances))
        #expect(
            refusal { _ = try store.add(good, to: 99, as: Fixture.administrator) } == .unknownSession(99))
        #expect(try store.seances(of: session.number, as: Fixture.managerOfA).count == 1)
    }

    @Test("Scenario 15: a repetition stores every occurrence, all or none, and each automatic one registers everyone")
    func repeats() throws {
        try fixture.enrol(try fixture.learners(3), in: session.number)
        var weekly = try seance("2027-05-04T09:00", "2027-05-04T10:30")
        weekly.mode = .automatic
        weekly.maxUsers = 2
        let repetition = Repetition(weekdays: [.tuesday, .friday], end: .weeks(3))
        let preview = try store.occurrences(of: weekly, repetition, in: session.number, as: Fixture.managerOfA)
        #expect(try store.seances(of: session.number, as: Fixture.managerOfA).count == 1)
        let stored = try store.repeat(weekly, repetition, in: session.number, as: Fixture.managerOfA)
        #expect(stored.map(\.seance) == preview)
        #expect(
            stored.map(\.seance.start.iso) == [
                "2027-05-04T09:00", "2027-05-07T09:00", "2027-05-11T09:00", "2027-05-14T09:00", "2027-05-18T09:00",
                "2027-05-21T09:00",
            ])
        #expect(stored.allSatisfy { $0.registered == 2 && $0.waiting == 1 })
        let entry = try #require(
            try store.audit(session: session.number, as: Fixture.administrator, window: Window(limit: 1)).rows.first)
        #expect(entry.changes.last?.new == .list(preview.map { MomentReading.text($0.start) }))
        let tooLong = Repetition(weekdays: [], end: .weeks(9))
        #expect(refusal { _ = try store.repeat(weekly, tooLong, in: session.number, as: Fixture.managerOfA) } != nil)
        #expect(try store.seances(of: session.number, as: Fixture.managerOfA).count == 7)
    }

    @Test("Somebody else's change in between is told, and nothing is stored")
    func optimistic() throws {
        let seen = try store.add(
            try seance("2027-05-10T09:00", "2027-05-10T12:00"), to: session.number, as: Fixture.managerOfA)
        var other = seen.seance
        other.place = "Salle 9"
        let now = try store.edit(seen, to: other, as: Fixture.administrator)
        var mine = seen.seance
        mine.title = "Le mien"
        #expect(
            refusal { _ = try store.edit(seen, to: mine, as: Fixture.managerOfA) }
                == .seance(.changed([FieldChange("place", old: .none, new: .text("Salle 9"))], now: now)))
        try store.deleteSeance(seen.id, as: Fixture.managerOfA)
        #expect(
            refusal { _ = try store.edit(now, to: mine, as: Fixture.managerOfA) } == .seance(.unknown(seen.id)))
        let acts = try store.audit(session: session.number, as: Fixture.administrator, window: Window(limit: 3)).rows
            .map(\.act)
        #expect(acts == ["seance-delete", "seance-edit", "seance-add"])
    }

    @Test("The default seance follows its session's dates until its own are edited; a title of its own stays")
    func follows() throws {
        let first = try #require(try store.seances(of: session.number, as: Fixture.managerOfA).first)
        #expect(first.followsSession)
        var seance = first.seance
        seance.title = "Accueil"
        let titled = try store.edit(first, to: seance, as: Fixture.managerOfA)
        #expect(titled.followsSession)
        let later = try #require(session.session.start.adding(days: 1))
        #expect(try edited([.start: MomentReading.text(later), .title: "Juin"]).isEmpty)
        let moved = try #require(try store.seance(first.id, as: Fixture.managerOfA))
        #expect(moved.seance.start == later && moved.seance.title == "Accueil")
        seance = moved.seance
        seance.end = try #require(CivilDateTime(iso: "2027-05-28T17:00"))
        let own = try store.edit(moved, to: seance, as: Fixture.managerOfA)
        #expect(!own.followsSession)
        _ = try edited([.end: "2027-06-26 17:00"])
        #expect(try store.seance(first.id, as: Fixture.managerOfA)?.seance.end == seance.end)
    }

    @Test("Seances left outside by new dates of their session stay and are told of; then they can only come inside")
    func outside() throws {
        let last = try store.add(
            try seance("2027-06-24T09:00", "2027-06-24T12:00"), to: session.number, as: Fixture.managerOfA)
        let notices = try edited([.end: "2027-06-11 17:00"])
        #expect(notices.contains(.seancesOutside([last.reference])))
        #expect(try store.check(as: Fixture.administrator).isEmpty)
        var seance = last.seance
        seance.place = "Salle 1"
        let placed = try store.edit(last, to: seance, as: Fixture.managerOfA)
        seance.start = try #require(seance.start.adding(days: -1))
        seance.end = try #require(seance.end.adding(days: -1))
        #expect(refusal { _ = try store.edit(placed, to: seance, as: Fixture.managerOfA) } != nil)
        seance.start = try #require(seance.start.adding(days: -14))
        seance.end = try #require(seance.end.adding(days: -14))
        #expect(try store.edit(placed, to: seance, as: Fixture.managerOfA).seance == seance)
    }

    @Test("A set goes with its last seance, and its limit is what was said last")
    func sets() throws {
        var first = try seance("2027-05-10T09:00", "2027-05-10T12:00", "Un")
        first.set = SeanceSet(name: "Lot", limit: 1)
        var second = try seance("2027-05-11T09:00", "2027-05-11T12:00", "Deux")
        second.set = SeanceSet(name: "LOT", limit: 2)
        let one = try store.add(first, to: session.number, as: Fixture.managerOfA)
        let two = try store.add(second, to: session.number, as: Fixture.managerOfA)
        #expect(try store.seance(one.id, as: Fixture.managerOfA)?.seance.set == SeanceSet(name: "LOT", limit: 2))
        second.set = nil
        _ = try store.edit(two, to: second, as: Fixture.managerOfA)
        try store.deleteSeance(one.id, as: Fixture.managerOfA)
        #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM seance_set") } == 0)
    }

    @Test("A deleted session takes its seances, their sets and who was in them along")
    func deletedWithSession() throws {
        var seance = try seance("2027-05-10T09:00", "2027-05-10T12:00")
        seance.mode = .automatic
        seance.set = SeanceSet(name: "Lot", limit: 1)
        seance.trainers = ["bob"]
        try fixture.enrol(try fixture.learners(2), in: session.number)
        _ = try store.add(seance, to: session.number, as: Fixture.managerOfA)
        try store.deleteSession(session.number, as: Fixture.administrator)
        for table in ["seance", "seance_set", "seance_trainer", "seance_participant"] {
            #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") } == 0)
        }
    }
}
