import Glibc
import PupitreApp

/// Looks who else could change a database than the account that keeps it.
///
/// A file that other accounts can write has no permissions at all, and one in a folder that they can write can be replaced
/// (`reliability.md`, "Who is who"). Access lists are seen too: their mask stands where the group's bits are.
struct DatabaseSafety {
    /// What is looked at of a file or a folder.
    struct Facts: Equatable {
        var mode: UInt32
        var owner: UInt32
    }

    /// The facts of what is at a path; nil where nothing can be seen.
    let facts: (String) -> Facts?
    /// The account that runs the program.
    let user: UInt32
    /// What the system calls an account.
    let name: (UInt32) -> String

    init(
        user: UInt32 = SystemEnvironment.user, name: @escaping (UInt32) -> String = SystemEnvironment.name(of:),
        facts: @escaping (String) -> Facts? = Self.ofSystem
    ) {
        self.user = user
        self.name = name
        self.facts = facts
    }

    /// Every way by which others could change the database at `path`, then those by which they could read it.
    ///
    /// - Parameters:
    ///   - path: where the database is said to be; `real`: where that leads, links followed. Both ways there are looked at.
    ///   - isShared: whether people enter by keys. Then the owners of folders count, and the database's own folder may not be one in
    ///     which everybody can add files, such as /tmp: a file called like the database's journal would be read as such.
    func exposures(of path: String, real: String, isShared: Bool) -> [FileExposure] {
        let files = ["", "-journal", "-wal", "-shm"].map { real + $0 }
        let owner = facts(real)?.owner ?? user
        var found = files.compactMap(writable)
        for (index, folder) in Self.folders(above: [real, path]).enumerated() {
            guard let exposure = self.exposure(folder, owner: owner, isFirst: index == 0, isShared: isShared) else {
                continue
            }
            found.append(exposure)
        }
        if isShared { found += files.compactMap(readable) }
        return found
    }

    private func writable(_ file: String) -> FileExposure? {
        guard let facts = facts(file), facts.mode & Self.writeByOthers != 0 else { return nil }
        return .writableFile(file, mode: facts.mode & 0o7777)
    }

    private func readable(_ file: String) -> FileExposure? {
        guard let facts = facts(file), facts.mode & Self.readByOthers != 0 else { return nil }
        return .readableFile(file, mode: facts.mode & 0o7777)
    }

    private func exposure(_ folder: String, owner: UInt32, isFirst: Bool, isShared: Bool) -> FileExposure? {
        guard let facts = facts(folder) else { return nil }
        // In a sticky folder nobody renames or deletes what belongs to another.
        let isSticky = facts.mode & Self.sticky != 0 && !(isFirst && isShared)
        if facts.mode & Self.writeByOthers != 0, !isSticky {
            return .writableFolder(folder, mode: facts.mode & 0o7777)
        }
        guard isShared, ![0, owner, user].contains(facts.owner) else { return nil }
        return .foreignFolder(folder, owner: name(facts.owner))
    }

    private static let writeByOthers: UInt32 = 0o022
    private static let readByOthers: UInt32 = 0o044
    private static let sticky: UInt32 = 0o1000

    /// The folders above absolute paths, each once, the nearest first.
    private static func folders(above paths: [String]) -> [String] {
        var folders: [String] = []
        for path in paths {
            var rest = path[...]
            while let slash = rest.lastIndex(of: "/") {
                rest = rest[..<slash]
                let folder = rest.isEmpty ? "/" : String(rest)
                if !folders.contains(folder) { folders.append(folder) }
            }
        }
        return folders
    }

    private static func ofSystem(_ path: String) -> Facts? {
        var status = stat()
        return stat(path, &status) == 0 ? Facts(mode: status.st_mode & 0o7777, owner: status.st_uid) : nil
    }
}

extension DatabaseSafety {
    /// What is wrong with the database at `path`, as far as it matters in this mode.
    static func look(at path: String, isManaged: Bool) -> [FileExposure] {
        DatabaseSafety().exposures(
            of: Places.absolute(path), real: Places.absolute(Places.real(path)), isShared: isManaged)
    }
}
