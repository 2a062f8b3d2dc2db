import Glibc
import Testing

@testable import TerminalUI

@Suite("Theme files")
struct ThemeFileTests {
    @Test("Mistakes are reported with their line and what may have been meant; the rest is used")
    func mistakes() throws {
        let loaded = try load([
            "essai": """
            name = "essai"
            colour = 3
            [palette]
            rose = "#ff00aa"
            gris = "#12345"
            [roles]
            "text" = "rose"
            "badge.pendign" = "red"
            "error" = { fg = "rsoe", attributes = ["bolt", "bold"] }
            "match" = { fgg = "red" }
            "title" = true
            badge.waiting = "green"
            """
        ])
        let facts = loaded.problems.map { "\($0.line) \($0.fact)" }
        #expect(
            loaded.problems.map(\.fact) == [
                .unknownKey("colour", nearest: nil), .unknownColour("#12345", nearest: nil),
                .unknownRole("badge.pendign", nearest: "badge.pending"),
                .unknownAttribute("bolt", nearest: "bold"), .unknownKey("fgg", nearest: "fg"),
                .wrongKind(key: "title"), .unknownColour("rsoe", nearest: "rose"),
            ], "\(facts)")
        #expect(loaded.problems.map(\.line) == [2, 5, 8, 9, 10, 11, 9])
        let theme = loaded.theme
        #expect(theme.style(.text).foreground == Colour(hex: 0xFF00AA))
        #expect(theme.style(.error).attributes == .bold)
        #expect(theme.style(.badgeWaiting).foreground == .ansi(2))
    }

    @Test("A line that is not TOML is reported and left out")
    func syntax() throws {
        let loaded = try load(["essai": "[roles]\n\"text\" = \"red\"\n\"error\" = = \"blue\"\n\"match\" = \"green\"\n"])
        #expect(loaded.problems.map(\.line) == [3])
        #expect(loaded.theme.style(.text).foreground == .ansi(1))
        #expect(loaded.theme.style(.match).foreground == .ansi(2))
    }

    @Test("A theme inherits roles and palette; one that bears its own name inherits from the one it hides")
    func inheritance() throws {
        let loaded = try load([
            "parent": "[palette]\nmain = \"red\"\n[roles]\ntext = \"main\"\nerror = \"blue\"",
            "essai": "inherits = \"parent\"\n[palette]\nmain = \"green\"",
        ])
        #expect(loaded.problems == [])
        #expect(loaded.theme.style(.text).foreground == .ansi(2))
        #expect(loaded.theme.style(.error).foreground == .ansi(4))
        let own = try load(["ardoise": "inherits = \"ardoise\"\n[roles]\n\"match\" = \"green\""], "ardoise")
        #expect(own.problems == [])
        #expect(own.theme.style(.match).foreground == .ansi(2))
        #expect(own.theme.style(.text) == Theme.ardoise.style(.text))
    }

    @Test("A circle of themes is reported and cut")
    func loop() throws {
        let loaded = try load([
            "essai": "inherits = \"autre\"\n[roles]\ntext = \"red\"", "autre": "\ninherits = \"essai\"",
        ])
        #expect(loaded.problems.map(\.fact) == [.inheritsLoop(["essai", "autre", "essai"])])
        #expect(loaded.problems.first?.line == 2)
        #expect(loaded.theme.style(.text).foreground == .ansi(1))
        let own = try load(["essai": "inherits = \"essai\""])
        #expect(own.problems.map(\.fact) == [.inheritsLoop(["essai", "essai"])])
        let orphan = try load(["essai": "inherits = \"nulle-part\""])
        #expect(orphan.problems.map(\.fact) == [.unknownTheme("nulle-part")])
        #expect(orphan.theme.style(.text) == Theme.ardoise.style(.text))
    }

    @Test(
        "Names that are no themes' never reach the file system", arguments: ["../etc/passwd", "", "Été", "a/b", "a.b"])
    func names(name: String) {
        #expect(ThemeTests.library.load(name).problems.map(\.fact) == [.unknownTheme(name)])
        #expect(ThemeTests.library.load(name).theme == .ardoise)
        #expect(!Theme.isValidName(String(repeating: "a", count: 33)))
    }

    @Test(
        "Files that are no text, or endless, are reported",
        arguments: [
            "\u{0}\u{0}", "[[[[", "\u{FEFF}[=", "\u{2003}[ .a]", "x = 1\r[[\u{0C}[", "[", "[]", "[a", "[[a]",
            "= = =\n= =", String(repeating: "a = [", count: 4000), "[roles]\ntext = 1e999",
            "[palette]\na = { b = { c = [ [ [ }\n", "a = \"\"\"\nx = [ }\n\"\"\"\"\"\"\"\"\"\nb",
        ])
    func hostile(text: String) throws {
        let loaded = try load(["essai": text])
        #expect(!loaded.problems.isEmpty)
        #expect(try load(["essai": String(repeating: "# x\n", count: 30_000)]).problems.map(\.fact) == [.unreadable])
    }

    @Test("A pipe in the place of a theme is told and keeps nobody waiting")
    func pipe() throws {
        var template = Array("/tmp/pupitre-themes-XXXXXX".utf8CString)
        let made = mkdtemp(&template)
        let folder = try String(cString: #require(made))
        defer {
            unlink("\(folder)/essai.toml")
            rmdir(folder)
        }
        mkfifo("\(folder)/essai.toml", 0o600)
        #expect(ThemeLibrary(folders: [folder]).load("essai").problems.map(\.fact) == [.unreadable])
    }

    private struct CannotWrite: Error {}

    /// Loads a theme from a folder made for the occasion.
    private func load(_ files: [String: String], _ name: String = "essai") throws -> ThemeLibrary.Loaded {
        var template = Array("/tmp/pupitre-themes-XXXXXX".utf8CString)
        let made = mkdtemp(&template)
        let folder = try String(cString: #require(made))
        defer {
            for name in files.keys { unlink("\(folder)/\(name).toml") }
            rmdir(folder)
        }
        for (name, text) in files {
            let file = fopen("\(folder)/\(name).toml", "w")
            guard let file else { throw CannotWrite() }
            let bytes = Array(text.utf8)
            fwrite(bytes, 1, bytes.count, file)
            fclose(file)
        }
        return ThemeLibrary(folders: ["/nowhere", folder]).load(name)
    }
}
