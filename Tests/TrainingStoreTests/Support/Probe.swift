import Foundation
import TestSupport

/// The `store-probe` that was built with these tests: another program on the same database.
enum Probe {
    /// There is none.
    struct Missing: Error {}

    /// Runs it to its end.
    static func run(_ words: String...) throws -> ProgramRun { try run(words) }

    static func run(_ words: [String]) throws -> ProgramRun {
        try runProgram([try path()] + words, within: .seconds(600))
    }

    /// Beside the test bundle, or above it.
    static func path() throws -> String {
        let starts = [
            try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"), Bundle.main.bundlePath,
            CommandLine.arguments.first,
        ].compactMap { $0 }
        for start in starts {
            var folder = URL(filePath: start)
            for _ in 0..<4 where folder.path != "/" {
                let candidate = folder.appending(path: "store-probe").path
                if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
                folder.deleteLastPathComponent()
            }
        }
        throw Missing()
    }
}
