/// An input taken apart: the text to read, and at its end the choices of how to read it, so that plain files are good seeds.
struct FuzzInput {
    private(set) var bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    /// A number below `count`, taken from the end.
    mutating func choice(_ count: Int) -> Int { Int(bytes.popLast() ?? 0) % count }

    /// One of `values`, taken from the end.
    mutating func choice<Value>(of values: [Value]) -> Value { values[choice(values.count)] }

    /// The rest as text, broken UTF-8 mended.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The rest as texts, one a line; at most `count`, of which the last holds all other lines.
    func texts(_ count: Int = .max) -> [String] {
        bytes.split(separator: 0x0A, maxSplits: count - 1, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
