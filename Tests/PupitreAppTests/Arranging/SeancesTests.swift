import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("Seances on the desk")
struct SeancesTests {
    private func desk(_ actor: Actor = .localAdministrator(login: "admin"), world: FakeWorld = .arranged) -> Desk {
        var desk = Desk(world: world, actor: actor)
        desk.show(.seances(SeancesScreen(session: 42)))
        return desk
    }

    private let learner = Actor(login: "alice", roles: [.learner])

    @Test("The list shows when, what, how full, and what there is no room for below")
    func list() {
        var desk = desk()
        desk.press(.down)
        #expect(
            desk.rows.contains { $0.contains("14:00–17:00") && $0.contains("Atelier tableur") && $0.contains("2/2 +1") }
        )
        #expect(desk.shows("Ateliers\u{A0}: 1\u{A0}séance au plus par apprenant"))
    }

    @Test("A new seance opens on the session's first day with the session's mode, and is under the cursor once saved")
    func add() throws {
        var desk = desk()
        desk.press(.function(2))
        #expect(desk.form?.shown(.start) == .one("2027-05-10 09:00"))
        #expect(desk.form?.shown(.end) == .one("2027-05-10 17:00"))
        #expect(desk.form?.shown("mode") == .one("automatic"))
        desk.type("Clôture")
        desk.press(.tab)
        desk.type("12 mai 16h")
        desk.press(.tab)
        desk.type("17h")
        desk.press(.function(2))
        #expect(desk.said.contains("Clôture"))
        let made = try #require(desk.world.seances.last)
        #expect(made.seance.start == CivilDateTime(2027, 5, 12, 16, 0))
        #expect(made.seance.end == CivilDateTime(2027, 5, 12, 17, 0))
        guard case .seances(let screen) = desk.app.front else {
            Issue.record("the front is \(desk.app.front)")
            return
        }
        #expect(screen.current?.id == made.id)
    }

    @Test("An end before the start is refused quoting both")
    func endBeforeStart() {
        var desk = desk()
        desk.press(.function(4), .tab, .tab)
        desk.type("10/5 8h")
        desk.press(.function(2))
        #expect(desk.form?.problem(of: .end) != nil)
        #expect(desk.shows("✗ La fin"))
    }

    @Test("Scenario 14: an hour that the clocks jump over is told as soon as the field is left")
    func timeDoesNotExist() throws {
        var desk = desk()
        desk.press(.function(2), .tab)
        desk.type("28/3/2027 2h30")
        #expect(desk.form?.problem(of: .start) == nil)
        desk.press(.tab)
        let (skipped, next) = (CivilDateTime(2027, 3, 28, 2, 30), CivilDateTime(2027, 3, 28, 3, 0))
        let gap = Reason.timeDoesNotExist(try #require(skipped), zone: "Europe/Paris", next: try #require(next))
        #expect(desk.form?.problem(of: .start) == gap)
        #expect(desk.shows("✗") && desk.shows("03:00"))
        desk.type("28/3/2027 2h59")
        desk.press(.backTab)
        #expect(desk.form?.problem(of: .end) != nil)
        desk.type("28/3/2027 3h")
        desk.press(.tab)
        #expect(desk.form?.problem(of: .start) == nil)
    }

    @Test("Scenario 40: of two editors of a seance the second is shown what changed, and keeps what was typed")
    func conflict() throws {
        var desk = desk()
        guard case .seances(let screen) = desk.app.front, let seen = screen.current else {
            Issue.record("the front is \(desk.app.front)")
            return
        }
        desk.press(.function(4))
        desk.type("Mon titre")
        var changed = seen.seance
        changed.maxUsers = 7
        let now = StoredSeance(
            id: seen.id, session: seen.session, timeZone: seen.timeZone, seance: changed,
            followsSession: seen.followsSession, registered: seen.registered, waiting: seen.waiting)
        let change = FieldChange(.maxUsers, old: seen.seance.maxUsers.map { .whole($0) } ?? .none, new: .whole(7))
        desk.world.refusal = .refused(.seance(.changed([change], now: now)))
        desk.press(.function(2))
        #expect(desk.shows("→ 7"))
        let index = try #require(desk.world.seances.firstIndex { $0.id == seen.id })
        desk.world.seances[index] = now
        desk.press(.enter)
        #expect(desk.form?.shown(.title) == .one("Mon titre"))
        #expect(desk.form?.shown(.maxUsers) == .one("7"))
        desk.press(.function(2))
        let saved = try #require(desk.world.seances.first { $0.id == seen.id }).seance
        #expect(saved.title == "Mon titre" && saved.maxUsers == 7)
    }

    @Test("Scenario 15: a series shows its dates before anything is stored, and Esc goes back to the form")
    func series() {
        var desk = Scene.occurrences.desk()
        #expect(desk.shows("3 séances") || desk.shows("3\u{A0}séances"))
        #expect(desk.shows("13:00"))
        let before = desk.world.seances.count
        #expect(before == FakeWorld.arranged.seances.count)
        desk.press(.escape)
        #expect(desk.form?.shown("until") == .one("2027-05-12"))
        desk.press(.function(2), .enter)
        #expect(desk.world.seances.count == before + 3)
        #expect(desk.said == "3\u{A0}séances créées.")
        guard case .seances = desk.app.front else {
            Issue.record("the front is \(desk.app.front)")
            return
        }
    }

    @Test("A series that would leave the session is refused in the preview; only going back is offered")
    func seriesRefused() {
        let desk = Scene.occurrencesRefused.desk()
        #expect(desk.shows("sort de sa session"))
        #expect(!desk.app.commands.contains { $0.action == .seances(.repeatConfirmed) })
        #expect(desk.world.seances.count == FakeWorld.arranged.seances.count)
    }

    @Test("Weeks and a last day: whichever comes first ends the series")
    func firstEnd() throws {
        let first = try #require(CivilDate(iso: "2027-05-12"))
        var values = FormValues()
        values["weeks"] = .whole(2)
        #expect(SeanceFields.repetition(values, from: first).end == .weeks(2))
        values["until"] = .text("2027-06-30")
        #expect(SeanceFields.repetition(values, from: first).end == .weeks(2))
        values["until"] = .text("2027-05-20")
        #expect(SeanceFields.repetition(values, from: first).end == .until(try #require(CivilDate(iso: "2027-05-20"))))
    }

    @Test("Deleting says who is in it")
    func delete() {
        var desk = desk()
        desk.press(.down, .function(8))
        #expect(desk.shows("Alice Martin, Bob Leroy et Dimitri"))
        desk.press(.enter)
        #expect(desk.said == "Séance supprimée.")
        #expect(!desk.world.seances.contains { $0.id == 2 })
    }

    @Test("Participants are added from the session's learners and taken out after a question")
    func participants() {
        var desk = desk()
        desk.press(.down, .enter)
        #expect(desk.rows.contains { $0.contains("○") && $0.contains("Dimitri") && $0.contains("attend (1)") })
        desk.press(.function(8))
        #expect(desk.shows("Retirer Alice Martin"))
        desk.press(.enter)
        #expect(desk.said == "Alice Martin n'est plus dans la séance.")
        #expect(desk.world.participants[2]?.contains { $0.user.login == "alice" } == false)
        desk.isPrompt = false
        desk.press(.function(2))
        guard case .registrations(let search)? = desk.pending.last?.question else {
            Issue.record("asked \(desk.pending.map(\.question))")
            return
        }
        #expect(search.session == 42 && search.states == [.enrolled])
    }

    @Test(
        "Scenario 29: a learner takes and leaves public seances, and is told the limit of the set and why one is refused"
    )
    func learnerTakes() {
        var desk = desk(learner)
        #expect(!desk.hints.contains("F5"))
        desk.press(.down)
        #expect(desk.hints.contains("F5 quitter"))
        #expect(desk.shows("Vous y êtes"))
        desk.press(.down)
        #expect(desk.hints.contains("F5 prendre"))
        #expect(desk.shows("Ateliers\u{A0}: 1\u{A0}séance au plus par apprenant"))
        desk.world.refusal = .refused(
            .seance(.setIsFull(SeanceSet(name: "Ateliers", limit: 1), taken: ["Atelier tableur"])))
        desk.press(.function(5))
        #expect(desk.said.contains("déjà\u{A0}: Atelier tableur"))
        desk.press(.up, .function(5))
        #expect(desk.said == "Vous n'êtes plus dans «\u{A0}Atelier tableur\u{A0}».")
        desk.press(.down, .function(5))
        #expect(desk.said == "Vous êtes inscrit à «\u{A0}Atelier réseau\u{A0}».")
    }

    @Test("A learner finds no key to arrange seances, a trainer of the session fills them only")
    func permission() {
        let arranging: [SeancesAction] = [.add, .edit, .repeat, .delete]
        let learner = desk(learner).app.commands.map(\.action)
        let trainer = desk(Actor(login: "chloe", roles: [.trainer], organisations: ["clar"]))
        for action in arranging {
            #expect(!learner.contains(.seances(action)))
            #expect(!trainer.app.commands.map(\.action).contains(.seances(action)))
        }
        var filling = trainer
        filling.press(.down, .enter)
        #expect(filling.app.commands.map(\.action).contains(.seance(.add)))
        var looking = desk(self.learner)
        looking.press(.down, .enter)
        #expect(!looking.app.commands.map(\.action).contains(.seance(.add)))
    }
}
