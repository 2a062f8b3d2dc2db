import PupitreApp
import TrainingDomain
import TrainingExchange

/// What an import came to, the file's part and the store's.
struct ImportResult {
    let report: ImportReport
    let refused: [RefusedRow]
    let warnings: [TableWarning]
    let layout: TableLayout

    var refusedCount: Int { refused.count + report.refused.count }
}

/// Says how an import goes and what it came to.
struct ImportRun {
    let context: CommandContext
    let file: String
    let flags: TableFlags

    private var words: any ImportSentences { importSentences(for: context.language) }

    /// How many refused rows are shown before the rest is only counted.
    private static let shownRows = 20

    /// What the store is asked.
    var options: ImportOptions { ImportOptions(dryRun: flags.dryRun, skipsRefused: flags.skipBadRows) }

    /// Shows how far it is, on a terminal.
    func progress(_ counts: ImportCounts, of position: (done: Int, total: Int)) {
        guard position.total > 0 else { return }
        Console.progress(
            words.progress(
                rows: counts.added + counts.updated + counts.unchanged, percent: position.done * 100 / position.total))
    }

    /// Says everything; a complaint when rows were refused and so nothing stored.
    func finish(_ result: ImportResult) throws {
        Console.endProgress()
        for warning in result.warnings { Console.complain(words.warning(warning)) }
        let rows = reasons(result)
        if !context.wantsJson {
            for row in flags.verbose ? rows[...] : rows.prefix(Self.shownRows) {
                Console.detail(words.refused(line: row.line, identity: row.identity, reasons: row.reasons))
            }
            if !flags.verbose, rows.count > Self.shownRows {
                Console.detail(words.moreRefused(rows.count - Self.shownRows))
            }
        }
        try context.answer(
            document(result, rows),
            [
                words.outcome(
                    result.report.counts, refused: rows.count, stored: result.report.isStored, dryRun: flags.dryRun)
            ])
        if !rows.isEmpty, !flags.skipBadRows {
            Console.complain(words.nothingStored)
            throw Complaint.said(code: ExitCode.badData)
        }
    }

    private struct Refused {
        let line: Int
        let identity: String?
        let reasons: [String]
    }

    /// The refused rows of the file and of the store, in the order of the file.
    private func reasons(_ result: ImportResult) -> [Refused] {
        let read = result.refused.map {
            Refused(line: $0.line, identity: $0.identity, reasons: $0.problems.map(words.problem))
        }
        let stored = result.report.refused.map {
            Refused(line: $0.line, identity: $0.identity, reasons: [context.words.failure(.refused($0.refusal))])
        }
        return (read + stored).sorted { $0.line < $1.line }
    }

    private func document(_ result: ImportResult, _ rows: [Refused]) -> JsonValue {
        let counts = result.report.counts
        return .object([
            "file": .text(file), "added": .whole(Int64(counts.added)), "updated": .whole(Int64(counts.updated)),
            "unchanged": .whole(Int64(counts.unchanged)), "refused": .whole(Int64(rows.count)),
            "stored": .flag(result.report.isStored), "dryRun": .flag(flags.dryRun),
            "encoding": .text(result.layout.encoding.name),
            "warnings": .list(result.warnings.map { .text(words.warning($0)) }),
            "rows": .list(
                rows.map {
                    .object([
                        "line": .whole(Int64($0.line)), "identity": $0.identity.map(JsonValue.text) ?? .null,
                        "reasons": .list($0.reasons.map(JsonValue.text)),
                    ])
                }),
        ])
    }
}
