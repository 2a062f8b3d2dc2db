import CCellWidth
import Testing

@testable import TerminalUI

@Suite("SafeText: text is data")
struct SafeTextTests {
    @Test("Controls, bidirectional controls and invisible characters become visible marks")
    func marks() {
        #expect(SafeText("a\u{1B}[2Jb").string == "a␛[2Jb")
        #expect(SafeText("\0\t\n\r\u{7F}").string == "␀␉␊␍␡")
        #expect(SafeText("\u{9B}31m").string == "<U+009B>31m")
        #expect(SafeText("\u{2028}\u{2029}").string == "␤¶")
        #expect(SafeText("x\u{202E}y").string == "x<U+202E>y")
        for value: UInt32 in [
            0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202D, 0x2060, 0x2066, 0x2069, 0x61C, 0xFEFF, 0xAD,
            0xE0001,
            0xE0041, 0xFE0F, 0xFE0E, 0x3164, 0xFFA0,
        ] {
            let scalar = Unicode.Scalar(value).map { String($0) } ?? ""
            let safe = SafeText("a\(scalar)b")
            #expect(safe.string == "a<U+\(String(value, radix: 16, uppercase: true).leftPadded(4))>b")
            #expect(safe.width == safe.string.count)
        }
    }

    @Test("Widths are libc's, per cluster")
    func widths() {
        #expect(SafeText("Léa").width == 3)
        #expect(SafeText("Le\u{301}a").width == 3)
        #expect(SafeText("漢字").width == 4)
        #expect(SafeText("😀").width == 2)
        #expect(SafeText("👍🏽").width == 2)
        #expect(SafeText("❤️").width == 1)
        #expect(SafeText("👩‍💻").width == 4)
        #expect(SafeText("שלום").width == 4)
        #expect(SafeText("\u{301}").string == "\u{25CC}\u{301}")
        #expect(SafeText("\u{10FFFF}\u{378}").string == "\u{FFFD}\u{FFFD}")
    }

    @Test("ZWJ and VS16 stay inside an emoji, and are not sent to the terminal")
    func glue() {
        #expect(SafeText("👩‍💻").string == "👩‍💻")
        #expect(SafeText("❤️‍🔥").string == "❤️‍🔥")
        var canvas = Canvas(size: Size(width: 6, height: 1))
        canvas.text("👩‍💻.", x: 0, y: 0)
        #expect(canvas.frame.text(row: 0) == "👩💻. ")
    }

    @Test("A base keeps four marks at most")
    func zalgo() {
        let zalgo = SafeText("e" + String(repeating: "\u{301}", count: 1000))
        #expect(zalgo.width == 1)
        var canvas = Canvas(size: Size(width: 3, height: 1))
        canvas.text(zalgo, x: 0, y: 0)
        #expect(canvas.frame.clusters.first?.count == 5)
    }

    @Test("Every scalar that is called simple takes one column in libc")
    func simpleScalars() {
        for value in UInt32(0x20)...0xFFFF {
            guard let scalar = Unicode.Scalar(value), SimpleScalar.isSimple(scalar) else { continue }
            #expect(pupitre_cell_width(value) == 1, "U+\(String(value, radix: 16))")
            #expect(!scalar.properties.isDefaultIgnorableCodePoint && !scalar.properties.isGraphemeExtend)
        }
    }

    @Test("Every scalar that is called plainly wide takes two columns in libc")
    func wideScalars() {
        for value in UInt32(0x3000)...0xFFFF {
            guard let scalar = Unicode.Scalar(value), DisplayUnits.isPlainlyWide(scalar) else { continue }
            let isPlain = pupitre_cell_width(value) == 2 && !scalar.properties.isDefaultIgnorableCodePoint
            if !isPlain { Issue.record("U+\(String(value, radix: 16))") }
        }
    }

    @Test("Whatever the scalar, nothing that a terminal obeys comes out, and widths add up")
    func everyScalar() {
        for value in UInt32(0)...0x10FFFF where value < 0x3000 || value % 37 == 0 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let safe = SafeText("a\(scalar)b")
            let isClean = safe.string.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F ~= $0.value) }
            guard isClean, safe.width >= 2, SafeText(safe.string) == safe else {
                Issue.record("U+\(String(value, radix: 16)) gives \(safe.string.debugDescription)")
                return
            }
        }
    }
}

extension String {
    fileprivate func leftPadded(_ width: Int) -> String { String(repeating: "0", count: max(width - count, 0)) + self }
}
