import Testing

@testable import CursesTerminal
@testable import TerminalUI

@Suite("Bracketed paste")
struct PasteTests {
    private let start = Array("\u{1B}[200~".utf8)
    private let end = Array("\u{1B}[201~".utf8)

    @Test("A paste is one key, cut anywhere, with line feeds for the line breaks")
    func cutAnywhere() {
        let bytes = Array("a".utf8) + start + Array("été\r\nun\rdeux\n\u{1B}[A\u{1B}[201".utf8) + end + Array("b".utf8)
        let expected: [Key] = [.character("a"), .paste("été\nun\ndeux\n\u{1B}[A\u{1B}[201"), .character("b")]
        for place in 0...bytes.count {
            #expect(KeyDecoderTests.keys([Array(bytes[..<place]), Array(bytes[place...])]) == expected)
        }
        #expect(KeyDecoderTests.keys(bytes.map { [$0] }) == expected)
    }

    @Test("A megabyte in pieces is one key")
    func large() {
        let text = String(repeating: "Accompagner la transition.\n", count: 40_000)
        let bytes = start + Array(text.utf8) + end
        let chunks = stride(from: 0, to: bytes.count, by: 4095).map { Array(bytes[$0..<min($0 + 4095, bytes.count)]) }
        #expect(KeyDecoderTests.keys(chunks) == [.paste(text)])
    }

    @Test("What exceeds the limit is dropped, and the end is still found")
    func tooLarge() {
        var decoder = KeyDecoder()
        var keys: [Key] = []
        decoder.feed(start, into: &keys)
        let chunk = [UInt8](repeating: 0x61, count: 1 << 20)
        for _ in 0..<17 { decoder.feed(chunk, into: &keys) }
        decoder.feed(end + [0x62], into: &keys)
        guard case .paste(let text)? = keys.first else { Issue.record("no paste: \(keys.count)"); return }
        #expect(text.utf8.count == KeyDecoder.pasteLimit)
        #expect(keys.dropFirst() == [.character("b")])
    }

    @Test("A paste whose end never comes is delivered in the end, and the keyboard works again")
    func endless() {
        var decoder = KeyDecoder()
        var keys: [Key] = []
        decoder.feed(start + Array("half".utf8), into: &keys)
        #expect(keys == [])
        #expect(decoder.patience != nil)
        decoder.timeOut(into: &keys)
        decoder.feed(Array("q".utf8), into: &keys)
        #expect(keys == [.paste("half"), .character("q")])
    }

    @Test("Nothing pasted is nothing; broken text is U+FFFD; a stray end is no key")
    func edges() {
        #expect(KeyDecoderTests.keys([start + end]) == [])
        #expect(KeyDecoderTests.keys([start + [0x61, 0xFF] + end]) == [.paste("a\u{FFFD}")])
        #expect(KeyDecoderTests.keys([end + [0x61]]) == [.character("a")])
    }
}
