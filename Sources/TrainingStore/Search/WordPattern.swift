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
        let base = UnsafeRawPointer(text)
        let rare = SIMD16<UInt8>(repeating: bytes[first])
        let other = SIMD16<UInt8>(repeating: bytes[second])
        var position = start
        chunks: while position <= last {
            let a = base.loadUnaligned(fromByteOffset: position + first, as: SIMD16<UInt8>.self)
            let b = base.loadUnaligned(fromByteOffset: position + second, as: SIMD16<UInt8>.self)
            let equal = (a .== rare) .& (b .== other)
            let halves = unsafeBitCast(equal, to: SIMD2<UInt64>.self)
            if halves.x | halves.y == 0 {
                position += 16
                continue
            }
            for (offset, half) in [(0, halves.x), (8, halves.y)] {
                var rest = half
                while rest != 0 {
                    let byte = rest.trailingZeroBitCount >> 3
                    rest &= ~(0xFF << UInt64(byte * 8))
                    let candidate = position + offset + byte
                    guard candidate <= last, matches(text + candidate) else { continue }
                    guard let next = found(candidate) else { return }
                    if next > candidate + 1 {
                        position = next
                        continue chunks
                    }
                }
            }
            position += 16
        }
    }

    @inline(__always)
    private func matches(_ text: UnsafePointer<UInt8>) -> Bool {
        for (offset, byte) in bytes.enumerated() where text[offset] != byte { return false }
        return true
    }
}
