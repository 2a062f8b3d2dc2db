import Foundation
import Testing

/// The page of promises names its tests; a test that was renamed or removed takes its sentence with it.
@Suite("What the README says one can rely on")
struct ReliableTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test("Every test that it names is there, and every promise names one")
    func named() throws {
        let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
        let page = try #require(readme.components(separatedBy: "## What you can rely on\n").dropFirst().first)
            .components(separatedBy: "\n## ")[0]
        let names = Set(page.matches(of: /`([A-Za-z]+Tests)`/).map { String($0.output.1) })
        #expect(names.count > 20)
        let files = FileManager.default.enumerator(atPath: Self.root.appending(path: "Tests").path)
        let present = Set((files?.compactMap { ($0 as? String)?.split(separator: "/").last } ?? []).map(String.init))
        for name in names { #expect(present.contains(name + ".swift"), "\(name) is not there") }
        for promise in page.components(separatedBy: "\n- ").dropFirst() {
            #expect(promise.contains("Tests`") || promise.contains("`.ci/"), "\(promise)")
        }
    }
}
