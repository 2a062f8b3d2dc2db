/// The numbers in a control sequence: `1;5` or, with a kind of event after a colon, `97;1:3`.
struct Parameters {
    /// The numbers before any colon; a missing one is 0, and one too large to mean anything is clamped.
    private(set) var values: [Int] = []
    /// Whether the sequence tells that a key was let go.
    private(set) var isRelease = false

    /// Reads what stands between the introducer and the final byte.
    init(_ bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty else { return }
        for field in bytes.split(separator: 0x3B, omittingEmptySubsequences: false) {
            let parts = field.split(separator: 0x3A, omittingEmptySubsequences: false)
            values.append(Self.number(parts.first ?? []) ?? 0)
            if values.count == 2, parts.count > 1, Self.number(parts[1]) == 3 { isRelease = true }
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        let digits = digits.filter { (0x30...0x39).contains($0) }
        if digits.isEmpty { return nil }
        return digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), 0x11_0000) }
    }
}
