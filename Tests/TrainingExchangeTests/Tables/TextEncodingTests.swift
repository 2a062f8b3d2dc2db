import Testing

@testable import TrainingExchange

@Suite("Encodings are detected and decoded")
struct TextEncodingTests {
    @Test(
        "Each encoding is told from the others",
        arguments: [
            (Array("é;œ\n".utf8), TextEncoding.utf8), ([0xEF, 0xBB, 0xBF, 0x61], .utf8WithMark),
            ([0x61, 0x92, 0x62, 0xE9], .windows1252), ([0x61, 0xE9, 0x20, 0xE0], .latin1),
            ([0xFF, 0xFE, 0x61, 0x00], .utf16LittleEndian), ([0xFE, 0xFF, 0x00, 0x61], .utf16BigEndian),
            (Array("plain".utf8), .utf8), ([], .utf8),
        ])
    func detection(bytes: [UInt8], expected: TextEncoding) {
        #expect(EncodingDetection.encoding(of: bytes) == expected)
    }

    @Test("UTF-8 with one damaged byte stays UTF-8")
    func mostlyUTF8() {
        let bytes = Array("éàèùçœ".utf8) + [0xE9] + Array(" suite".utf8)
        #expect(EncodingDetection.encoding(of: bytes) == .utf8)
    }

    @Test("Overlong sequences, surrogates and what is beyond U+10FFFF are not UTF-8")
    func invalidSequences() {
        for bytes: [UInt8] in [
            [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80],
            [0xC3], [0xE2, 0x80], [0x80], [0xF0, 0x9F, 0x98],
        ] {
            #expect(UTF8Census(bytes).valid == 0, "\(bytes)")
            #expect(UTF8Census(bytes).invalid == bytes.count, "\(bytes)")
        }
        #expect(UTF8Census(Array("é—😀".utf8)).valid == 3)
    }

    @Test("Every byte of Windows-1252 is what it should be")
    func windows1252() {
        let upper = Array(UInt8(0x80)...0x9F).filter { Windows1252.codePoint(of: $0) != nil }
        let text = String(decoding: TextDecoding.utf8(upper, from: .windows1252), as: UTF8.self)
        #expect(text == "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ")
        #expect(TextDecoding.utf8([0xE9, 0xFF, 0xA0], from: .windows1252) == Array("éÿ\u{A0}".utf8))
    }

    @Test("A byte that Windows-1252 has not is left for its row to be refused")
    func undefinedByte() {
        #expect(TextDecoding.utf8([0x61, 0x81], from: .windows1252) == [0x61, 0x81])
    }

    @Test("UTF-16 is read in both orders, with surrogate pairs; a lone surrogate is not valid")
    func utf16() {
        let text = "code\ttitre\nA1\tŒuvre 😀\n"
        let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(TextDecoding.utf8(little, from: .utf16LittleEndian) == Array(text.utf8))
        #expect(TextDecoding.utf8(big, from: .utf16BigEndian) == Array(text.utf8))
        let lone = TextDecoding.utf8([0xFF, 0xFE, 0x3D, 0xD8, 0x61, 0x00], from: .utf16LittleEndian)
        #expect(String(validating: lone, as: UTF8.self) == nil)
        #expect(TextDecoding.utf8([0xFF, 0xFE, 0x61], from: .utf16LittleEndian) == [0xFF])
    }

    @Test("Encodings are found by the names that people give them")
    func names() {
        #expect(TextEncoding(name: "UTF-8") == .utf8)
        #expect(TextEncoding(name: "cp1252") == .windows1252)
        #expect(TextEncoding(name: "Windows-1252") == .windows1252)
        #expect(TextEncoding(name: "iso_8859-1") == .latin1)
        #expect(TextEncoding(name: "klingon") == nil)
    }

    @Test("Files that are no text are refused, with what they are")
    func binaries() {
        #expect(BinaryDetection.kind(of: [0x50, 0x4B, 0x03, 0x04, 0x14]) == .archive)
        #expect(BinaryDetection.kind(of: [0xD0, 0xCF, 0x11, 0xE0]) == .oldWorkbook)
        #expect(BinaryDetection.kind(of: Array("%PDF-1.7".utf8)) == .pdf)
        #expect(BinaryDetection.kind(of: [0x1F, 0x8B, 0x08]) == .gzip)
        #expect(BinaryDetection.kind(of: Array("a;b\n".utf8) + [0]) == .unknown)
        #expect(BinaryDetection.kind(of: [UInt8](repeating: 0x01, count: 9) + Array("text".utf8)) == .unknown)
        #expect(BinaryDetection.kind(of: Array("code;titre\nA;\u{1B}[2J\n".utf8)) == nil)
        #expect(BinaryDetection.kind(of: Array("a\tb\r\nc\u{0B}d\n".utf8)) == nil)
        #expect(throws: TableError.binary(.archive)) { try Catalogue([0x50, 0x4B, 0x03, 0x04, 0x14]) }
    }
}
