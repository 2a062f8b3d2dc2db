import Glibc
@testable import TestSupport
import Testing

@Suite("Running a program without a terminal")
struct ProgramRunTests {
    @Test("Input, output, errors and the exit code")
    func run() throws {
        let run = try runProgram(["/bin/sh", "-c", "cat; echo wrong >&2; exit 65"], input: "été\n")
        #expect(run.output == "été\n")
        #expect(run.errors == "wrong\n")
        #expect(run.exitCode == 65)
        #expect(try runProgram(["/bin/sh", "-c", "kill -9 $$"]).end == .killed(SIGKILL))
    }

    @Test("More than a pipe holds, both ways, and a reader that leaves")
    func large() throws {
        let text = String(repeating: "0123456789", count: 30_000)
        #expect(try runProgram(["/bin/cat"], input: text).output == text)
        #expect(try runProgram(["/bin/true"], input: text).exitCode == 0)
    }

    @Test("There is no terminal to fall back on")
    func noTerminal() throws {
        let run = try runProgram(["/bin/sh", "-c", "[ -t 0 ] || [ -t 1 ] || [ -t 2 ] || : </dev/tty"])
        #expect(run.exitCode != 0)
    }

    @Test("The environment and the folder are those given")
    func surroundings() throws {
        let folder = try TemporaryFolder()
        let run = try runProgram(
            ["/bin/sh", "-c", "echo $A; pwd"], environment: ["A": "b"], directory: folder.path)
        #expect(run.output == "b\n\(folder.path)\n")
    }

    @Test("A program that does not end is killed")
    func tooLong() {
        #expect(throws: RunTooLong.self) {
            try runProgram(["/bin/sh", "-c", "echo begun; exec cat /dev/zero >/dev/null"], within: .milliseconds(100))
        }
    }

    @Test("A program that is not there")
    func missing() {
        #expect(throws: CannotStart(program: "/nowhere", code: ENOENT)) { try runProgram(["/nowhere"]) }
    }

    @Test("Shared data is found beside the checkout", .enabled(if: SharedData.has("rncp"), "\(SharedData.reason)"))
    func sharedData() throws {
        #expect(SharedData.path("rncp")?.hasSuffix("/shared/data/rncp") == true)
        #expect(SharedData.path("rncp/none") == nil)
    }
}
