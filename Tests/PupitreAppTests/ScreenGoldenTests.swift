import TerminalUI
import TestSupport
import Testing
import TrainingDomain

@Suite("Golden frames of every screen")
struct ScreenGoldenTests {
    @Test("At 80×24", arguments: Scene.allCases, Language.allCases)
    func small(scene: Scene, language: Language) throws {
        let desk = scene.desk(Size(width: 80, height: 24), language)
        try GoldenFrame.check(desk.frame, "\(scene.rawValue)-80x24-\(language.rawValue)")
    }

    @Test("At 120×40", arguments: Scene.allCases, Language.allCases)
    func wide(scene: Scene, language: Language) throws {
        let desk = scene.desk(Size(width: 120, height: 40), language)
        try GoldenFrame.check(desk.frame, "\(scene.rawValue)-120x40-\(language.rawValue)")
    }
}
