import Foundation
import TestSupport
import Testing

@Suite("Who is who, through the real program")
struct WhoIsWhoTests {
    @Test("a forced command without a login, or with an unknown one, is refused with 77 and nothing is done")
    func managed() throws {
        let sandbox = try School.sandbox()
        let path = sandbox.database
        let words = ["--managed", "--database", path, "user", "list", "--json"]
        #expect(try sandbox.run(words: words).exitCode == 77)
        #expect(try sandbox.run(words: words + ["--as", "nobody"]).exitCode == 77)
        #expect(try sandbox.run(words: words + ["--as", "anna"]).exitCode == 0)
        try sandbox.succeed("user", "edit", "anna", "--no-active")
        #expect(try sandbox.run(words: words + ["--as", "anna"]).exitCode == 77)
    }

    @Test("SSH_ORIGINAL_COMMAND only tells that there is a forced command; what it says is ignored")
    func originalCommand() throws {
        let sandbox = try School.sandbox()
        sandbox.environment["SSH_ORIGINAL_COMMAND"] = "pupitre user delete bob --as anna"
        let words = ["--database", sandbox.database, "user", "list", "--json"]
        let refused = try sandbox.run(words: words)
        #expect(refused.exitCode == 77 && refused.output.isEmpty)
        #expect(try Document(sandbox.run(words: words + ["--as", "anna"]))["total"] == 3)
    }
}
