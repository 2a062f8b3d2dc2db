/// The kinds of keys by which people may enter: those that OpenSSH accepts today, without certificates.
public enum KeyKind: String, CaseIterable, Sendable {
    case ed25519 = "ssh-ed25519"
    case rsa = "ssh-rsa"
    case ecdsa256 = "ecdsa-sha2-nistp256"
    case ecdsa384 = "ecdsa-sha2-nistp384"
    case ecdsa521 = "ecdsa-sha2-nistp521"
    case securityEd25519 = "sk-ssh-ed25519@openssh.com"
    case securityEcdsa = "sk-ecdsa-sha2-nistp256@openssh.com"
}

/// A public key, as the second and third words of a `.pub` file say it.
public struct PublicKey: Hashable, Sendable {
    /// Its kind.
    public let kind: KeyKind
    /// The key itself.
    public let base64: String

    /// Reads a key and takes it apart, so that what is accepted is one whole key of that kind and nothing else.
    ///
    /// The fields are those of RFC 4253 (6.6), RFC 5656 (3.1), RFC 8709 (4) and OpenSSH's PROTOCOL.u2f.
    ///
    /// - Throws: `notBase64`, `otherKind`, `damaged`, `tooShort`.
    public init(_ kind: KeyKind, base64: String) throws(KeyLineProblem) {
        let bytes = Base64.decode(base64.utf8)
        guard !bytes.isEmpty, Base64.encode(bytes) == base64 else { throw .notBase64 }
        var fields = KeyFields(bytes)
        guard let name = fields.next() else { throw .damaged }
        guard name.elementsEqual(kind.rawValue.utf8) else {
            throw .otherKind(said: kind, found: KeyKind(rawValue: String(decoding: name, as: UTF8.self)))
        }
        try Self.check(kind, &fields)
        guard fields.isAtEnd else { throw .damaged }
        self.kind = kind
        self.base64 = base64
    }

    private static func check(_ kind: KeyKind, _ fields: inout KeyFields) throws(KeyLineProblem) {
        switch kind {
        case .ed25519: try checkEd25519(&fields)
        case .rsa: try checkRSA(&fields)
        case .ecdsa256: try checkCurve("nistp256", bytes: 65, &fields)
        case .ecdsa384: try checkCurve("nistp384", bytes: 97, &fields)
        case .ecdsa521: try checkCurve("nistp521", bytes: 133, &fields)
        case .securityEd25519:
            try checkEd25519(&fields)
            try checkApplication(&fields)
        case .securityEcdsa:
            try checkCurve("nistp256", bytes: 65, &fields)
            try checkApplication(&fields)
        }
    }

    private static func checkEd25519(_ fields: inout KeyFields) throws(KeyLineProblem) {
        guard fields.next()?.count == 32 else { throw .damaged }
    }

    /// The fewest bits of an RSA key: fewer are within reach of those who would break one (NIST SP 800-131A).
    static let fewestBits = 2048

    private static func checkRSA(_ fields: inout KeyFields) throws(KeyLineProblem) {
        guard let exponent = fields.nextNumber(), let modulus = fields.nextNumber(), exponent.count <= 8,
            modulus.count <= 2048, exponent.last.map({ $0 & 1 == 1 }) == true, let first = modulus.first
        else { throw .damaged }
        let bits = modulus.count * 8 - first.leadingZeroBitCount
        guard bits >= fewestBits else { throw .tooShort(bits: bits, fewest: fewestBits) }
    }

    /// The curve's name, and a point that is not compressed.
    private static func checkCurve(_ name: String, bytes: Int, _ fields: inout KeyFields) throws(KeyLineProblem) {
        guard fields.next()?.elementsEqual(name.utf8) == true, let point = fields.next(), point.count == bytes,
            point.first == 4
        else { throw .damaged }
    }

    /// What a key on a token is for: "ssh:", perhaps with a name after it.
    private static func checkApplication(_ fields: inout KeyFields) throws(KeyLineProblem) {
        guard let application = fields.next(), application.starts(with: "ssh:".utf8) else { throw .damaged }
    }
}

/// The fields of a key: each a length of four bytes, then so many bytes.
private struct KeyFields {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func next() -> ArraySlice<UInt8>? {
        guard rest.count >= 4 else { return nil }
        let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        rest = rest.dropFirst(4)
        guard length <= rest.count else { return nil }
        defer { rest = rest.dropFirst(length) }
        return rest.prefix(length)
    }

    /// A positive whole number in its shortest form, without the zero that keeps it positive.
    mutating func nextNumber() -> ArraySlice<UInt8>? {
        guard let field = next(), let first = field.first, first < 0x80 else { return nil }
        guard first == 0 else { return field }
        let number = field.dropFirst()
        guard let second = number.first, second >= 0x80 else { return nil }
        return number
    }
}
