import Foundation
import TerminalUI

/// Full screens kept as text: what is shown, and the role of every cell.
///
///     try GoldenFrame.check(view(state, size), "home-empty")
///
/// compares with `Goldens/home-empty.golden` beside the test's file. With `PUPITRE_RECORD_GOLDENS=1` the file is
/// written anew instead, and the test fails, so that nobody takes a recording for a pass.
public enum GoldenFrame {
    /// Why a check failed; its description is the difference, row by row.
    public struct Failure: Error, CustomStringConvertible {
        /// What to show to a person.
        public let description: String
    }

    /// The environment variable that has the files written anew.
    public static let recordVariable = "PUPITRE_RECORD_GOLDENS"

    /// Compares `frame` with the golden called `name`; throws a `Failure` when they differ or when recording.
    public static func check(_ frame: Frame, _ name: String, file: StaticString = #filePath) throws {
        let folder = URL(filePath: "\(file)").deletingLastPathComponent().appending(path: "Goldens")
        let url = folder.appending(path: "\(name).golden")
        let actual = text(of: frame)
        if ProcessInfo.processInfo.environment[recordVariable] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try actual.write(to: url, atomically: true, encoding: .utf8)
            throw Failure(
                description: "Recorded \(url.lastPathComponent): look at it, then run without \(recordVariable)")
        }
        guard let expected = try? String(contentsOf: url, encoding: .utf8) else {
            throw Failure(
                description: "There is no \(url.lastPathComponent) yet: run with \(recordVariable)=1\n\(actual)")
        }
        guard expected != actual else { return }
        throw Failure(description: "\(url.lastPathComponent) is not what was drawn:\n\(difference(expected, actual))")
    }

    /// A frame as text: its size and cursor, its rows, then one code per cell for the role, with a legend.
    public static func text(of frame: Frame) -> String {
        var legend = Legend()
        var shown: [String] = []
        var roles: [String] = []
        for y in 0..<frame.size.height {
            shown.append("|\(frame.text(row: y))|")
            roles.append("|\(frame.withRow(y) { row in String(row.map { legend.code(of: $0) }) })|")
        }
        let cursor = frame.cursor.map { "\($0.x),\($0.y)\(frame.isCursorVisible ? "" : " invisible")" } ?? "none"
        let head = "size \(frame.size.width)x\(frame.size.height)  cursor \(cursor)"
        return ([head] + shown + ["roles"] + roles + ["legend"] + legend.lines).joined(separator: "\n") + "\n"
    }

    /// The lines that differ: `-` as kept, `+` as drawn, `^` under what changed.
    public static func difference(_ expected: String, _ actual: String) -> String {
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
        var lines: [String] = []
        for index in 0..<max(old.count, new.count) {
            let before = index < old.count ? old[index] : nil
            let after = index < new.count ? new[index] : nil
            guard before != after else { continue }
            lines.append("line \(index + 1)")
            if let before { lines.append("- \(before)") }
            if let after { lines.append("+ \(after)") }
            if let before, let after { lines.append("  \(marks(before, after))") }
        }
        return lines.joined(separator: "\n")
    }

    private static func marks(_ before: Substring, _ after: Substring) -> String {
        let (old, new) = (Array(before), Array(after))
        return String(
            (0..<max(old.count, new.count)).map { index in
                index < old.count && index < new.count && old[index] == new[index] ? " " : "^"
            })
    }
}

/// One letter per role and surface, in the order in which they are met; `.` is plain text on the background.
private struct Legend {
    private var codes: [UInt32: Character] = [:]
    private(set) var lines: [String] = []
    private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

    mutating func code(of cell: Cell) -> Character {
        if cell.role == .text, cell.surface == .background { return "." }
        let key = UInt32(cell.roleCode) << 8 | UInt32(cell.surface.rawValue)
        if let code = codes[key] { return code }
        let code = codes.count < Self.letters.count ? Self.letters[codes.count] : "?"
        codes[key] = code
        lines.append("\(code) \(cell.role.name)\(cell.surface == .background ? "" : " on \(cell.surface)")")
        return code
    }
}
