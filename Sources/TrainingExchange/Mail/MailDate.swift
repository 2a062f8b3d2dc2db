import TrainingDomain

/// Moments as mail and calendars write them, in UTC.
enum MailDate {
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `Mon, 10 May 2027 07:00:00 +0000` (RFC 5322).
    static func text(_ instant: Instant) -> String {
        let moment = civil(instant)
        let date = moment.date
        return "\(weekdays[date.weekday.rawValue - 1]), \(date.day) \(months[date.month - 1]) \(padded(date.year, 4)) "
            + "\(moment.time.iso):\(padded(seconds(instant), 2)) +0000"
    }

    /// `20270510T070000Z` (RFC 5545).
    static func calendar(_ instant: Instant) -> String {
        let moment = civil(instant)
        return (moment.date.iso + "T" + moment.time.iso).filter { $0 != "-" && $0 != ":" }
            + padded(seconds(instant), 2) + "Z"
    }

    private static func civil(_ instant: Instant) -> CivilDateTime {
        UniversalTime().civil(at: instant) ?? CivilDateTime(.first, .midnight)
    }

    private static func seconds(_ instant: Instant) -> Int { Int(((instant.seconds % 60) + 60) % 60) }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
