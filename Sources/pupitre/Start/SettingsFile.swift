import Glibc
import TOMLKit
import TOMLText
import TrainingExchange

/// Writes the choices that the desk remembers into `settings.toml`, other lines as they are.
enum SettingsFile {
    /// Sets one line of the file at `path`, which is replaced whole; a choice that can't be remembered is no reason to stop.
    static func remember(_ setting: RememberedSetting, at path: String?) {
        guard let path else { return }
        let (key, value) =
            switch setting {
            case .theme(let name): ("theme", name)
            case .language(let code): ("language", code)
            }
        let old = (try? FileBytes.read(path, limit: 1 << 16)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        write(Self.text(old, setting: key, to: value), to: path)
    }

    /// `old` with `key` set to `value`: its line replaced, or one added; `old` itself where that would not say so.
    static func text(_ old: String, setting key: String, to value: String) -> String {
        let new = replacing(key, by: value, in: old)
        return (try? TOMLText(new).table())?[key]?.string == value ? new : old
    }

    private static func replacing(_ key: String, by value: String, in old: String) -> String {
        let text = old.unicodeScalars.first == "\u{FEFF}" ? String(old.unicodeScalars.dropFirst()) : old
        var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
        if lines.last == "" { lines.removeLast() }
        let line = "\(key) = \"\(value)\""
        // What follows a table's head belongs to that table.
        let end = lines.firstIndex { $0.first { $0 != " " && $0 != "\t" } == "[" } ?? lines.endIndex
        let place = lines[..<end].firstIndex { line in
            let parts = line.split(separator: "=", maxSplits: 1)
            return parts.count == 2 && parts[0].filter { !" \t\"'".contains($0) } == key
        }
        if let place { lines[place] = line } else { lines.insert(line, at: end) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func write(_ text: String, to path: String) {
        makeFolder(of: path)
        let draft = path + ".new"
        let descriptor = Glibc.open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        let bytes = Array(text.utf8)
        let isWritten = Glibc.write(descriptor, bytes, bytes.count) == bytes.count
        close(descriptor)
        if isWritten { rename(draft, path) } else { unlink(draft) }
    }

    /// Makes the folder of the file at `path`, and those above it.
    private static func makeFolder(of path: String) {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
        let folder = String(path[..<slash])
        guard mkdir(folder, 0o700) != 0, errno == ENOENT else { return }
        makeFolder(of: folder)
        mkdir(folder, 0o700)
    }
}
