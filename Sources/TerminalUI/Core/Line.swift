/// A text in one role.
public struct Span: Equatable, Sendable {
    /// The text.
    public let text: SafeText
    /// Its role.
    public let role: Role

    /// A text in a role.
    public init(_ text: SafeText, _ role: Role = .text) {
        self.text = text
        self.role = role
    }
}

/// Texts of several roles that follow each other on one row.
public struct Line: Equatable, Sendable {
    /// The texts, from the left.
    public private(set) var spans: [Span]
    /// Columns taken in all.
    public private(set) var width: Int

    /// A line of spans.
    public init(_ spans: [Span] = []) {
        self.spans = spans
        width = spans.reduce(0) { $0 + $1.text.width }
    }

    /// A line of one text.
    public init(_ text: SafeText, _ role: Role = .text) {
        spans = [Span(text, role)]
        width = text.width
    }

    /// A text some parts of which stand out, such as the matches of a search.
    ///
    /// `matches` are ranges of UTF-8 offsets in `raw`. They may be hostile: they are clamped, put in order, and widened
    /// to whole grapheme clusters.
    public init(_ raw: String, matches: [Range<Int>], role: Role = .text, match: Role = .match) {
        self.init()
        var rest = raw.startIndex
        for range in matches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let start = max(rest, raw.clusterStart(atOrBefore: range.lowerBound))
            let end = raw.clusterEnd(atOrAfter: range.upperBound)
            guard start < end else { continue }
            append(SafeText(String(raw[rest..<start])), role)
            append(SafeText(String(raw[start..<end])), match)
            rest = end
        }
        append(SafeText(String(raw[rest...])), role)
    }

    /// Adds a text at the right.
    public mutating func append(_ text: SafeText, _ role: Role = .text) {
        guard text.width > 0 else { return }
        spans.append(Span(text, role))
        width += text.width
    }

    /// Adds a line at the right.
    public mutating func append(_ line: Line) {
        spans.append(contentsOf: line.spans)
        width += line.width
    }

    func map(_ transform: (SafeText) -> SafeText) -> Line {
        Line(spans.map { Span(transform($0.text), $0.role) })
    }
}

extension String {
    fileprivate func index(utf8Offset: Int) -> Index {
        utf8.index(startIndex, offsetBy: min(max(utf8Offset, 0), utf8.count))
    }

    fileprivate func clusterStart(atOrBefore offset: Int) -> Index {
        let index = index(utf8Offset: offset)
        guard index < endIndex else { return endIndex }
        return rangeOfComposedCluster(at: index).lowerBound
    }

    fileprivate func clusterEnd(atOrAfter offset: Int) -> Index {
        let index = index(utf8Offset: offset)
        guard index < endIndex else { return endIndex }
        let cluster = rangeOfComposedCluster(at: index)
        return cluster.lowerBound == index ? index : cluster.upperBound
    }

    /// The cluster that holds `index`, which may lie inside of it.
    private func rangeOfComposedCluster(at index: Index) -> Range<Index> {
        var start = Index(index, within: self) ?? startIndex
        if start == startIndex, index > startIndex {
            for candidate in indices {
                if candidate > index { break }
                start = candidate
            }
        }
        return start..<self.index(after: start)
    }
}
