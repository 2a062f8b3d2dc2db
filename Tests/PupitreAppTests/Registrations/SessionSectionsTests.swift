import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("The sections of a session's page")
struct SessionSectionsTests {
    private func section(_ desk: Desk) -> SessionSection? {
        guard case .session(let page) = desk.app.front else { return nil }
        return page.section
    }

    @Test("Tab and the arrows go around the sections, and the tabs count what is in each")
    func tabs() {
        var desk = Scene.session.desk()
        #expect(desk.rows[1].contains("Aperçu ●   Inscrits 8/8   Attente 2   À valider 1   Séances 3   Historique"))
        for expected in [SessionSection.learners, .waiting, .pending, .seances, .history, .overview] {
            desk.press(.tab)
            #expect(section(desk) == expected)
        }
        desk.press(.right, .right, .left)
        #expect(section(desk) == .learners)
    }

    @Test("In a search box the arrows stay in the text; the palette reaches every section")
    func arrowsInText() {
        var desk = Scene.sessionLearners.desk()
        desk.type("le")
        desk.press(.left)
        #expect(section(desk) == .learners)
        desk.command("à valider", "pending")
        #expect(section(desk) == .pending)
    }

    @Test("The key of the list of sessions opens the page on its learners")
    func door() {
        var desk = Desk()
        desk.open(.sessions)
        desk.type("numerique mai")
        desk.press(.function(9))
        #expect(section(desk) == .learners)
        #expect(desk.shows("Léa Petit") == false && desk.shows("8/8"))
    }

    @Test("Where the people of a section are not seen, nobody says that there are none", arguments: Language.allCases)
    func hiddenPeople(language: Language) {
        var desk = Desk(Size(width: 80, height: 24), language)
        desk.world.requests = []
        desk.openPage(.learners)
        #expect(
            desk.shows(
                language == .french ? "Ils sont d'autres organisations" : "Those here are of other organisations"))
        #expect(!desk.shows(language == .french ? "Personne" : "Nobody"))
    }

    @Test("A section asks nothing before it is looked at, and only the part in sight")
    func windows() {
        var desk = Desk()
        desk.open(.sessions)
        desk.type("reveillon")
        desk.isPrompt = false
        desk.press(.enter)
        let lists = desk.pending.filter { if case .registrations = $0.question { true } else { false } }
        #expect(lists.isEmpty)
        desk.answerAll()
        desk.press(.tab)
        for case .registrations(let search) in desk.pending.map(\.question) {
            #expect(search.session == 1044 && search.states == [.enrolled])
            #expect((search.window.limit ?? .max) <= 60)
        }
        desk.answerAll()
        desk.press(.modified(.control, .end))
        desk.answerAll()
        #expect(desk.shows("  101 "))
    }

    @Test("Enrolling by hand ticks several people and enrols them all at once; Esc enrols nobody and keeps the ticks")
    func enrolByHand() {
        var desk = Scene.enrolPicked.desk()
        desk.press(.escape)
        #expect(desk.world.deeds.isEmpty)
        desk.press(.function(7))
        #expect(desk.hints.contains("inscrire (2)"))
        desk.press(.function(2))
        #expect(desk.world.deeds.count == 1)
        guard case .enrol(43, let logins)? = desk.world.deeds.first else {
            Issue.record("the deeds are \(desk.world.deeds)")
            return
        }
        #expect(logins.count == 2)
        #expect(desk.said.contains("2\u{A0}personnes\u{A0}: 2\u{A0}inscriptions faites"))
        #expect(desk.rows[1].contains("Inscrits 5/12"))
    }

    @Test("Enrolment by hand that is refused keeps what was ticked")
    func enrolRefused() {
        var desk = Scene.enrolPicked.desk()
        let session = SessionReference(number: 43, title: "Juin", start: Desk.now)
        desk.world.refusal = .refused(
            .registration(.alreadyRegistered([PersonReference(login: "bob", name: "Bob Leroy")], session, .enrolled)))
        desk.press(.function(2))
        #expect(desk.said.contains("Bob Leroy\u{A0}: déjà inscrit"))
        desk.press(.function(7))
        #expect(desk.hints.contains("inscrire (2)"))
    }

    @Test("Taking out asks first, names the person, and the first who is ready takes the seat")
    func takeOut() {
        var desk = Scene.takeOut.desk()
        #expect(desk.shows("Désinscrire Lina Masson"))
        desk.press(.escape)
        #expect(desk.world.deeds.isEmpty)
        desk.press(.function(8), .enter)
        #expect(desk.said == "Lina Masson\u{A0}: désinscription faite.")
        #expect(desk.rows[1].contains("Inscrits 8/8 ●   Attente 1"))
    }

    @Test("Trainers are chosen from everybody, and the session keeps all its other settings")
    func trainers() throws {
        var desk = Scene.trainers.desk()
        desk.type("muette")
        desk.press(.enter, .function(2))
        let saved = try #require(desk.world.saved.last)
        #expect(saved.trainers == ["chloe", "muette"])
        #expect(saved.session == desk.world.sessions.first { $0.number == 42 }?.session)
        #expect(desk.said.contains("Formateurs"))
    }

    @Test("Cancelling needs a reason, which is kept when the dialogue is left")
    func cancel() {
        var desk = Scene.cancelSession.desk()
        desk.press(.escape, .function(9))
        #expect(desk.shows("salle inondée"))
        desk.press(.enter)
        #expect(desk.said == "Session 42 annulée.")
        #expect(desk.shows("Annulée\u{A0}: salle inondée"))
        #expect(!desk.app.commands.contains { $0.action == .session(.cancel) })
    }

    @Test("Deleting says how many registrations, requests and seances go with it")
    func delete() {
        var desk = Scene.session.desk()
        desk.press(.function(8))
        guard case .confirm(let question) = desk.app.front else {
            Issue.record("the front is \(desk.app.front)")
            return
        }
        #expect(
            desk.app.facts.words.confirm(question.subject).contains(
                "8\u{A0}inscriptions, 3\u{A0}demandes et 3\u{A0}séances"))
    }

    @Test("The history says what became of a registration: of whom, to what state, which approvals, for what reason")
    func history() {
        let desk = Scene.sessionHistory.desk()
        #expect(desk.says("Chloé N'Guyen ● inscrit ✓ inscriptions, Alice Martin"))
        #expect(desk.says("Sans Adresse ✗ refusée Motif : doublon"))
    }

    @Test("In a session that is over nobody is brought in any more; those who are in can be taken out")
    func over() {
        var desk = Desk()
        desk.openPage(.learners, typing: "excel")
        let actions = desk.app.commands.map(\.action)
        #expect(!actions.contains(.session(.addPeople)))
        #expect(actions.contains(.registrations(.decide(.remove))))
    }

    @Test("Where the session is full, who lacks only a seat is not offered one by hand")
    func full() {
        var desk = Scene.sessionWaiting.desk()
        #expect(!desk.app.commands.contains { $0.action == .registrations(.decide(.enrol)) })
        desk.press(.down)
        #expect(desk.app.commands.contains { $0.action == .registrations(.decide(.enrol)) })
    }

    @Test("A trainer or a registrar may neither enrol, edit nor delete here")
    func permissions() {
        for actor in [
            Actor(login: "chloe", roles: [.trainer], organisations: ["clar"]),
            Actor(login: "dimitri", roles: [.registrar]),
        ] {
            var desk = Desk(actor: actor)
            desk.open(.sessions)
            desk.type("mai")
            desk.press(.down, .enter)
            let own = desk.app.front.state.commands(desk.app.facts).map(\.action)
            for action in [SessionPageAction.addPeople, .edit, .trainers, .cancel, .delete] {
                #expect(!own.contains(.session(action)))
            }
        }
    }
}
