import Testing

@testable import TrainingExchange

@Suite("The separator is detected")
struct SeparatorDetectionTests {
    private func separator(_ text: String) throws -> Separator {
        try TableSource(Array(text.utf8), schema: CatalogueColumns.schema, options: TableOptions()).separator
    }

    @Test(
        "Among comma, semicolon, TAB and bar",
        arguments: [
            ("code,title\nA,b\n", Separator.comma), ("code;title\nA;b\n", .semicolon), ("code\ttitle\nA\tb\n", .tab),
            ("code|title\nA|b\n", .bar), ("A\tb, c\nB\td, e\n", .tab), ("A;b\n", .semicolon), ("A\n", .comma),
            ("", .comma),
        ])
    func candidates(text: String, expected: Separator) throws {
        #expect(try separator(text) == expected)
    }

    @Test("Titles full of another candidate do not mislead, nor line breaks in quotes")
    func misleading() throws {
        #expect(try separator("code;titre\nA;\"x, y, z\nu, v, w\"\nB;\"x, y, z\nu, v, w\"\n") == .semicolon)
        #expect(try separator("A;a, b\nB;c, d\nC;e, f, g\nD;h\n") == .semicolon)
        #expect(try separator("code,titre\nA;1,x\nB;2,y\n") == .comma)
    }

    @Test("A first line sep=; decides, and is no record")
    func declared() throws {
        let catalogue = try Catalogue(Array("sep=|\r\ncode|titre\r\nA|x,y;z\r\n".utf8))
        #expect(catalogue.layout.separator == .bar)
        #expect(catalogue.rows.map(\.title) == ["x,y;z"])
        #expect(catalogue.rows.map(\.line) == [3])
    }
}
