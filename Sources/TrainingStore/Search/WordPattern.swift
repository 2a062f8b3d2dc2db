import CByteMask
import Glibc

/// A folded word prepared for being looked for in many bytes: candidates are the places where its rarest bytes stand right.
///
/// It holds no more than numbers: counting references to an array for each row would take longer than looking at the row. Threads may
/// share it, since nobody writes to the word.
struct WordPattern: @unchecked Sendable {
    /// How many bytes the word has; not 0.
    let length: Int
    /// How many occurrences to expect at most: those of its rarest byte.
    let expectation: Int
    private let bytes: UnsafePointer<UInt8>
    /// Where its rarest bytes stand in it, the rarest first; the last of them again where it has fewer.
    private let places: (Int, Int, Int)
    private let values: (UInt8, UInt8, UInt8)

    /// How often each byte occurs in the texts; what is rare there is looked for first.
    struct Frequencies: Sendable {
        private var counts = [Int](repeating: 0, count: 256)

        init(_ bytes: [UInt8]) {
            counts.withUnsafeMutableBufferPointer { counts in
                for byte in bytes { counts[Int(byte)] &+= 1 }
            }
        }

        subscript(byte: UInt8) -> Int { counts[Int(byte)] }
    }

    /// Calls `body` with the patterns of `words`, which have none that is empty; they are good until it returns.
    static func with<Result>(
        _ words: [[UInt8]], _ frequencies: Frequencies, _ body: ([WordPattern]) -> Result
    ) -> Result {
        Array(words.joined()).withUnsafeBufferPointer { bytes in
            var patterns: [WordPattern] = []
            var start = 0
            for word in words {
                patterns.append(
                    WordPattern(UnsafeBufferPointer(rebasing: bytes[start..<start + word.count]), frequencies))
                start += word.count
            }
            return body(patterns)
        }
    }

    private init(_ word: UnsafeBufferPointer<UInt8>, _ frequencies: Frequencies) {
        guard let bytes = word.baseAddress else { preconditionFailure("an empty word") }
        self.bytes = bytes
        length = word.count
        let rarest = word.indices.sorted { frequencies[word[$0]] < frequencies[word[$1]] }
        places = (rarest[0], rarest[min(1, rarest.count - 1)], rarest[min(2, rarest.count - 1)])
        values = (word[places.0], word[places.1], word[places.2])
        expectation = frequencies[values.0]
    }

    /// The byte that is all of the word, if one is.
    var letter: UInt8? { length == 1 ? values.0 : nil }

    /// At which of the 64 bytes from `start` on the word stands: a bit for each, the lowest for the first.
    ///
    /// The text is readable from there for the word's length and 64 bytes more.
    @inline(__always)
    func occurrences(from start: UnsafePointer<UInt8>) -> UInt64 {
        if length == 1 { return pupitre_places(start, values.0) }
        let pairs = pupitre_common_places(start + places.0, values.0, start + places.1, values.1)
        if length == 2 || pairs == 0 { return pairs }
        let candidates = pairs & pupitre_places(start + places.2, values.2)
        return length == 3 || candidates == 0 ? candidates : proved(candidates, start)
    }

    private func proved(_ candidates: UInt64, _ start: UnsafePointer<UInt8>) -> UInt64 {
        var (rest, proved) = (candidates, candidates)
        while rest != 0 {
            if memcmp(start + rest.trailingZeroBitCount, bytes, length) != 0 { proved ^= rest & (0 &- rest) }
            rest &= rest &- 1
        }
        return proved
    }
}
