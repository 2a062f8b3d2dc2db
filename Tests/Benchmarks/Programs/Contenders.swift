import Glibc

/// The programs that are compared: this one, as it was built, and what the machine has.
struct Contenders {
    private let folder: Scratch

    init(_ folder: Scratch) { self.folder = folder }

    /// Pupitre, beside the benchmarks.
    static let pupitre: String? = {
        let path =
            String(
                CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
                    .dropLast().joined(separator: "/")) + "/pupitre"
        return access(path, X_OK) == 0 ? path : nil
    }()

    /// The search for a training on `database`.
    static func search(_ database: String, theme: String = "ardoise") -> [String]? {
        pupitre.map { [$0, "--theme", theme, "--lang", "en", "--database", database, "new"] }
    }

    /// The same, as whoever comes through SSH: there the program knows nobody but those in its database.
    static func search(_ database: String, as login: String) throws -> [String]? {
        search(database).map { $0 + ["--as", login] }
    }

    /// A general finder, reading the catalogue as lines.
    static func finder(_ list: String) -> [String]? {
        program("fzf").map { ["/bin/sh", "-c", "exec \($0) --no-mouse < '\(list)'"] }
    }

    /// A menu of the lines of `list`, as shell scripts show one.
    func menu(_ list: String, _ count: Int) throws -> [String]? {
        guard let dialog = Self.program("dialog"), let file = fopen(list, "re") else { return nil }
        defer { fclose(file) }
        var line = 0
        let rows = TrainingList.rows(count, of: file, &line).map { "\"\($0.code)\" \"\($0.title ?? $0.code)\"\n" }
        let options = folder.path("menu")
        try Self.write(rows.joined(), to: options)
        return ["/bin/sh", "-c", "exec \(dialog) --menu Trainings 24 80 18 --file '\(options)'"]
    }

    /// The plainest C program that filters lines with ncurses, built from `../shared/tools/floor.c` where that is.
    func floor() -> [String]? {
        let source = "../shared/tools/floor.c"
        guard access(source, R_OK) == 0, let compiler = Self.program("cc") ?? Self.program("clang") else { return nil }
        let path = folder.path("floor")
        if access(path, X_OK) != 0 {
            guard system("\(compiler) -O2 -w -o '\(path)' \(source) -lncursesw -ltinfo 2>/dev/null") == 0 else {
                return nil
            }
        }
        return [path]
    }

    /// SQLite's own shell.
    static let shell = program("sqlite3")

    private static func program(_ name: String) -> String? {
        ["/usr/bin/", "/usr/local/bin/"].map { $0 + name }.first { access($0, X_OK) == 0 }
    }

    /// Writes the trainings as lines of code and title.
    static func list(_ rows: [(code: String, title: String)], to path: String) throws {
        try Contenders.write(rows.map { "\($0.code)\t\($0.title)\n" }.joined(), to: path)
    }

    static func write(_ text: String, to path: String) throws {
        guard let file = fopen(path, "we") else { throw BareError(message: path) }
        defer { fclose(file) }
        _ = text.withCString { fputs($0, file) }
    }
}
