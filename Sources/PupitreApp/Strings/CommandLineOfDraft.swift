import TrainingDomain

/// The command line that does what a form does: what the review shows.
public enum CommandLineOfDraft {
    /// The command that creates, copies or edits as `draft` does, when it resolves to `session`; quoted for a POSIX shell.
    ///
    /// Dates of a new session are always said, since what is proposed changes from day to day.
    public static func text(_ draft: SessionDraft, session: Session) -> String {
        words(draft, session: session).map(quoted).joined(separator: " ")
    }

    /// The words of that command, not yet quoted.
    static func words(_ draft: SessionDraft, session: Session) -> [String] {
        command(draft) + SessionFields.all.flatMap { flags(of: $0, draft: draft, session: session) }
    }

    private static func command(_ draft: SessionDraft) -> [String] {
        switch draft.purpose {
        case .create: ["pupitre", "session", "create", "--training", draft.training.training.code]
        case .copy(let source):
            ["pupitre", "session", "copy", String(source.number)]
                + (source.training.code == draft.training.training.code
                    ? [] : ["--training", draft.training.training.code])
        case .edit(let stored): ["pupitre", "session", "edit", String(stored.number)]
        }
    }

    private static func flags(of field: any SessionField, draft: SessionDraft, session: Session) -> [String] {
        if draft.givenBack.contains(field.key) { return ["--inherit", field.key.flagName] }
        guard isSaid(field.key, draft: draft) else { return [] }
        return flags(of: field, value: field.value(in: session))
    }

    /// Typed values are said, and the dates that the form proposes or moves.
    private static func isSaid(_ key: FieldKey, draft: SessionDraft) -> Bool {
        if draft.typed[key] != nil { return true }
        guard key == .start || key == .end else { return false }
        return draft.edited == nil || (key == .end && draft.typed[.start] != nil)
    }

    /// The flags that give `field` this value.
    private static func flags(of field: any SessionField, value: FieldValue) -> [String] {
        let name = field.key.flagName
        switch value {
        case .flag(let flag): return ["--" + (flag ? "" : "no-") + name]
        case .list(let items) where items.isEmpty: return ["--no-" + field.key.listFlagName]
        case .list(let items): return items.flatMap { ["--" + name, $0] }
        case .none: return ["--" + name, field.key == .maxUsers ? "unlimited" : "none"]
        case .whole(let number): return ["--" + name, String(number)]
        case .text(let text):
            let isBare = text.utf8.first == UInt8(ascii: "-")
            return isBare ? ["--" + name + "=" + text] : ["--" + name, text]
        }
    }

    /// `word` as a POSIX shell reads it back: bare when it is plain, else within single quotes.
    public static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"),
                UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "="):
                true
            default: false
            }
        }
        if isPlain, !word.isEmpty { return word }
        var quoted = String.UnicodeScalarView("'".unicodeScalars)
        // By scalars: to the shell a quote is one whatever accent follows it.
        for scalar in word.unicodeScalars {
            quoted.append(contentsOf: (scalar == "'" ? "'\\''" : String(scalar)).unicodeScalars)
        }
        return String(quoted) + "'"
    }
}

extension FieldKey {
    /// The plural flag of a list, which `--no-` empties: `--no-validators`.
    public var listFlagName: String { rawValue }
}
