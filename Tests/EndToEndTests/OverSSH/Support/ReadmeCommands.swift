import Foundation

/// The commands of a section of the README, as they stand there: what is documented is what is tested.
enum ReadmeCommands {
    /// The section or its commands are not where they were.
    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    /// The lines of the fenced block in the section with this heading.
    static func lines(of heading: String) throws -> [String] {
        var checkout = URL(filePath: #filePath)
        // Tests/EndToEndTests/OverSSH/Support/ReadmeCommands.swift
        for _ in 0..<5 { checkout.deleteLastPathComponent() }
        let text = try String(contentsOf: checkout.appending(path: "README.md"), encoding: .utf8)
        let all = text.components(separatedBy: "\n")
        guard let start = all.firstIndex(of: heading) else { throw Missing(description: "no section \(heading)") }
        let section = all[(start + 1)...].prefix { !$0.hasPrefix("## ") }
        let fences = section.indices.filter { section[$0].hasPrefix("```") }
        guard fences.count == 2 else { throw Missing(description: "\(fences.count) fences in \(heading), not two") }
        return Array(section[(fences[0] + 1)..<fences[1]])
    }
}
