import Testing
import TrainingDomain

@Suite("Texts of one line")
struct SingleLineTests {
    @Test(
        "What nobody can see counts as empty",
        arguments: [
            "\u{200B}", " \u{200B} \u{2060}", "\u{3164}", "\u{2800} \u{2800}", "\u{FEFF}", "\u{034F}", "\u{00AD}",
            "\t\n",
        ])
    func invisible(text: String) throws {
        #expect(try SingleLine.read(text, maxLength: 10).isEmpty)
    }

    @Test("Invisible characters between others stay: scripts and emoji need them")
    func joiners() throws {
        for text in ["👨‍👩‍👧", "می\u{200C}خواهم"] { #expect(try SingleLine.read(text, maxLength: 10) == text) }
    }
}
