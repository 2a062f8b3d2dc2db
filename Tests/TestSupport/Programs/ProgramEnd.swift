/// How a program ended.
public enum ProgramEnd: Hashable, Sendable, CustomStringConvertible {
    /// By itself, with this exit code.
    case exited(Int)
    /// By this signal.
    case killed(Int32)

    /// In words.
    public var description: String {
        switch self {
        case .exited(let code): "exit code \(code)"
        case .killed(let signal): "signal \(signal)"
        }
    }
}
