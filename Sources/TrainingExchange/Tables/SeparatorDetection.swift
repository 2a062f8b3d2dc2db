/// Finds the separator of a table by reading its beginning with each candidate.
///
/// Counting characters would be fooled by titles full of commas and by line breaks in quoted cells; reading is not, since
/// with the wrong separator quotes no longer stand at the start of a cell and the records come apart.
struct SeparatorDetection {
    /// How many records are read with each candidate.
    private static let sampleCount = 200

    /// How well one candidate fits.
    private struct Fit {
        /// Whether the first record, read so, names columns.
        let namesColumns: Bool
        /// How many records of a thousand have the commonest number of cells.
        let agreement: Int
        /// The commonest number of cells.
        let width: Int

        var rank: (Int, Int, Int) { (namesColumns ? 1 : 0, agreement, width) }
    }

    /// The separator of `text` (UTF-8), from `start` on.
    ///
    /// Where nothing tells, the order is TAB, `;`, `|`, `,`: the rarer a character is in prose, the more its presence
    /// says.
    static func separator(of text: [UInt8], from start: Int, namesColumns: ([String]) -> Bool) -> Separator {
        var best: (separator: Separator, fit: Fit)?
        for candidate in Separator.allCases {
            guard let fit = fit(of: candidate, text: text, start: start, namesColumns: namesColumns) else { continue }
            if let best, best.fit.rank >= fit.rank { continue }
            best = (candidate, fit)
        }
        return best?.separator ?? .comma
    }

    /// The commonest number of cells among the first records.
    static func width(of text: [UInt8], from start: Int, separator: Separator) -> Int {
        let widths = sample(text, start: start, separator: separator).widths
        return commonest(widths).width
    }

    private static func fit(
        of candidate: Separator, text: [UInt8], start: Int, namesColumns: ([String]) -> Bool
    ) -> Fit? {
        let (widths, first) = sample(text, start: start, separator: candidate)
        let (width, count) = commonest(widths)
        guard width > 1 else { return nil }
        return Fit(namesColumns: namesColumns(first), agreement: count * 1_000 / widths.count, width: width)
    }

    private static func sample(_ text: [UInt8], start: Int, separator: Separator) -> (widths: [Int], first: [String]) {
        var reader = TableReader(text: text, from: start, separator: separator)
        var record = TableRecord()
        var widths: [Int] = []
        var first: [String] = []
        // An error ends the sample: with the wrong separator it means nothing, with the right one it comes back.
        while widths.count < sampleCount, (try? reader.next(into: &record)) == true {
            if widths.isEmpty { first = record.texts }
            widths.append(record.problem == nil ? record.count : 0)
        }
        return (widths, first)
    }

    private static func commonest(_ widths: [Int]) -> (width: Int, count: Int) {
        var counts: [Int: Int] = [:]
        for width in widths where width > 0 { counts[width, default: 0] += 1 }
        let found = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
        return (found?.key ?? 0, found?.value ?? 0)
    }
}
