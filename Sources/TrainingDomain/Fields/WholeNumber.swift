/// Reads whole numbers as typed.
enum WholeNumber {
    /// The number, or `nil` for an empty text.
    ///
    /// - Throws: `notAWholeNumber` ("abc", "1.5"), `negative` ("-1"), `tooLarge` (beyond `Limits.wholeNumber`, however many digits).
    static func read(_ text: String) throws(Reason) -> Int? {
        let digits = SingleLine.trimmed(text)
        if digits.isEmpty { return nil }
        let isNegative = digits.utf8.first == UInt8(ascii: "-")
        let magnitude = digits.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        let signs = digits.utf8.count - magnitude.count
        guard !magnitude.isEmpty, signs <= 1, magnitude.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw .notAWholeNumber(String(digits.prefix(40)))
        }
        var number = 0
        for digit in magnitude {
            number = number * 10 + Int(digit - 0x30)
            if number > Limits.wholeNumber {
                throw isNegative ? .negative(digits) : .tooLarge(digits, limit: Limits.wholeNumber)
            }
        }
        if isNegative && number > 0 { throw .negative(digits) }
        return number
    }
}
