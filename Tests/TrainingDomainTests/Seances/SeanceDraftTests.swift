import Testing
import TrainingDomain

@Suite("What is typed of a seance")
struct SeanceDraftTests {
    private let session: StoredSession
    private let frame: SessionFrame

    init() throws {
        var draft = Sample.draft
        draft.type(.one("Mai"), in: .title)
        draft.type(.one("2027-05-10 09:00"), in: .start)
        draft.type(.one("2027-05-14 17:00"), in: .end)
        draft.type(.one("public"), in: "seanceRegistration")
        let resolved = try #require(Resolution(draft, in: Sample.context).session)
        session = StoredSession(
            number: 7, version: 1, training: TrainingReference(code: "A", title: "A", organisations: ["A"]),
            session: resolved, own: [], creator: "root")
        frame = SessionFrame(session, zones: SampleZones())
    }

    private func resolve(
        _ typed: [FieldKey: String], of edited: Seance? = nil, sets: [SeanceSet] = []
    ) -> SeanceDraft.Resolved {
        var draft = SeanceDraft(of: edited)
        for (key, text) in typed { draft.type(.one(text), in: key) }
        return draft.resolve(in: session, frame: frame, sets: sets, context: Sample.context)
    }

    @Test("A new seance has the session's mode; a time alone is on the session's first day, an end on the start's")
    func initial() throws {
        let seance = try #require(resolve([.title: " Atelier  1 ", .start: "+1j 14h", .end: "16h30"]).seance)
        #expect(seance.title == "Atelier 1")
        #expect(seance.start == Sample.moment("2027-05-11T14:00"))
        #expect(seance.end == Sample.moment("2027-05-11T16:30"))
        #expect(seance.mode == .public)
        #expect(seance.maxUsers == nil)
        let bare = try #require(resolve([.title: "x", .start: "10h", .end: "12h"]).seance)
        #expect(bare.start.date == session.session.start.date)
    }

    @Test("Everything wrong is said at once, with its field")
    func problems() {
        let typed: [FieldKey: String] = [
            .start: "32/5", .mode: "maybe", .maxUsers: "-1", "place": "a\u{202E}b", .setLimit: "2",
        ]
        let keys = resolve(typed).problems.map(\.field)
        #expect(keys == [.start, .end, .title, "place", .mode, .maxUsers, .set])
        let backwards = resolve([.title: "x", .start: "11/5 10h", .end: "11/5 9h", .set: "L", .setLimit: "0"])
        #expect(backwards.problems.map(\.field) == [.end, .setLimit])
    }

    @Test("A time that does not exist is refused, unless it is what a repetition repeats")
    func gap() {
        var draft = SeanceDraft()
        for (key, text) in [(FieldKey.title, "x"), (.start, "2027-03-28 02:30"), (.end, "2027-03-28 04:00")] {
            draft.type(.one(text), in: key)
        }
        let single = draft.resolve(in: session, frame: frame, sets: [], context: Sample.context)
        #expect(single.problems.map(\.field) == [.start])
        let pattern = draft.resolve(in: session, frame: frame, sets: [], context: Sample.context, isPattern: true)
        #expect(pattern.seance != nil)
    }

    @Test("A set named without a limit keeps its own, and a new one has 1; editing keeps what is not typed")
    func sets() throws {
        let typed: [FieldKey: String] = [.title: "x", .start: "10h", .end: "12h", .set: "ateliers"]
        let sets = [SeanceSet(name: "Ateliers", limit: 3)]
        let seance = try #require(resolve(typed, sets: sets).seance)
        #expect(seance.set == SeanceSet(name: "ateliers", limit: 3))
        #expect(resolve(typed).seance?.set?.limit == 1)
        let edited = try #require(resolve(["place": "Salle 2"], of: seance, sets: sets).seance)
        #expect(seance.changes(to: edited) == [FieldChange("place", old: .none, new: .text("Salle 2"))])
        #expect(resolve([.set: ""], of: seance, sets: sets).seance?.set == nil)
    }
}
