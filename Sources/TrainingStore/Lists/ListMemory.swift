import GRDB
import Synchronization

/// What is known of the lists that were read last: how long they are, since counting takes longer than reading a page of a long one, and
/// where the part read last lies, from which its neighbours are found.
///
/// All of it holds until the database changes: SQLite's `data_version` tells of other programs' commits, its count of changes of our
/// own. It is not for transactions that write, since what they count may be taken back.
final class ListMemory: Sendable {
    /// A part of a list.
    struct Part: Equatable {
        /// The place of its first row in the whole list.
        let offset: Int
        /// How many rows it has, at least one.
        let count: Int
        /// The keys of its first and its last row.
        let first: Int64
        let last: Int64

        /// The place behind its last row.
        var end: Int { offset + count }
    }

    private struct Known {
        let question: String
        var count: Int?
        var part: Part?
    }

    /// As many lists as somebody goes back and forth between, each with its length and its part.
    private static let size = 16
    private let known = Mutex<(moment: Moment?, lists: [Known])>((moment: nil, lists: []))

    init() {}

    /// The number that `sql` answers, which counts.
    func count(_ sql: String, _ arguments: StatementArguments, in database: Database) throws -> Int {
        let moment = try Moment(database)
        let question = Self.question(sql, arguments)
        if let count = list(question, moment)?.count { return count }
        let count = try Int.fetchOne(database.cachedStatement(sql: sql), arguments: arguments) ?? 0
        change(question, moment) { $0.count = count }
        return count
    }

    /// The part that was read last of the list that `sql` asks for; `nil` when it may lie elsewhere by now.
    func part(of sql: String, _ arguments: StatementArguments, in database: Database) throws -> Part? {
        list(Self.question(sql, arguments), try Moment(database))?.part
    }

    /// Notes the part that was read last.
    func note(_ part: Part, of sql: String, _ arguments: StatementArguments, in database: Database) throws {
        change(Self.question(sql, arguments), try Moment(database)) { $0.part = part }
    }

    private static func question(_ sql: String, _ arguments: StatementArguments) -> String { "\(sql)\u{0}\(arguments)" }

    private func list(_ question: String, _ moment: Moment) -> Known? {
        known.withLock { known in
            known.moment == moment ? known.lists.first { $0.question == question } : nil
        }
    }

    private func change(_ question: String, _ moment: Moment, _ change: (inout Known) -> Void) {
        known.withLock { known in
            if known.moment != moment { known = (moment: moment, lists: []) }
            var list = known.lists.first { $0.question == question } ?? Known(question: question)
            change(&list)
            known.lists = [list] + known.lists.filter { $0.question != question }.prefix(Self.size - 1)
        }
    }
}
