/// What everybody agrees upon about confirmation tokens (`reliability.md`, "Text is data").
public enum ConfirmationTokens {
    /// How long a token can be used, in seconds from when it was made.
    public static let lifetime: Int64 = 72 * 3600

    /// How many letters and digits it has: 128 bits in base32.
    public static let length = 26

    /// Whether a byte can be part of a token, in either case: people retype them.
    public static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "2")...UInt8(ascii: "7"):
            true
        default: false
        }
    }
}
