import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

/// `pupitre import FILE`.
struct ImportCommand: Command {
    static var configuration: CommandConfiguration {
        command(
            "import", "Importe un catalogue de formations (CSV ou TSV).",
            "Imports a catalogue of trainings (CSV or TSV).")
    }

    @Argument(help: help("Le fichier.", "The file.")) var file: String
    @Option(help: help("Le format du fichier : csv.", "The file's format: csv.", valueName: "csv")) var format = "csv"
    @Option(
        name: .customLong("organisation"), parsing: .singleValue,
        help: help(
            "L'organisation des formations qui n'en nomment pas.", "The organisation of trainings that name none.",
            valueName: "code"))
    var organisations: [String] = []
    @OptionGroup var flags: TableFlags
    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    func run(_ context: CommandContext) throws {
        guard format == "csv" else { throw Complaint.usage(.badChoice(format, option: "--format", of: ["csv"])) }
        let options = try flags.options()
        let bytes = try FileBytes.read(file)
        let bench = try context.open()
        let report = ImportRun(context: context, file: file, flags: flags)
        var reading: CatalogueReading
        do {
            reading = try CatalogueReading(
                CatalogueReader(bytes, options: options), organisations: organisations, bench: bench)
        } catch let error as TableError {
            throw Complaint.table(error, path: file)
        }
        let stored = try bench.store.importCatalogue(options: report.options, as: bench.actor) { counts in
            report.progress(counts, of: reading.progress)
            return reading.next(refusesAll: !flags.skipBadRows)
        }
        if let error = reading.error { throw Complaint.table(error, path: file) }
        try report.finish(
            ImportResult(report: stored, refused: reading.refused, warnings: reading.warnings, layout: reading.layout))
    }
}

/// Feeds a store with the rows of a catalogue, a batch at a time.
struct CatalogueReading {
    private var reader: CatalogueReader
    private let organisations: [String]
    private let bench: Workbench
    private let known: Set<String>
    /// The rows that could not be read.
    private(set) var refused: [RefusedRow] = []
    /// Why the rest of the file can't be read, if so.
    private(set) var error: TableError?

    init(_ reader: CatalogueReader, organisations: [String], bench: Workbench) throws(Failure) {
        self.reader = reader
        self.organisations = organisations
        self.bench = bench
        known = organisations.isEmpty ? [] : try Self.knownCodes(bench)
    }

    var progress: (done: Int, total: Int) { reader.progress }
    var warnings: [TableWarning] { reader.warnings }
    var layout: TableLayout { reader.layout }

    /// The next rows; when refused ones forbid storing any, the store is told so at the end and still judges every row.
    mutating func next(refusesAll: Bool) -> ImportStep<CatalogueEntry> {
        do throws(TableError) {
            guard let batch = try reader.nextBatch(1000) else { return refusesAll && !refused.isEmpty ? .stop : .end }
            refused += batch.refused
            var entries: [CatalogueEntry] = []
            entries.reserveCapacity(batch.rows.count)
            for row in batch.rows {
                if let entry = entry(row) { entries.append(entry) }
            }
            return .batch(entries)
        } catch {
            self.error = error
            return .stop
        }
    }

    /// The values of the row's columns; nil when some can't be read, and then the row is among the refused ones.
    private mutating func entry(_ row: CatalogueRow) -> CatalogueEntry? {
        var training = Training(code: row.code, title: row.title)
        if !row.others.isEmpty {
            let problems = row.read(into: &training, context: bench.fields)
            guard problems.isEmpty else {
                refused.append(RefusedRow(line: row.line, identity: row.code, problems: problems))
                return nil
            }
        }
        var values: [FieldKey: FieldValue] = [:]
        for cell in row.others {
            guard let field = TrainingFields.field(cell.column.key), !cell.text.isEmpty || field.editor.canBeEmpty
            else {
                continue
            }
            values[cell.column.key] = field.value(in: training)
        }
        if !organisations.isEmpty, values[.organisations] == nil, isNew(row.code) {
            values[.organisations] = .list(organisations)
        }
        return CatalogueEntry(line: row.line, code: row.code, title: row.title, values: values)
    }

    private func isNew(_ code: String) -> Bool { !known.contains(Folding.key(code)) }

    /// The codes that are stored already, asked before the import: their trainings keep their organisations.
    private static func knownCodes(_ bench: Workbench) throws(Failure) -> Set<String> {
        let search = TrainingSearch(SearchQuery(""), order: .code, window: Window(limit: nil))
        return Set(try bench.store.trainings(search, as: bench.actor).rows.map { Folding.key($0.code) })
    }
}

extension Editor {
    /// Whether an empty cell is a value: else it leaves what is stored.
    var canBeEmpty: Bool {
        switch self {
        case .flag, .choice, .moment, .zone, .whole(emptyMeansUnlimited: false): false
        case .text, .lines, .whole, .colour, .people, .curricula, .organisations: true
        }
    }
}

/// `pupitre user import FILE`.
struct ImportUsers: Command {
    static var configuration: CommandConfiguration {
        command("import", "Importe des personnes (CSV ou TSV).", "Imports people (CSV or TSV).")
    }

    @Argument(help: help("Le fichier.", "The file.")) var file: String
    @OptionGroup var flags: TableFlags
    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    func run(_ context: CommandContext) throws {
        let options = try flags.options()
        let bytes = try FileBytes.read(file)
        let bench = try context.open()
        let people: People
        do throws(TableError) {
            people = try People(bytes, options: options)
        } catch {
            throw Complaint.table(error, path: file)
        }
        let run = ImportRun(context: context, file: file, flags: flags)
        var batches = [people.rows.map { PersonEntry(line: $0.line, person: $0.person, keys: $0.keys) }]
        let stored = try bench.store.importPeople(options: run.options, as: bench.actor) { _ in
            if let batch = batches.popLast() { return .batch(batch) }
            return people.refused.isEmpty || flags.skipBadRows ? .end : .stop
        }
        try run.finish(
            ImportResult(report: stored, refused: people.refused, warnings: people.warnings, layout: people.layout))
    }
}
