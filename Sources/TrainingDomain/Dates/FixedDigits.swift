/// Fixed-width ASCII numbers: what ISO 8601 texts are made of.
enum FixedDigits {
    /// The number written by exactly these bytes, or nil when one of them is not an ASCII digit.
    ///
    /// Callers pass at most four bytes, so that no number can overflow.
    static func number(_ bytes: some Collection<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 4 else { return nil }
        var number = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }

    /// `number` in at least `width` digits, zeros in front.
    static func text(_ number: Int, width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
