import TrainingDomain
import TrainingExchange

/// Why no line for anybody's key can be written.
enum AdminComplaint: Equatable, Sendable {
    /// No file is named, and standard input is a terminal.
    case keysFromTerminal
    /// There is no key in the list.
    case noKeys
    /// The program's path does not begin at the root.
    case relativeProgram(String)
    /// There is no program at this path.
    case noProgram(String)
    /// A path holds what cannot be put safely into `authorized_keys`.
    case unsafePath(String)

    /// What the shell is told.
    var code: Int32 {
        switch self {
        case .keysFromTerminal, .relativeProgram, .unsafePath: ExitCode.usage
        case .noKeys: ExitCode.badData
        case .noProgram: ExitCode.missing
        }
    }
}

/// What is said of people's keys on the command line.
protocol AdminWords: Sendable {
    /// Why nothing was printed.
    func complaint(_ complaint: AdminComplaint) -> String
    /// So many lines are refused, each follows.
    func refused(_ count: Int) -> String
    /// A line, and why it is refused.
    func refused(_ line: RefusedKeyLine) -> String
}

/// The words of `language`.
func adminWords(for language: Language) -> any AdminWords {
    switch language {
    case .french: FrenchAdminWords()
    case .english: EnglishAdminWords()
    }
}

extension KeyKind {
    /// The kinds, to choose among.
    static var choices: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension Unicode.Scalar {
    /// What it is called where it can't be shown.
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
