@testable import TerminalUI

extension FuzzedParser {
    /// A person's own theme.
    static let theme = FuzzedParser(name: "theme", maximumLength: 2048) { input in
        let text = input.text
        let lines = text.unicodeScalars.count { $0 == "\n" } + 1
        let loaded = ThemeLibrary(folders: [], builtIn: ["own": text]).load("own")
        for problem in loaded.problems {
            must((1...lines).contains(problem.line), "a problem is on a line of the file: \(problem)")
        }
        for depth in ColourDepth.allCases {
            let theme = loaded.theme.adapted(to: depth)
            for role in Role.allCases { _ = theme.style(role) }
        }
    }
}
