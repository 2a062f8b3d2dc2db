import TerminalUI
import TrainingDomain

@testable import PupitreApp

// Small forms, trainings changed, curricula, seances and mail.
extension Scene {
    static let arranging: Set<Scene> = [
        .trainingForm, .trainingFormErrors, .trainingConflict, .nodeForm, .curriculaTree,
        .curriculaFolded, .curriculaSearch, .curriculaNothing, .curriculaEmpty, .deleteNode, .attachTrainings,
        .curriculumLearners, .pickOne, .plan, .planReady, .planEmpty, .chooseSession, .seances, .seancesLearner,
        .seancesEmpty, .seancesNothing, .seanceForm, .seriesForm, .occurrences, .occurrencesRefused, .deleteSeance,
        .seancePage, .seancePageEmpty, .takeOutOfSeance, .outbox, .outboxFailed, .outboxEmpty, .outboxNothing, .mail,
        .retryMails, .helpOfCurricula, .curriculaSessions,
    ]

    var arrangedWorld: FakeWorld {
        switch self {
        case .curriculaEmpty, .outboxEmpty: .empty
        case .seancesEmpty: .sample
        case .curriculaSessions: .withSessionsAttached
        default: .arranged
        }
    }

    var arrangingActor: Actor {
        self == .seancesLearner
            ? Actor(login: "alice", roles: [.learner]) : .localAdministrator(login: "admin")
    }

    func walkArranging(_ desk: inout Desk) {
        switch self {
        case .trainingForm, .trainingFormErrors, .trainingConflict: walkTraining(&desk)
        case .nodeForm: desk.show(.form(FormScreen(.curriculum(.add(parent: "NUM")))))
        case .pickOne:
            desk.show(.form(FormScreen(.curriculum(.add(parent: "NUM")))))
            desk.press(.tab, .tab, .character(" "))
        case .outbox, .outboxFailed, .outboxEmpty, .outboxNothing, .mail, .retryMails: walkMail(&desk)
        case .seances, .seancesLearner, .seancesEmpty, .seancesNothing, .seanceForm, .seriesForm, .occurrences,
            .occurrencesRefused, .deleteSeance, .seancePage, .seancePageEmpty, .takeOutOfSeance:
            walkSeances(&desk)
        default: walkCurricula(&desk)
        }
    }

    private func walkTraining(_ desk: inout Desk) {
        if self != .trainingConflict {
            desk.show(.form(FormScreen(.training(.add))))
            if self == .trainingFormErrors {
                desk.press(.tab, .tab, .tab)
                desk.type("-1")
                desk.press(.function(2))
            }
            return
        }
        desk.open(.trainings)
        desk.type("acs")
        desk.press(.function(4), .tab)
        desk.type("Mon titre")
        desk.world.trainings[0] = desk.world.trainings[0].changed()
        desk.press(.function(2))
    }

    private func walkCurricula(_ desk: inout Desk) {
        desk.show(.curricula(CurriculaScreen()))
        switch self {
        case .curriculaFolded: desk.press(.enter)
        case .curriculaSearch: desk.type("excel")
        case .curriculaSessions: for _ in 0..<9 { desk.press(.down) }
        case .curriculaNothing: desk.type("zzz")
        case .deleteNode: desk.press(.function(8))
        case .attachTrainings:
            desk.press(.function(6))
            desk.type("exc")
            desk.press(.enter)
        case .helpOfCurricula: desk.press(.function(1))
        case .curriculumLearners, .plan, .planReady, .chooseSession, .planEmpty: walkPlan(&desk)
        default: break
        }
    }

    private func walkPlan(_ desk: inout Desk) {
        if self == .planEmpty {
            desk.world.trainings.indices.forEach { desk.world.trainings[$0].training.curricula = [] }
        }
        desk.world.enrolled = [42: ["alice"]]
        if self == .planReady {
            desk.type("prev")
            for index in desk.world.sessions.indices where desk.world.sessions[index].number == 39 {
                desk.world.sessions[index] = desk.world.sessions[index].withPlaces(20)
            }
        }
        desk.press(.function(5), .character(" "))
        desk.type("alice")
        desk.press(.enter, .escape, .tab, .character(" "), .enter, .escape)
        if self == .curriculumLearners { return }
        desk.press(.function(2))
        if self == .chooseSession || self == .planReady { desk.press(.enter) }
        if self == .planReady { desk.press(.enter) }
    }

    private func walkSeances(_ desk: inout Desk) {
        desk.show(.seances(SeancesScreen(session: 42)))
        switch self {
        case .seances, .seancesLearner: desk.press(.down)
        case .seancesNothing: desk.type("zzz")
        case .seanceForm: desk.press(.function(4), .tab)
        case .seriesForm: desk.press(.function(6))
        case .occurrences, .occurrencesRefused:
            desk.press(.function(6), .tab)
            desk.type("10/5 13h")
            desk.press(.tab)
            desk.type("10/5 13h30")
            desk.press(.tab, .character(" "))
            desk.press(.down, .enter, .down, .enter, .escape, .tab)
            desk.type(self == .occurrences ? "12/5" : "30/6")
            desk.press(.function(2))
        case .deleteSeance: desk.press(.down, .function(8))
        case .seancePage, .takeOutOfSeance:
            desk.press(.down, .enter)
            if self == .takeOutOfSeance { desk.press(.function(8)) }
        case .seancePageEmpty: desk.press(.down, .down, .down, .enter)
        default: break
        }
    }

    private func walkMail(_ desk: inout Desk) {
        desk.show(.outbox(OutboxScreen()))
        switch self {
        case .outboxFailed: desk.press(.function(7), .function(7), .function(7), .function(7))
        case .outboxNothing: desk.type("zzz")
        case .mail: desk.press(.down, .enter)
        case .retryMails: desk.press(.function(9))
        default: break
        }
    }
}

extension StoredTraining {
    /// As somebody else saved it meanwhile.
    fileprivate func changed() -> StoredTraining {
        var training = training
        training.maxUsers = 20
        training.validators = ["chloe"]
        return StoredTraining(id: id, version: version + 1, training: training)
    }
}

extension StoredSession {
    /// The same with so many seats.
    func withPlaces(_ limit: Int) -> StoredSession { with(.whole(limit), in: .maxUsers) }

    /// The same, attached to these nodes.
    func attached(to nodes: [String]) -> StoredSession { with(.list(nodes), in: .curricula) }

    private func with(_ value: FieldValue, in key: FieldKey) -> StoredSession {
        var session = session
        for field in SessionFields.all where field.key == key { _ = field.restore(value, into: &session) }
        return StoredSession(
            number: number, version: version, training: training, session: session, own: own, creator: creator,
            trainers: trainers, cancelled: cancelled, attendance: attendance)
    }
}
