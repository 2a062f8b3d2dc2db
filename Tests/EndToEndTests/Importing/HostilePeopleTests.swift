import Foundation
import TestSupport
import Testing

@Suite("Importing people from hostile files, through the real program")
struct HostilePeopleTests {
    /// A file that can't be stored as it is.
    struct Hostile: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let expected: [String]
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ expected: String...) {
            self.init(name, Array(text.utf8), expected)
        }

        init(_ name: String, _ bytes: [UInt8], _ expected: [String]) {
            self.name = name
            self.bytes = bytes
            self.expected = expected
        }
    }

    static let header = "login,firstName,lastName,mail,roles\n"

    static let files = [
        Hostile("binary", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0] + (0..<4096).map { UInt8(truncatingIfNeeded: $0) }, []),
        Hostile("empty", [], []),
        Hostile("NUL in a name", header + "zoe,Zo\u{0}é,Abel,z@example.org,learner\n"),
        Hostile("bidirectional override in a name", header + "zoe,Zoé\u{202E},Abel,z@example.org,learner\n", "2"),
        Hostile("escape sequence in a login", header + "zo\u{1B}[31me,Zoé,Abel,z@example.org,learner\n", "2"),
        Hostile("a role that does not exist", header + "zoe,Zoé,Abel,z@example.org,king\n", "2", "king"),
        Hostile("an address that is none", header + "zoe,Zoé,Abel,nowhere,learner\n", "2", "nowhere"),
        Hostile("no login", header + ",Zoé,Abel,z@example.org,learner\n", "2"),
        Hostile("an organisation that does not exist", "login,organisation\nzoe,NOWHERE\n", "2", "NOWHERE"),
        Hostile("an unclosed quote", header + "zoe,\"Zoé,Abel,z@example.org,learner\n"),
    ]

    private func write(_ bytes: [UInt8], _ sandbox: Sandbox) throws -> String {
        let path = sandbox.folder.path("people.csv")
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    @Test("one clear error with the line, exit code 65, and nobody is stored", arguments: files)
    func refused(_ file: Hostile) throws {
        let sandbox = try School.sandbox()
        let path = try write(file.bytes, sandbox)
        let run = try sandbox.run("user", "import", path, "--lang", "en")
        #expect(run.exitCode == 65, "\(run.output)\(run.errors)")
        for text in file.expected { #expect(run.errors.contains(text), "\(run.errors)") }
        #expect(
            !(run.errors + run.output).unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{0}" })
        #expect(try sandbox.json("user", "list")["total"] == 3)
    }

    @Test("CRLF, ragged rows and roles in French are read; a login given twice is one person")
    func accepted() throws {
        let sandbox = try School.sandbox()
        let text =
            "Identifiant;Prénom;Nom;Courriel;Rôles\r\nzoe;Zoé;Abel;z@example.org;formateur, apprenant\r\nyann;Yann\r\nZOE;Zoë;Abel;z@example.org;formateur\r\n"
        let run = try sandbox.run("user", "import", try write(Array(text.utf8), sandbox), "--json")
        let zoe = try sandbox.run("user", "show", "zoe", "--json")
        if run.exitCode == 0 {
            #expect(try Document(zoe)["firstName"] == "Zoë")
            #expect(try sandbox.json("user", "list")["total"] == 5)
        } else {
            // A file whose rows contradict each other may be refused, but then as a whole, with the line.
            #expect(run.exitCode == 65 && zoe.exitCode == 66)
            #expect(run.output.contains("\"line\": 4"), "\(run.output)")
        }
    }
}
