import GRDB
import TrainingDomain

extension SQLiteStore: TrainingRepository {
    /// The trainings that answer `search`: from memory once loaded, and then without waiting for anything; else from the disk.
    public func trainings(_ search: TrainingSearch, as actor: Actor) throws(Failure) -> Page<TrainingRow> {
        if let index { return index.trainings(search, as: actor) }
        return try read { try TableScan(search, visibility: Visibility(actor)).page(in: $0) }
    }

    /// The trainings that answer `search`, whole, all read at one moment.
    public func wholeTrainings(_ search: TrainingSearch, as actor: Actor) throws(Failure) -> Page<StoredTraining> {
        try read { database in
            let page = try TableScan(search, visibility: Visibility(actor)).page(in: database)
            let trainings = try page.rows.compactMap { try TrainingRecord.find(code: $0.code, in: database) }
            return Page(rows: trainings, total: page.total, offset: page.offset)
        }
    }

    /// The training with this code (compared without case), or `nil` when there is none that `actor` may see.
    public func training(code: String, as actor: Actor) throws(Failure) -> StoredTraining? {
        let found = try read { try TrainingRecord.find(code: code, in: $0) }
        guard let found, Visibility(actor).sees(found.training.organisations) else { return nil }
        return found
    }

    /// Adds a training; its organisations default as `domain.md` says.
    public func add(_ training: Training, as actor: Actor) throws(Failure) -> StoredTraining {
        try Rules.require(actor, .addTraining)
        let stored = try write { database in
            let checked = try TrainingRules(actor, act: .addTraining).check(training, replacing: nil, in: database)
            let id = try TrainingRecord.insert(checked, in: database)
            try audit(by: actor).write(
                "create", .training, checked.training.code, Changes.adding(checked.values), in: database)
            return try Self.stored(id, in: database)
        }
        refreshIndex()
        return stored
    }

    /// Replaces the training that was seen as `seen` by `training`.
    ///
    /// - Throws: `trainingDeleted`, or `trainingChanged` when somebody changed it since.
    public func edit(
        _ seen: StoredTraining, to training: Training, as actor: Actor
    ) throws(Failure) -> StoredTraining {
        let stored = try write { database in
            guard let now = try TrainingRecord.find(id: seen.id, in: database) else {
                throw Refusal.trainingDeleted(seen.training.code)
            }
            try Rules.require(actor, .editTraining, organisations: now.training.organisations)
            let others = Changes.between(seen.training, now.training)
            guard others.isEmpty else { throw Refusal.trainingChanged(others, now: now) }
            let checked = try TrainingRules(actor, act: .editTraining).check(training, replacing: now, in: database)
            let changes = Changes.between(now.training, checked.training)
            if changes.isEmpty { return now }
            try TrainingRecord.update(now.id, to: checked, in: database)
            try audit(by: actor).write("edit", .training, checked.training.code, changes, in: database)
            return try Self.stored(now.id, in: database)
        }
        refreshIndex()
        return stored
    }

    /// Deletes a training; with `withSessions` its sessions too, else it is refused when it has some.
    public func deleteTraining(code: String, withSessions: Bool, as actor: Actor) throws(Failure) {
        try write { database in
            guard let found = try TrainingRecord.find(code: code, in: database) else {
                throw Refusal.unknownTraining(code)
            }
            try Rules.require(actor, .deleteTraining, organisations: found.training.organisations)
            let numbers = try Int64.fetchAll(
                database, sql: "SELECT id FROM session WHERE training_id = ? ORDER BY id", arguments: [found.id])
            guard numbers.isEmpty || withSessions else {
                throw Refusal.trainingHasSessions(code: found.training.code, count: numbers.count)
            }
            for number in numbers { try deleteSession(number, by: actor, in: database) }
            try TrainingRecord.delete(found.id, in: database)
            try audit(by: actor).write(
                "delete", .training, found.training.code, Changes.deleting(found.training), in: database)
        }
        refreshIndex()
    }

    /// What was just stored, read back.
    static func stored(_ id: Int64, in database: Database) throws -> StoredTraining {
        guard let stored = try TrainingRecord.find(id: id, in: database) else {
            throw UnreadableRow(column: "training \(id)")
        }
        return stored
    }
}
