import GRDB
import Synchronization

/// How many rows the lists have that were counted last: counting takes longer than reading a page of a long one.
///
/// A count holds until the database changes: SQLite's `data_version` tells of other programs' commits, its count of changes of our own.
/// It is not for transactions that write, since what they count may be taken back.
final class CountCache: Sendable {
    private struct Counted {
        let question: String
        let count: Int
    }

    private struct Moment: Equatable {
        let version: Int64
        let changes: Int
    }

    /// As many lists as somebody goes back and forth between.
    private static let size = 8
    private let counted = Mutex<(moment: Moment?, counts: [Counted])>((moment: nil, counts: []))

    init() {}

    /// The number that `sql` answers, which counts.
    func count(_ sql: String, _ arguments: StatementArguments, in database: Database) throws -> Int {
        let moment = Moment(version: try SQLiteStore.dataVersion(database), changes: database.totalChangesCount)
        let question = "\(sql)\u{0}\(arguments)"
        if let known = known(question, moment) { return known }
        let count = try Int.fetchOne(database.cachedStatement(sql: sql), arguments: arguments) ?? 0
        counted.withLock { counted in
            if counted.moment != moment { counted = (moment: moment, counts: []) }
            counted.counts = [Counted(question: question, count: count)] + counted.counts.prefix(Self.size - 1)
        }
        return count
    }

    private func known(_ question: String, _ moment: Moment) -> Int? {
        counted.withLock { counted in
            counted.moment == moment ? counted.counts.first { $0.question == question }?.count : nil
        }
    }
}
