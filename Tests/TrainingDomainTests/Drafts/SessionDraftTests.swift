import Testing

@testable import TrainingDomain

@Suite("The draft of a session: inherited, proposed, changed")
struct SessionDraftTests {
    @Test("Scenario 7: the form opens filled from the training, each value marked inherited, the title empty")
    func opens() {
        let draft = Sample.draft
        for field in SessionFields.inherited {
            #expect(draft.provenance(of: field.key) == .inherited, "\(field.key)")
            #expect(
                draft.shown(field.key, in: Sample.context) == field.inherited?.typed(in: Sample.training),
                "\(field.key)")
        }
        #expect(draft.shown(.title, in: Sample.context) == .one(""))
        #expect(draft.shown(.maxUsers, in: Sample.context) == .one("12"))
        #expect(draft.shown(.validators, in: Sample.context) == .many(["alice", "bob"]))
    }

    @Test("Scenario 7: start is the next working day at 09:00, end the third day at 17:00, both proposed")
    func dates() {
        let draft = Sample.draft
        #expect(draft.shown(.start, in: Sample.context) == .one("2027-05-06 09:00"))
        #expect(draft.shown(.end, in: Sample.context) == .one("2027-05-08 17:00"))
        #expect(draft.provenance(of: .start) == .proposed)
        #expect(draft.provenance(of: .end) == .proposed)
    }

    @Test("On a Friday the next working day is Monday; a duration of 0 leaves the end empty")
    func proposals() {
        var context = Sample.context
        context.now = Sample.moment("2027-05-07T23:59")
        var training = Sample.training
        training.defaultDurationDays = 0
        let draft = SessionDraft(of: StoredTraining(id: 1, version: 1, training: training))
        #expect(draft.shown(.start, in: context) == .one("2027-05-10 09:00"))
        #expect(draft.shown(.end, in: context) == .one(""))
        #expect(Resolution(draft, in: context).problem(of: .end) == .missing)
    }

    @Test("Moving the start moves the end by the same days, until the end is edited by hand")
    func endFollows() {
        var draft = Sample.draft
        draft.type(.one("lundi 14h"), in: .start)
        #expect(draft.shown(.end, in: Sample.context) == .one("2027-05-12 17:00"))
        draft.type(.one("2027-05-20 12:00"), in: .end)
        draft.type(.one("mardi 14h"), in: .start)
        #expect(draft.shown(.end, in: Sample.context) == .one("2027-05-20 12:00"))
        draft.giveBack(.end)
        #expect(draft.shown(.end, in: Sample.context) == .one("2027-05-13 17:00"))
    }

    @Test("One key gives a field back to the training")
    func giveBack() {
        var draft = Sample.draft
        draft.type(.one("8"), in: .maxUsers)
        #expect(draft.provenance(of: .maxUsers) == .own)
        #expect(draft.own == [.maxUsers])
        draft.giveBack(.maxUsers)
        #expect(draft == Sample.draft)
    }

    @Test("Picking another training: inherited values follow it, changed ones stay")
    func moves() {
        var draft = Sample.draft
        draft.type(.one("8"), in: .maxUsers)
        var other = Training(code: "X", title: "Autre")
        other.validators = ["carol"]
        other.maxUsers = 30
        draft.moveTo(StoredTraining(id: 2, version: 1, training: other))
        #expect(draft.shown(.validators, in: Sample.context) == .many(["carol"]))
        #expect(draft.shown(.maxUsers, in: Sample.context) == .one("8"))
        #expect(draft.shown("publicRegistration", in: Sample.context) == .one("false"))
    }

    @Test("A copy takes everything but dates and default flag")
    func copies() throws {
        let source = try storedSession(own: [.maxUsers])
        let copy = SessionDraft(purpose: .copy(source), training: Sample.stored)
        #expect(copy.shown(.title, in: Sample.context) == .one("Mai"))
        #expect(copy.shown(.maxUsers, in: Sample.context) == .one("8"))
        #expect(copy.shown(.start, in: Sample.context) == .one("2027-05-06 10:00"))
        #expect(copy.shown(.end, in: Sample.context) == .one("2027-05-07 12:00"))
        #expect(copy.shown(.defaultSession, in: Sample.context) == .one("false"))
        #expect(copy.own.contains(.maxUsers))
        #expect(!copy.own.contains(.validators))
    }

    @Test("An edit starts from the stored values; giving a field back takes the training's value of today")
    func edits() throws {
        let source = try storedSession(own: [.maxUsers])
        var edit = SessionDraft(purpose: .edit(source), training: Sample.stored)
        #expect(edit.shown(.maxUsers, in: Sample.context) == .one("8"))
        #expect(edit.provenance(of: .maxUsers) == .stored)
        #expect(edit.provenance(of: .validators) == .inherited)
        edit.giveBack(.maxUsers)
        #expect(edit.shown(.maxUsers, in: Sample.context) == .one("12"))
        #expect(edit.provenance(of: .maxUsers) == .inherited)
        #expect(!edit.own.contains(.maxUsers))
        edit.type(.one("2027-06-08 10:00"), in: .start)
        #expect(edit.shown(.end, in: Sample.context) == .one("2027-06-09 12:00"), "the end follows the start")
    }

    private func storedSession(own: Set<FieldKey>) throws -> StoredSession {
        var draft = Sample.draft
        draft.type(.one("Mai"), in: .title)
        draft.type(.one("2027-06-01 10:00"), in: .start)
        draft.type(.one("2027-06-02 12:00"), in: .end)
        draft.type(.one("8"), in: .maxUsers)
        draft.type(.one("oui"), in: .defaultSession)
        let session = try #require(Resolution(draft, in: Sample.context).session)
        return StoredSession(
            number: 42, version: 1, training: TrainingReference(code: "Acs3", title: "T", organisations: ["A"]),
            session: session, own: own, creator: "alice")
    }
}
