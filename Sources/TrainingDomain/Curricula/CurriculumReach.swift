/// Which nodes a curriculum registration reaches (`domain.md`, "Curriculum registration").
///
/// A blocking node targets only itself. Any other targets itself, its ancestors below the first blocking one, and its descendants
/// that are reached without crossing a blocking one; the blocking nodes themselves are not reached.
public struct CurriculumReach: Sendable {
    private let nodes: [String: CurriculumNode]
    private let children: [String: [CurriculumNode]]

    /// The tree of `nodes`; those below one node are reached in the order given.
    public init(_ nodes: [CurriculumNode]) {
        self.nodes = Dictionary(nodes.map { (Folding.key($0.code), $0) }) { first, _ in first }
        children = Dictionary(grouping: nodes.filter { $0.parent != nil }) { Folding.key($0.parent ?? "") }
    }

    /// The node known as `code`, compared without case.
    public func node(_ code: String) -> CurriculumNode? { nodes[Folding.key(code)] }

    /// What a registration at `node` reaches: the node, those above it from the nearest on, those below it branch by branch.
    public func reached(from node: CurriculumNode) -> [CurriculumNode] {
        guard !node.isBlocking else { return [node] }
        // No tree comes twice to a node; were it damaged, this ends all the same.
        var seen: Set<String> = [Folding.key(node.code)]
        var reached = [node]
        var above = parent(of: node)
        while let next = above, !next.isBlocking, seen.insert(Folding.key(next.code)).inserted {
            reached.append(next)
            above = parent(of: next)
        }
        var rest = Array(below(node).reversed())
        while let next = rest.popLast() {
            guard !next.isBlocking, seen.insert(Folding.key(next.code)).inserted else { continue }
            reached.append(next)
            rest += below(next).reversed()
        }
        return reached
    }

    private func parent(of node: CurriculumNode) -> CurriculumNode? { node.parent.flatMap(self.node) }

    private func below(_ node: CurriculumNode) -> [CurriculumNode] { children[Folding.key(node.code)] ?? [] }
}

extension CurriculumReach {
    /// Whether the node `code` is `other` or lies below it.
    public func isBelow(_ code: String, _ other: String) -> Bool {
        var seen: Set<String> = []
        var next = node(code)
        while let node = next, seen.insert(Folding.key(node.code)).inserted {
            if Folding.key(node.code) == Folding.key(other) { return true }
            next = parent(of: node)
        }
        return false
    }
}
