import TestSupport
import Testing

@Suite("Choosing a theme, live")
struct ThemePreviewTests {
    private func look(_ desk: TerminalDriver) -> [CellStyle] {
        ["Accueil", "Thème", "garder"].flatMap { desk.screen.styles(of: $0) }
    }

    @Test("Moving in the list shows each theme at once; Esc gives the old one back, Enter keeps the new one for good")
    func preview() throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("--lang", "fr")
        try desk.waitFor("3 formations au catalogue")
        try desk.send("<C-p>thème<Enter>")
        try desk.waitFor("garder celui-ci", "● ardoise")
        let ardoise = look(desk)
        var seen: Set<[CellStyle]> = [ardoise]
        for _ in 0..<4 {
            let before = look(desk)
            try desk.send("<Down>")
            try desk.waitUntil("another look") { _ in look(desk) != before }
            seen.insert(look(desk))
        }
        #expect(seen.count == 5)
        try desk.send("<Esc>")
        try desk.waitFor("3 formations au catalogue")
        try desk.send("<C-p>thème<Enter>")
        try desk.waitFor("garder celui-ci")
        #expect(look(desk) == ardoise)
        try desk.send("<Down>")
        try desk.waitUntil("another look") { _ in look(desk) != ardoise }
        let chosen = look(desk)
        try desk.send("<Enter>")
        try desk.waitUntilGone("garder celui-ci")
        try desk.send("<C-q>")
        try desk.expectExit()
        let again = try sandbox.open("--lang", "fr")
        try again.waitFor("3 formations au catalogue")
        try again.send("<C-p>thème<Enter>")
        try again.waitFor("garder celui-ci")
        #expect(look(again) == chosen)
        try again.send("<Esc>")
        again.settle()
        try again.send("<C-q>")
        try again.expectExit()
    }
}
