import Glibc

/// Finds themes by their name in folders that it is given, the first of which wins: the person's, the system's, the
/// program's.
///
/// Starting with no theme chosen needs no library: `Theme.ardoise` is inside the program.
public struct ThemeLibrary: Sendable {
    /// A theme and what was wrong with its files.
    ///
    /// The theme can always be used.
    public struct Loaded: Equatable, Sendable {
        /// The theme, for 24-bit colours: `adapted(to:)` makes it fit the terminal.
        public let theme: Theme
        /// What was wrong, in the order of the files.
        public let problems: [ThemeProblem]
    }

    private let folders: [String]
    private let builtIn: [String: String]

    /// A longer file is no theme.
    private static let maximumBytes = 65_536

    /// A library over folders of `NAME.toml` files; folders that do not exist are empty.
    ///
    /// `builtIn` holds the texts of themes that are inside the program, by name; a file of that name comes before them.
    public init(folders: [String], builtIn: [String: String] = [:]) {
        self.folders = folders
        self.builtIn = builtIn
    }

    /// The names of all themes, in alphabetical order; `ardoise` is always one.
    public func names() -> [String] {
        Set(folders.flatMap(Self.names) + builtIn.keys + [Theme.ardoise.name]).sorted()
    }

    /// The theme called `name`; `ardoise` with a problem when there is none.
    public func load(_ name: String) -> Loaded {
        var problems: [ThemeProblem] = []
        guard let found = find(name, from: 0) else {
            if name != Theme.ardoise.name {
                problems.append(ThemeProblem(file: "\(name).toml", line: 1, fact: .unknownTheme(name)))
            }
            return Loaded(theme: .ardoise, problems: problems)
        }
        let chain = chain(found, &problems)
        return Loaded(theme: resolve(name, chain, &problems), problems: problems)
    }

    /// A theme's file as it was found.
    private struct Found {
        let name: String
        let path: String
        let folder: Int
    }

    /// The file of a theme and those it inherits from, the theme's own first.
    private func chain(_ first: Found, _ problems: inout [ThemeProblem]) -> [ThemeFile] {
        var files: [ThemeFile] = []
        var seen: [Found] = []
        var next: Found? = first
        while let current = next {
            guard let text = text(of: current) else {
                problems.append(ThemeProblem(file: current.path, line: 1, fact: .unreadable))
                break
            }
            let file = ThemeFile(text, file: current.path)
            problems += file.problems
            files.append(file)
            seen.append(current)
            next = parent(of: file, seen: seen, &problems)
        }
        return files
    }

    /// The file that `file` inherits from, unless there is none or it comes round to one already seen.
    private func parent(of file: ThemeFile, seen: [Found], _ problems: inout [ThemeProblem]) -> Found? {
        guard let name = file.inherits, let current = seen.last else { return nil }
        // A theme that inherits from its own name means the one that it hides in a later folder.
        let isOwnName = name == current.name
        let found = find(name, from: isOwnName ? current.folder + 1 : 0)
        if let found, !seen.contains(where: { $0.path == found.path }) { return found }
        if found == nil, name == Theme.ardoise.name { return nil }
        let isLoop = found != nil || isOwnName
        let fact: ThemeProblem.Fact = isLoop ? .inheritsLoop(seen.map(\.name) + [name]) : .unknownTheme(name)
        problems.append(ThemeProblem(file: file.file, line: file.inheritsLine, fact: fact))
        return nil
    }

    /// Puts the files together, the furthest ancestor first, and gives names of colours their meaning.
    private func resolve(_ name: String, _ chain: [ThemeFile], _ problems: inout [ThemeProblem]) -> Theme {
        // A chain that ends at the theme inside the program, or in the dark, stands on it.
        let standsAlone = chain.last.map { $0.inherits == nil && !$0.roles.isEmpty } ?? false
        var styles = standsAlone ? [:] : Theme.ardoise.roles
        var palette: [String: Colour] = [:]
        var entries: [Role: ThemeFile.Entry] = [:]
        for file in chain.reversed() {
            palette.merge(file.palette) { $1 }
            entries.merge(file.roles) { $1 }
        }
        for (role, entry) in entries.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            var resolver = EntryResolver(entry: entry, palette: palette)
            styles[role] = resolver.style()
            problems += resolver.problems
        }
        return Theme(name: name, roles: styles)
    }

    private func find(_ name: String, from first: Int) -> Found? {
        guard Theme.isValidName(name) else { return nil }
        for (index, folder) in folders.enumerated().dropFirst(first) {
            let path = "\(folder)/\(name).toml"
            if access(path, F_OK) == 0 { return Found(name: name, path: path, folder: index) }
        }
        guard first <= folders.count, builtIn[name] != nil else { return nil }
        return Found(name: name, path: "\(name).toml", folder: folders.count)
    }

    private func text(of found: Found) -> String? {
        found.folder < folders.count ? Self.read(found.path) : builtIn[found.name]
    }

    private static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let file = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard file.hasSuffix(".toml") else { continue }
            let name = String(file.dropLast(5))
            if Theme.isValidName(name) { names.append(name) }
        }
        return names
    }

    private static func read(_ path: String) -> String? {
        // Not to be kept waiting by a pipe, which is no theme.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        var status = stat()
        guard descriptor >= 0 else { return nil }
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, let file = fdopen(descriptor, "r")
        else {
            close(descriptor)
            return nil
        }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: maximumBytes + 1)
        let count = fread(&bytes, 1, bytes.count, file)
        guard count <= maximumBytes, ferror(file) == 0, !bytes[..<count].contains(0) else { return nil }
        return String(validating: bytes[..<count], as: UTF8.self)
    }
}

/// Gives the names of colours in one entry their meaning.
private struct EntryResolver {
    let entry: ThemeFile.Entry
    let palette: [String: Colour]
    private(set) var problems: [ThemeProblem] = []

    init(entry: ThemeFile.Entry, palette: [String: Colour]) {
        self.entry = entry
        self.palette = palette
    }

    mutating func style() -> RoleStyle {
        RoleStyle(
            colour(entry.foreground), on: colour(entry.background), entry.attributes,
            ansi16: ansi(entry.ansi16Foreground), on16: ansi(entry.ansi16Background))
    }

    private mutating func colour(_ word: String?) -> Colour? {
        guard let word else { return nil }
        if let colour = palette[word] ?? ColourName.colour(word) { return colour }
        reportColour(word, among: palette.keys.sorted() + ColourName.words)
        return nil
    }

    private mutating func ansi(_ word: String?) -> UInt8? {
        guard let word else { return nil }
        if case .ansi(let index) = ColourName.colour(word) { return index }
        reportColour(word, among: ColourName.ansi)
        return nil
    }

    private mutating func reportColour(_ word: String, among words: [String]) {
        let fact = ThemeProblem.Fact.unknownColour(word, nearest: Nearest.match(for: word, in: words))
        problems.append(ThemeProblem(file: entry.file, line: entry.line, fact: fact))
    }
}
