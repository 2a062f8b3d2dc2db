import TestSupport
import Testing

/// 24-bit colours where terminfo says RGB, else the nearest of fewer; the palette is never redefined (`interface.md`, "Terminal").
@Suite("Colours by what terminfo says")
struct DirectColourTests {
    private func colours(_ term: String, _ settings: [String: String] = [:]) throws -> (Set<ScreenColour>, String) {
        let sandbox = try School.sandbox()
        sandbox.environment.merge(settings) { $1 }
        let desk = try sandbox.open("--lang", "fr", "--theme", "papier", term: term)
        try desk.waitFor("3 formations au catalogue")
        var found: Set<ScreenColour> = []
        for row in 0..<24 {
            for column in 0..<80 {
                let style = desk.screen[row, column].style
                found.formUnion([style.foreground, style.background])
            }
        }
        try desk.send("<C-q>")
        try desk.expectExit()
        return (found, String(decoding: desk.output, as: UTF8.self))
    }

    @Test(
        "With RGB: the theme's own colours, exactly",
        arguments: ["xterm-direct", "xterm-direct2", "xterm-direct256", "konsole-direct", "vte-direct", "tmux-direct"])
    func direct(_ term: String) throws {
        let (found, output) = try colours(term)
        let direct = found.filter { if case .rgb = $0 { true } else { false } }
        #expect(direct.count >= 4 && direct.contains(.rgb(0xFA, 0xF7, 0xF0)), "\(found)")
        #expect(!output.contains("\u{1B}]4;"))
    }

    @Test(
        "Without it: 256 colours or fewer, whatever else claims more",
        arguments: [
            ("xterm-256color", ["COLORTERM": "truecolor"]), ("tmux-256color", [:]), ("putty-256color", [:]),
            ("xterm", [:]), ("linux", [:]),
        ] as [(String, [String: String])])
    func fewer(_ term: String, _ settings: [String: String]) throws {
        let (found, output) = try colours(term, settings)
        #expect(found.allSatisfy { if case .rgb = $0 { false } else { true } }, "\(found)")
        #expect(!output.contains("\u{1B}]4;") && !output.contains("\u{1B}]P"))
    }
}
