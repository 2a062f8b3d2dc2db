/// The tables of a TZif file, checked.
///
/// Every read is bounded: the bytes may be anything.
struct TZifTable {
    private(set) var transitions: [Int64] = []
    private(set) var offsets: [Int32] = []
    private(set) var initialOffset: Int32 = 0
    private(set) var footer: PosixZoneRule?

    /// A version 1 file has one block with 32-bit times.
    ///
    /// Later ones have a second block with 64-bit times, which is the one to use, then a rule for the years after its
    /// last transition.
    init(bytes: [UInt8]) throws(TZifDamage) {
        var reader = TZifReader(bytes: bytes)
        let header = try TZifHeader(&reader)
        guard header.version >= 2 else {
            try readBlock(header, timeSize: 4, &reader)
            return
        }
        try reader.skip(header.blockSize(timeSize: 4))
        try readBlock(try TZifHeader(&reader), timeSize: 8, &reader)
        footer = try Self.readFooter(&reader)
    }

    private mutating func readBlock(_ header: TZifHeader, timeSize: Int, _ reader: inout TZifReader) throws(TZifDamage)
    {
        guard header.types > 0, header.types <= 256 else { throw .inconsistent }
        guard header.leapSeconds == 0 else { throw .leapSeconds }
        guard header.blockSize(timeSize: timeSize) <= reader.remaining else { throw .truncated }
        for _ in 0..<header.transitions {
            let time = try reader.integer(size: timeSize)
            if let last = transitions.last, time <= last { throw .inconsistent }
            transitions.append(time)
        }
        let typeOfTransition = try reader.bytes(header.transitions)
        let types = try readTypes(count: header.types, &reader)
        for type in typeOfTransition {
            guard Int(type) < types.count else { throw .inconsistent }
            offsets.append(types[Int(type)])
        }
        initialOffset = types[0]
        try reader.skip(header.abbreviationBytes + header.standardFlags + header.universalFlags)
    }

    /// The offset of each local time type.
    ///
    /// RFC 9636 bounds them: above -25 h and below 26 h.
    private func readTypes(count: Int, _ reader: inout TZifReader) throws(TZifDamage) -> [Int32] {
        var types: [Int32] = []
        for _ in 0..<count {
            let offset = try reader.integer(size: 4)
            guard (-89_999...93_599).contains(offset) else { throw .inconsistent }
            types.append(Int32(offset))
            try reader.skip(2)
        }
        return types
    }

    /// The rule between two line feeds at the end; nil when it is empty.
    private static func readFooter(_ reader: inout TZifReader) throws(TZifDamage) -> PosixZoneRule? {
        let lineFeed = UInt8(ascii: "\n")
        guard try reader.bytes(1).first == lineFeed else { throw .badFooter }
        let rest = try reader.bytes(reader.remaining)
        guard let end = rest.firstIndex(of: lineFeed) else { throw .truncated }
        guard end > rest.startIndex else { return nil }
        guard let rule = PosixZoneRule(Array(rest[..<end])) else { throw .badFooter }
        return rule
    }
}

/// The counts at the start of a block, in the order of the file.
private struct TZifHeader {
    let version: Int
    let universalFlags, standardFlags, leapSeconds, transitions, types, abbreviationBytes: Int

    init(_ reader: inout TZifReader) throws(TZifDamage) {
        guard let start = try? reader.bytes(5), start.prefix(4).elementsEqual("TZif".utf8) else { throw .notTZif }
        let mark = start[start.startIndex + 4]
        // A NUL in version 1, the digit afterwards. Later versions are promised to be readable as version 4.
        version = mark == 0 ? 1 : max(2, Int(mark) - Int(UInt8(ascii: "0")))
        try reader.skip(15)
        universalFlags = try reader.count()
        standardFlags = try reader.count()
        leapSeconds = try reader.count()
        transitions = try reader.count()
        types = try reader.count()
        abbreviationBytes = try reader.count()
    }

    /// Bytes in the block.
    ///
    /// The counts have 32 bits, so that this cannot overflow.
    func blockSize(timeSize: Int) -> Int {
        transitions * (timeSize + 1) + types * 6 + abbreviationBytes + leapSeconds * (timeSize + 4) + standardFlags
            + universalFlags
    }
}

/// Walks over bytes, never past their end.
struct TZifReader {
    private let all: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) { all = bytes }

    var remaining: Int { all.count - position }

    mutating func skip(_ count: Int) throws(TZifDamage) {
        guard count <= remaining else { throw .truncated }
        position += count
    }

    mutating func bytes(_ count: Int) throws(TZifDamage) -> ArraySlice<UInt8> {
        let start = position
        try skip(count)
        return all[start..<position]
    }

    /// A signed big-endian number of 4 or 8 bytes.
    mutating func integer(size: Int) throws(TZifDamage) -> Int64 {
        var bits: UInt64 = 0
        for byte in try bytes(size) { bits = bits << 8 | UInt64(byte) }
        return size == 4 ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
    }

    /// An unsigned big-endian number of 4 bytes.
    mutating func count() throws(TZifDamage) -> Int {
        Int(UInt32(truncatingIfNeeded: try integer(size: 4)))
    }
}
