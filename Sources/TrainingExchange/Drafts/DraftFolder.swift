import Glibc
import TrainingDomain

/// Whose drafts a desk offers: an account may serve several people and several databases.
public struct DraftOwner: Equatable, Sendable {
    /// Path of the database's file.
    public let database: String
    /// Login of the person at the keyboard.
    public let login: String

    /// The drafts of `login` on the database at `database`.
    public init(database: String, login: String) {
        self.database = database
        self.login = login
    }
}

/// The drafts in a folder of the person's own: one file of mode 0600 per open form, replaced by rename.
///
/// A file's name begins with what identifies its program (process and start), so that a draft is offered only when that
/// program has ended, and taking a draft over is one rename: of two programs exactly one succeeds.
public struct DraftFolder: DraftKeeper {
    private let folder: String
    private let owner: DraftOwner
    private let zone: (any TimeZoneRules)?

    /// The drafts of `owner` in `folder`, which is made with mode 0700 at the first draft; times are told in `zone`.
    public init(folder: String, owner: DraftOwner, zone: (any TimeZoneRules)?) {
        self.folder = folder
        self.owner = owner
        self.zone = zone
    }

    /// What identifies the running program in the names of its drafts.
    public static func ownPrefix() -> String {
        let process = getpid()
        return "\(process)-\(startTime(of: process) ?? 0)"
    }

    /// Keeps `document` under its name; `false` when the folder cannot be written.
    @discardableResult
    public func keep(_ document: DraftDocument) -> Bool {
        makeFolder(folder)
        let path = path(document.name)
        return WholeFile.replace(path, with: DraftFile.text(document, owner: owner), mode: 0o600)
    }

    /// Deletes a draft.
    public func drop(_ name: DraftName) { unlink(path(name)) }

    /// Lets go of a draft: its name no longer says that a program holds it.
    public func release(_ name: DraftName) {
        rename(path(name), path(DraftName(rawValue: "left-" + name.rawValue)))
    }

    /// The owner's drafts that no running program holds, the newest first.
    public func orphans() -> [DraftSummary] {
        let names = WholeFile.names(in: folder).filter { $0.hasSuffix(Self.suffix) }
            .map { DraftName(rawValue: String($0.dropLast(Self.suffix.count))) }
        return names.filter { !isHeld($0) }.compactMap(summary).sorted { $0.keptAt > $1.keptAt }
    }

    /// Takes over a draft by renaming its file: of two programs exactly one succeeds.
    public func adopt(_ name: DraftName, as own: DraftName) -> DraftDocument? {
        guard rename(path(name), path(own)) == 0, let text = WholeFile.read(path(own)) else { return nil }
        return DraftFile.document(text, name: own, owner: owner)
    }

    private static let suffix = ".draft.toml"

    private func path(_ name: DraftName) -> String {
        "\(folder)/\(name.rawValue.replacingSlashes)\(Self.suffix)"
    }

    private func summary(_ name: DraftName) -> DraftSummary? {
        guard let text = WholeFile.read(path(name)),
            let document = DraftFile.document(text, name: name, owner: owner)
        else { return nil }
        let instant = Instant(seconds: WholeFile.modified(path(name)) ?? 0)
        guard let keptAt = zone?.civil(at: instant) ?? CivilDateTime(utcSeconds: instant.seconds) else { return nil }
        return DraftSummary(document: document, keptAt: keptAt)
    }

    /// Whether the program that wrote the draft still runs: same process number, same start.
    private func isHeld(_ name: DraftName) -> Bool {
        let parts = name.rawValue.split(separator: "-")
        guard parts.count >= 2, let process = pid_t(parts[0]), let start = UInt64(parts[1]) else { return false }
        return Self.startTime(of: process) == start
    }

    /// When a process started, in ticks since the machine did; `nil` when there is no such process any more.
    ///
    /// One that has ended stays in the table until its parent has asked how; an SSH server that lost the connection may never do so.
    private static func startTime(of process: pid_t) -> UInt64? {
        guard let text = WholeFile.read("/proc/\(process)/stat"), let end = text.lastIndex(of: ")") else { return nil }
        let fields = text[text.index(after: end)...].split(separator: " ")
        return fields.count > 19 && !["Z", "X"].contains(fields[0]) ? UInt64(fields[19]) : nil
    }

    private func makeFolder(_ path: String) {
        guard mkdir(path, 0o700) != 0, errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex
        else { return }
        makeFolder(String(path[..<slash]))
        mkdir(path, 0o700)
    }
}

extension String {
    /// A name that can't leave its folder.
    fileprivate var replacingSlashes: String { String(map { $0 == "/" || $0 == "\0" ? "_" : $0 }) }
}
