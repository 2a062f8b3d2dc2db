import TrainingDomain

/// The sets of organisations that trainings have; few, so that a row holds the number of its set.
struct OrganisationSets: Sendable {
    /// The organisations by number: code in lower case, and name.
    private var organisations: [Int64: (key: String, name: String)] = [:]
    private var members: [[Int64]] = []
    private var numbers: [[Int64]: UInt32] = [:]
    /// The names of each set's organisations, the first one first.
    private(set) var names: [[String]] = []

    init() {}

    /// Learns the organisations as they are now; the names of the sets follow.
    mutating func learn(_ all: [(id: Int64, key: String, name: String)]) {
        organisations = Dictionary(all.map { ($0.id, ($0.key, $0.name)) }, uniquingKeysWith: { first, _ in first })
        names = members.map(names(of:))
    }

    /// The number of the set of these organisations.
    mutating func number(of ids: [Int64]) -> UInt32 {
        if let number = numbers[ids] { return number }
        let number = UInt32(members.count)
        members.append(ids)
        names.append(names(of: ids))
        numbers[ids] = number
        return number
    }

    private func names(of ids: [Int64]) -> [String] { ids.compactMap { organisations[$0]?.name } }

    /// Which sets somebody sees; `nil` is all of them.
    func visible(to visibility: Visibility) -> [Bool]? {
        guard let own = visibility.organisations else { return nil }
        let ids = Set(organisations.filter { own.contains($0.value.key) }.keys)
        return members.map { set in set.contains { ids.contains($0) } }
    }
}
