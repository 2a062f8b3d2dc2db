/// Reads dates and times as people type them, in French and in English alike: "lundi 9h", "8/5 14h14", "8 mai",
/// "+3j", "tomorrow 9am", "2027-05-08 09:00".
///
/// The rules are those of the domain's "dates as typed": the day comes before the month in both languages; without a
/// year it is the next such date, today included; a weekday is strictly after today; `+3j` counts from the start when
/// typed in the end's field, else from today; without a time the field's time stays, without a date the field's date.
/// Case and accents do not matter. Any text may be given.
public struct DateReader: Sendable {
    let language: Language
    let today: CivilDate
    let current: CivilDateTime?
    let origin: CivilDate?
    let defaultTime: CivilTime

    /// Longer texts than this, in bytes, are not dates, and are not looked at.
    private static let longest = 80

    /// Prepares to read what is typed in one field.
    ///
    /// - Parameters:
    ///   - language: decides between two readings: "mar 8" is Tuesday 8 in French, 8 March in English.
    ///   - today: the day in the session's zone.
    ///   - current: what the field holds, whose date or time stays when the text has none.
    ///   - origin: for the end's field, the start: `+3j` counts from it, and it is the date when the field has none.
    ///   - defaultTime: the time of a field that holds none.
    public init(
        language: Language, today: CivilDate, current: CivilDateTime? = nil, origin: CivilDate? = nil,
        defaultTime: CivilTime
    ) {
        self.language = language
        self.today = today
        self.current = current
        self.origin = origin
        self.defaultTime = defaultTime
    }

    /// The date and time that `text` says, or why it says none.
    public func read(_ text: String) -> Result<CivilDateTime, DateProblem> {
        guard text.utf8.prefix(Self.longest + 1).count <= Self.longest, let tokens = DateToken.tokens(of: text)
        else { return .failure(.notADate) }
        do throws(DateProblem) {
            var parser = DateParser(reader: self, tokens: tokens)
            return .success(try parser.dateAndTime())
        } catch { return .failure(error) }
    }
}
