import PupitreApp
import TrainingDomain

@testable import pupitre

extension FuzzedParser {
    /// `settings.toml`, and the line that the desk writes into it.
    static let settings = FuzzedParser(name: "settings", maximumLength: 2048) { input in
        let text = input.text
        let lines = text.unicodeScalars.count { $0 == "\n" } + 1
        let settings = Settings(text, path: "settings.toml")
        for problem in settings.problems {
            must(line(of: problem).map { (1...lines).contains($0) } ?? false, "a problem is on a line: \(problem)")
            for language in Language.allCases { _ = sentences(for: language).command(problem) }
        }
        guard settings.problems.isEmpty else { return }
        let written = SettingsFile.text(text, setting: "theme", to: "papier")
        let changed = Settings(written, path: "settings.toml")
        must(changed.problems.isEmpty, "a file that was right stays right: \(changed.problems)")
        must(changed.theme == "papier" || written == text, "the theme is remembered, or nothing is changed")
        must(changed.language == settings.language && changed.mail == settings.mail, "other settings stay")
    }

    private static func line(of problem: CommandFact) -> Int? {
        switch problem {
        case .settingsBroken(_, let line, _), .settingUnknown(_, let line, _), .mailSettingWrong(_, let line, _),
            .settingWrong(_, let line, _, _):
            line
        default: nil
        }
    }
}
