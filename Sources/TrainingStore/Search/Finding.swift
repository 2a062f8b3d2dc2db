import TrainingDomain

/// The rows that hold all words of a search, whoever may see them: who goes on typing is answered from these rows alone.
struct Finding: Sendable {
    let words: [[UInt8]]
    let rows: [UInt32]

    /// The rows outside of which none can hold all of `words`; `nil` where those words do not go on from these.
    func candidates(for words: [[UInt8]]) -> [UInt32]? {
        let goesOn = self.words.allSatisfy { old in words.contains { SearchRank.occurs(old, in: $0) } }
        return goesOn ? rows : nil
    }

    /// So many rows at most are kept of `count`: looking at more of them one by one takes longer than looking at all in a row.
    static func limit(_ count: Int) -> Int { count / 4 }
}
