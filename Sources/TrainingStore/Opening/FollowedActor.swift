import GRDB
import TrainingDomain

/// The person for whom a program is open: what they may do is what the database says now, not what it said at the start.
struct FollowedActor {
    private let actor: Actor
    /// When they were last found unchanged.
    private var moment: Moment?

    init(_ actor: Actor) { self.actor = actor }

    /// Looks whether they are still who they were; in the transaction of what they ask for.
    mutating func check(in database: Database) throws {
        let now = try Moment(database)
        if moment == now { return }
        let person = try PersonRecord.find(login: actor.login, in: database)?.person
        guard let person, person.isActive, Actor(person) == actor else { throw Refusal.rightsChanged }
        moment = now
    }
}

extension SQLiteStore {
    /// From now on refuses everything once the person whom `actor` stands for is not active, or not what `actor` says.
    public func follow(_ actor: Actor) { followed.withLock { $0 = FollowedActor(actor) } }
}
