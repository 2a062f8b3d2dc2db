import TerminalUI

@testable import CursesTerminal

extension FuzzedParser {
    /// The bytes that terminals send, cut anywhere.
    static let keys = FuzzedParser(name: "keys", maximumLength: 512, choices: 3) { input in
        var input = input
        let encoding = input.choice(of: [TerminalEncoding.utf8, .utf8, .utf8, .latin1, .latin9, .ascii])
        let piece = 1 + input.choice(16)
        let isSlow = input.choice(2) == 1
        let bytes = Array(input.bytes)
        let whole = decode(bytes, encoding, piece: max(bytes.count, 1), isSlow: false)
        let cut = decode(bytes, encoding, piece: piece, isSlow: false)
        must(whole == cut, "where bytes are cut does not matter: \(whole) and \(cut)")
        if isSlow { _ = decode(bytes, encoding, piece: piece, isSlow: true) }
    }

    /// The keys of `bytes` in pieces, time passing after the last one, or `isSlow` after each.
    private static func decode(_ bytes: [UInt8], _ encoding: TerminalEncoding, piece: Int, isSlow: Bool) -> [Key] {
        var decoder = KeyDecoder(encoding: encoding, described: [KeyDecoder.Described(Array("\u{1B}[99~".utf8), .home)])
        var keys: [Key] = []
        for start in stride(from: 0, to: bytes.count, by: piece) {
            decoder.feed(bytes[start..<min(start + piece, bytes.count)], into: &keys)
            if isSlow, decoder.patience != nil { decoder.timeOut(into: &keys) }
        }
        for _ in 0..<2 where decoder.patience != nil { decoder.timeOut(into: &keys) }
        must(decoder.patience == nil, "when time has passed nothing is waited for")
        must(keys.count <= bytes.count, "no more keys than bytes")
        for key in keys { check(key, atMost: 3 * bytes.count) }
        return keys
    }

    private static func check(_ key: Key, atMost limit: Int) {
        switch key {
        case .character(let character), .alt(let character), .control(let character):
            must(
                character.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) },
                "a character is no control: \(key)")
        case .paste(let text): must(!text.isEmpty && text.utf8.count <= limit, "a paste is what came: \(text)")
        case .function(let number): must((1...24).contains(number), "there are 24 function keys: \(number)")
        case .mouse(let mouse): must(mouse.position.x >= 0 && mouse.position.y >= 0, "\(mouse)")
        default: break
        }
    }
}
