import Foundation
import Testing
import TestSupport

@Suite("The surroundings of the end-to-end tests")
struct SandboxTests {
    @Test("The built program is found and is not ours to guess")
    func findsProgram() throws {
        #expect(try BuiltProgram.path().hasSuffix("/pupitre"))
    }

    @Test("The program runs with nothing of this process but what the sandbox gives")
    func isIsolated() throws {
        let sandbox = try Sandbox()
        let run = try runProgram(["/usr/bin/env"], environment: sandbox.environment)
        #expect(run.end == .exited(0))
        let names = run.output.split(separator: "\n").compactMap { $0.split(separator: "=").first }
        #expect(Set(names.map(String.init)) == Set(sandbox.environment.keys))
        #expect(sandbox.database.hasPrefix(sandbox.folder.path))
    }

    @Test("The folder goes with the sandbox")
    func cleansUp() throws {
        var sandbox: Sandbox? = try Sandbox()
        let path = try #require(sandbox?.folder.path)
        #expect(FileManager.default.fileExists(atPath: path))
        sandbox = nil
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
