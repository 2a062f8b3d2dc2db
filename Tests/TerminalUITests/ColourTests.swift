import Testing

@testable import TerminalUI

@Suite("Colours")
struct ColourTests {
    @Test("Fewer colours: the nearest one")
    func downsampling() {
        #expect(Colour(hex: 0xFF0000).adapted(to: .indexed256) == .indexed(196))
        #expect(Colour(hex: 0x1F262E).adapted(to: .indexed256) == .indexed(235))
        #expect(Colour(hex: 0xFFFF00).adapted(to: .ansi16) == .ansi(11))
        #expect(Colour(hex: 0x102030).adapted(to: .ansi16) == .ansi(0))
        #expect(Colour.indexed(231).adapted(to: .ansi16) == .ansi(15))
        #expect(Colour.terminalDefault.adapted(to: .ansi8) == .terminalDefault)
        #expect(Colour(hex: 0xFF0000).adapted(to: .mono) == .terminalDefault)
    }

    @Test("Eight colours: bright ones become bold, bright black dim white")
    func eight() {
        let roles: [Role: RoleStyle] = [
            .background: RoleStyle(on: .ansi(0)), .error: RoleStyle(.ansi(9)), .border: RoleStyle(.ansi(8)),
            .chip: RoleStyle(.ansi(12), on: .ansi(4)),
        ]
        let theme = Theme(name: "essai", roles: roles, depth: .ansi8)
        #expect(theme.style(.error) == Style(foreground: .ansi(1), background: .ansi(0), attributes: .bold))
        #expect(theme.style(.border) == Style(foreground: .ansi(7), background: .ansi(0), attributes: .dim))
        #expect(theme.style(.chip).foreground == .ansi(7))
    }

    @Test("Contrast is WCAG's")
    func contrast() {
        #expect(Contrast.ratio(Colour(hex: 0), Colour(hex: 0xFFFFFF)) == 21)
        #expect(Contrast.ratio(Colour(hex: 0x777777), Colour(hex: 0xFFFFFF)).map { ($0 * 100).rounded() } == 448)
        #expect(Contrast.ratio(.terminalDefault, .ansi(0)) == nil)
    }

    @Test(
        "Notations of colours",
        arguments: [
            ("#1f262e", Colour(hex: 0x1F262E)), ("#fa0", Colour(hex: 0xFFAA00)), ("default", .terminalDefault),
            ("bright-black", .ansi(8)), ("12", .ansi(12)), ("240", .indexed(240)), ("256", nil), ("-1", nil),
            ("#12", nil),
            ("#+12345", nil), ("rouge", nil), ("", nil), ("+5", nil),
        ])
    func notations(word: String, colour: Colour?) {
        #expect(ColourName.colour(word) == colour)
    }
}
