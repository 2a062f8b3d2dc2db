import TestSupport
import Testing

@testable import CursesTerminal

@Suite("Fewer bytes for the same picture")
struct PenSaverTests {
    private func saved(_ pieces: [String], canTurnOff: Bool = true) -> String {
        var saver = PenSaver(canTurnOff: canTurnOff)
        var output: [UInt8] = []
        for piece in pieces { Array(piece.utf8).withUnsafeBytes { saver.pass($0, into: &output) } }
        saver.settle(into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test("A colour that stays is not sent again, and a reset that is undone is not sent at all")
    func differences() {
        let word = "\u{1B}[38;5;222m\u{1B}[48;5;235ma\u{1B}(B\u{1B}[0m\u{1B}[38;5;253m\u{1B}[48;5;235mb"
        #expect(saved(["\u{1B}[0;1m" + word]) == "\u{1B}[0;1;38;5;222;48;5;235ma\u{1B}(B\u{1B}[22;38;5;253mb")
    }

    @Test("What waits at the end of a painting is dropped when the next one takes it back")
    func waiting() {
        let first = "\u{1B}[31ma\u{1B}[39;49m\u{1B}[m"
        #expect(saved([first, "\u{1B}[31mb"]) == "\u{1B}[0;31mab")
        #expect(saved([first]) == "\u{1B}[0;31ma\u{1B}[m")
    }

    @Test("Blanks wait for no colour of text, but for a background, an underline and a reversal")
    func blanks() {
        #expect(saved(["\u{1B}[31ma\u{1B}[32m  \u{1B}[31mb"]) == "\u{1B}[0;31ma  b")
        #expect(saved(["\u{1B}[31ma\u{1B}[42m  \u{1B}[31;49mb"]) == "\u{1B}[0;31ma\u{1B}[42m  \u{1B}[49mb")
        #expect(
            saved(["a\u{1B}[4m \u{1B}[7m \u{1B}[32m \u{1B}[K"]) == "\u{1B}[ma\u{1B}[4m \u{1B}[7m \u{1B}[32m \u{1B}[K")
        #expect(saved(["a\u{1B}[44m\u{1B}[K"]) == "\u{1B}[ma\u{1B}[44m\u{1B}[K")
    }

    @Test("A terminal that cannot turn one thing off is reset, and only then")
    func resets() {
        #expect(saved(["\u{1B}[1ma\u{1B}[mb"], canTurnOff: false) == "\u{1B}[0;1ma\u{1B}[mb")
        #expect(saved(["\u{1B}[1ma\u{1B}[0;1;7mb"], canTurnOff: false) == "\u{1B}[0;1ma\u{1B}[7mb")
        #expect(saved(["\u{1B}[1;7ma\u{1B}[0;7mb"], canTurnOff: false) == "\u{1B}[0;1;7ma\u{1B}[0;7mb")
    }

    @Test("What is not understood passes as it is, up to the next reset")
    func unknown() {
        let blinking = "\u{1B}[5m\u{1B}[31ma\u{1B}[0;31mb"
        #expect(saved([blinking]) == "\u{1B}[m" + blinking)
        #expect(saved(["\u{1B}(0q\u{1B}(B\u{1B}(Bx"]) == "\u{1B}(0\u{1B}[mq\u{1B}(Bx")
        #expect(saved(["\u{1B}[38:2::1:2:3ma\u{1B}[38;2;9;8;7mb"]) == "\u{1B}[0;38:2::1:2:3ma\u{1B}[38;2;9;8;7mb")
    }

    /// Small, so that paintings meet its edges and are quickly compared.
    private static let size = ScreenSize(columns: 30, rows: 11)

    @Test("Any painting gives the same screen, in fewer bytes", arguments: [true, false])
    func samePicture(canTurnOff: Bool) {
        var random = FixedNumbers(seed: 24)
        let pieces = [
            "\u{1B}[38;5;222m", "\u{1B}[48;5;235m", "\u{1B}[39;49m", "\u{1B}[0;1m", "\u{1B}(B\u{1B}[m", "\u{1B}[7m",
            "\u{1B}[27m", "\u{1B}[4m", "\u{1B}[24m", "\u{1B}[2m", "\u{1B}[22m", "\u{1B}[3m", "\u{1B}[31;104m",
            "\u{1B}[K",
            "\u{1B}[10X", "\u{1B}[J", "\u{1B}[H", "\u{1B}[5;20H", "\u{1B}[9d", "\r", "\n", "\u{8}", "word", "é", "中",
            "   ",
            "  x ", "\u{1B}[1;10r", "\u{1B}[2S", "\u{1B}[r", "\u{1B}[2P", "\u{1B}[L", "\u{1B}M", "\u{1B}[?25l",
            "\u{1B}[4b",
        ]
        var bytes = (before: 0, after: 0)
        for _ in 0..<300 {
            var plain = ScreenModel(size: Self.size)
            var saving = ScreenModel(size: Self.size)
            var saver = PenSaver(canTurnOff: canTurnOff)
            for _ in 0..<3 {
                let text = (0..<20).compactMap { _ in pieces.randomElement(using: &random) }.joined()
                var output: [UInt8] = []
                Array(text.utf8).withUnsafeBytes { saver.pass($0, into: &output) }
                plain.feed(Array(text.utf8)[...])
                saving.feed(output[...])
                bytes.before += text.utf8.count
                bytes.after += output.count
                let difference = firstDifference(plain, saving)
                #expect(
                    difference == nil,
                    "\(text.debugDescription) → \(String(decoding: output, as: UTF8.self).debugDescription)")
            }
        }
        #expect(bytes.after < bytes.before)
    }

    /// Where two screens look different; blanks may differ in what nobody sees.
    private func firstDifference(_ one: ScreenModel, _ two: ScreenModel) -> String? {
        for row in 0..<Self.size.rows {
            for column in 0..<Self.size.columns where look(one[row, column]) != look(two[row, column]) {
                return "row \(row), column \(column)"
            }
        }
        return one.cursor == two.cursor ? nil : "cursor"
    }

    private func look(_ cell: ScreenCell) -> ScreenCell {
        guard cell.text == " " else { return cell }
        var seen = cell
        seen.style.attributes.formIntersection([.underline, .reverse])
        if seen.style.attributes.isEmpty { seen.style.foreground = .standard }
        return seen
    }
}
