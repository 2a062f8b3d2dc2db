import Foundation
import Synchronization
import TrainingDomain

/// The catalogue in memory as it was at one moment: answers searches without the disk and without waiting.
///
/// The answers are those of `TableScan`, letter for letter.
final class TrainingIndex: Sendable {
    let rows: IndexRows
    let sets: OrganisationSets
    /// The last number of the change log that it has seen.
    let lastChange: Int64
    private let frequencies: WordPattern.Frequencies
    private let grams = Mutex<GramSets?>(nil)
    private let lastFinding = Mutex<Finding?>(nil)

    /// An index of `rows`, which are sealed.
    init(_ rows: IndexRows, sets: OrganisationSets, lastChange: Int64) {
        self.rows = rows
        self.sets = sets
        self.lastChange = lastChange
        frequencies = WordPattern.Frequencies(rows.folded)
    }

    /// Learns which rows hold the most frequent letters, if there are `least` rows, so that it saves time; no search waits for it.
    func learnGrams(least: Int = unprepared) {
        guard rows.count >= least, grams.withLock({ $0 == nil }) else { return }
        let learnt = GramSets(rows)
        grams.withLock { $0 = learnt }
    }

    /// The trainings that answer `search`, among those that `actor` may see.
    func trainings(_ search: TrainingSearch, as actor: Actor) -> Page<TrainingRow> {
        let window = search.window
        let none = Matches(
            visible: sets.visible(to: Visibility(actor)), sets: rows.sets,
            needed: search.order == .relevance ? window.limit.map { window.offset + $0 } ?? .max : .max,
            remembered: Finding.limit(rows.count))
        let words = search.query.words
        let former = lastFinding.withLock { $0?.candidates(for: words) }
        let matches = IndexSearch.matches(
            search.query, in: rows, frequencies, grams.withLock { $0 }, among: former, parts: Self.parts, none)
        lastFinding.withLock { $0 = matches.finding(words) }
        let found = ordered(matches, search).dropFirst(window.offset).prefix(window.limit ?? .max)
        let page = found.map { row in
            let shown = rows.shown(Int(row))
            return TrainingRow(
                code: shown.code, title: shown.title, organisations: sets.names[Int(rows.sets[Int(row)])])
        }
        return Page(rows: page, total: matches.total, offset: window.offset)
    }

    /// To look at less than this takes no longer than to look up what is known of it, in rows.
    static let unprepared = 2_000
    /// To divide less than this takes longer than it saves, in rows.
    private static let undivided = 30_000
    private static let mostParts = 4

    private static func parts(_ count: Int) -> Int {
        count < undivided ? 1 : min(mostParts, ProcessInfo.processInfo.activeProcessorCount)
    }

    private func ordered(_ matches: Matches, _ search: TrainingSearch) -> [UInt32] {
        let byRank = matches.byRank
        switch search.order {
        case .relevance: return byRank
        case .title: return byRank.sorted()
        case .displayOrder:
            return byRank.sorted { (rows.displayOrders[Int($0)], $0) < (rows.displayOrders[Int($1)], $1) }
        case .code:
            return byRank.sorted { left, right in
                let (first, second) = (rows.foldedCode(Int(left)), rows.foldedCode(Int(right)))
                if first.elementsEqual(second) { return rows.ids[Int(left)] < rows.ids[Int(right)] }
                return first.lexicographicallyPrecedes(second)
            }
        }
    }
}
