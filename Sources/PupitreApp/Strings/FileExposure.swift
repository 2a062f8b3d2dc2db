/// By which way others than the account that keeps a database could change or read it, past every permission of Pupitre's own.
public enum FileExposure: Equatable, Sendable {
    /// Other accounts may write the file, which has this mode.
    case writableFile(String, mode: UInt32)
    /// Other accounts may read the file, which has this mode.
    case readableFile(String, mode: UInt32)
    /// Other accounts may replace what is in this folder, which has this mode.
    case writableFolder(String, mode: UInt32)
    /// The folder belongs to another account, which may replace what is in it.
    case foreignFolder(String, owner: String)

    /// Whether others may change the database.
    public var isDangerous: Bool { if case .readableFile = self { false } else { true } }
}
