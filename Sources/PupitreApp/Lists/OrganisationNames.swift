import TrainingDomain

extension DirectorySearch {
    /// The organisations whose names pages show; where there are more, a page shows the codes of the others.
    static let names = DirectorySearch(window: Window(limit: 500))
}

extension Page<Organisation> {
    /// Names by code.
    var names: [String: String] { Dictionary(rows.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first }) }
}
