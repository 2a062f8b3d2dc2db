import GRDB
import TrainingDomain

extension SQLiteStore: ImportRepository {
    /// Adds the trainings that `next` gives; of a code already known only the values given are changed.
    public func importCatalogue(
        options: ImportOptions, as actor: Actor, next: (ImportCounts) -> ImportStep<CatalogueEntry>
    ) throws(Failure) -> ImportReport {
        try Rules.require(actor, .importCatalogue)
        let audit = audit(by: actor)
        let report = try importEntries(options, next: next) { database in
            let importer = CatalogueImporter(
                actor: actor, organisations: options.organisations, audit: audit, database: database)
            return { entry in (entry.line, entry.code, try importer.store(entry)) }
        }
        if report.isStored { refreshIndex() }
        return report
    }

    /// Adds the people that `next` gives; of a login already known only the columns of the file are changed.
    public func importPeople(
        options: ImportOptions, as actor: Actor, next: (ImportCounts) -> ImportStep<PersonEntry>
    ) throws(Failure) -> ImportReport {
        try Rules.require(actor, .editPeople)
        let audit = audit(by: actor)
        return try importEntries(options, next: next) { database in
            let importer = PeopleImporter(organisations: options.organisations, audit: audit, database: database)
            return { entry in (entry.line, entry.person.login, try importer.store(entry)) }
        }
    }

    /// Stores one entry; says its line, its code or login, and how it ended.
    typealias Storing<Entry> = (Entry) throws -> (line: Int, identity: String, outcome: EntryOutcome)

    /// Runs an import in one transaction, which is kept only when all went well, or skipping was asked for.
    private func importEntries<Entry>(
        _ options: ImportOptions, next: (ImportCounts) -> ImportStep<Entry>, begin: (Database) -> Storing<Entry>
    ) throws(Failure) -> ImportReport {
        try write(keeping: { (report: ImportReport) in report.isStored }) { database in
            var report = ImportReport()
            let store = begin(database)
            while true {
                switch next(report.counts) {
                case .batch(let entries):
                    for entry in entries { report.add(try store(entry)) }
                case .stop:
                    return report
                case .end:
                    report.isStored = !options.dryRun && (report.refused.isEmpty || options.skipsRefused)
                    return report
                }
            }
        }
    }
}

/// How the import of one entry ended.
enum EntryOutcome {
    case added
    case updated
    case unchanged
    case refused(Refusal)
}

extension ImportReport {
    fileprivate mutating func add(_ result: (line: Int, identity: String, outcome: EntryOutcome)) {
        switch result.outcome {
        case .added: counts.added += 1
        case .updated: counts.updated += 1
        case .unchanged: counts.unchanged += 1
        case .refused(let refusal):
            counts.refused += 1
            refused.append(RefusedEntry(line: result.line, identity: result.identity, refusal: refusal))
        }
    }
}
