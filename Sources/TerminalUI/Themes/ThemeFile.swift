import TOMLKit
import TOMLText

/// A theme's file as it is written, before names of colours mean anything.
struct ThemeFile {
    /// What the file says of one role: names of colours, and the line.
    struct Entry {
        var foreground: String?
        var background: String?
        var attributes: Style.Attributes?
        var ansi16Foreground: String?
        var ansi16Background: String?
        let file: String
        let line: Int
    }

    let file: String
    private(set) var inherits: String?
    var inheritsLine: Int { lines.line(of: "inherits", in: "") }
    private(set) var palette: [String: Colour] = [:]
    private(set) var roles: [Role: Entry] = [:]
    private(set) var problems: [ThemeProblem] = []
    private var lines: TOMLText

    /// Lines that may be left out for not being TOML before the file is given up.
    private static let maximumSyntaxErrors = 20

    /// Reads the text of a theme; whatever is wrong with it is in `problems`.
    init(_ text: String, file: String) {
        self.file = file
        lines = TOMLText(text)
        let document = parse()
        problems += lines.hostile.map { ThemeProblem(file: file, line: $0.line, fact: .syntax($0.words)) }
        guard let document else { return }
        for key in document.keys.sorted() where !["name", "inherits", "palette", "roles"].contains(key) {
            report(
                .unknownKey(key, nearest: Nearest.match(for: key, in: ["name", "inherits", "palette", "roles"])), key)
        }
        readInherits(document)
        readPalette(document)
        if let table = table("roles", of: document) { readRoles(table, prefix: "") }
    }

    /// Parses what TOML there is: a line that is not is reported, left out, and the rest is tried again.
    private mutating func parse() -> TOMLTable? {
        for _ in 0..<Self.maximumSyntaxErrors {
            do {
                return try lines.table()
            } catch let error as TOMLParseError {
                let line = min(max(error.source.begin.line, 1), max(lines.count, 1))
                problems.append(ThemeProblem(file: file, line: line, fact: .syntax(error.description)))
                guard lines.leaveOut(line) else { return nil }
            } catch {
                return nil
            }
        }
        return nil
    }

    private mutating func report(_ fact: ThemeProblem.Fact, _ key: String, in section: String = "") {
        problems.append(ThemeProblem(file: file, line: lines.line(of: key, in: section), fact: fact))
    }

    private mutating func table(_ key: String, of document: TOMLTable) -> TOMLTable? {
        guard let value = document[key] else { return nil }
        if let table = value.table { return table }
        report(.wrongKind(key: key), key)
        return nil
    }

    private mutating func readInherits(_ document: TOMLTable) {
        for key in ["name", "inherits"] {
            guard let value = document[key] else { continue }
            guard let name = value.string else {
                report(.wrongKind(key: key), key)
                continue
            }
            guard Theme.isValidName(name) else {
                report(.unknownTheme(name), key)
                continue
            }
            if key == "inherits" { inherits = name }
        }
    }

    private mutating func readPalette(_ document: TOMLTable) {
        guard let table = table("palette", of: document) else { return }
        for key in table.keys.sorted() {
            guard let word = table[key].flatMap(Self.word) else {
                report(.wrongKind(key: key), key, in: "palette")
                continue
            }
            guard let colour = ColourName.colour(word) else {
                let nearest = Nearest.match(for: word, in: ColourName.words)
                report(.unknownColour(word, nearest: nearest), key, in: "palette")
                continue
            }
            palette[key] = colour
        }
    }

    /// A colour may be written as a number, too.
    private static func word(_ value: any TOMLValueConvertible) -> String? {
        value.string ?? value.int.map { String($0) }
    }

    private mutating func readRoles(_ table: TOMLTable, prefix: String) {
        for key in table.keys.sorted() {
            guard let value = table[key] else { continue }
            let name = prefix + key
            if let inner = value.table, isGroup(inner, name) {
                readRoles(inner, prefix: name + ".")
            } else if let role = Role(name: name) {
                roles[role] = entry(for: role, name: name, value)
            } else {
                let nearest = Nearest.match(for: name, in: Role.allCases.map(\.name))
                report(.unknownRole(name, nearest: nearest), name, in: "roles")
            }
        }
    }

    /// `badge.pending = …` without quotes is a table of tables in TOML: the same role.
    private func isGroup(_ table: TOMLTable, _ name: String) -> Bool {
        guard table.keys.allSatisfy({ !Self.parts.contains($0) }) else { return false }
        return Role.allCases.contains { role in
            role.name.hasPrefix(name + ".")
                && (Role(name: name) == nil || table.keys.contains { role.name.hasPrefix("\(name).\($0)") })
        }
    }

    private static let parts = ["fg", "bg", "attributes", "ansi16"]

    private mutating func entry(for role: Role, name: String, _ value: any TOMLValueConvertible) -> Entry {
        var entry = Entry(file: file, line: lines.line(of: name, in: "roles"))
        if let table = value.table {
            read(table, name: name, into: &entry)
        } else if let word = Self.word(value) {
            if role.isGround { entry.background = word } else { entry.foreground = word }
        } else {
            report(.wrongKind(key: name), name, in: "roles")
        }
        return entry
    }

    private mutating func read(_ table: TOMLTable, name: String, into entry: inout Entry) {
        for key in table.keys.sorted() {
            guard let value = table[key] else { continue }
            switch (key, Self.word(value)) {
            case ("fg", let word?): entry.foreground = word
            case ("bg", let word?): entry.background = word
            case ("ansi16", let word?): entry.ansi16Foreground = word
            case ("ansi16", nil) where value.table != nil:
                entry.ansi16Foreground = value.table?["fg"].flatMap(Self.word)
                entry.ansi16Background = value.table?["bg"].flatMap(Self.word)
            case ("attributes", nil) where value.array != nil:
                entry.attributes = attributes(value, name: name)
            case ("fg", _), ("bg", _), ("ansi16", _), ("attributes", _):
                report(.wrongKind(key: "\(name).\(key)"), name, in: "roles")
            default:
                report(.unknownKey(key, nearest: Nearest.match(for: key, in: Self.parts)), name, in: "roles")
            }
        }
    }

    private mutating func attributes(_ value: any TOMLValueConvertible, name: String) -> Style.Attributes {
        var attributes: Style.Attributes = []
        guard let array = value.array else { return attributes }
        for item in array {
            let word = item.string ?? item.debugDescription
            if let attribute = Style.Attributes.named[word] {
                attributes.insert(attribute)
            } else {
                let nearest = Nearest.match(for: word, in: Style.Attributes.named.keys)
                report(.unknownAttribute(word, nearest: nearest), name, in: "roles")
            }
        }
        return attributes
    }
}

extension Role {
    /// A colour alone is the background of these roles, the foreground of all others.
    fileprivate var isGround: Bool { self == .background || self == .panel }
}

extension Style.Attributes {
    /// The words of theme files.
    static let named: [String: Style.Attributes] = [
        "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
    ]
}
