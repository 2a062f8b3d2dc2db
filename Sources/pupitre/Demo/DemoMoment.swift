/// A wall-clock time on a working day counted from the day on which the demonstration starts.
///
/// Working days rather than calendar days: whatever the day of the week on which someone looks at the demonstration,
/// no session falls on a Saturday, and one that began two working days ago and ends in two is open.
struct DemoMoment: Equatable, Sendable {
    /// Monday to Friday; 0 is the day of the demonstration itself, or the Monday after it at a weekend.
    var workingDay: Int
    /// 0 to 23.
    var hour: Int
    /// 0 to 59.
    var minute: Int

    /// How many calendar days lie between the day of the demonstration and this one.
    ///
    /// - Parameter weekday: the day of the demonstration, 1 for Monday to 7 for Sunday.
    func calendarDays(fromWeekday weekday: Int) -> Int {
        let isWeekend = weekday > 5
        let monday = isWeekend ? 8 - weekday : 1 - weekday
        let daysFromMonday = (isWeekend ? 0 : weekday - 1) + workingDay
        let weeks = daysFromMonday >= 0 ? daysFromMonday / 5 : (daysFromMonday - 4) / 5
        return monday + weeks * 7 + (daysFromMonday - weeks * 5)
    }
}

extension DemoMoment: Comparable {
    static func < (left: DemoMoment, right: DemoMoment) -> Bool {
        (left.workingDay, left.hour, left.minute) < (right.workingDay, right.hour, right.minute)
    }
}

extension DemoMoment {
    /// Reads `-3@09:00`; anything else is `nil`.
    init?(_ text: Substring) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Int(parts[0]) else { return nil }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 2, clock.allSatisfy({ $0.utf8.count == 2 }),
            let hour = Int(clock[0]), (0...23).contains(hour),
            let minute = Int(clock[1]), (0...59).contains(minute)
        else { return nil }
        self.init(workingDay: day, hour: hour, minute: minute)
    }
}
