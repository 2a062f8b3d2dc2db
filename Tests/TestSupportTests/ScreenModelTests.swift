@testable import TestSupport
import Testing

@Suite("The screen model")
struct ScreenModelTests {
    private func screen(_ text: String, columns: Int = 10, rows: Int = 4) -> ScreenModel {
        var screen = ScreenModel(size: ScreenSize(columns: columns, rows: rows))
        screen.feed(text)
        return screen
    }

    private let full = "\u{1B}[H1\r\n2\r\n3\r\n4"

    @Test(
        "Movements put the next character where they say",
        arguments: [
            ("\u{1B}[2;3Hx", 2, 1), ("\u{1B}[3Gx", 2, 0), ("\u{1B}[3`x", 2, 0), ("\u{1B}[3dx", 0, 2),
            ("\u{1B}[2B\u{1B}[4C\u{1B}[A\u{1B}[Dx", 3, 1), ("\u{1B}[2Ex", 0, 2), ("\u{1B}[3;5H\u{1B}[Fx", 0, 1),
            ("\tx", 8, 0), ("\t\u{1B}[Zx", 0, 0), ("\u{1B}[99;99Hx", 9, 3), ("ab\u{8}\u{8}x", 0, 0),
            ("\u{1B}[2;3H\u{1B}7\u{1B}[H\u{1B}8x", 2, 1), ("\u{1B}[2;3H\u{1B}[s\u{1B}[H\u{1B}[ux", 2, 1),
            ("\u{1B}[2;3r\u{1B}[?6h\u{1B}[1;1Hx", 0, 1),
        ])
    func moves(_ text: String, _ column: Int, _ row: Int) {
        #expect(screen(text).position(of: "x") == ScreenPosition(column: column, row: row))
    }

    @Test(
        "Erasing, inserting and deleting in a row",
        arguments: [
            ("\u{1B}[3G\u{1B}[K", "ab"), ("\u{1B}[3G\u{1B}[1K", "   defgh"), ("\u{1B}[2K", ""),
            ("\u{1B}[3G\u{1B}[2X", "ab  efgh"), ("\u{1B}[3G\u{1B}[2@", "ab  cdefgh"),
            ("\u{1B}[3G\u{1B}[4@", "ab    cdef"),
            ("\u{1B}[3G\u{1B}[2P", "abefgh"), ("\u{1B}[3G\u{1B}[4hXY\u{1B}[4l", "abXYcdefgh"),
            ("\u{1B}[3G-\u{1B}[3b", "ab----gh"),
        ])
    func editsRow(_ edit: String, _ expected: String) {
        #expect(screen("abcdefgh" + edit).lines[0] == expected)
    }

    @Test(
        "Rows move",
        arguments: [
            ("\u{1B}[4;1H\n", ["2", "3", "4", ""]), ("\u{1B}[H\u{1B}M", ["", "1", "2", "3"]),
            ("\u{1B}[2S", ["3", "4", "", ""]), ("\u{1B}[T", ["", "1", "2", "3"]),
            ("\u{1B}[2;1H\u{1B}[L", ["1", "", "2", "3"]), ("\u{1B}[2;1H\u{1B}[2M", ["1", "4", "", ""]),
            ("\u{1B}[2;3r\u{1B}[3;1H\n", ["1", "3", "", "4"]), ("\u{1B}[2;3r\u{1B}[2;1H\u{1B}M", ["1", "", "2", "4"]),
            ("\u{1B}[2;3r\u{1B}[S", ["1", "3", "", "4"]), ("\u{1B}[2;1H\u{1B}[J", ["1", "", "", ""]),
            ("\u{1B}[3;1H\u{1B}[1J", ["", "", "", "4"]), ("\u{1B}[2J", ["", "", "", ""]),
            ("\u{1B}[4;1H\u{1B}D", ["2", "3", "4", ""]),
        ])
    func scrolls(_ text: String, _ expected: [String]) {
        #expect(screen(full + text).lines == expected)
    }

    @Test("A full row wraps only with the next character")
    func wraps() {
        var screen = screen("0123456789")
        #expect(screen.cursor == ScreenPosition(column: 9, row: 0))
        screen.feed("\r!")
        #expect(screen.lines == ["!123456789", "", "", ""])
        screen.feed("\u{1B}[10Gab")
        #expect(screen.lines == ["!12345678a", "b", "", ""])
        screen.feed("\u{1B}[?7l\u{1B}[10Gxyz")
        #expect(screen.lines[1] == "b        z")
    }

    @Test("Colours and attributes, in every notation")
    func styles() {
        func style(_ codes: String) -> CellStyle { screen("\u{1B}[\(codes)mx")[0, 0].style }
        #expect(style("1;4;38;5;208") == CellStyle(foreground: .indexed(208), attributes: [.bold, .underline]))
        #expect(style("31;102") == CellStyle(foreground: .indexed(1), background: .indexed(10)))
        #expect(style("38;2;1;2;3;7") == CellStyle(foreground: .rgb(1, 2, 3), attributes: .reverse))
        #expect(style("48:2::1:2:3;3") == CellStyle(background: .rgb(1, 2, 3), attributes: .italic))
        #expect(style("38:5:9;4:3") == CellStyle(foreground: .indexed(9), attributes: .underline))
        #expect(style("1;2;7;22;27;39;49") == .plain)
        #expect(style("1;31;") == .plain)
    }

    @Test("Erased cells take the background only where the terminal does so")
    func backgroundErase() {
        var screen = screen("")
        screen.feed("\u{1B}[44m\u{1B}[K")
        #expect(screen[0, 5].style.background == .indexed(4))
        screen.erasesWithBackground = false
        screen.feed("\u{1B}[K")
        #expect(screen[0, 5].style == .plain)
    }

    @Test("Line drawing through ESC ( 0 and through SO")
    func lineDrawing() {
        #expect(screen("\u{1B}(0lqk\u{1B}(Bq").lines[0] == "┌─┐q")
        #expect(screen("\u{1B}(B\u{1B})0\u{0E}mqj\u{0F}q").lines[0] == "└─┘q")
        #expect(screen("\u{1B}(0q\u{1B}[3b").lines[0] == "────")
    }

    @Test("Wide characters take two cells, marks none, and halves never stay")
    func widths() {
        let wide = screen("漢e\u{301}!")
        #expect(wide[0, 0].width == 2)
        #expect(wide[0, 1] == ScreenCell(text: "", width: 0, style: .plain))
        #expect(wide[0, 2].text == "e\u{301}")
        #expect(wide.position(of: "é!") == ScreenPosition(column: 2, row: 0))
        #expect(screen("漢字\u{1B}[2Gx").lines[0] == " x字")
        #expect(screen("漢字\u{1B}[Gx").lines[0] == "x 字")
        #expect(screen("012345678漢").lines == ["012345678", "漢", "", ""])
        #expect(screen("漢字\u{1B}[2G\u{1B}[P").lines[0] == " 字")
    }

    @Test("Characters and sequences may be split between reads; bytes that are no UTF-8 show as such")
    func split() {
        var screen = screen("")
        for byte in Array("é\u{1B}[2;3H漢\u{1B}]0;titre\u{1B}\\x".utf8) { screen.feed([byte]) }
        #expect(screen.lines[..<2] == ["é", "  漢x"])
        #expect(screen.title == "titre")
        screen.feed([0x0D, 0xC3, 0x41, 0xFF])
        #expect(screen.lines[1].hasPrefix("\u{FFFD}A\u{FFFD}"))
    }

    @Test("Strings are swallowed whole, even unfinished ones and the console's palette")
    func strings() {
        #expect(screen("a\u{1B}]52;c;eHg=\u{7}b\u{1B}Pjunk\u{1B}\\c\u{1B}_app\u{1B}\\d").lines[0] == "abcd")
        #expect(screen("a\u{1B}]P1ff0000b\u{1B}]Rc").lines[0] == "abc")
        #expect(screen("a\u{1B}]never ends").lines[0] == "a")
        #expect(screen("a\u{1B}[3\u{18}b").lines[0] == "ab")
    }

    @Test("What a program leaves on is named, and what it takes back is not")
    func leftovers() {
        let mess =
            "\u{1B}[?1049h\u{1B}[?1h\u{1B}=\u{1B}[?25l\u{1B}[?2004h\u{1B}[?1006;1000h\u{1B}[31m\u{1B}[2;3r\u{1B}[4h"
        var screen = screen("shell" + mess)
        #expect(
            Set(screen.leftovers) == [
                "application cursor keys", "hidden cursor", "mouse clicks", "SGR mouse", "bracketed paste",
                "insert mode", "application keypad", "alternate screen", "colours or attributes", "scroll region",
            ])
        #expect(screen.wantsMouse && screen.wantsBracketedPaste && screen.wantsApplicationCursorKeys)
        #expect(screen.lines[0].isEmpty)
        screen.feed("\u{1B}[?1006;1000l\u{1B}[?2004l\u{1B}[r\u{1B}[m\u{1B}[4l\u{1B}[?1049l\u{1B}[?1l\u{1B}>\u{1B}[?25h")
        #expect(screen.leftovers.isEmpty)
        #expect(screen.lines[0] == "shell")
        #expect(screen.cursor == ScreenPosition(column: 5, row: 0))
    }

    @Test("Queries are answered and unknown sequences noted")
    func queries() {
        let screen = screen("ab\u{1B}[6n\u{1B}[c\u{1B}[7y")
        #expect(String(decoding: screen.replies, as: UTF8.self) == "\u{1B}[1;3R\u{1B}[?1;2c")
        #expect(screen.unknown == ["CSI 7y"])
    }

    @Test("A new size keeps the top left corner", arguments: [(4, 2), (1, 1), (200, 60), (0, 0)])
    func resizes(_ columns: Int, _ rows: Int) {
        var screen = screen("ab漢cd\r\nef\u{1B}[4;10H")
        screen.resize(to: ScreenSize(columns: columns, rows: rows))
        #expect(screen.lines.count == max(1, rows))
        #expect(screen[0, 0].text == "a")
        screen.feed("\u{1B}[99;99H漢x\r\n\n\u{1B}[5@\u{1B}[5P\u{1B}[9X\u{1B}[L\u{1B}[M\u{301}\u{1B}M")
        #expect(screen.cursor.row < screen.size.rows && screen.cursor.column < screen.size.columns)
    }

    @Test("Noise of every kind does not trouble the model")
    func noise() {
        var random = Noise(state: 42)
        var screen = screen("")
        let pieces = ["\u{1B}[", "\u{1B}", ";", "漢", "e\u{301}", "9", "?", "\u{1B}]", "\u{1B}(0", "\n", "\u{7}"].map {
            Array($0.utf8)
        }
        for _ in 0..<8_000 {
            let number = Int(random.next() % 24)
            screen.feed(number < pieces.count ? pieces[number] : [UInt8(truncatingIfNeeded: random.next())])
        }
        #expect(screen.lines.count == 4)
        #expect((0..<4).allSatisfy { row in (0..<10).map { screen[row, $0].width }.reduce(0, +) == 10 })
    }

    @Test("Styles are found by the text that has them")
    func stylesOfText() {
        let screen = screen("ab\u{1B}[1m漢d\u{1B}[me")
        let bold = CellStyle(attributes: .bold)
        #expect(screen.styles(of: "漢d") == [bold, bold])
        #expect(screen.styles(of: "de") == [bold, .plain])
        #expect(screen.styles(of: "zz").isEmpty)
        #expect(screen.picture.contains("|ab漢de    |"))
    }
}

/// A small generator with a fixed seed, so that a failure can be repeated.
private struct Noise {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
