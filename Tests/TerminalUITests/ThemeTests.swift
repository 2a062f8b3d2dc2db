import Testing

@testable import TerminalUI

@Suite("Themes")
struct ThemeTests {
    static let names = ["ardoise", "contraste", "encre", "papier", "seize"]
    private static let coloured = ["ardoise", "contraste", "papier", "seize"]

    @Test("The five themes are found and have no mistake")
    func shipped() {
        #expect(Self.library.names() == Self.names)
        for name in Self.names { #expect(Self.library.load(name).problems == []) }
    }

    @Test("The theme inside the program is the one in the file")
    func builtIn() {
        #expect(Self.library.load("ardoise").theme == .ardoise)
    }

    @Test("Every role has its dotted name, and its parents end at text or background")
    func roles() {
        #expect(Role.badgePending.name == "badge.pending")
        #expect(Role.listCursor.name == "list.cursor")
        for role in Role.allCases {
            #expect(Role(name: role.name) == role)
            var steps = 0
            var next: Role? = role
            while let current = next, steps < 10 { (next, steps) = (current.parent, steps + 1) }
            #expect(next == nil)
        }
    }

    @Test("Every role resolves on every surface at every depth, and text never has its background's colour")
    func everyRole() {
        for name in Self.names {
            let theme = Self.library.load(name).theme
            for depth in ColourDepth.allCases {
                let adapted = theme.adapted(to: depth)
                for role in Role.allCases {
                    for surface in Surface.allCases {
                        expectVisible(adapted.style(role, on: surface), depth, name, role)
                    }
                }
            }
        }
    }

    private func expectVisible(_ style: Style, _ depth: ColourDepth, _ name: String, _ role: Role) {
        let place: Comment = "\(name), \(depth), \(role)"
        #expect(style.foreground != style.background || style.foreground == .terminalDefault, place)
        for colour in [style.foreground, style.background] { #expect(colour.fits(depth), place) }
    }

    @Test(
        "A theme with colours says its background, so that a light terminal does not show through", arguments: coloured)
    func background(name: String) {
        let theme = Self.library.load(name).theme
        for role in Role.allCases { #expect(theme.style(role).background != .terminalDefault) }
    }

    @Test("contraste: 7:1 or more for every role on every surface, at 24 bits and at 256 colours")
    func contrast() {
        let theme = Self.library.load("contraste").theme
        for depth in [ColourDepth.trueColour, .indexed256] {
            let adapted = theme.adapted(to: depth)
            for role in Role.allCases where role != .background {
                for surface in Surface.allCases {
                    let style = adapted.style(role, on: surface)
                    let ratio = Contrast.ratio(style.foreground, style.background) ?? 0
                    #expect(ratio >= 7, "\(role) on \(surface) at \(depth): \(ratio)")
                }
            }
        }
    }

    @Test("ardoise and papier: text reads at 4.5:1, quiet text on the bar at 3.9:1", arguments: ["ardoise", "papier"])
    func readable(name: String) {
        let theme = Self.library.load(name).theme
        for role in Role.allCases where ![.background, .border, .textDisabled].contains(role) {
            for surface in Surface.allCases {
                let style = theme.style(role, on: surface)
                let ratio = Contrast.ratio(style.foreground, style.background) ?? 0
                #expect(ratio >= (surface == .bar ? 3.9 : 4.5), "\(role) on \(surface): \(ratio)")
            }
        }
    }

    @Test("On the bar a role keeps its colour where it reads there")
    func bar() {
        let theme = Theme.ardoise
        #expect(theme.style(.match, on: .bar).foreground == theme.style(.match).foreground)
        #expect(theme.style(.match, on: .bar).background == theme.style(.listCursor).background)
        #expect(theme.style(.chip, on: .panel).background == theme.style(.chip).background)
        #expect(theme.style(.text, on: .panel).background == theme.style(.panel).background)
        #expect(theme.style(.buttonFocus, on: .bar).foreground == theme.style(.listCursor).foreground)
    }

    @Test("Without colours, what matters is told apart by attributes", arguments: names)
    func mono(name: String) {
        let theme = Self.library.load(name).theme.adapted(to: .mono)
        for role in [Role.error, .match, .warning, .title, .fieldFocus, .textMuted, .listCursor] {
            #expect(theme.style(role).attributes != theme.style(.text).attributes, "\(role)")
        }
        #expect(theme.style(.error).attributes != theme.style(.warning).attributes)
        #expect(theme.style(.error).attributes != theme.style(.match).attributes)
        #expect(theme.style(.text, on: .bar).attributes.contains(.reverse))
        #expect(theme.style(.match, on: .bar).attributes.isSuperset(of: [.reverse, .underline]))
        let badges = [Role.badgePending, .badgeWaiting, .badgeEnrolled, .badgeRefused]
        #expect(Set(badges.map { theme.style($0).attributes }).count == badges.count)
    }

    @Test("encre and seize keep to what they promise")
    func frugal() {
        let ink = Self.library.load("encre").theme
        let sixteen = Self.library.load("seize").theme
        for role in Role.allCases {
            #expect(ink.style(role).foreground == .terminalDefault)
            #expect(ink.style(role).background == .terminalDefault)
            let style = sixteen.style(role)
            #expect(style.foreground.fits(.ansi16) && style.background.fits(.ansi8), "\(role)")
        }
    }

    static let library = ThemeLibrary(folders: [
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/themes"
    ])
}

extension Colour {
    fileprivate func fits(_ depth: ColourDepth) -> Bool {
        switch (self, depth) {
        case (.terminalDefault, _), (_, .trueColour), (.indexed, .indexed256): true
        case (.ansi(let index), .ansi8): index < 8
        case (.ansi, .ansi16), (.ansi, .indexed256): true
        default: false
        }
    }
}
