import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("Decisions about registrations")
struct DecisionTests {
    private static let alice = Actor(login: "alice", roles: [.learner], organisations: ["clar"])
    private static let registrar = Actor(login: "dimitri", roles: [.registrar])
    private static let manager = Actor(login: "zack", roles: [.manager], organisations: ["clar"])

    /// The desk of somebody on the list of what awaits them.
    private func awaiting(_ actor: Actor, prompt: Bool = true) -> Desk {
        var desk = Desk(actor: actor)
        desk.command("attente de moi", "awaiting me")
        desk.isPrompt = prompt
        return desk
    }

    private func offers(_ desk: Desk, _ decision: Decision) -> Bool {
        desk.app.commands.contains { $0.action == .registrations(.decide(decision)) }
    }

    @Test("The home menu says how many requests await the person, and leads to them")
    func home() {
        let desk = Desk(actor: Self.alice)
        #expect(desk.shows("En attente de moi") && desk.shows("demandes vous attendent"))
        #expect(!Desk(actor: Actor(login: "tim", roles: [.learner])).shows("En attente de moi"))
        #expect(Desk(actor: Self.registrar).shows("En attente de moi"))
    }

    @Test("Several ticked requests are approved at once, in one deed")
    func several() {
        var desk = awaiting(Self.alice)
        let rows = desk.rows.filter { $0.contains("[ ]") }.count
        #expect(rows >= 2)
        desk.press(.function(5), .function(5))
        #expect(desk.rows[0].contains("2\u{A0}cochées"))
        #expect(desk.hints.contains("valider (2)"))
        desk.press(.function(2))
        guard case .approve(let ids, .mine, overCapacity: nil)? = desk.world.deeds.first else {
            Issue.record("the deeds are \(desk.world.deeds)")
            return
        }
        #expect(ids.count == 2 && desk.world.deeds.count == 1)
        #expect(desk.said.hasPrefix("2\u{A0}personnes\u{A0}: "))
        #expect(!desk.rows[0].contains("cochée"))
    }

    @Test("A validator may approve but not refuse; a registrar may refuse, with a reason")
    func refusal() {
        #expect(!offers(awaiting(Self.alice), .refuse))
        var desk = awaiting(Self.registrar)
        desk.press(.function(8))
        #expect(desk.shows("Refuser la demande de"))
        desk.press(.enter)
        #expect(desk.said == "Écrivez un motif." && desk.world.deeds.isEmpty)
        desk.type("session complète")
        desk.press(.escape)
        #expect(desk.world.deeds.isEmpty)
        desk.press(.function(8), .enter)
        guard case .refuse(_, reason: "session complète")? = desk.world.deeds.first else {
            Issue.record("the deeds are \(desk.world.deeds)")
            return
        }
        #expect(desk.said.contains("demande refusée"))
    }

    @Test("A reason typed before a refused deed is there again")
    func reasonKept() {
        var desk = awaiting(Self.registrar)
        desk.press(.function(8))
        desk.type("doublon")
        desk.world.refusal = .refused(.registration(.wrongState(.enrolled)))
        desk.press(.enter)
        #expect(desk.said.contains("on ne peut plus faire cela"))
        desk.press(.function(8))
        #expect(desk.shows("doublon"))
    }

    @Test("A request that somebody else decided meanwhile is refused by the store, said, and leaves the ticks")
    func decidedElsewhere() {
        var desk = awaiting(Self.alice)
        desk.press(.function(5), .function(5))
        guard case .registrations(let screen) = desk.app.front else { return }
        let ticked = screen.list.ticked.map(\.id)
        for index in desk.world.requests.indices where desk.world.requests[index].id == ticked.first {
            desk.world.requests[index].state = .withdrawn
        }
        desk.press(.function(2))
        #expect(desk.said.contains("retirée"))
        guard case .registrations(let after) = desk.app.front else { return }
        #expect(after.list.ticked.map(\.id) == Array(ticked.dropFirst()))
    }

    @Test("The database changed elsewhere: a ticked row that is gone is no longer ticked")
    func changedElsewhere() {
        var desk = awaiting(Self.alice)
        desk.press(.function(5))
        guard case .registrations(let screen) = desk.app.front, let id = screen.list.ticked.first?.id else { return }
        for index in desk.world.requests.indices where desk.world.requests[index].id == id {
            desk.world.requests[index].state = .refused
        }
        desk.send(.changedElsewhere)
        guard case .registrations(let after) = desk.app.front else { return }
        #expect(after.list.ticked.isEmpty)
    }

    @Test("Stale answers are dropped: a search that was superseded changes nothing")
    func stale() {
        var desk = awaiting(Self.alice, prompt: false)
        desk.type("l")
        desk.type("e")
        let searches = desk.pending.indices.filter {
            if case .registrations = desk.pending[$0].question { true } else { false }
        }
        #expect(searches.count == 2)
        desk.answer(at: searches[1])
        let before = desk.app
        desk.answer(at: searches[0])
        #expect(desk.app == before)
    }

    @Test("A key typed twice decides once: the second waits for the first")
    func twice() {
        var desk = awaiting(Self.alice, prompt: false)
        desk.press(.function(2), .function(2))
        let deeds = desk.pending.filter { if case .register = $0.question { true } else { false } }
        #expect(deeds.count == 1)
    }

    @Test("A manager confirms for the learner and enrols by hand in their own sessions, but does not refuse")
    func manager() {
        var desk = Desk(actor: Self.manager)
        desk.openPage(.pending, typing: "juin")
        #expect(offers(desk, .confirmFor) && offers(desk, .enrol))
        #expect(!offers(desk, .refuse) && !offers(desk, .approve) && !offers(desk, .exceed))
        desk.press(.function(9))
        guard case .approve(_, .these([.user]), overCapacity: nil)? = desk.world.deeds.first else {
            Issue.record("the deeds are \(desk.world.deeds)")
            return
        }
    }

    @Test("A manager of another organisation is offered no decision")
    func otherManager() {
        let access = RegistrationAccess(
            actor: Actor(login: "max", roles: [.manager], organisations: ["imt"]), organisations: ["clar"])
        for case .registrations(let page) in [Desk().world].map({ world in
            var world = world
            return world.answer(.registrations(RegistrationSearch()))
        }) {
            #expect(!page.rows.isEmpty)
            for row in page.rows { for decision in Decision.allCases { #expect(!access.can(decision, row)) } }
        }
    }

    @Test("Scenario 39: an administrator gives every approval; going beyond the seats asks for a reason")
    func administrator() {
        var desk = Scene.exceed.desk()
        #expect(desk.shows("même s'il n'y a plus de place"))
        desk.type("accord du directeur")
        desk.press(.enter)
        guard case .approve(_, .all, overCapacity: "accord du directeur")? = desk.world.deeds.first else {
            Issue.record("the deeds are \(desk.world.deeds)")
            return
        }
        #expect(desk.rows[1].contains("Inscrits 8/8") == false)
    }

    @Test("On a registration's page single approvals are ticked and given, each told with who and when")
    func singleApprovals() {
        var desk = Scene.registrationSeveral.desk()
        #expect(desk.hints.contains("donner (1)"))
        desk.press(.function(2))
        guard case .approve(_, .these(let approvals), overCapacity: nil)? = desk.world.deeds.first else {
            Issue.record("the deeds are \(desk.world.deeds)")
            return
        }
        #expect(approvals.count == 1)
        #expect(desk.shows("✓ ") && desk.shows("Anne Dupont"))
    }

    @Test("A registration that is gone closes its page and says so")
    func gone() {
        var desk = Scene.registration.desk()
        desk.world.requests.removeAll()
        desk.send(.changedElsewhere)
        #expect(desk.said.contains("n'y a pas d'inscription"))
    }
}
