import TrainingDomain
import TrainingExchange

/// What is said of files and their rows; beside the desk's sentences because the desk does not know files.
protocol ImportSentences: Sendable {
    /// Why a file can't be read.
    func file(_ error: FileReadError) -> String
    /// Why a file is no table.
    func table(_ error: TableError, path: String) -> String
    /// Why a row is refused.
    func problem(_ problem: RowProblem) -> String
    /// What is worth saying of a whole file.
    func warning(_ warning: TableWarning) -> String
    /// A refused row with its reasons.
    func refused(line: Int, identity: String?, reasons: [String]) -> String
    /// How many more rows are refused.
    func moreRefused(_ count: Int) -> String
    /// How far it is.
    func progress(rows: Int, percent: Int) -> String
    /// What it came to.
    func outcome(_ counts: ImportCounts, refused: Int, stored: Bool, dryRun: Bool) -> String
    /// Rows were refused, so nothing was stored: what to do.
    var nothingStored: String { get }
}

/// The words of `language`.
func importSentences(for language: Language) -> any ImportSentences {
    switch language {
    case .french: FrenchImport()
    case .english: EnglishImport()
    }
}

extension TableColumn {
    /// The column as its file names it.
    var heading: String { name ?? "#\(number)" }
}
