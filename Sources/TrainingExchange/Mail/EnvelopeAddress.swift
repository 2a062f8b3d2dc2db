/// A mail address as a header and an argument list can take it.
///
/// Letters, digits and the signs of RFC 5322's "dot-atom" before the `@`; a host name after it. Rarer forms (quoted local parts,
/// literal addresses, letters beyond ASCII) are refused: a comma or a space in them would make two recipients of one.
public struct EnvelopeAddress: Equatable, Sendable {
    /// The whole address.
    public let text: String
    /// What stands after the `@`.
    public let domain: String

    /// The address that `text` is; `nil` when it is none.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254,
            Self.isDotted(parts[0], Self.isAtom), Self.isDotted(parts[1], Self.isHost)
        else { return nil }
        self.text = text
        domain = String(decoding: parts[1], as: UTF8.self)
    }

    /// Parts of such bytes with dots between them, none of them empty.
    private static func isDotted(_ bytes: Substring.UTF8View, _ isPart: (UInt8) -> Bool) -> Bool {
        bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && $0.allSatisfy(isPart) }
    }

    /// The `atext` of RFC 5322.
    static func isAtom(_ byte: UInt8) -> Bool { isHost(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte) }

    private static func isHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
