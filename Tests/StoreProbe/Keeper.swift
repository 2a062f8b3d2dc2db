import Glibc
import TrainingDomain
import TrainingStore

/// A program that commits one change after the other until it is killed, and says of each what it is about to do ("? KEY VALUE"), and
/// at once when it was acknowledged ("! KEY VALUE").
struct Keeper {
    let store: SQLiteStore
    /// Tells the titles of this program from those of all others.
    let name: String
    private let manager = Actor.localAdministrator(login: "probe")

    /// Works until this process is killed, in the middle of a commit as likely as not; now and then of the first one.
    func run() throws {
        guard let training = try store.training(code: "T1", as: manager) else { exit(66) }
        let isEarly = UInt.random(in: 0..<8) == 0
        if isEarly { Contenders.killSoon(within: 1...20_000) }
        for number in 0... {
            let session = try create(training, title: "\(name)-\(number)")
            if number == 0 && !isEarly { Contenders.killSoon(within: 1...20_000) }
            try fill(session)
            try rename(session, to: "\(name)-\(number)-bis")
        }
    }

    private func create(_ training: StoredTraining, title: String) throws -> Int64 {
        var draft = SessionDraft(of: training)
        draft.type(.one(title), in: .title)
        draft.type(.one("1"), in: .maxUsers)
        draft.type(.one("true"), in: "publicRegistration")
        draft.type(.one("true"), in: "publicUnregistration")
        Contenders.say("? title:\(title) \(title)")
        let stored = try save(draft)
        Contenders.say("! title:\(title) \(title)")
        return stored.number
    }

    private func rename(_ session: Int64, to title: String) throws {
        guard let seen = try store.session(session, as: manager),
            let training = try store.training(code: "T1", as: manager)
        else { exit(66) }
        var draft = SessionDraft(purpose: .edit(seen), training: training)
        draft.type(.one(title), in: .title)
        try acknowledged("session:\(session)", title) { _ = try save(draft) }
    }

    /// One learner takes the only seat, the next one waits, gets it when the first one leaves, and is taken out.
    private func fill(_ session: Int64) throws {
        for (login, state) in [("l1", "enrolled"), ("l2", "waiting")] {
            try acknowledged("\(login):\(session)", state) {
                _ = try store.request(session: session, login: login, as: learner(login))
            }
        }
        Contenders.say("? l2:\(session) enrolled")
        try acknowledged("l1:\(session)", "left") {
            _ = try store.leave(session: session, login: "l1", as: learner("l1"))
        }
        Contenders.say("! l2:\(session) enrolled")
        try acknowledged("l2:\(session)", "left") {
            _ = try store.leave(session: session, login: "l2", as: manager)
        }
    }

    private func learner(_ login: String) -> Actor { Actor(login: login, roles: [.learner], organisations: ["A"]) }

    private func acknowledged(_ key: String, _ value: String, _ body: () throws -> Void) rethrows {
        Contenders.say("? \(key) \(value)")
        try body()
        Contenders.say("! \(key) \(value)")
    }

    private func save(_ draft: SessionDraft) throws -> StoredSession {
        guard let now = CivilDateTime(iso: "2027-01-15T09:00") else { exit(66) }
        let context = FieldContext(
            language: .english, now: now, zones: OnlyUniversalTime(), settings: try store.workSettings())
        guard let session = Resolution(draft, in: context).session else { exit(65) }
        return try store.save(SessionProposal(draft, session: session), as: manager).session
    }
}
