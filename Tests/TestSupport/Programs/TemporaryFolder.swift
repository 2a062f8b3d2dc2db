import Foundation

/// A folder of one test, removed with everything in it when the value is forgotten.
public final class TemporaryFolder: Sendable {
    /// Its absolute path, without a slash at the end.
    public let path: String

    /// Makes a folder with mode 0700 in the system's temporary one.
    ///
    /// - Parameter inMemory: rather on a disk in memory, where there is one: nothing waits for it, and it outlives a killed program as
    ///   well as any other.
    public init(inMemory: Bool = false) throws {
        let memory = URL(filePath: "/dev/shm")
        let isThere = inMemory && FileManager.default.isWritableFile(atPath: memory.path)
        let parent = isThere ? memory : FileManager.default.temporaryDirectory
        let url = parent.appending(path: "pupitre-test-" + UUID().uuidString)
        try FileManager.default.createDirectory(
            at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of something in it, which need not exist.
    public func path(_ name: String) -> String { path + "/" + name }

    /// Makes a folder in it, with those above, and returns its path.
    public func makeFolder(_ name: String) throws -> String {
        try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
        return path(name)
    }

    /// Writes a file in it and returns its path.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String {
        try text.write(toFile: path(name), atomically: false, encoding: .utf8)
        return path(name)
    }

    /// The text of a file in it.
    public func read(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }
}
