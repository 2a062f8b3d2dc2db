import Foundation
import TerminalUI
import Testing

@testable import pupitre

@Suite("Themes inside the program")
struct BuiltInThemesTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("themes")

    @Test("Every theme of the project is inside, to the letter, and loads without a mistake where no file is found")
    func all() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).map { String($0.dropLast(5)) }
        let library = ThemeLibrary(folders: [], builtIn: BuiltInThemes.texts)
        #expect(library.names() == names.sorted())
        for name in names where name != Theme.ardoise.name {
            let file = try String(contentsOf: Self.folder.appendingPathComponent("\(name).toml"), encoding: .utf8)
            #expect(BuiltInThemes.texts[name] == file)
            let loaded = library.load(name)
            #expect(loaded.problems.isEmpty && loaded.theme.name == name)
        }
    }

    @Test("A file of the same name comes first, and may inherit from the one inside")
    func overriding() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("name = \"papier\"\ninherits = \"papier\"\n[roles]\nerror = \"#010203\"\n".utf8)
            .write(to: folder.appendingPathComponent("papier.toml"))
        let inside = ThemeLibrary(folders: [], builtIn: BuiltInThemes.texts).load("papier").theme
        let loaded = ThemeLibrary(folders: [folder.path], builtIn: BuiltInThemes.texts).load("papier")
        #expect(loaded.problems.isEmpty)
        #expect(loaded.theme.style(.error) != inside.style(.error))
        #expect(loaded.theme.style(.match) == inside.style(.match))
    }
}
