import TestSupport
import Testing

@Suite("Sizes of the terminal")
struct SizeTests {
    @Test("Resized to anything and back, the form shows the same and has lost nothing")
    func resized() throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "ACC1", "--lang", "fr", size: ScreenSize(columns: 80, rows: 24))
        try desk.waitFor("ACC1 · Accueil")
        try desk.send("Mai")
        try desk.waitFor("Mai")
        let before = desk.screen.text
        for (columns, rows) in [(40, 10), (1, 1), (500, 200), (39, 9), (2, 300), (300, 2), (120, 40)] {
            desk.resize(columns: columns, rows: rows)
            try desk.waitUntil("\(columns)×\(rows)") { screen in
                screen.size == ScreenSize(columns: columns, rows: rows)
            }
            if columns >= 40, rows >= 10 {
                try desk.waitFor("Mai", "Titre")
            } else if columns == 39 {
                try desk.waitFor("Agrandissez")
            }
        }
        desk.resize(columns: 80, rows: 24)
        try desk.waitUntil("the same as before") { $0.text == before }
        try desk.send("<F2>")
        try desk.waitFor("Session 1 enregistrée")
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(desk.forbiddenOutput.isEmpty)
    }

    @Test(
        "Opened at any size, the program works: a session is created unseen",
        arguments: [(1, 1), (39, 9), (40, 10), (80, 24), (500, 200)])
    func opened(columns: Int, rows: Int) throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open(
            "new", "ACC1", "--lang", "en", size: ScreenSize(columns: columns, rows: rows))
        try desk.send("May<F2>")
        try desk.waitForTerminal()
        desk.settle()
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(try sandbox.session(1).differences(from: ["title": "May"]) == [])
    }

    @Test("Ctrl-L paints everything anew")
    func redraw() throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "ACC1", "--lang", "fr")
        try desk.waitFor("ACC1 · Accueil")
        let before = desk.screen.text
        desk.forgetOutput()
        try desk.send("<C-l>")
        try desk.waitUntil("a full painting") { screen in
            screen.text == before && String(decoding: desk.output, as: UTF8.self).contains("Accueil")
        }
    }
}
