import GRDB
import TrainingDomain

/// Stores the entries of a catalogue one by one, inside the transaction of its import.
struct CatalogueImporter {
    let actor: Actor
    /// Those of new trainings whose row names none.
    let organisations: [String]
    let audit: Audit
    let database: Database

    /// Stores `entry`; a row that a rule refuses changes nothing.
    func store(_ entry: CatalogueEntry) throws -> EntryOutcome {
        do {
            let lists = Link.ofTraining.filter { needs($0, for: entry) }
            if let known = try TrainingRecord.find(code: entry.code, in: database, lists: lists) {
                return try update(known, with: entry)
            }
            return try add(entry)
        } catch let refusal as Refusal {
            return .refused(refusal)
        } catch Failure.refused(let refusal) {
            return .refused(refusal)
        }
    }

    /// A list is read only where the file sets it or a rule asks for it.
    private func needs(_ link: Link, for entry: CatalogueEntry) -> Bool {
        entry.values[link.field] != nil || (link.field == .organisations && !actor.isAdministrator)
    }

    private func add(_ entry: CatalogueEntry) throws -> EntryOutcome {
        guard let title = entry.title else { throw Refusal.problems([Problem(.title, .missing)]) }
        var training = restored(entry, over: Training(code: entry.code, title: title))
        if training.organisations.isEmpty { training.organisations = organisations }
        let checked = try TrainingRules(actor, act: .addTraining, isCodeFree: true).check(
            training, replacing: nil, in: database)
        _ = try TrainingRecord.insert(checked, in: database)
        try audit.write("import", .training, checked.training.code, Changes.adding(checked.values), in: database)
        return .added
    }

    private func update(_ known: StoredTraining, with entry: CatalogueEntry) throws -> EntryOutcome {
        if !actor.isAdministrator {
            try Rules.require(actor, .editTraining, organisations: known.training.organisations)
        }
        let proposed = restored(entry, over: known.training)
        let keys = Set(entry.values.keys).union([.title])
        guard !Changes.between(known.training, proposed, only: keys).isEmpty else { return .unchanged }
        let checked = try TrainingRules(actor, act: .editTraining, lists: Set(entry.values.keys))
            .check(proposed, replacing: known, in: database)
        let changes = Changes.between(known.training, checked.training, only: keys)
        guard !changes.isEmpty else { return .unchanged }
        try TrainingRecord.update(known.id, to: checked, in: database)
        try audit.write("import", .training, checked.training.code, changes, in: database)
        return .updated
    }

    /// `training` with the values of the file; its code keeps the spelling that it has.
    private func restored(_ entry: CatalogueEntry, over training: Training) -> Training {
        var training = training
        if let title = entry.title { training.title = title }
        for (key, value) in entry.values where key != .code {
            _ = TrainingFields.field(key)?.restore(value, into: &training)
        }
        return training
    }
}
