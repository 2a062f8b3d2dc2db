/// The next working day, Monday to Friday, after `date`: what a new session is proposed for ("Inheritance").
///
/// On the last days of the year 9999 there may be none; then `date` itself.
public func nextWorkingDay(after date: CivilDate) -> CivilDate {
    var day = date
    while let next = day.adding(days: 1) {
        if next.weekday.isWorkingDay { return next }
        day = next
    }
    return date
}
