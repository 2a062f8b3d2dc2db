/// A training as a catalogue tells it: values already read by the rules of their fields, for the columns of the file only.
public struct CatalogueEntry: Equatable, Sendable {
    /// The line on which it starts in the file, from 1.
    public var line: Int
    /// The code, compared without case.
    public var code: String
    /// The title; `nil` when the file has no such column, and then the code must be known.
    public var title: String?
    /// The values of the file's other columns.
    public var values: [FieldKey: FieldValue]

    /// An entry for the training `code`.
    public init(line: Int, code: String, title: String?, values: [FieldKey: FieldValue] = [:]) {
        self.line = line
        self.code = code
        self.title = title
        self.values = values
    }
}

/// A person as a file tells them.
public struct PersonEntry: Equatable, Sendable {
    /// The line on which they start in the file, from 1.
    public var line: Int
    /// The person; what the file has no column for is as in a new one.
    public var person: Person
    /// The columns of the file: `login`, `firstName`, `lastName`, `mail`, `organisations`, `roles`.
    public var keys: Set<FieldKey>

    /// An entry for `person`.
    public init(line: Int, person: Person, keys: Set<FieldKey>) {
        self.line = line
        self.person = person
        self.keys = keys
    }
}

/// A row that the store can't accept.
public struct RefusedEntry: Equatable, Sendable {
    /// The line on which it starts, from 1.
    public let line: Int
    /// Its code or login.
    public let identity: String
    /// Why; never empty.
    public let refusal: Refusal

    /// A refused row.
    public init(line: Int, identity: String, refusal: Refusal) {
        self.line = line
        self.identity = identity
        self.refusal = refusal
    }
}

/// What an import has come to so far.
public struct ImportCounts: Equatable, Sendable {
    /// New ones.
    public var added = 0
    /// Known ones, changed.
    public var updated = 0
    /// Known ones that are already so.
    public var unchanged = 0
    /// Refused ones.
    public var refused = 0

    /// None yet.
    public init() {}
}

/// What an import is given next.
public enum ImportStep<Entry: Sendable>: Sendable {
    /// Some more entries.
    case batch([Entry])
    /// There are no more: store what was given.
    case end
    /// Store nothing after all: cancelled, or the rest of the file can't be read.
    case stop
}

/// How an import treats what it is given.
public struct ImportOptions: Equatable, Sendable {
    /// Whether everything is done but nothing stored.
    public var dryRun: Bool
    /// Whether the rows that can be stored are stored though others are refused; else it is all or nothing.
    public var skipsRefused: Bool
    /// Codes of the organisations of new trainings and people whose row names none; empty for the usual default.
    public var organisations: [String]

    /// All or nothing, for real, unless said otherwise.
    public init(dryRun: Bool = false, skipsRefused: Bool = false, organisations: [String] = []) {
        self.dryRun = dryRun
        self.skipsRefused = skipsRefused
        self.organisations = organisations
    }
}

/// What an import came to.
public struct ImportReport: Equatable, Sendable {
    /// How many, by outcome.
    public var counts = ImportCounts()
    /// The refused rows, in the order given.
    public var refused: [RefusedEntry] = []
    /// Whether anything was stored: not in a dry run, when stopped, or when a row was refused and none may be skipped.
    public var isStored = false

    /// Nothing yet.
    public init() {}
}

/// Imports of many things at once, each in one transaction.
public protocol ImportRepository: Sendable {
    /// Adds the trainings that `next` gives; of a code already known only the values given are changed.
    ///
    /// `next` is called with the counts so far until it answers `end` or `stop`: progress and cancellation are its caller's.
    func importCatalogue(
        options: ImportOptions, as actor: Actor, next: (ImportCounts) -> ImportStep<CatalogueEntry>
    ) throws(Failure) -> ImportReport
    /// Adds the people that `next` gives; of a login already known only the columns of the file are changed.
    func importPeople(
        options: ImportOptions, as actor: Actor, next: (ImportCounts) -> ImportStep<PersonEntry>
    ) throws(Failure) -> ImportReport
}
