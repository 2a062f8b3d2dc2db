import PupitreApp
import TrainingDomain
import TrainingExchange

struct EnglishImport: ImportSentences {
    private let words = sentences(for: .english)

    func file(_ error: FileReadError) -> String {
        switch error {
        case .notFound(let path): "\(path) does not exist. Look at the name and the folder."
        case .notAllowed(let path): "\(path) cannot be read: you are not allowed to."
        case .isDirectory(let path): "\(path) is a folder. Name a file."
        case .tooLarge(let path, let limit): "\(path) is too large: \(limit >> 20) MiB at most. Cut it into several."
        case .failed(let path, let code): "\(path) cannot be read: error \(code) of the system."
        case .cancelled: "Interrupted: nothing is saved."
        }
    }

    func table(_ error: TableError, path: String) -> String {
        switch error {
        case .empty: "\(path) is empty: there is nothing to import."
        case .binary(let kind): "\(path) is not a text file\(self.kind(kind)). Save it as CSV, then try again."
        case .unterminatedQuote(let line, let column):
            "\(path), line \(line), column \(column): the quote opened there is never closed. Nothing is saved."
        case .cellTooLong(let line, let column, let quoted, let limit):
            "\(path), line \(line), column \(column): more than \(limit) bytes\(quoted ? ", a closing quote may be missing" : ""). Nothing is saved."
        case .tooManyColumns(let line, let limit):
            "\(path), line \(line): more than \(limit) columns. Look at the separator (--separator)."
        case .tooManyRefused(let line, let limit):
            "\(path), line \(line): more than \(limit) rows are refused. Is it the right file? See the first ones: --dry-run on its beginning. Nothing is saved."
        case .missingColumns(let keys, let header):
            "\(path): no column for \(keys.map(label).joined(separator: " nor for "))."
                + (header.isEmpty ? "" : " The file has: \(header.joined(separator: ", ")).")
                + " Say where it is: --column \(keys.first ?? "code")=NAME or NUMBER."
        case .ambiguousColumn(let key, let names):
            "\(path): \(names.joined(separator: " and ")) both mean \(label(key)). Choose: --column \(key)=\(names.first ?? "")."
        case .unknownColumn(let name, let header):
            "\(path): no column “\(name)”. The file has: \(header.joined(separator: ", "))."
        case .columnOutOfRange(let number, let count): "\(path): no column \(number), the file has \(count)."
        case .unknownKey(let key, let known):
            "--column does not know “\(key)”. Choose among: \(known.joined(separator: ", "))."
        case .keyMappedTwice(let key): "--column says twice where \(label(key)) is. Keep one."
        }
    }

    func problem(_ problem: RowProblem) -> String {
        switch problem {
        case .value(let column, let reason):
            "\(column.heading): \(words.reason(reason, field: Phrase("", "")))"
        case .repeated(let column, let text, let first):
            "\(column.heading): “\(text)” is on line \(first) already; this second row is refused."
        case .cellCount(let found, let expected):
            "\(found) cells instead of \(expected). Look at the separators of the row."
        case .undecodableByte(let column, let byte):
            "\(column.heading): the byte \(hexadecimal(byte)) is no character of this encoding. Try --encoding."
        case .damagedIdentity(let column, let text):
            "\(column.heading): “\(text)” lost a character before it came here. Go back to the original file."
        case .strayQuote(let column, let line): "Column \(column): text follows the closing quote of line \(line)."
        }
    }

    func warning(_ warning: TableWarning) -> String {
        switch warning {
        case .damaged(let column, let rows, let first):
            "\(column.heading): \(rows) \(rows == 1 ? "row" : "rows") lost characters before coming here (U+FFFD), the first on line \(first). They are accepted as they are."
        case .ignoredColumns(let names): "Columns not read: \(names.joined(separator: ", "))."
        }
    }

    func refused(line: Int, identity: String?, reasons: [String]) -> String {
        "  line \(line)\(identity.map { " (\($0))" } ?? ""): \(reasons.joined(separator: " "))"
    }

    func moreRefused(_ count: Int) -> String { "  and \(count) more; --verbose shows them all." }

    func progress(rows: Int, percent: Int) -> String { "\(percent)%  \(rows) rows" }

    func outcome(_ counts: ImportCounts, refused: Int, stored: Bool, dryRun: Bool) -> String {
        let parts =
            "\(counts.added) added, \(counts.updated) changed, \(counts.unchanged) unchanged, \(refused) refused"
        if dryRun { return "Dry run, nothing is saved: \(parts)." }
        return stored ? "Saved: \(parts)." : "Read, but nothing is saved: \(parts)."
    }

    var nothingStored: String {
        "Rows are refused: nothing is saved. Correct them, or add --skip-bad-rows to save the others."
    }

    private func label(_ key: String) -> String { words.label(FieldKey(rawValue: key)) }

    private func hexadecimal(_ byte: UInt8) -> String { "0x" + String(byte, radix: 16, uppercase: true) }

    private func kind(_ kind: BinaryKind) -> String {
        switch kind {
        case .archive: ": it is a workbook (.xlsx, .ods) or an archive"
        case .oldWorkbook: ": it is an Excel workbook (.xls)"
        case .pdf: ": it is a PDF"
        case .gzip: ": it is compressed by gzip"
        case .unknown: ""
        }
    }
}
