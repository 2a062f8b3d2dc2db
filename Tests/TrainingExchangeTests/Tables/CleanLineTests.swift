import Testing
import TrainingDomain

@testable import TrainingExchange

@Suite("Cells that need no cleaning are recognised")
struct CleanLineTests {
    @Test("Every scalar that passes is one that cleaning keeps, wherever it stands")
    func agreesWithCleaning() throws {
        for value in UInt32(0)...0x1_FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "\(Character(scalar))a"
            guard CleanLine.isCertain(Array(text.utf8)[...]) else { continue }
            #expect(try SingleLine.read(text, maxLength: 10) == text, "U+\(String(value, radix: 16))")
            #expect(scalar != "\u{FFFD}")
        }
    }

    @Test("Titles as they come pass; spaces at the ends, doubled, or of other kinds do not")
    func spaces() {
        for text in ["", "a", "Métiers de la pierre", "l’équipe — œuvre", "日本語"] {
            #expect(CleanLine.isCertain(Array(text.utf8)[...]), "\(text)")
        }
        for text in [" a", "a ", "a  b", " ", "a\tb", "a\u{A0}b", "a\u{2029}b", "a\u{3000}b", "a\u{200B}", "a\u{FFFD}"]
        {
            #expect(!CleanLine.isCertain(Array(text.utf8)[...]), "\(text)")
        }
        #expect(!CleanLine.isCertain([0xE2, 0x80]))
        #expect(!CleanLine.isCertain([0xC3]))
    }
}
