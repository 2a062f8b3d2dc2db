import Testing
import TestSupport

@testable import TrainingExchange

@Suite("Records of a table")
struct TableReaderTests {
    /// What a text reads as: the line and the cells of each record.
    private func read(_ text: String, _ separator: Separator = .semicolon) throws -> [(line: Int, cells: [String])] {
        var reader = TableReader(text: Array(text.utf8), separator: separator)
        var record = TableRecord()
        var result: [(line: Int, cells: [String])] = []
        while try reader.next(into: &record) { result.append((record.line, record.texts)) }
        return result
    }

    private func cells(_ text: String, _ separator: Separator = .semicolon) throws -> [[String]] {
        try read(text, separator).map(\.cells)
    }

    @Test("Cells, quotes and doubled quotes")
    func cells() throws {
        #expect(try cells("a;b\n1;\"x;y\"\n") == [["a", "b"], ["1", "x;y"]])
        #expect(try cells("\"say \"\"hi\"\"\";\"\"\n") == [["say \"hi\"", ""]])
        #expect(try cells("\"\"\"\"") == [["\""]])
        #expect(try cells("a;;") == [["a", "", ""]])
        #expect(try cells("a\t\"b\t\"\n", .tab) == [["a", "b\t"]])
        #expect(try cells("") == [])
    }

    @Test("LF, CR and CRLF end a record; blank lines are passed over and counted")
    func lineBreaks() throws {
        let records = try read("a\n\n\r\nb\rc\r\nd")
        #expect(records.map(\.cells) == [["a"], ["b"], ["c"], ["d"]])
        #expect(records.map(\.line) == [1, 4, 5, 6])
    }

    @Test("Line breaks in quoted cells are text and count as lines, a bare CR too")
    func quotedLineBreaks() throws {
        let records = try read("1;\"a\r\nb\rc\nd\"\n2;e\n")
        #expect(records.map(\.cells) == [["1", "a\r\nb\rc\nd"], ["2", "e"]])
        #expect(records.map(\.line) == [1, 5])
    }

    @Test("Spaces around quotes belong to nobody")
    func spacesAroundQuotes() throws {
        #expect(try cells("a, \"b, c\" ,d\n", .comma) == [["a", "b, c", "d"]])
    }

    @Test("A quote inside a cell is text, and so are quotes around its first words")
    func strayQuotes() throws {
        #expect(try cells("1;écran 5\"\n") == [["1", "écran 5\""]])
        #expect(
            try cells("1;\"Médiation\" et \"culture\";x\n2;y\n") == [
                ["1", "\"Médiation\" et \"culture\"", "x"], ["2", "y"],
            ])
    }

    @Test("Text after a quote whose cell could end elsewhere is a problem of its record, and of no other")
    func ambiguousQuote() throws {
        var reader = TableReader(text: Array("0;z\n1;\"a\nb;\" c;d\n2;y\n".utf8), separator: .semicolon)
        var record = TableRecord()
        _ = try reader.next(into: &record)
        _ = try reader.next(into: &record)
        #expect(record.problem == .init(column: 2, line: 2))
        #expect(try reader.next(into: &record))
        #expect(record.problem == nil)
        #expect(record.texts == ["2", "y"])
        #expect(record.line == 4)
    }

    @Test("A quote never closed says where it opened")
    func unterminatedQuote() {
        #expect(throws: TableError.unterminatedQuote(line: 3, column: 2)) { try cells("a;b\n\n1;\"open\n2;3\n") }
        #expect(throws: TableError.unterminatedQuote(line: 1, column: 1)) { try cells("\"") }
    }

    @Test("Cells and columns are bounded")
    func limits() throws {
        let longest = String(repeating: "x", count: TableReader.cellLimit)
        #expect(try cells(longest)[0][0].utf8.count == TableReader.cellLimit)
        #expect(throws: TableError.cellTooLong(line: 1, column: 1, quoted: false, limit: TableReader.cellLimit)) {
            try cells(longest + "x")
        }
        #expect(throws: TableError.cellTooLong(line: 2, column: 2, quoted: true, limit: TableReader.cellLimit)) {
            try cells("a;b\n1;\"\(longest)x\"\n")
        }
        #expect(try cells(String(repeating: ";", count: 999))[0].count == 1_000)
        #expect(throws: TableError.tooManyColumns(line: 1, limit: 1_000)) {
            try cells(String(repeating: ";", count: 1_000))
        }
    }

    @Test("Whatever the bytes, reading ends, with cells no longer than the text")
    func randomBytes() {
        var generator = FixedNumbers(seed: 20_270_508)
        let alphabet: [UInt8] = [0x22, 0x3B, 0x0A, 0x0D, 0x20, 0x61, 0xC3, 0xA9, 0x00, 0x09]
        for _ in 0..<2_000 {
            let count = Int.random(in: 0..<40, using: &generator)
            let text = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
            var reader = TableReader(text: text, separator: .semicolon)
            var record = TableRecord()
            var total = 0
            while (try? reader.next(into: &record)) == true {
                total += record.bytes.count
                #expect(record.count > 0)
            }
            #expect(total <= count, "\(text)")
        }
    }
}
