/// Something wrong in a theme's file; the rest of the file is used all the same.
public struct ThemeProblem: Equatable, Sendable {
    /// The file, as it was found.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// What is wrong.
    public let fact: Fact

    /// What can be wrong.
    ///
    /// `nearest` is what may have been meant.
    public enum Fact: Equatable, Sendable {
        /// The file cannot be read, is not UTF-8, or is longer than a theme can be.
        case unreadable
        /// Not TOML; the line is left out. The words are the parser's, in English.
        case syntax(String)
        /// No theme of this name is found, or it is no name for a theme.
        case unknownTheme(String)
        /// Themes that inherit from each other in a circle.
        case inheritsLoop([String])
        /// A role that the program does not have.
        case unknownRole(String, nearest: String?)
        /// A colour that is neither in the palette nor one of the notations.
        case unknownColour(String, nearest: String?)
        /// An attribute that terminals do not have.
        case unknownAttribute(String, nearest: String?)
        /// A key that means nothing here.
        case unknownKey(String, nearest: String?)
        /// A value of the wrong kind, such as a number for a name.
        case wrongKind(key: String)
    }

    /// A problem at a place.
    public init(file: String, line: Int, fact: Fact) {
        self.file = file
        self.line = line
        self.fact = fact
    }
}

/// Finds what a misspelt word may have been.
enum Nearest {
    /// The nearest of `candidates`, when it is near enough to be worth saying.
    static func match(for word: String, in candidates: some Sequence<String>) -> String? {
        let limit = max(1, min(3, word.count / 2))
        let best = candidates.map { (distance(word, $0), $0) }.min { $0 < $1 }
        return best.flatMap { $0.0 <= limit ? $0.1 : nil }
    }

    /// Levenshtein's distance; words longer than 64 characters are compared by their beginning.
    private static func distance(_ one: String, _ two: String) -> Int {
        let first = Array(one.prefix(64))
        let second = Array(two.prefix(64))
        var row = Array(0...second.count)
        for (i, character) in first.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in second.enumerated() {
                let cost = diagonal + (character == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(cost, row[j] + 1, diagonal + 1)
            }
        }
        return row[second.count]
    }
}
