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
    private let words = Mutex(Learnt.nothing)
    private let lastFinding = Mutex<Finding?>(nil)
    private let lastByCode = Mutex<[Finding]>([])

    /// An index of `rows`, which are sealed.
    init(_ rows: IndexRows, sets: OrganisationSets, lastChange: Int64) {
        self.rows = rows
        self.sets = sets
        self.lastChange = lastChange
        frequencies = WordPattern.Frequencies(rows.folded)
    }

    /// What is known of the words of the catalogue.
    private enum Learnt {
        case nothing
        /// They are so many that looking at all texts is as good.
        case tooMany
        case words(InvertedIndex)
    }

    /// Learns which rows hold which words, if there are `least` rows, so that it saves time; no search waits for it.
    func learnWords(least: Int = unprepared) {
        guard rows.count >= least, case .nothing = words.withLock({ $0 }) else { return }
        let learnt = InvertedIndex(rows).map { Learnt.words($0) } ?? .tooMany
        words.withLock { $0 = learnt }
    }

    /// The trainings that answer `search`, among those that `actor` may see.
    func trainings(_ search: TrainingSearch, as actor: Actor) -> Page<TrainingRow> {
        let window = search.window
        let none = Matches(
            visible: sets.visible(to: Visibility(actor)), sets: rows.sets,
            needed: search.order == .relevance ? window.limit.map { window.offset + $0 } ?? .max : .max,
            remembered: Finding.limit(rows.count))
        let matches = matches(search.query, none)
        let found = ordered(matches, search).dropFirst(window.offset).prefix(window.limit ?? .max)
        let page = found.map { row in
            let shown = rows.shown(Int(row))
            return TrainingRow(
                code: shown.code, title: shown.title, organisations: sets.names[Int(rows.sets[Int(row)])])
        }
        return Page(rows: page, total: matches.total, offset: window.offset)
    }

    private func matches(_ query: SearchQuery, _ none: Matches) -> Matches {
        if !query.isEmpty, case .words(let index) = words.withLock({ $0 }) {
            // Reading a text takes as long as reading some eight bytes of postings and codes.
            let answer = index.answer(
                query, in: rows, frequencies, after: lastByCode.withLock { $0 }, parts: { Self.parts($0 / 8) }, none)
            lastByCode.withLock { $0 = answer.byCode }
            return answer.matches
        }
        let former = lastFinding.withLock { $0?.candidates(for: query.words) }
        let matches = IndexSearch.matches(query, in: rows, frequencies, among: former, parts: Self.parts, none)
        lastFinding.withLock { $0 = matches.finding(query.words) }
        return matches
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
