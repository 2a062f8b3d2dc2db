import Glibc
import TrainingDomain
import TrainingStore

/// A folder for the databases of one benchmark, and the stores in it.
struct Scratch {
    static let actor = Actor.localAdministrator(login: "benchmark")

    private let folder: String

    /// Makes a folder where the system keeps temporary files: on a disk, so that commits are durable ones.
    init() throws {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/pupitre-benchmarks.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw BareError(message: String(cString: strerror(errno))) }
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func path(_ name: String) -> String { folder + "/" + name }

    /// Removes the folder and the files in it.
    func remove() {
        guard let listing = opendir(folder) else { return }
        while let entry = readdir(listing) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { unlink(path(name)) }
        }
        closedir(listing)
        rmdir(folder)
    }

    static func store(_ path: String) throws(Failure) -> SQLiteStore {
        try SQLiteStore(path: path, clock: { Instant(seconds: 1_800_000_000) }, zones: OnlyUTC())
    }

    static func fill(_ store: SQLiteStore, with catalogue: GeneratedCatalogue) throws(Failure) {
        var batches = [catalogue.entries]
        _ = try store.importCatalogue(options: ImportOptions(), as: actor) { _ in
            batches.popLast().map { .batch($0) } ?? .end
        }
    }
}

/// No zones but UTC.
struct OnlyUTC: TimeZoneProvider {
    func rules(named name: String) -> (any TimeZoneRules)? { name == "UTC" ? UniversalTime() : nil }
}
