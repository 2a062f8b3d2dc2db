import Foundation
import TestSupport
import Testing

/// One kind of terminal, size and locale.
struct MatrixCell: CustomTestStringConvertible {
    var term: String
    var size: ScreenSize
    var locale: String
    var testDescription: String { "\(term) \(size.columns)×\(size.rows) \(locale)" }

    static let terms = [
        "xterm", "xterm-256color", "xterm-direct", "putty", "putty-256color", "rxvt-unicode-256color", "rxvt",
        "tmux-256color", "screen-256color", "screen", "linux", "konsole-256color", "vt100", "vt220", "ansi",
    ]
    static let sizes = [(80, 24), (1, 1), (132, 43), (39, 9), (40, 10), (200, 60), (500, 200)].map {
        ScreenSize(columns: $0.0, rows: $0.1)
    }
    /// The plain one, the one that is always there, one that is not installed, one of another character set that is not.
    static let locales = ["C", "C.UTF-8", "fr_FR.UTF-8", "fr_FR.ISO-8859-1"]

    static var all: [MatrixCell] {
        terms.flatMap { term in
            sizes.flatMap { size in locales.map { MatrixCell(term: term, size: size, locale: $0) } }
        }
    }

    /// Each kind once, with the sizes and the locales in turn; `PUPITRE_MATRIX=all` has all 420.
    static var chosen: [MatrixCell] {
        if ProcessInfo.processInfo.environment["PUPITRE_MATRIX"] == "all" { return all }
        return terms.enumerated().map { index, term in
            MatrixCell(term: term, size: sizes[index % sizes.count], locale: locales[index % locales.count])
        }
    }
}

@Suite("Kinds of terminals × sizes × locales")
struct MatrixTests {
    @Test("Home is drawn, a key is taken, the terminal is given back", arguments: MatrixCell.chosen)
    func cell(_ cell: MatrixCell) throws {
        let sandbox = try School.sandbox()
        sandbox.environment["LANG"] = cell.locale
        let desk = try sandbox.open("--lang", "en", size: cell.size, term: cell.term)
        let hasRoom = cell.size.columns >= 40 && cell.size.rows >= 10
        if hasRoom {
            try desk.waitFor("Home", "▌ Trainings")
            try desk.send("pierre")
            try desk.waitFor("TP1", "1 / 3")
            try desk.send("<Esc>")
            try desk.waitFor("▌ Trainings")
            try desk.send("<Down>")
            try desk.waitUntil("the second line chosen") { $0.contains("▌ New session") }
        } else {
            // In one cell there may be nothing to see: the last corner of a screen is left blank on some kinds.
            try desk.waitUntil("something sent") { _ in !desk.output.isEmpty }
            try desk.send("p<Esc><Down>")
            desk.settle()
            desk.resize(columns: 80, rows: 24)
            try desk.waitFor("Home")
        }
        #expect(desk.screen.isAlternate == !["vt100", "vt220", "ansi", "linux"].contains(cell.term))
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(desk.forbiddenOutput == [])
        #expect(desk.screen.unknown == [])
    }

    @Test("The matrix has 15 kinds, 7 sizes and 4 locales")
    func count() { #expect(MatrixCell.all.count == 420 && Set(MatrixCell.terms).count == 15) }
}
