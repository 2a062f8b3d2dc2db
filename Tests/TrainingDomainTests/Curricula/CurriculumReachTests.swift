import Testing
import TrainingDomain

@Suite("What a curriculum registration reaches")
struct CurriculumReachTests {
    /// ROOT has A and B (blocking); A has A1 and A2; A1 has A11 (blocking), which has A111; B has B1, which has B11.
    private static let tree = CurriculumReach([
        node("ROOT"), node("A", "ROOT"), node("A1", "a"), node("A11", "A1", true), node("A111", "A11"),
        node("A2", "A"), node("B", "ROOT", true), node("B1", "B"), node("B11", "B1"),
    ])

    private static func node(_ code: String, _ parent: String? = nil, _ blocking: Bool = false) -> CurriculumNode {
        CurriculumNode(code: code, title: code, parent: parent, isBlocking: blocking)
    }

    @Test(
        "Scenario 20: a blocking node targets itself; others themselves, what is above and below up to the blocking ones",
        arguments: [
            ("ROOT", ["ROOT", "A", "A1", "A2"]), ("A", ["A", "ROOT", "A1", "A2"]), ("a1", ["A1", "A", "ROOT"]),
            ("A2", ["A2", "A", "ROOT"]), ("A11", ["A11"]), ("A111", ["A111"]), ("B", ["B"]),
            ("B1", ["B1", "B11"]), ("B11", ["B11", "B1"]),
        ])
    func reach(_ code: String, _ reached: [String]) throws {
        let node = try #require(Self.tree.node(code))
        #expect(Self.tree.reached(from: node).map(\.code) == reached)
    }

    @Test("A node is below itself and those above it, whatever the case")
    func below() {
        #expect(Self.tree.isBelow("a11", "A") && Self.tree.isBelow("A", "A"))
        #expect(!Self.tree.isBelow("A", "A11") && !Self.tree.isBelow("B1", "A"))
    }

    @Test("A damaged tree, in which a node is below itself, ends all the same")
    func damaged() throws {
        let loop = CurriculumReach([Self.node("X", "Y"), Self.node("Y", "X")])
        #expect(try loop.reached(from: #require(loop.node("X"))).map(\.code) == ["X", "Y"])
        #expect(!loop.isBelow("X", "Z"))
    }

    @Test("Ten thousand nodes in one line are walked at once")
    func deep() throws {
        let nodes = (0..<10_000).map { Self.node("N\($0)", $0 == 0 ? nil : "N\($0 - 1)") }
        let tree = CurriculumReach(nodes)
        #expect(try tree.reached(from: #require(tree.node("N5000"))).count == 10_000)
    }
}
