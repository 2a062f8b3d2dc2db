import Testing
import TrainingDomain
import TrainingExchange

@testable import pupitre

@Suite("Things as JSON")
struct DocumentsTests {
    private struct Paris: TimeZoneProvider {
        func rules(named name: String) -> (any TimeZoneRules)? { SystemTimeZones().rules(named: name) }
    }

    private var training: Training {
        var training = Training(code: "ACC1", title: "Accueil")
        training.organisations = ["A"]
        training.maxUsers = 12
        training.validators = ["alice"]
        return training
    }

    @Test("A training: the keys of the contract, in order")
    func trainingDocument() throws {
        try Golden.check([Documents.training(training).document], "training-json")
    }

    @Test("A session: the keys of the contract, in order, times with their offset")
    func sessionDocument() throws {
        var draft = SessionDraft(of: StoredTraining(id: 1, version: 1, training: training))
        draft.type(.one("Mai"), in: .title)
        draft.type(.one("2027-05-10 09:00"), in: .start)
        draft.type(.one("8"), in: .maxUsers)
        let now = try #require(CivilDateTime(2027, 5, 1, 12, 0))
        let settings = WorkSettings(dayStart: .usualStart, dayEnd: .usualEnd, timeZone: "Europe/Paris")
        let zones = Paris()
        let context = FieldContext(language: .english, now: now, zones: zones, settings: settings)
        let session = try #require(Resolution(draft, in: context).session)
        let stored = StoredSession(
            number: 42, version: 1, training: TrainingReference(code: "ACC1", title: "Accueil", organisations: ["A"]),
            session: session, own: draft.own, creator: "me", trainers: ["bob"],
            attendance: Attendance(enrolled: 3, waiting: 1, pending: 2))
        let document = Documents.session(stored, now: Instant(seconds: 1_800_000_000), zones: zones).document
        try Golden.check([document], "session-json")
    }

    @Test("An instant is in UTC, seconds included")
    func instant() {
        #expect(Documents.instant(Instant(seconds: 61)) == .text("1970-01-01T00:01:01Z"))
        #expect(Documents.instant(Instant(seconds: -1)) == .text("1969-12-31T23:59:59Z"))
    }
}
