/// Why a typed text is not a date: facts only, worded by the language of the screen.
public enum DateProblem: Error, Hashable, Sendable {
    /// It does not read as a date or a time.
    case notADate
    /// A day that does not exist, such as 30 February; `year` is nil when none was typed.
    case noSuchDay(day: Int, month: Int, year: Int?)
    /// A time that is on no clock, as typed: "25:61".
    case noSuchTime(String)
    /// The day is another day of the week than the one typed with it: "mardi 10 mai 2027", a Monday.
    case otherWeekday(CivilDate, typed: Weekday)
    /// Before the year 1 or after 9999.
    case outOfRange
}
