import TrainingDomain

// Stands in for what is being built; each conformance moves to a folder of its own as it comes.

private func unbuilt() -> Failure { .store(.other(path: "", reason: "unbuilt")) }

extension SQLiteStore: SeanceRepository {
    public func seance(_ id: Int64, as actor: Actor) throws(Failure) -> StoredSeance? { throw unbuilt() }
    public func participants(of id: Int64, window: Window, as actor: Actor) throws(Failure) -> Page<SeanceParticipant> {
        throw unbuilt()
    }
    public func add(_ seance: Seance, to session: Int64, as actor: Actor) throws(Failure) -> StoredSeance {
        throw unbuilt()
    }
    public func occurrences(of seance: Seance, _ repetition: Repetition, in session: Int64, as actor: Actor)
        throws(Failure) -> [Seance]
    { throw unbuilt() }
    public func `repeat`(_ seance: Seance, _ repetition: Repetition, in session: Int64, as actor: Actor) throws(Failure)
        -> [StoredSeance]
    { throw unbuilt() }
    public func edit(_ seen: StoredSeance, to seance: Seance, as actor: Actor) throws(Failure) -> StoredSeance {
        throw unbuilt()
    }
    public func deleteSeance(_ id: Int64, as actor: Actor) throws(Failure) { throw unbuilt() }
    public func register(_ logins: [String], in id: Int64, as actor: Actor) throws(Failure) -> [SeanceParticipant] {
        throw unbuilt()
    }
    public func unregister(_ login: String, from id: Int64, as actor: Actor) throws(Failure) { throw unbuilt() }
}

extension SQLiteStore: CurriculumRepository {
    public func curriculumTree(as actor: Actor) throws(Failure) -> [CurriculumBranch] { throw unbuilt() }
    public func edit(curriculum code: String, to node: CurriculumNode, as actor: Actor) throws(Failure)
        -> CurriculumNode
    { throw unbuilt() }
    public func deleteCurriculum(_ code: String, as actor: Actor) throws(Failure) { throw unbuilt() }
    public func detach(trainings codes: [String], from curriculum: String, as actor: Actor) throws(Failure) {
        throw unbuilt()
    }
    public func plan(_ request: CurriculumRequest, as actor: Actor) throws(Failure) -> CurriculumPlan {
        throw unbuilt()
    }
    public func register(_ request: CurriculumRequest, as actor: Actor) throws(Failure) -> [Registration] {
        throw unbuilt()
    }
}
