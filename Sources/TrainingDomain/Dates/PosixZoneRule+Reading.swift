extension PosixZoneRule {
    /// Reads a rule; nil when any part of it cannot be understood.
    init?(_ text: [UInt8]) {
        var reader = PosixRuleReader(rest: text[...])
        guard reader.skipName(), let west = reader.signedTime(maxHours: 24) else { return nil }
        standardOffset = -west
        guard !reader.rest.isEmpty else { return }
        guard reader.skipName() else { return nil }
        var savingOffset = standardOffset + 3600
        if let next = reader.rest.first, next != UInt8(ascii: ",") {
            guard let west = reader.signedTime(maxHours: 24) else { return nil }
            savingOffset = -west
        }
        // POSIX leaves the dates out only in theory; then they are those of the United States.
        if reader.rest.isEmpty { reader.rest = Array(",M3.2.0,M11.1.0".utf8)[...] }
        guard let start = reader.moment(), let end = reader.moment(), reader.rest.isEmpty else { return nil }
        saving = Saving(offset: savingOffset, start: start, end: end)
    }
}

/// Takes the parts of a POSIX rule one after the other.
private struct PosixRuleReader {
    var rest: ArraySlice<UInt8>

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    /// An abbreviation: three letters or more, or anything between `<` and `>`.
    mutating func skipName() -> Bool {
        if take("<") {
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")), end > rest.startIndex else { return false }
            rest = rest[(end + 1)...]
            return true
        }
        let name = rest.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
        rest = rest[name.endIndex...]
        return name.count >= 3
    }

    /// Up to three digits.
    private mutating func number(max: Int) -> Int? {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard digits.count <= 3, let number = FixedDigits.number(digits), number <= max else { return nil }
        rest = rest[digits.endIndex...]
        return number
    }

    /// `[+-]hh[:mm[:ss]]`, in seconds.
    mutating func signedTime(maxHours: Int) -> Int? {
        let sign = take("-") ? -1 : 1
        if sign == 1 { _ = take("+") }
        guard let hours = number(max: maxHours) else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] {
            guard take(":") else { break }
            guard let part = number(max: 59) else { return nil }
            seconds += part * unit
        }
        return sign * seconds
    }

    /// `,date[/time]`; 02:00 when there is no time.
    mutating func moment() -> YearlyMoment? {
        guard take(","), let day = day() else { return nil }
        guard take("/") else { return YearlyMoment(day: day, seconds: 2 * 3600) }
        return signedTime(maxHours: 167).map { YearlyMoment(day: day, seconds: $0) }
    }

    private mutating func day() -> YearlyMoment.Day? {
        if take("J") { return number(max: 365).flatMap { $0 >= 1 ? .withoutLeapDay($0) : nil } }
        guard take("M") else { return number(max: 365).map { .withLeapDay($0) } }
        guard let month = number(max: 12), month >= 1, take("."), let week = number(max: 5), week >= 1, take("."),
            let day = number(max: 6)
        else { return nil }
        return Weekday(rawValue: day == 0 ? 7 : day).map { .weekday($0, week: week, month: month) }
    }
}
