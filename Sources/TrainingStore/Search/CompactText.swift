/// A text as what it has more than its folded bytes: capitals and accents, an eighth of the text for most titles.
///
/// A run of steps, each one byte: below 0x80 so many bytes less one are as in the folded text; below 0xC0 so many are its letters as
/// capitals; from 0xC0 on some folded bytes are passed over and some bytes of the text follow (three bits for each number). The steps
/// come after their number, in seven bits a byte.
enum CompactText {
    private static let copied = 0x80
    private static let raised = 0x40
    private static let few = 7

    /// Appends `text` to `bytes`, told from its `folded` bytes; any text can be, those that have little in common take more room.
    static func append(
        _ text: UnsafeBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
    ) {
        let start = bytes.count
        bytes.append(0)
        appendSteps(text, folded, to: &bytes)
        let count = bytes.count - start - 1
        if count < copied {
            bytes[start] = UInt8(count)
        } else {
            bytes.replaceSubrange(start...start, with: number(count))
        }
    }

    private static func number(_ value: Int) -> [UInt8] {
        var rest = value
        var bytes: [UInt8] = []
        while rest >= copied {
            bytes.append(UInt8(rest & 0x7F | 0x80))
            rest >>= 7
        }
        return bytes + [UInt8(rest)]
    }

    private static func appendSteps(
        _ text: UnsafeBufferPointer<UInt8>, _ folded: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
    ) {
        var (at, from) = (0, 0)
        while at < text.count {
            let same = run(text, folded, at, from, atMost: copied, raised: 0)
            if same > 0 {
                bytes.append(UInt8(same - 1))
                (at, from) = (at + same, from + same)
                continue
            }
            let capitals = run(text, folded, at, from, atMost: raised, raised: 0x20)
            if capitals > 0 {
                bytes.append(UInt8(0x80 | (capitals - 1)))
                (at, from) = (at + capitals, from + capitals)
                continue
            }
            let length = scalarLength(text, at)
            let passed = passed(text, folded, at + length, from)
            bytes.append(UInt8(0xC0 | passed << 3 | length))
            bytes += text[at..<at + length]
            (at, from) = (at + length, from + passed)
        }
    }

    /// How many bytes from here on are the folded ones; with `raised`, how many are their letters as capitals.
    @inline(__always)
    private static func run(
        _ text: UnsafeBufferPointer<UInt8>, _ folded: UnsafeBufferPointer<UInt8>, _ at: Int, _ from: Int,
        atMost most: Int, raised: UInt8
    ) -> Int {
        let end = min(most, text.count - at, folded.count - from)
        var count = 0
        while count < end {
            let byte = text[at + count]
            if raised > 0 && !(0x41...0x5A).contains(byte) { break }
            if byte &+ raised != folded[from + count] { break }
            count += 1
        }
        return max(0, count)
    }

    /// The bytes of the character at `at`, at most as many as a step holds.
    private static func scalarLength(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        var end = at + 1
        while end < text.count, end - at < 4, text[end] & 0xC0 == 0x80 { end += 1 }
        return end - at
    }

    /// How many folded bytes stand for the character before `next`: as many as let the texts go on together.
    private static func passed(
        _ text: UnsafeBufferPointer<UInt8>, _ folded: UnsafeBufferPointer<UInt8>, _ next: Int, _ from: Int
    ) -> Int {
        for count in [1, 2, 0, 3] where from + count <= folded.count {
            if next == text.count {
                if from + count == folded.count { return count }
                continue
            }
            guard from + count < folded.count else { continue }
            let (byte, other) = (text[next], folded[from + count])
            if byte == other || ((0x41...0x5A).contains(byte) && byte + 0x20 == other) { return count }
        }
        return min(1, folded.count - from)
    }

    /// The text at `position` of `bytes`, and where what follows it starts.
    static func read(
        _ bytes: [UInt8], at position: Int, folded: ArraySlice<UInt8>
    ) -> (text: [UInt8], end: Int) {
        let (start, end) = steps(bytes, at: position)
        var text: [UInt8] = []
        text.reserveCapacity(folded.count + 8)
        var (at, from) = (start, folded.startIndex)
        while at < end {
            let step = Int(bytes[at])
            at += 1
            if step < copied {
                text += folded[from..<from + step + 1]
                from += step + 1
            } else if step < 0xC0 {
                let count = step & 0x3F + 1
                for byte in folded[from..<from + count] { text.append(byte - 0x20) }
                from += count
            } else {
                text += bytes[at..<at + step & few]
                at += step & few
                from += step >> 3 & few
            }
        }
        return (text, end)
    }

    /// Where the steps at `position` start and end.
    private static func steps(_ bytes: [UInt8], at position: Int) -> (start: Int, end: Int) {
        var (at, count, shift) = (position, 0, 0)
        while true {
            let byte = Int(bytes[at])
            at += 1
            count |= (byte & 0x7F) << shift
            if byte < 0x80 { return (at, at + count) }
            shift += 7
        }
    }

    /// The two texts at `position` as they are stored, to be copied.
    static func pair(_ bytes: [UInt8], at position: Int) -> ArraySlice<UInt8> {
        bytes[position..<steps(bytes, at: steps(bytes, at: position).end).end]
    }
}
