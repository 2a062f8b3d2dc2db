import Testing
import TrainingDomain
import TestSupport

@testable import TrainingExchange

@Suite("A catalogue is read from a table")
struct CatalogueReaderTests {
    private func read(_ text: String, _ options: TableOptions = TableOptions()) throws -> Catalogue {
        try Catalogue(Array(text.utf8), options: options)
    }

    private func column(_ key: FieldKey, _ number: Int, _ name: String?) -> TableColumn {
        TableColumn(key: key, number: number, name: name)
    }

    @Test(
        "Columns are named in French, in English, by key, by other catalogues",
        arguments: [
            "code;titre", "Code;Title", "CODE;INTITULÉ", "CodeRNCP;intituleDiplome", "Numero_Fiche;Intitule",
            " Code formation ;\"Intitulé de la\nformation\"",
        ])
    func headers(header: String) throws {
        let catalogue = try read(header + "\nA1;Pierre\n")
        #expect(catalogue.layout.hasHeader)
        #expect(catalogue.rows.map(\.code) == ["A1"])
        #expect(catalogue.rows.map(\.title) == ["Pierre"])
        #expect(catalogue.refused.isEmpty)
    }

    @Test("Every field of a training has a column, by its key and by its labels")
    func everyField() throws {
        for field in TrainingFields.all {
            for name in [field.key.rawValue, field.label.french, field.label.english, field.key.flagName] {
                #expect(CatalogueColumns.schema.names.match(name)?.key == field.key, "\(name)")
            }
        }
        for name in ["max users", "Nombre maximum d’utilisateurs", "MAX_USERS", "places"] {
            #expect(CatalogueColumns.schema.names.match(name)?.key == .maxUsers, "\(name)")
        }
    }

    @Test("Other columns keep their texts by key; descriptions keep their lines")
    func otherColumns() throws {
        let catalogue = try read("titre,Places,code,description,couleur secrète\nX,12,A,\"une\r\ndeux  mots\",?\n")
        let row = try #require(catalogue.rows.first)
        #expect(row.others.map(\.column) == [column(.maxUsers, 2, "Places"), column(.description, 4, "description")])
        #expect(row.others.map(\.text) == ["12", "une\ndeux  mots"])
        #expect([row.text(.maxUsers), row.text(.code), row.text("colour")] == ["12", "A", nil])
        #expect(catalogue.warnings == [.ignoredColumns(["couleur secrète"])])
    }

    @Test("Without header: code and title, and a description when there are three columns; more are ignored")
    func noHeader() throws {
        #expect(try read("A\tx\nB\ty\n").layout.hasHeader == false)
        #expect(try read("A\tx\nB\ty\n").rows.map(\.code) == ["A", "B"])
        #expect(try read("A\tx\tlong\n").rows.first?.text(.description) == "long")
        let four = try read("A\tx\ttype\torg\n")
        #expect(four.rows.first?.others == [])
        #expect(four.warnings == [.ignoredColumns(["#3", "#4"])])
    }

    @Test("Options force header, separator and encoding")
    func forced() throws {
        #expect(try read("code;titre\nA;x\n", TableOptions(header: .absent)).rows.map(\.code) == ["code", "A"])
        #expect(try read("A;b,c\n", TableOptions(separator: .comma)).rows.map(\.code) == ["A;b"])
        let latin = try Catalogue([0x41, 0x3B, 0xE9, 0x0A], options: TableOptions(encoding: .windows1252))
        #expect(latin.rows.map(\.title) == ["é"])
        #expect(latin.layout.encoding == .windows1252)
    }

    @Test("Columns are mapped by number or by name")
    func mapping() throws {
        let options = TableOptions(
            columns: [ColumnMapping("code=3"), ColumnMapping("titre=LIBELLÉ long")].compactMap { $0 })
        #expect(options.columns.count == 2)
        let catalogue = try read("Libellé long;n;réf\nx;1;A\n", options)
        #expect(catalogue.rows.map { [$0.code, $0.title] } == [["A", "x"]])
        let bare = TableOptions(columns: [
            .init(key: "code", source: .number(2)), .init(key: "title", source: .number(1)),
        ])
        #expect(try read("x;A\ny;B\n", bare).rows.map(\.code) == ["A", "B"])
        #expect(ColumnMapping("code") == nil)
        #expect(ColumnMapping("=3") == nil)
        #expect(ColumnMapping("code=") == nil)
    }

    @Test("Mappings that mean nothing are refused with what there is")
    func badMapping() {
        func options(_ text: String...) -> TableOptions { TableOptions(columns: text.compactMap(ColumnMapping.init)) }
        let text = "code;titre\nA;x\n"
        #expect(throws: TableError.columnOutOfRange(number: 9, count: 2)) { try read(text, options("code=9")) }
        #expect(throws: TableError.columnOutOfRange(number: 0, count: 2)) { try read(text, options("code=0")) }
        #expect(throws: TableError.unknownColumn(name: "ref", header: ["code", "titre"])) {
            try read(text, options("code=ref"))
        }
        #expect(throws: TableError.keyMappedTwice("code")) { try read(text, options("code=1", "code=2")) }
        #expect(throws: TableError.unknownKey("zut", known: TrainingFields.all.map(\.key.rawValue))) {
            try read(text, options("zut=1"))
        }
    }

    @Test("A header without code or title, or with one of them twice, is refused with its names")
    func badHeader() {
        #expect(throws: TableError.missingColumns(keys: ["title"], header: ["code", "sujet"])) {
            try read("code;sujet\nA;x\n")
        }
        #expect(throws: TableError.missingColumns(keys: ["title"], header: ["code"])) { try read("code\nA\n") }
        #expect(throws: TableError.missingColumns(keys: ["title"], header: [])) { try read("A\nB\n") }
        #expect(throws: TableError.ambiguousColumn(key: "title", names: ["titre", "Titre"])) {
            try read("code;titre;Titre\n")
        }
    }

    @Test("Of two names for one column the more telling is read")
    func betterName() throws {
        let catalogue = try read("CodeRNCP;code;titre\nR1;A;x\n")
        #expect(catalogue.rows.map(\.code) == ["A"])
        #expect(catalogue.warnings == [.ignoredColumns(["CodeRNCP"])])
    }

    @Test("White space, line breaks included, becomes one space in a title")
    func whiteSpace() throws {
        #expect(
            try read("code;titre\n A ;\"  deux\r\n\u{2029} mots\u{A0}ici\t\"\n").rows.map(\.title) == ["deux mots ici"])
    }

    @Test("A code twice in the file, whatever its case: the second row is refused, quoting both lines")
    func repeatedCode() throws {
        let catalogue = try read("code;titre\nAé1;x\nB;\nAÉ1;y\nb;z\n")
        let code = column(.code, 1, "code")
        #expect(catalogue.rows.map(\.line) == [2])
        #expect(
            catalogue.refused == [
                RefusedRow(line: 3, identity: "B", problems: [.value(column(.title, 2, "titre"), .missing)]),
                RefusedRow(line: 4, identity: "AÉ1", problems: [.repeated(code, text: "AÉ1", firstLine: 2)]),
                RefusedRow(line: 5, identity: "b", problems: [.repeated(code, text: "b", firstLine: 3)]),
            ])
    }

    @Test("Every problem of a row is told")
    func everyProblem() throws {
        let refused = try read("code;titre\n;\" \"\n").refused
        #expect(refused.isEmpty)
        let long = String(repeating: "x", count: 1_001)
        let catalogue = try read("code;titre;description\n;\(long);d\u{1B}[2J\n")
        #expect(
            catalogue.refused == [
                RefusedRow(
                    line: 2, identity: nil,
                    problems: [
                        .value(column(.code, 1, "code"), .missing),
                        .value(column(.title, 2, "titre"), .tooLong(count: 1_001, limit: 1_000)),
                        .value(column(.description, 3, "description"), .controlCharacters),
                    ])
            ])
    }

    @Test(
        "Control characters, escape sequences and bidirectional overrides refuse the row",
        arguments: ["\u{1B}]52", "\u{202E}x", "a\u{7}", "\u{9B}"])
    func controls(text: String) throws {
        let catalogue = try read("code;titre\nA;\(text)\nB;bon\n")
        #expect(catalogue.rows.map(\.code) == ["B"])
        #expect(catalogue.refused.map(\.problems) == [[.value(column(.title, 2, "titre"), .controlCharacters)]])
        #expect(catalogue.refused.map(\.identity) == ["A"])
    }

    @Test("Ragged rows are refused; empty cells at the end are not counted")
    func ragged() throws {
        let catalogue = try read("code;titre;couleur;;\nA;x;;;\nB;y\nC;z;;\nD;t;;;;;\nE;u;;;v\n;;;\n")
        #expect(catalogue.layout.width == 3)
        #expect(catalogue.rows.map(\.code) == ["A", "C", "D"])
        #expect(
            catalogue.refused == [
                RefusedRow(line: 3, identity: nil, problems: [.cellCount(found: 2, expected: 3)]),
                RefusedRow(line: 6, identity: nil, problems: [.cellCount(found: 5, expected: 3)]),
            ])
    }

    @Test("Bytes that cannot be decoded refuse their row only; a stray quote too")
    func undecodable() throws {
        let bytes = Array("code;titre\nA;écoute à l'été\nB;x".utf8) + [0xE9] + Array("\nC;y\nD;\"a;b\" c\n".utf8)
        let catalogue = try Catalogue(bytes)
        #expect(catalogue.layout.encoding == .latin1 || catalogue.layout.encoding == .utf8)
        let forced = try Catalogue(bytes, options: TableOptions(encoding: .utf8))
        #expect(forced.rows.map(\.code) == ["A", "C"])
        #expect(
            forced.refused.map(\.problems) == [
                [.undecodableByte(column(.title, 2, "titre"), 0xE9)], [.strayQuote(column: 2, line: 5)],
            ])
    }

    @Test("Damaged titles are counted, a damaged code is refused")
    func damaged() throws {
        let catalogue = try read("code;titre\nA;M\u{FFFD}tiers\nB;x\nC\u{FFFD};y\nD;\u{FFFD}\u{FFFD}\n")
        #expect(catalogue.rows.map(\.code) == ["A", "B", "D"])
        #expect(catalogue.warnings == [.damaged(column(.title, 2, "titre"), rows: 2, firstLine: 2)])
        #expect(
            catalogue.refused.map(\.problems) == [[.damagedIdentity(column(.code, 1, "code"), text: "C\u{FFFD}")]])
    }

    @Test("UTF-16 with a byte order mark is read, as Excel's Unicode text")
    func utf16() throws {
        let units = "code\ttitre\r\nA\tŒuvre 😀\r\n".utf16
        let bytes: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let catalogue = try Catalogue(bytes)
        #expect(catalogue.layout.encoding == .utf16LittleEndian)
        #expect(catalogue.rows.map(\.title) == ["Œuvre 😀"])
    }

    @Test("Nothing, blank lines, a header alone")
    func empty() throws {
        for text in ["", "\n\r\n\n", "\u{FEFF}"] {
            #expect(throws: TableError.empty) { try read(text) }
        }
        #expect(try read("code;titre\n").rows.isEmpty)
    }

    @Test("Rows come in batches, with the progress")
    func batches() throws {
        var reader = try CatalogueReader(Array("code;titre\nA;x\nB;y\nC;\nD;z\n".utf8))
        let first = try #require(try reader.nextBatch(3))
        #expect(first.rows.map(\.code) == ["A", "B"])
        #expect(first.refused.map(\.line) == [4])
        #expect(reader.progress.done < reader.progress.total)
        #expect(try reader.nextBatch(3)?.rows.map(\.code) == ["D"])
        #expect(reader.progress.done == reader.progress.total)
        #expect(try reader.nextBatch(3) == nil)
    }

    @Test("A file of refused rows only is given up before they fill the memory")
    func refusedWithoutEnd() {
        let rows = String(repeating: "A;a\n", count: SheetReader.refusedLimit + 2)
        let expected = TableError.tooManyRefused(line: SheetReader.refusedLimit + 3, limit: SheetReader.refusedLimit)
        #expect(throws: expected) { try Catalogue(Array("code;titre\n\(rows)".utf8)) }
        #expect(throws: Never.self) { try Catalogue(Array("code;titre\n\(rows.dropLast(4))".utf8)) }
    }

    @Test("A file cut anywhere reads as rows or as a typed error")
    func cutAnywhere() throws {
        let whole = Array(
            "\u{FEFF}code;titre;description\r\nA1;\"Œuvre; \"\"été\"\"\";\"une\r\ndeux\"\r\nA2;plain;\r\n".utf8)
        for count in 0...whole.count {
            let rows = (try? Catalogue(Array(whole.prefix(count))))?.rows ?? []
            #expect(rows.count <= 2)
        }
        #expect(try Catalogue(whole).rows.map(\.code) == ["A1", "A2"])
    }

    @Test("Random bytes give rows or a typed error, and never a control character")
    func randomBytes() {
        var generator = FixedNumbers(seed: 4_242)
        let pieces = [
            "code", "titre", ";", ",", "\t", "\"", "\n", "\r", "é", "\u{202E}", "\u{1B}[m", "x", " ", "=", "'",
        ].map { Array($0.utf8) }
        for _ in 0..<1_500 {
            var bytes: [UInt8] = Bool.random(using: &generator) ? Array("code;titre\n".utf8) : []
            for _ in 0..<Int.random(in: 0..<30, using: &generator) {
                bytes += pieces.randomElement(using: &generator) ?? []
                if Int.random(in: 0..<20, using: &generator) == 0 {
                    bytes.append(.random(in: 0...255, using: &generator))
                }
            }
            guard let catalogue = try? Catalogue(bytes) else { continue }
            for row in catalogue.rows {
                #expect(!row.code.isEmpty && !row.title.isEmpty)
                #expect(!(row.code + row.title).unicodeScalars.contains(where: ControlCharacters.isRefused), "\(bytes)")
            }
        }
    }
}
