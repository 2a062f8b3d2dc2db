import TrainingDomain

/// The names under which the columns of one kind of table are known, for each key from the most to the least telling.
public struct ColumnNames: Sendable {
    /// A name's key and its rank among the names of that key (0 is the best).
    struct Match: Equatable, Sendable {
        let key: FieldKey
        let rank: Int
    }

    /// The keys, in the order in which they were declared.
    public private(set) var keys: [FieldKey] = []
    private var matches: [String: Match] = [:]

    /// No names.
    public init() {}

    /// Makes `names` stand for `key`, after those that do already.
    ///
    /// The first to claim a name keeps it.
    public mutating func add(_ key: FieldKey, _ names: [String]) {
        if !keys.contains(key) { keys.append(key) }
        var rank = matches.values.count { $0.key == key }
        for name in names.map(Self.folded) where matches[name] == nil && !name.isEmpty {
            matches[name] = Match(key: key, rank: rank)
            rank += 1
        }
    }

    /// The key that `name` stands for: case, accents, spaces and punctuation do not matter.
    func match(_ name: String) -> Match? { matches[Self.folded(name)] }

    /// The letters and digits of `name`, without case and accents: `Nombre maximum d’utilisateurs`, `max_users`, `maxUsers`.
    static func folded(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in Folding.text(name).unicodeScalars
        where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            result.append(scalar)
        }
        return String(result)
    }
}
