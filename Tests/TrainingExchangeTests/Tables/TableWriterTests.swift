import Testing

@testable import TrainingExchange

@Suite("Tables are written so that they read back")
struct TableWriterTests {
    private static let texts = [
        "", "plain", "a;b", "a,b", "say \"hi\"", "two\nlines", "=SUM(A1)", "+33 1", "-5", "@user", "\tx", "\rx",
        "'quoted'", "'=x",
        "''-x", " spaced ", "é’œ", "\"", "'",
    ]

    @Test("Texts that look like formulas are guarded, others are not", arguments: texts)
    func guarding(text: String) {
        let guarded = FormulaGuard.guarded(text)
        #expect(FormulaGuard.unguarded(guarded) == text)
        #expect(!["=", "+", "-", "@", "\t", "\r"].contains { guarded.hasPrefix($0) })
    }

    @Test("Only what needs a guard gets one")
    func sparing() {
        #expect(FormulaGuard.guarded("=x") == "'=x")
        #expect(FormulaGuard.guarded("l'équipe") == "l'équipe")
        #expect(FormulaGuard.guarded("'été'") == "'été'")
        #expect(FormulaGuard.unguarded("'été'") == "'été'")
    }

    @Test("What is written reads back, whatever the separator", arguments: Separator.allCases)
    func roundTrip(separator: Separator) throws {
        var writer = TableWriter(separator: separator)
        for text in Self.texts { writer.append([.text("x"), .text(text), .plain("-1")]) }
        writer.append([""])
        var reader = TableReader(text: writer.bytes, separator: separator)
        var record = TableRecord()
        for text in Self.texts {
            #expect(try reader.next(into: &record))
            #expect(record.texts.map(FormulaGuard.unguarded) == ["x", text, "-1"])
            #expect(record.texts.last == "-1")
        }
        #expect(try reader.next(into: &record))
        #expect(record.texts == [""])
        #expect(try !reader.next(into: &record))
    }

    @Test("Raw leaves formulas; a mark comes first")
    func options() {
        var raw = TableWriter(separator: .semicolon, mark: true, raw: true)
        raw.append(["=1", "b"])
        #expect(raw.bytes == [0xEF, 0xBB, 0xBF] + Array("=1;b\r\n".utf8))
    }

    @Test("Importing undoes the guard")
    func importing() throws {
        let catalogue = try Catalogue(Array("code,titre\r\nA1,'=1+1\r\nA2,'normal'\r\n".utf8))
        #expect(catalogue.rows.map(\.title) == ["=1+1", "'normal'"])
    }
}
