import TrainingDomain

/// Decides which columns are read: those mapped by options, then those whose names are known, or without a header those that
/// the schema expects there.
struct ColumnChoice {
    let schema: TableSchema
    /// The names of the columns; nil without a header.
    let header: [String]?
    let width: Int

    /// The columns that are read, by number.
    func columns(mapped: [ColumnMapping]) throws(TableError) -> [TableColumn] {
        var numbers = try mappedNumbers(mapped)
        if let header {
            try addNamed(header, to: &numbers)
        } else if mapped.isEmpty {
            for (index, key) in schema.positional(width).enumerated() where index < width { numbers[key] = index + 1 }
        }
        let missing = schema.required.filter { numbers[$0] == nil }
        guard missing.isEmpty else { throw .missingColumns(keys: missing.map(\.rawValue), header: header ?? []) }
        return numbers.sorted { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }
            .map { TableColumn(key: $0.key, number: $0.value, name: header?[$0.value - 1]) }
    }

    private func mappedNumbers(_ mapped: [ColumnMapping]) throws(TableError) -> [FieldKey: Int] {
        var numbers: [FieldKey: Int] = [:]
        for mapping in mapped {
            guard let key = schema.names.match(mapping.key)?.key else {
                throw .unknownKey(mapping.key, known: schema.names.keys.map(\.rawValue))
            }
            guard numbers.updateValue(try number(of: mapping.source), forKey: key) == nil else {
                throw .keyMappedTwice(key.rawValue)
            }
        }
        return numbers
    }

    private func number(of source: ColumnMapping.Source) throws(TableError) -> Int {
        switch source {
        case .number(let number):
            guard number >= 1, number <= width else { throw .columnOutOfRange(number: number, count: width) }
            return number
        case .name(let name):
            let names = header ?? []
            let folded = ColumnNames.folded(name)
            guard
                let index = names.firstIndex(of: name) ?? names.firstIndex(where: { ColumnNames.folded($0) == folded })
            else { throw .unknownColumn(name: name, header: names) }
            return index + 1
        }
    }

    /// Adds the columns whose names are known.
    ///
    /// Of two names for one key the more telling wins, and the other is ignored: `code` before `CodeRNCP`. The same
    /// name twice says nothing.
    private func addNamed(_ header: [String], to numbers: inout [FieldKey: Int]) throws(TableError) {
        let taken = Set(numbers.values)
        var found: [FieldKey: (rank: Int, index: Int)] = [:]
        for (index, name) in header.enumerated() where !taken.contains(index + 1) {
            guard let match = schema.names.match(name), numbers[match.key] == nil else { continue }
            if let other = found[match.key], other.rank <= match.rank {
                guard other.rank < match.rank else {
                    throw .ambiguousColumn(key: match.key.rawValue, names: [header[other.index], name])
                }
                continue
            }
            found[match.key] = (match.rank, index)
        }
        for (key, place) in found { numbers[key] = place.index + 1 }
    }
}
