/// The folding of the scalars that are not ASCII.
///
/// Latin letters are folded by their Unicode name ("LATIN SMALL LETTER E WITH ACUTE" is an e), read once per letter into a table:
/// no list of accents to keep, and none forgotten.
@usableFromInline
enum FoldTable {
    /// What the blocks Latin-1 to Latin Extended-B, and Latin Extended Additional, fold to.
    private static let latin: [[UInt8]] = (0xA0...0x24F).map(folding)
    private static let latinAdditional: [[UInt8]] = (0x1E00...0x1EFF).map(folding)

    @usableFromInline
    static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        switch scalar.value {
        case 0xA0...0x24F: folded.append(contentsOf: latin[Int(scalar.value) - 0xA0])
        case 0x1E00...0x1EFF: folded.append(contentsOf: latinAdditional[Int(scalar.value) - 0x1E00])
        case 0x300...0x36F, 0x1AB0...0x1AFF, 0x20D0...0x20FF, 0xFE00...0xFE0F: break
        case 0x2019, 0x2018, 0x02BC, 0xFF07: folded.append(UInt8(ascii: "'"))
        case 0x201C...0x201F: folded.append(UInt8(ascii: "\""))
        case 0x2010...0x2015: folded.append(UInt8(ascii: "-"))
        case 0x2000...0x200A, 0x202F, 0x3000: folded.append(UInt8(ascii: " "))
        case 0xFB00...0xFB06: folded.append(contentsOf: compatibility[Int(scalar.value) - 0xFB00].utf8)
        default: appendSmall(scalar, to: &folded)
        }
    }

    /// A small letter that is another letter's is folded in turn: the sign of the ångström is an a.
    private static func appendSmall(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        let small = scalar.properties.lowercaseMapping
        if small.unicodeScalars.first == scalar {
            folded.append(contentsOf: small.utf8)
        } else {
            for letter in small.unicodeScalars where letter != scalar { Folding.append(letter, to: &folded) }
        }
    }

    private static let compatibility = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

    private static func folding(_ value: UInt32) -> [UInt8] {
        guard let scalar = Unicode.Scalar(value) else { return [] }
        switch value {
        case 0xA0: return [UInt8(ascii: " ")]
        case 0xAD: return []
        case 0xAB, 0xBB: return [UInt8(ascii: "\"")]
        case 0xDF, 0x1E9E: return Array("ss".utf8)
        case 0xC6, 0xE6: return Array("ae".utf8)
        case 0x152, 0x153: return Array("oe".utf8)
        default:
            // A capital whose name does not say its letter, as that of Ɋ, is what its small letter is.
            let small = scalar.properties.lowercaseMapping
            let letter = small.unicodeScalars.first.flatMap { latinLetter($0) }
            return latinLetter(scalar) ?? letter ?? Array(small.utf8)
        }
    }

    /// The base letter in the name "LATIN (SMALL|CAPITAL) LETTER X WITH …"; `nil` for other names.
    private static func latinLetter(_ scalar: Unicode.Scalar) -> [UInt8]? {
        guard let words = scalar.properties.name?.split(separator: " "), words.count >= 5,
            words[0] == "LATIN", words[2] == "LETTER", words[3].utf8.count == 1, words[4] == "WITH"
        else { return nil }
        return Array(words[3].lowercased().utf8)
    }
}
