/// A folded word prepared for scanning many bytes: candidates are the places where its two rarest bytes stand right.
struct WordPattern {
    let bytes: [UInt8]
    private let first: Int
    private let second: Int

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

    init(_ bytes: [UInt8], frequencies: Frequencies) {
        self.bytes = bytes
        let rarest = bytes.indices.sorted { frequencies[bytes[$0]] < frequencies[bytes[$1]] }
        first = rarest.first ?? 0
        second = rarest.dropFirst().first ?? first
    }

    /// How many occurrences to expect, by its rarest byte; to choose the word to scan for among several.
    func expectation(_ frequencies: Frequencies) -> Int { bytes.map { frequencies[$0] }.min() ?? 0 }

    /// Calls `found` with each occurrence in `text` before `end`, ascending; it answers where to go on from, or `nil` to stop.
    ///
    /// `text` is readable 80 bytes beyond `end` and the word.
    @inline(__always)
    func scan(_ text: UnsafePointer<UInt8>, from start: Int, to end: Int, found: (Int) -> Int?) {
        let last = end - bytes.count
        let pair = Pair(text, first: first, second: second, bytes: bytes)
        var position = start
        chunks: while position <= last {
            while position + 64 <= last, pair.isAbsent(from64: position) { position += 64 }
            var rest = pair.candidates(from: position)
            while rest.x | rest.y != 0 {
                let isLow = rest.x != 0
                let byte = (isLow ? rest.x : rest.y).trailingZeroBitCount >> 3
                let seen = ~(UInt64(0xFF) << UInt64(byte * 8))
                if isLow { rest.x &= seen } else { rest.y &= seen }
                let candidate = position + byte + (isLow ? 0 : 8)
                guard candidate <= last, matches(text + candidate) else { continue }
                guard let next = found(candidate) else { return }
                if next > candidate + 1 {
                    position = next
                    continue chunks
                }
            }
            position += 16
        }
    }

    /// The two rarest bytes of the word, looked for at once in 16 or 64 places.
    private struct Pair {
        private let first: UnsafeRawPointer
        private let second: UnsafeRawPointer
        private let rare: SIMD16<UInt8>
        private let other: SIMD16<UInt8>

        @inline(__always)
        init(_ text: UnsafePointer<UInt8>, first: Int, second: Int, bytes: [UInt8]) {
            self.first = UnsafeRawPointer(text + first)
            self.second = UnsafeRawPointer(text + second)
            rare = SIMD16(repeating: bytes[first])
            other = SIMD16(repeating: bytes[second])
        }

        @inline(__always)
        private func hits(_ position: Int) -> SIMDMask<SIMD16<Int8>> {
            let a = first.loadUnaligned(fromByteOffset: position, as: SIMD16<UInt8>.self)
            let b = second.loadUnaligned(fromByteOffset: position, as: SIMD16<UInt8>.self)
            return (a .== rare) .& (b .== other)
        }

        /// A byte of ones for each of the 16 places where both bytes stand right.
        @inline(__always)
        func candidates(from position: Int) -> SIMD2<UInt64> {
            unsafeBitCast(hits(position), to: SIMD2<UInt64>.self)
        }

        /// Whether there is no candidate in the next 64 places.
        @inline(__always)
        func isAbsent(from64 position: Int) -> Bool {
            let all = hits(position) .| hits(position + 16) .| hits(position + 32) .| hits(position + 48)
            let halves = unsafeBitCast(all, to: SIMD2<UInt64>.self)
            return halves.x | halves.y == 0
        }
    }

    @inline(__always)
    private func matches(_ text: UnsafePointer<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            for offset in 0..<bytes.count where text[offset] != bytes[offset] { return false }
            return true
        }
    }
}
