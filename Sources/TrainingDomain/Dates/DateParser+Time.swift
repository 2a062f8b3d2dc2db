/// Times: "9h", "14h14", "14:30", "2pm", "midi", "noon".
extension DateParser {
    mutating func time() throws(DateProblem) -> CivilTime? {
        if takeWord(DateVocabulary.noon) { return .noon }
        if takeWord(DateVocabulary.midnight) { return .midnight }
        return try attempt { parser throws(DateProblem) in try parser.clockTime() }
    }

    private mutating func clockTime() throws(DateProblem) -> CivilTime? {
        let start = position
        guard case .number(let hour, _)? = peek() else { return nil }
        position += 1
        var minute = 0
        if take(":") {
            guard let typed = twoDigits() else { throw .notADate }
            minute = typed
            // Seconds are written by other programs; a session has none, so that only zero is understood.
            if take(":") { guard twoDigits() == 0 else { throw .notADate } }
        } else if takeWord(DateVocabulary.hours) {
            minute = minutesAfterHours() ?? 0
        } else if !isMeridiem {
            return nil
        }
        guard let time = CivilTime(hour: takeMeridiem(after: hour ?? -1), minute: minute) else {
            throw .noSuchTime(tokens[start..<position].map(\.text).joined())
        }
        return time
    }

    private mutating func twoDigits() -> Int? {
        guard case .number(let value?, let text)? = peek(), text.utf8.count == 2 else { return nil }
        position += 1
        return value
    }

    /// The minutes of "9h30", unless they begin a date: "9h 30 mai", "9h 10/05".
    private mutating func minutesAfterHours() -> Int? {
        switch peek(1) {
        case .sign("/"), .sign("-"), .sign("."): return nil
        case .word(let word) where DateVocabulary.months[word] != nil: return nil
        default: break
        }
        guard let minutes = twoDigits() else { return nil }
        _ = takeWord(DateVocabulary.minutes)
        return minutes
    }

    /// Whether "am", "pm", "a.m." or "p.m." comes next.
    private var isMeridiem: Bool {
        guard case .word(let word)? = peek() else { return false }
        return ["am", "pm"].contains(word) || (["a", "p"].contains(word) && peek(1) == .word("m"))
    }

    /// The hour of the day that `hour` and the half of the day after it mean; an impossible hour for "13pm".
    private mutating func takeMeridiem(after hour: Int) -> Int {
        guard isMeridiem, case .word(let word)? = peek() else { return hour }
        position += word.utf8.count == 1 ? 2 : 1
        guard (1...12).contains(hour) else { return -1 }
        return hour % 12 + (word.hasPrefix("p") ? 12 : 0)
    }
}
