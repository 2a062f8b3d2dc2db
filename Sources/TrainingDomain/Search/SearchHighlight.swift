/// Which letters of a text answer a query, for the screen to mark.
public enum SearchHighlight {
    /// The ranges of `text`, in UTF-8 offsets, that the words of `query` match; sorted and merged.
    ///
    /// A word is marked where it begins words of the text, as it is ranked by; where it begins none, wherever it occurs: of a single
    /// letter typed, marks in the middle of words would be noise. Ranges begin and end at scalars of `text`, so a ligature is marked whole.
    public static func ranges(of query: SearchQuery, in text: String) -> [Range<Int>] {
        guard !query.isEmpty else { return [] }
        let (folded, origin) = foldedWithOrigin(text)
        var found: [Range<Int>] = []
        for word in query.words {
            let all = occurrences(of: word, in: folded)
            let beginnings = all.filter { $0 == 0 || SearchRank.isBoundary(folded[$0 - 1]) }
            for position in beginnings.isEmpty ? all : beginnings {
                found.append(origin[position].lowerBound..<origin[position + word.count - 1].upperBound)
            }
        }
        return merged(found)
    }

    /// The positions of `word` in `text` that do not overlap.
    private static func occurrences(of word: [UInt8], in text: [UInt8]) -> [Int] {
        var found: [Int] = []
        var position = 0
        while position + word.count <= text.count {
            if text[position] == word[0], text[position..<position + word.count].elementsEqual(word) {
                found.append(position)
                position += word.count
            } else {
                position += 1
            }
        }
        return found
    }

    /// The folded bytes of `text`, each with the range of UTF-8 offsets that it came from; combining marks join the range before them.
    private static func foldedWithOrigin(_ text: String) -> (bytes: [UInt8], origin: [Range<Int>]) {
        var folded: [UInt8] = []
        var origin: [Range<Int>] = []
        folded.reserveCapacity(text.utf8.count)
        origin.reserveCapacity(text.utf8.count)
        var offset = 0
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                Folding.append(scalar, to: &folded)
                origin.append(offset..<offset + 1)
                offset += 1
                continue
            }
            let width = UTF8.width(scalar)
            let before = folded.count
            Folding.append(scalar, to: &folded)
            if folded.count == before, let last = origin.indices.last {
                origin[last] = origin[last].lowerBound..<offset + width
            }
            for _ in before..<folded.count { origin.append(offset..<offset + width) }
            offset += width
        }
        return (folded, origin)
    }

    private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, range.lowerBound <= last.upperBound {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }
}
