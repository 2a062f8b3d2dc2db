import GRDB
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Audit")
struct AuditTests {
    @Test("an edit leaves who, when and what, before and after; the newest first")
    func beforeAndAfter() throws {
        let fixture = try Fixture()
        let training = try fixture.training("A1") { $0.maxUsers = 12 }
        let seen = try fixture.session(of: training, "Mai").session
        var draft = SessionDraft(purpose: .edit(seen), training: training)
        draft.type(.one("8"), in: .maxUsers)
        draft.type(.many(["bob", "alice"]), in: .validators)
        _ = try fixture.store.save(try fixture.proposal(draft, trainers: ["carol"]), as: Fixture.managerOfA)
        let page = try fixture.store.audit(session: seen.number, as: Fixture.administrator, window: Window())
        #expect(page.total == 2)
        let entry = try #require(page.rows.first)
        #expect(entry.at == Fixture.now)
        #expect(entry.who == "ma")
        #expect(entry.act == "edit")
        #expect(entry.subject == "session")
        #expect(
            entry.changes == [
                FieldChange(.maxUsers, old: .whole(12), new: .whole(8)),
                FieldChange(.validators, old: .list([]), new: .list(["bob", "alice"])),
                FieldChange("trainers", old: .list([]), new: .list(["carol"])),
            ])
    }

    @Test("nothing in the audit can be changed, replaced or deleted")
    func appendOnly() throws {
        let fixture = try Fixture()
        let before = try fixture.store.audit(session: nil, as: Fixture.administrator, window: Window(limit: nil))
        #expect(before.total > 0)
        for sql in [
            "UPDATE audit SET who = 'nobody'", "DELETE FROM audit",
            "REPLACE INTO audit (id, at, who, act, subject, subject_key, changes) VALUES (1, 0, 'x', 'x', 'x', 'x', '[]')",
        ] {
            #expect(throws: DatabaseError.self, "\(sql)") {
                try fixture.store.queue.write { try $0.execute(sql: sql) }
            }
        }
        #expect(try fixture.store.audit(session: nil, as: Fixture.administrator, window: Window(limit: nil)) == before)
    }

    @Test("changes make the round trip through JSON, whatever the texts hold")
    func json() {
        let changes = [
            FieldChange("a", old: .none, new: .flag(true)), FieldChange("b", old: .flag(false), new: .whole(-12)),
            FieldChange("c", old: .text("l'\"é\\\n\t\u{1}🎉"), new: .text("")),
            FieldChange("d", old: .list([]), new: .list(["a,b", "]", "\""])),
        ]
        #expect(ChangesJSON.changes(ChangesJSON.text(changes)) == changes)
        #expect(ChangesJSON.changes("[]") == [])
        for damaged in ["", "[", "[[\"a\",1]]", "[[\"a\",1,2]", "[[\"a\",x,2]]", "[]]", "[[\"a\",\"\\u12"] {
            #expect(ChangesJSON.changes(damaged) == nil, "\(damaged)")
        }
    }

    @Test("The history tells of people only what the lists of registrations show; all of it is for administrators")
    func namesOnlySeen() throws {
        let world = try Enrolment()
        let session = try world.session("T1", ["registrationValidation": "true"], trainers: ["tr"])
        try world.add("other", organisations: ["B"])
        let mine = try world.request(session, "l1").id
        _ = try world.request(session, "other")
        _ = try world.store.refuse([mine], reason: "Malade", as: Enrolment.registrar)
        let seance = try #require(try world.store.seances(of: session, as: Enrolment.administrator).first)
        func named(_ actor: Actor) throws -> Set<String> {
            let text = try world.history(session, as: actor).joined(separator: " ").split(separator: " ")
            return Set(text.map(String.init)).intersection(["l1", "other", "Malade", "create"])
        }
        for actor in [Enrolment.administrator, Enrolment.registrar, Enrolment.trainer, Enrolment.manager] {
            #expect(try named(actor) == ["l1", "other", "Malade", "create"], "\(actor.login)")
        }
        #expect(try named(Enrolment.organisationAdministrator) == ["l1", "Malade", "create"])
        #expect(try named(Enrolment.learner("l1")) == ["l1", "Malade", "create"])
        for actor in [Enrolment.learner("l2"), Enrolment.otherManager, Enrolment.alice] {
            #expect(try named(actor) == ["create"], "\(actor.login)")
        }
        // Lists of people in one entry are hidden as a whole.
        let other = try world.store.registrations(RegistrationSearch(), as: Enrolment.administrator).rows
            .first { $0.user.login == "other" }
        _ = try world.store.approve([try #require(other?.id)], .all, overCapacity: nil, as: Enrolment.administrator)
        _ = try world.store.unregister("other", from: seance.id, as: Enrolment.administrator)
        #expect(try world.history(session, as: Enrolment.trainer).contains { $0.contains("seance-leave") })
        #expect(try !world.history(session, as: Enrolment.learner("l1")).contains { $0.contains("seance-leave") })
        for actor in [Enrolment.manager, Enrolment.learner("l1")] {
            #expect(
                failure { _ = try world.store.audit(session: nil, as: actor, window: Window()) }
                    == .refused(.notAllowed(.maintain)))
        }
    }
}
