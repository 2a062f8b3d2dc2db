import TerminalUI
import Testing

@testable import CursesTerminal

@Suite("Reports of the mouse")
struct MouseReportTests {
    private static func mouse(_ action: Mouse.Action, _ x: Int, _ y: Int) -> Key {
        .mouse(Mouse(action, at: Position(x: x, y: y)))
    }

    @Test(
        "In the newer and in the old way of telling: the main button and the wheel",
        arguments: [
            ("[<0;1;1M", mouse(.press, 0, 0)), ("[<0;12;5M", mouse(.press, 11, 4)),
            ("[<0;12;5m", mouse(.release, 11, 4)),
            ("[<64;80;24M", mouse(.wheelUp, 79, 23)), ("[<65;500;200M", mouse(.wheelDown, 499, 199)),
            // With Shift, Alt and Ctrl held.
            ("[<4;2;3M", mouse(.press, 1, 2)), ("[<8;2;3M", mouse(.press, 1, 2)),
            ("[<81;2;3M", mouse(.wheelDown, 1, 2)),
            ("[M !!", mouse(.press, 0, 0)), ("[M ,%", mouse(.press, 11, 4)), ("[M#,%", mouse(.release, 11, 4)),
            ("[M`,%", mouse(.wheelUp, 11, 4)), ("[Ma,%", mouse(.wheelDown, 11, 4)),
        ])
    func told(sequence: String, key: Key) {
        #expect(KeyDecoderTests.keys("\u{1B}" + sequence) == [key])
        #expect(KeyDecoderTests.keys("a\u{1B}\(sequence)b") == [.character("a"), key, .character("b")])
    }

    @Test(
        "What nobody listens to is swallowed whole: other buttons, motion, places off the screen, rubbish",
        arguments: [
            "[<1;2;3M", "[<2;2;3M", "[<32;2;3M", "[<35;2;3M", "[<0;0;3M", "[<0;2M", "[<0;2;3;4M", "[<M", "[<128;2;3M",
            "[<99999999999;2;3M", "[<64;2;3m", "[<66;2;3M", "[M\"!!", "[M  !", "[M@!!", "[M\u{1}!!",
        ])
    func silent(sequence: String) {
        #expect(KeyDecoderTests.keys("\u{1B}\(sequence)b") == [.character("b")])
    }

    @Test("Columns beyond 94 in the old way are bytes outside ASCII, and no letters")
    func oldAndFar() {
        let bytes: [UInt8] = [0x1B, 0x5B, 0x4D, 0x20, 0xFF, 0xC3]
        #expect(KeyDecoderTests.keys([bytes]) == [Self.mouse(.press, 222, 162)])
    }
}
