import TestSupport
import Testing

@Suite("Text is data")
struct HostileTextTests {
    /// Each must never reach a terminal, nor be stored.
    static let hostile = [
        "a\u{1B}[31mb", "a\u{1B}]52;c;aGVsbG8=\u{7}b", "a\u{202E}b", "a\u{2066}b", "a\u{9B}31mb", "a\u{0}b", "a\u{8}b",
        "a\u{7F}b",
    ]

    @Test(
        "Controls pasted into the title are left out, and that is said",
        arguments: hostile.filter { !$0.contains("\0") && !isReordered($0) })
    func pasted(_ text: String) throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "TP1", "--lang", "fr")
        try desk.waitFor("TP1 · Taille de pierre")
        try desk.paste(text)
        try desk.waitFor("Les caractères de contrôle ne sont pas acceptés")
        try desk.send("<F2>")
        try desk.waitFor("Session 1 enregistrée")
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(desk.forbiddenOutput == [])
        let title = try #require(sandbox.session(1)["title"]?.text)
        #expect(title.hasPrefix("a") && title.hasSuffix("b"))
        #expect(!title.unicodeScalars.contains { $0.value < 32 || (0x7F..<0xA0).contains($0.value) })
    }

    @Test(
        "Bidirectional overrides pasted into it are shown as marks, and refused", arguments: hostile.filter(isReordered)
    )
    func reordered(_ text: String) throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "TP1", "--lang", "fr")
        try desk.waitFor("TP1 · Taille de pierre")
        try desk.paste(text)
        try desk.waitFor("a<U+20")
        try desk.send("<F2>")
        try desk.waitFor("Contient des caractères de contrôle", "a<U+20")
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(desk.forbiddenOutput == [])
        #expect(try sandbox.sessionCount() == 0)
    }

    private static func isReordered(_ text: String) -> Bool {
        text.unicodeScalars.contains { [0x202E, 0x2066].contains($0.value) }
    }

    @Test("Typed keys that are controls or unknown sequences are swallowed whole")
    func typed() throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "TP1", "--lang", "fr")
        try desk.waitFor("TP1 · Taille de pierre")
        try desk.send("M")
        try desk.send(bytes: Array("\u{1B}[99;99~\u{1B}[?1;2c\u{1B}O~\u{0F}\u{1C}".utf8) + [0xFF, 0xC3, 0x28])
        try desk.send("ai<F2>")
        try desk.waitFor("Session 1 enregistrée")
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(desk.forbiddenOutput == [])
        let title = try #require(sandbox.session(1)["title"]?.text)
        #expect(title.hasPrefix("M") && title.hasSuffix("ai"))
        #expect(!title.contains("99") && !title.contains("~") && !title.contains("[") && !title.contains("?"))
    }

    @Test(
        "Given by flags: refused, naming the flag, and never printed raw",
        arguments: hostile.filter { !$0.contains("\0") })
    func flags(_ text: String) throws {
        let sandbox = try School.sandbox()
        let runs = [
            try sandbox.run("session", "create", "--training", "TP1", "--title", text, "--lang", "fr"),
            try sandbox.run("training", "add", "X", "--title", text, "--lang", "fr"),
            try sandbox.run("training", "show", text, "--lang", "fr"),
            try sandbox.run("session", "create", "--training", "TP1", "--title", "x", "--start", text, "--lang", "fr"),
            try sandbox.run("frobnicate", text, "--lang", "fr"),
        ]
        for run in runs {
            #expect(run.errors.hasPrefix("pupitre: "), "\(run.errors)")
            #expect(ForbiddenOutput.find(in: Array(run.errors.utf8) + run.outputBytes) == [])
        }
        #expect(runs.map(\.exitCode) == [1, 1, 66, 1, 64])
        #expect(runs[0].errors.contains("--title") && runs[0].errors.contains("caractères de contrôle"))
        #expect(try sandbox.sessionCount() == 0)
    }

    @Test("Characters that cannot be seen are stored, and shown as marks")
    func unseen() throws {
        let sandbox = try School.sandbox()
        let title = "a\u{200B}b\u{FEFF}c"
        try sandbox.succeed("session", "create", "--training", "TP1", "--title", title)
        #expect(try sandbox.session(1)["title"]?.text == title)
        let list = try sandbox.succeed("session", "list")
        #expect(ForbiddenOutput.find(in: list.outputBytes) == [])
        let desk = try sandbox.open("--lang", "fr")
        try desk.send("<Down*2><Enter>")
        try desk.waitFor("TP1")
        #expect(desk.forbiddenOutput == [])
    }

    @Test("Imported: each row refused with its line and reason, nothing printed raw, the good row can be stored")
    func imported() throws {
        let sandbox = try School.sandbox()
        let rows = Self.hostile.prefix(4).enumerated().map { "H\($0),\"\($1)\"\n" }.joined()
        let file = try sandbox.folder.write("code,title\nGOOD,Good\n" + rows, to: "c.csv")
        let refused = try sandbox.run("import", file, "--lang", "fr")
        #expect(refused.exitCode == 65)
        for line in 3...6 { #expect(refused.errors.contains("ligne \(line)"), "\(refused.errors)") }
        #expect(ForbiddenOutput.find(in: Array(refused.errors.utf8) + refused.outputBytes) == [])
        #expect(try sandbox.json("training", "list")["total"] == 3)
        try sandbox.succeed("import", file, "--skip-bad-rows")
        #expect(try sandbox.json("training", "list")["total"] == 4)
    }

    @Test("1 MB pasted into the title and into the description: said, cut where the field ends, the form goes on")
    func largePaste() throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "TP1", "--lang", "fr")
        try desk.waitFor("TP1 · Taille de pierre")
        try desk.paste(String(repeating: "abcdefghi ", count: 100_000))
        try desk.waitFor("caractères au plus", within: .seconds(30))
        #expect(desk.output.count < 100_000, "painted once, not at each letter: \(desk.output.count) bytes")
        try desk.send("<C-u>Mai<Tab*4>")
        try desk.waitFor("Mai")
        try desk.send("<Enter>")
        try desk.paste(String(repeating: "Une ligne de texte.\n", count: 50_000))
        try desk.waitFor("caractères au plus", within: .seconds(30))
        try desk.send("<Esc>")
        try desk.waitFor("Entrée écrire")
        try desk.send("<F2>")
        try desk.waitFor("Session 1 enregistrée", within: .seconds(30))
        try desk.send("<C-q>")
        try desk.expectExit()
        let session = try sandbox.session(1)
        #expect(session["title"] == "Mai")
        #expect(session["description"]?.text?.hasPrefix("Une ligne de texte.\nUne ligne") == true)
    }
}
