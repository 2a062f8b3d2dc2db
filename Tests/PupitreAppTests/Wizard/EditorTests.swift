import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("The editor of several lines")
struct EditorTests {
    @Test("Ctrl-Z and Ctrl-Y work inside the text, word by word")
    func undo() {
        var desk = Scene.editor.desk()
        let before = desk.text
        desk.type("un")
        desk.type(" ")
        desk.type("deux")
        #expect(desk.shows("un deux"))
        desk.press(.control("z"))
        #expect(desk.shows("un ") && !desk.shows("un deux"))
        desk.press(.control("z"), .control("z"))
        let rows: [Substring] = before.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(desk.rows.dropLast(3) == rows.map { String($0) }.dropLast(3))
        desk.press(.control("y"), .control("y"), .control("y"))
        #expect(desk.shows("un deux"))
    }

    @Test("A form left with Esc keeps its draft and lets go of it, so that this program offers it too")
    func release() throws {
        var desk = Scene.wizardSession.desk()
        desk.type("Mai")
        desk.press(.escape)
        let name = try #require(
            desk.ran.compactMap { if case .keepDraft(let draft) = $0 { draft.name } else { nil } }.last)
        let kept = try #require(desk.ran.lastIndex { if case .keepDraft = $0 { true } else { false } })
        let released = try #require(desk.ran.lastIndex(of: .releaseDraft(name)))
        #expect(kept < released)
    }
}
