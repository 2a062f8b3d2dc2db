import Testing

@testable import TerminalUI

@Suite("Wrap")
struct WrapTests {
    @Test("A joiner at which a line is cut does not become a mark that makes it wider", arguments: 1...8)
    func cutJoiner(width: Int) {
        let text = "\u{17468}\u{1F3FF}\u{200D}\u{1F9B1} \u{1F9B9}\u{1F3FF}\u{200D}\u{2642}\u{FE0F}"
        let lines = Wrap.paragraphs(text, width: width)
        // An emoji of several has all their columns.
        for line in lines { #expect(line.width <= width || line.string.count == 1, "\(line.string)") }
        #expect(lines.map(\.string).joined().unicodeScalars.contains("\u{1F9B1}"))
    }

    @Test("A row that goes on behind its last space is broken again where something wide does not fit behind it")
    func wideBehindWord() {
        #expect(Wrap.lines(of: " 12345678漢", width: 9).map(\.string) == ["", "12345678", "漢"])
        let family = "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}"
        #expect(Wrap.lines(of: SafeText(" abcd" + family), width: 9).map(\.string) == ["", "abcd", family])
    }

    @Test("Words are kept whole where they fit; wide characters count for two")
    func lines() {
        #expect(Wrap.lines(of: "la fin suit le début", width: 8).map(\.string) == ["la fin", "suit le", "début"])
        #expect(Wrap.lines(of: "anticonstitutionnel", width: 8).map(\.string) == ["anticons", "titution", "nel"])
        #expect(Wrap.lines(of: "漢字漢字", width: 5).map(\.string) == ["漢字", "漢字"])
        #expect(Wrap.lines(of: "a  b", width: 1).map(\.string) == ["a", "b"])
        #expect(Wrap.lines(of: "", width: 5) == [""])
        #expect(Wrap.lines(of: "漢", width: 0).map(\.string) == ["漢"])
    }

    @Test("No line is wider than asked, whatever the width", arguments: 2...20)
    func widths(width: Int) {
        let text: SafeText = "Accompagner la transition numérique des 漢字 👩‍💻 e\u{301}\u{202E}  PME"
        let lines = Wrap.lines(of: text, width: width)
        #expect(lines.allSatisfy { $0.width <= max(width, 4) })
        #expect(lines.map(\.string).joined().filter { $0 != " " } == text.string.filter { $0 != " " })
    }

    @Test("Every kind of line break begins a line")
    func paragraphs() {
        #expect(Wrap.paragraphs("a\nb\r\nc\rd\u{2028}e\n", width: 9).map(\.string) == ["a", "b", "c", "d", "e", ""])
    }

    @Test("French punctuation stays with its word: no line begins with » : ; ! ? nor ends with «")
    func frenchPunctuation() {
        let text = "Tapez « lundi 9h », « 8 mai 14h » : la fin suit ; et puis quoi ?"
        for width in 8...40 {
            for line in Wrap.paragraphs(text, width: width) {
                #expect(line.width <= width)
                #expect(!line.string.hasSuffix("«"))
                let start = line.string.first.map(String.init) ?? ""
                #expect(!["»", ":", ";", "?"].contains(start), "\(width): \(line.string)")
            }
        }
        #expect(Wrap.paragraphs("oui ! non !", width: 6).map(\.string) == ["oui !", "non !"])
    }
}
