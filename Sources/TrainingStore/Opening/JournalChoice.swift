import CSQLiteOptions

/// How SQLite makes commits durable, chosen by the version that is linked.
///
/// Versions 3.7.0 to 3.51.2 can lose acknowledged commits in WAL mode when two programs write and checkpoint at once; 3.51.3 is
/// fixed, and 3.50.7 and 3.44.6 are fixed releases of older lines. DELETE would lose the last commit in a power cut.
enum JournalChoice: String, Sendable {
    case wal
    case truncate

    /// The choice for a version number such as 3040001.
    init(version: Int) {
        let patch = version % 1_000
        switch version / 1_000 {
        case 3052...: self = .wal
        case 3051: self = patch >= 3 ? .wal : .truncate
        case 3050: self = patch >= 7 ? .wal : .truncate
        case 3044: self = patch >= 6 ? .wal : .truncate
        default: self = .truncate
        }
    }

    /// The choice for the library that this program runs with, whatever it was compiled with.
    static let ofLinkedLibrary = JournalChoice(version: Int(sqlite_linked_version()))
}
