import Testing

@testable import TerminalUI

@Suite("Key names")
struct KeyNamesTests {
    @Test(
        "Keys have the names that French and English keyboards print",
        arguments: [
            (Key.enter, "Entrée", "Enter"), (.escape, "Échap", "Esc"), (.backTab, "Maj-Tab", "Shift-Tab"),
            (.control("s"), "Ctrl-S", "Ctrl-S"), (.function(2), "F2", "F2"), (.up, "↑", "↑"),
            (.modified([.control, .shift], .left), "Ctrl-Maj-←", "Ctrl-Shift-←"), (.character(" "), "Espace", "Space"),
            (.delete, "Suppr", "Del"), (.control(" "), "Ctrl-Espace", "Ctrl-Space"),
        ])
    func names(key: Key, french: String, english: String) {
        #expect(key.name(in: .french).string == french)
        #expect(key.name(in: .english).string == english)
    }
}
