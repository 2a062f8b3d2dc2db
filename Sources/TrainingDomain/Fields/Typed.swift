/// What was typed in a field: text that may be wrong.
///
/// Absent from a draft means inherited, proposed or initial.
public enum Typed: Hashable, Sendable {
    /// One text.
    case one(String)
    /// Several, for lists of codes or logins.
    case many([String])

    /// The text of a single value; several are separated by commas.
    public var text: String {
        switch self {
        case .one(let text): text
        case .many(let texts): texts.joined(separator: ", ")
        }
    }

    /// The texts of a list; a single text is split at commas and semicolons.
    public var list: [String] {
        switch self {
        case .many(let texts): texts
        case .one(let text):
            text.split(whereSeparator: { $0 == "," || $0 == ";" }).map { SingleLine.trimmed($0) }.filter { !$0.isEmpty }
        }
    }
}

extension Typed {
    /// What somebody would type to get `value`.
    public init(_ value: FieldValue) {
        switch value {
        case .none: self = .one("")
        case .flag(let flag): self = .one(flag ? "true" : "false")
        case .whole(let number): self = .one(String(number))
        case .text(let text): self = .one(text)
        case .list(let texts): self = .many(texts)
        }
    }
}
