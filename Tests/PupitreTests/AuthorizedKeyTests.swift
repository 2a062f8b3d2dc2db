import TestSupport
import Testing
import TrainingDomain
import TrainingExchange

@testable import pupitre

@Suite("Lines of authorized_keys")
struct AuthorizedKeyTests {
    private let base64 = "AAAAC3NzaC1lZDI1NTE5AAAAIHs4g81ngGHPq1ucMuACiFRWqsL4sQyrrhUc9gAZk6CK"

    private func line(_ login: String, program: String = "/usr/bin/pupitre", database: String = "/srv/p.db") throws
        -> String
    {
        try AuthorizedKey(
            program: program, database: database, person: Person(login: login, firstName: "", lastName: ""),
            key: PublicKey(.ed25519, base64: base64), comment: "laptop of \(login)"
        ).line
    }

    @Test("A plain line is as reliability.md has it")
    func plain() throws {
        #expect(
            try line("alice")
                == "restrict,pty,command=\"/usr/bin/pupitre --managed --as alice --database /srv/p.db\" ssh-ed25519 \(base64) laptop of alice"
        )
    }

    @Test(
        "The shell takes the command apart into the words that were meant, whatever they hold",
        arguments: [
            "alice", "Zoé", "-x", "a b", "a;id", "$(id)", "a&b", "*", "a#b", "~", "a=b", "{a,b}", "!x", "a|b>c",
        ])
    func shell(_ login: String) throws {
        let line = try line(login, program: "/bin/echo", database: "/srv/données d'été/p.db".replacing("'", with: ""))
        let start = try #require(line.firstRange(of: "command=\"")).upperBound
        let end = try #require(line.firstRange(of: "\" ssh-ed25519 ")).lowerBound
        // What OpenSSH does with the quoted text: nothing, as long as it holds no quote.
        let command = String(line[start..<end])
        #expect(!command.contains("\""))
        let run = try runProgram(
            ["/bin/sh", "-c", command.replacing("/bin/echo", with: "printf '%s\\n'")],
            environment: ["PATH": "/usr/bin:/bin"])
        #expect(
            run.output.split(separator: "\n") == [
                "--managed", "--as", login[...], "--database", "/srv/données dété/p.db",
            ],
            "\(command)")
    }

    @Test("Paths that a line cannot hold safely are known")
    func paths() {
        #expect(AuthorizedKey.canHold("/usr/bin/pupitre") && AuthorizedKey.canHold("/srv/données d été/p$.db"))
        for path in ["/a\"b", "/a'b", "/a\\b", "/a`b", "/a\nb", "/a\u{1B}b", "/a\u{202E}b", "/a\u{200B}b", "a/b", ""] {
            #expect(!AuthorizedKey.canHold(path), "\(path)")
        }
    }

    @Test("Characters that nobody sees are found before they are printed as something else")
    func invisible() {
        #expect(AuthorizedKey.forbidden(in: "al\u{200B}ice") == "\u{200B}")
        #expect(AuthorizedKey.forbidden(in: "Zoé @ laptop (2)") == nil)
    }
}
