/// The `key=value` words of a record; what a record leaves out has the value of a new training or session.
struct DemoSettings {
    private let line: Int
    private let values: [Substring: Substring]

    /// Reads words separated by spaces; a word without `=` is a key whose value is empty.
    ///
    /// - Throws: a key that is repeated, or that `known` does not hold.
    init(_ text: Substring, line: Int, known: Set<Substring>) throws(DemoTableError) {
        var values: [Substring: Substring] = [:]
        for word in text.split(separator: " ") {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard known.contains(parts[0]) else {
                throw DemoTableError(line: line, problem: .unknown(setting: String(parts[0])))
            }
            guard values.updateValue(parts.count == 2 ? parts[1] : "", forKey: parts[0]) == nil else {
                throw DemoTableError(line: line, problem: .repeated(String(parts[0])))
            }
        }
        self.line = line
        self.values = values
    }

    subscript(key: Substring) -> Substring? { values[key] }

    func contains(_ key: Substring) -> Bool { values[key] != nil }

    func list(_ key: Substring) -> [String] { DemoTable.list(values[key] ?? "") }

    /// The value of a key, read by `read`; `nil` when the record has no such key.
    func value<Value>(_ key: Substring, _ read: (Substring) -> Value?) throws(DemoTableError) -> Value? {
        guard let text = values[key] else { return nil }
        guard let value = read(text) else {
            throw DemoTableError(line: line, problem: .unreadable(setting: String(key), value: String(text)))
        }
        return value
    }

    /// The value of a key that every record has.
    func required<Value>(_ key: Substring, _ read: (Substring) -> Value?) throws(DemoTableError) -> Value {
        guard let value = try value(key, read) else {
            throw DemoTableError(line: line, problem: .missing(String(key)))
        }
        return value
    }
}

/// The readers of the values that tables hold; each gives `nil` for what it cannot read.
enum DemoValue {
    static func naturalNumber(_ text: Substring) -> Int? {
        Int(text).flatMap { $0 >= 0 ? $0 : nil }
    }

    static func nonEmptyList(_ text: Substring) -> [String]? {
        let list = DemoTable.list(text)
        return list.isEmpty ? nil : list
    }

    /// The flags of a training: the letters of those that are on, each once, or `-` for none.
    static func flags(_ text: Substring) -> Set<DemoFlag>? {
        if text == "-" { return [] }
        let flags = text.compactMap(DemoFlag.init(rawValue:))
        let distinct = Set(flags)
        return flags.count == text.count && distinct.count == flags.count && !flags.isEmpty ? distinct : nil
    }

    /// The flags that a session changes: `+po-r` turns two on and one off.
    static func flagChanges(_ text: Substring) -> DemoFlagChanges? {
        var changes = DemoFlagChanges()
        var change: WritableKeyPath<DemoFlagChanges, Set<DemoFlag>>?
        for character in text {
            switch (character, change, DemoFlag(rawValue: character)) {
            case ("+", _, _): change = \.turnedOn
            case ("-", _, _): change = \.turnedOff
            case (_, let change?, let flag?): changes[keyPath: change].insert(flag)
            default: return nil
            }
        }
        return changes == DemoFlagChanges() ? nil : changes
    }

    static func seats(_ text: Substring) -> DemoSeats? {
        text == "none" ? .unlimited : naturalNumber(text).map(DemoSeats.limited)
    }

    /// Requests in order: `lea,hugo*`, the star for those that have every approval.
    static func requests(_ text: Substring) -> [DemoRequest]? {
        nonEmptyList(text)?.map { word in
            word.hasSuffix("*")
                ? DemoRequest(login: String(word.dropLast()), isApproved: true)
                : DemoRequest(login: word, isApproved: false)
        }
    }

    static func yesOrNo(_ text: Substring) -> Bool? {
        switch text {
        case "yes": true
        case "no": false
        default: nil
        }
    }
}
