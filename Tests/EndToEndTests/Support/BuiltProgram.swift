import Foundation

/// The `pupitre` that was built with these tests.
enum BuiltProgram {
    /// There is none: it was not built, or `PUPITRE_PROGRAM` names nothing.
    struct Missing: Error, CustomStringConvertible {
        let searched: [String]
        var description: String { "no pupitre executable in \(searched.joined(separator: ", "))" }
    }

    /// Its path: `$PUPITRE_PROGRAM` (to test a release build), else beside the running test bundle, wherever the scratch path is.
    static func path() throws -> String {
        try found.get()
    }

    /// Looked for once: other tests change the environment.
    private static let found = Result { try find() }

    private static func find() throws -> String {
        if let path = getenv("PUPITRE_PROGRAM") { return try check([String(cString: path)]) }
        var folders: [URL] = []
        for start in [
            try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"), Bundle.main.bundlePath,
        ]
        .compactMap({ $0 }) {
            var folder = URL(filePath: start)
            for _ in 0..<4 where folder.path != "/" {
                folders.append(folder)
                folder.deleteLastPathComponent()
            }
        }
        return try check(folders.map { $0.appending(path: "pupitre").path })
    }

    private static func check(_ candidates: [String]) throws -> String {
        func isProgram(_ path: String) -> Bool {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
                && FileManager.default.isExecutableFile(atPath: path)
        }
        guard let path = candidates.first(where: isProgram) else { throw Missing(searched: candidates) }
        return path
    }
}
