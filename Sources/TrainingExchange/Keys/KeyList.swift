import TrainingDomain

/// Why a line of a list of keys is refused.
public enum KeyLineProblem: Error, Equatable, Sendable {
    /// The line is no UTF-8 text.
    case notText
    /// The line is longer than any key.
    case tooLong(limit: Int)
    /// It holds this: a quote, a backslash or a control character could end what it is put into.
    case forbidden(Unicode.Scalar)
    /// Login, kind and key are not all there.
    case incomplete
    /// The line begins with the key: whose it is is missing.
    case noLogin(KeyKind)
    /// Something stands before the kind of the key, as options do in `authorized_keys`; only Pupitre writes options.
    case optionsBeforeKey(String)
    /// No kind of key that may be used is called so.
    case unknownKind(String)
    /// The key is not base64.
    case notBase64
    /// The key says that it is of another kind; nil: of none that is known.
    case otherKind(said: KeyKind, found: KeyKind?)
    /// The key lacks something, or something follows it.
    case damaged
    /// An RSA key of so few bits.
    case tooShort(bits: Int, fewest: Int)
    /// The same key is on an earlier line: SSH would take whoever has it for the first person, whoever the second is.
    case repeated(line: Int)
    /// Nobody has this login.
    case unknownLogin(String)
    /// The account is not in use.
    case inactive(String)
}

/// A line of a list of keys that was understood.
public struct KeyEntry: Equatable, Sendable {
    /// Its number, from 1.
    public let line: Int
    /// Whose key it is.
    public let login: String
    /// The key.
    public let key: PublicKey
    /// What its owner calls it; possibly empty.
    public let comment: String
}

/// A line of a list of keys that is refused.
public struct RefusedKeyLine: Equatable, Sendable {
    /// Its number, from 1.
    public let line: Int
    /// Why.
    public let problem: KeyLineProblem

    /// The line of this number, refused for this.
    public init(line: Int, problem: KeyLineProblem) {
        self.line = line
        self.problem = problem
    }
}

/// A list of people's public keys: a line each, `login kind key comment`, as in `alice ssh-ed25519 AAAA… alice@laptop`.
///
/// Empty lines and lines that begin with `#` are passed over. What is read here goes into `authorized_keys`, where a quote, an option or a
/// line break too many would be a way to a shell: everything is refused that is not plainly a key.
public struct KeyList: Equatable, Sendable {
    /// The lines that were understood.
    public private(set) var entries: [KeyEntry] = []
    /// Those that are refused.
    public private(set) var refused: [RefusedKeyLine] = []

    /// The longest line, in bytes: an RSA key of 16 384 bits takes 2 800.
    static let longestLine = 8192

    /// Reads a whole file.
    public init(_ bytes: [UInt8]) {
        var first: [PublicKey: Int] = [:]
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            do throws(KeyLineProblem) {
                guard let entry = try Self.entry(line, number: index + 1) else { continue }
                if let earlier = first[entry.key] { throw .repeated(line: earlier) }
                first[entry.key] = entry.line
                entries.append(entry)
            } catch {
                refused.append(RefusedKeyLine(line: index + 1, problem: error))
            }
        }
    }

    /// The first character of `text` that may not stand in a line of `authorized_keys`.
    public static func forbidden(in text: String) -> Unicode.Scalar? {
        text.unicodeScalars.first { ControlCharacters.isRefused($0) || "\"'`\\".unicodeScalars.contains($0) }
    }

    private static func entry(_ bytes: ArraySlice<UInt8>, number: Int) throws(KeyLineProblem) -> KeyEntry? {
        guard bytes.count <= longestLine else { throw .tooLong(limit: longestLine) }
        // The end of line of other systems.
        let bytes = bytes.last == 0x0D ? bytes.dropLast() : bytes
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
        let words = text.split { $0 == " " || $0 == "\t" }.map(String.init)
        guard let login = words.first, !login.hasPrefix("#") else { return nil }
        for word in words { if let scalar = forbidden(in: word) { throw .forbidden(scalar) } }
        if let kind = KeyKind(rawValue: login) { throw .noLogin(kind) }
        guard words.count >= 2 else { throw .incomplete }
        guard let kind = KeyKind(rawValue: words[1]) else {
            let isLater = words.dropFirst(2).contains { KeyKind(rawValue: $0) != nil }
            throw isLater ? .optionsBeforeKey(words[1]) : .unknownKind(words[1])
        }
        guard words.count >= 3 else { throw .incomplete }
        let key = try PublicKey(kind, base64: words[2])
        return KeyEntry(line: number, login: login, key: key, comment: words.dropFirst(3).joined(separator: " "))
    }
}
