/// One training that a file tells: its code, and what the file's columns make of the training of that code.
public struct ImportedTraining: Sendable {
    /// The line on which it starts in the file, from 1.
    public let line: Int
    /// The code, compared without case with those that are stored.
    public let code: String
    /// Reads the file's columns into a training, new or stored, and leaves the rest of it as it is; what is wrong, if anything.
    public let read: @Sendable (inout Training) -> [Problem]

    /// The training that the line `line` tells.
    public init(line: Int, code: String, read: @escaping @Sendable (inout Training) -> [Problem]) {
        self.line = line
        self.code = code
        self.read = read
    }
}

/// One person that a file tells.
public struct ImportedPerson: Equatable, Sendable {
    /// The line on which it starts in the file, from 1.
    public let line: Int
    /// The person.
    public let person: Person
    /// The keys that the file has columns for: only these change somebody who is stored already.
    public let keys: Set<FieldKey>

    /// The person that the line `line` tells.
    public init(line: Int, person: Person, keys: Set<FieldKey>) {
        self.line = line
        self.person = person
        self.keys = keys
    }
}

/// A row of a file that a rule or the store refuses.
public struct RefusedImport: Equatable, Sendable {
    /// The line on which it starts in the file, from 1.
    public let line: Int
    /// Its code or login.
    public let identity: String
    /// Why; never empty.
    public let problems: [Problem]

    /// A refused row.
    public init(line: Int, identity: String, problems: [Problem]) {
        self.line = line
        self.identity = identity
        self.problems = problems
    }
}

/// How an import is to be done.
public struct ImportPlan: Equatable, Sendable {
    /// Codes of the organisations of new trainings and people whose row names none; empty for the usual default.
    public var organisations: [String]
    /// Whether nothing is stored, only counted.
    public var isDryRun: Bool
    /// Whether good rows are stored beside refused ones; else it is all or nothing.
    public var skipsBadRows: Bool

    /// All or nothing, unless said otherwise.
    public init(organisations: [String] = [], isDryRun: Bool = false, skipsBadRows: Bool = false) {
        self.organisations = organisations
        self.isDryRun = isDryRun
        self.skipsBadRows = skipsBadRows
    }
}

/// What an import came to, or would come to when it is a dry run.
public struct ImportOutcome: Equatable, Sendable {
    /// Rows that were new.
    public var added = 0
    /// Rows that changed what was stored.
    public var updated = 0
    /// Rows that were stored already, exactly so.
    public var unchanged = 0
    /// Rows that are refused, in the order of the file.
    public var refused: [RefusedImport] = []
    /// Whether anything was stored.
    public var isStored = false

    /// Nothing yet.
    public init() {}
}

/// Takes whole files in, each in one transaction.
public protocol ImportRepository: Sendable {
    /// Adds and changes trainings; `progress` is told now and then how many rows are done.
    func importTrainings(
        _ rows: [ImportedTraining], _ plan: ImportPlan, as actor: Actor, progress: (Int) -> Void
    ) throws(Failure) -> ImportOutcome
    /// Adds and changes people.
    func importPeople(
        _ rows: [ImportedPerson], _ plan: ImportPlan, as actor: Actor, progress: (Int) -> Void
    ) throws(Failure) -> ImportOutcome
}

/// Care of the database itself.
public protocol MaintenanceRepository: Sendable {
    /// What is wrong with the database, in the engine's own words; empty when it is sound.
    func check(as actor: Actor) throws(Failure) -> [String]
    /// Writes a verified copy to `path`, which must not exist, readable by its owner only.
    func backup(to path: String, as actor: Actor) throws(Failure)
}
