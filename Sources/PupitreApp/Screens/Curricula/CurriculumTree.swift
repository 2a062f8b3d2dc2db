import TrainingDomain

/// The rows of the curriculum tree as it is shown: folded, or narrowed by a search.
struct CurriculumTree: Equatable, Sendable {
    /// One row.
    enum Row: Equatable, Sendable {
        /// A node, with whether something hangs on it and whether that is hidden.
        case node(CurriculumBranch, hasMore: Bool, isFolded: Bool)
        /// A training attached to the node `of`, `depth` deep.
        case training(TrainingRow, of: String, depth: Int)
        /// A session attached by itself to the node `of`, `depth` deep.
        case session(SessionRow, of: String, depth: Int)

        /// The code of the node, or of the node that the training or the session hangs on.
        var node: String {
            switch self {
            case .node(let branch, _, _): branch.node.code
            case .training(_, let node, _), .session(_, let node, _): node
            }
        }

        /// What tells the row from the others.
        var key: String {
            switch self {
            case .node(let branch, _, _): branch.node.code
            case .training(let row, let node, _): "\(node)\u{0}\(row.code)"
            case .session(let row, let node, _): "\(node)\u{0}\u{0}\(row.number)"
            }
        }
    }

    /// The whole tree, parents before children.
    var branches: [CurriculumBranch] = []
    /// Codes of the nodes whose contents are hidden.
    private(set) var folded: Set<String> = []

    /// Hides or shows what hangs on a node.
    mutating func fold(_ code: String, _ isFolded: Bool) {
        if isFolded { folded.insert(code) } else { folded.remove(code) }
    }

    /// Hides what hangs on every node, or shows everything.
    mutating func foldAll(_ isFolded: Bool) { folded = isFolded ? Set(branches.map(\.node.code)) : [] }

    /// The branch of a node.
    func branch(_ code: String) -> CurriculumBranch? { branches.first { $0.node.code == code } }

    /// The rows: everything that is not folded away, or what answers `query` with the nodes above it.
    func rows(_ query: SearchQuery) -> [Row] {
        query.isEmpty ? unfoldedRows : found(query)
    }

    private var unfoldedRows: [Row] {
        var rows: [Row] = []
        var hiddenBelow: Int?
        for (index, branch) in branches.enumerated() {
            if let depth = hiddenBelow, branch.depth > depth { continue }
            let hasMore = !branch.trainings.isEmpty || !branch.sessions.isEmpty || hasChildren(index)
            let isFolded = hasMore && folded.contains(branch.node.code)
            hiddenBelow = isFolded ? branch.depth : nil
            rows.append(.node(branch, hasMore: hasMore, isFolded: isFolded))
            if isFolded { continue }
            rows += Self.attached(to: branch)
        }
        return rows
    }

    /// A row for each training attached to a node that `fits`, and for each session.
    private static func attached(
        to branch: CurriculumBranch, where fits: (_ title: String, _ code: String) -> Bool = { _, _ in true }
    ) -> [Row] {
        let (node, depth) = (branch.node.code, branch.depth + 1)
        return branch.trainings.filter { fits($0.title, $0.code) }.map { .training($0, of: node, depth: depth) }
            + branch.sessions.filter { fits($0.title, $0.trainingCode) }.map { .session($0, of: node, depth: depth) }
    }

    /// A node that answers keeps what is attached to it; a training or a session that answers keeps its node and the nodes above.
    private func found(_ query: SearchQuery) -> [Row] {
        var rows: [Row] = []
        var isKept = Array(repeating: false, count: branches.count)
        var attached: [[Row]] = Array(repeating: [], count: branches.count)
        for (index, branch) in branches.enumerated() {
            let answers = Self.answers(query, branch.node.title, branch.node.code)
            attached[index] = Self.attached(to: branch) { answers || Self.answers(query, $0, $1) }
            guard answers || !attached[index].isEmpty else { continue }
            var depth = branch.depth
            isKept[index] = true
            for above in stride(from: index - 1, through: 0, by: -1) where branches[above].depth < depth {
                isKept[above] = true
                depth = branches[above].depth
            }
        }
        for (index, branch) in branches.enumerated() where isKept[index] {
            rows.append(.node(branch, hasMore: false, isFolded: false))
            rows += attached[index]
        }
        return rows
    }

    private func hasChildren(_ index: Int) -> Bool {
        branches.indices.contains(index + 1) && branches[index + 1].depth > branches[index].depth
    }

    /// Whether every word occurs in the title or the code.
    private static func answers(_ query: SearchQuery, _ title: String, _ code: String) -> Bool {
        let texts = [Folding.bytes(title), Folding.bytes(code)]
        return query.words.allSatisfy { word in
            texts.contains { text in text.indices.contains { text[$0...].starts(with: word) } }
        }
    }
}
