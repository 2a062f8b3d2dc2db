import Testing

@testable import pupitre

@Suite("The relative dates of the demonstration")
struct DemoMomentTests {
    @Test(
        "A working day is never a Saturday or a Sunday, and later working days are later dates",
        arguments: 1...7)
    func workingDaysFallFromMondayToFriday(weekday: Int) {
        let distances = (-200...200).map { DemoMoment(workingDay: $0, hour: 9, minute: 0) }
            .map { $0.calendarDays(fromWeekday: weekday) }
        for distance in distances {
            let day = ((weekday - 1 + distance) % 7 + 7) % 7 + 1
            #expect((1...5).contains(day), "\(distance) days after weekday \(weekday)")
        }
        for (earlier, later) in zip(distances, distances.dropFirst()) {
            #expect((1...3).contains(later - earlier))
        }
    }

    @Test(
        "Working days are counted over the weekend in both directions",
        arguments: [
            (1, 0, 0), (1, 4, 4), (1, 5, 7), (1, -1, -3), (5, 1, 3), (5, -4, -4), (5, -5, -7),
            (6, 0, 2), (6, -1, -1), (7, 0, 1), (7, -1, -2), (3, 10, 14), (3, -10, -14),
        ])
    func countsOverWeekends(weekday: Int, workingDay: Int, expected: Int) {
        let moment = DemoMoment(workingDay: workingDay, hour: 9, minute: 0)
        #expect(moment.calendarDays(fromWeekday: weekday) == expected)
    }

    @Test("A moment is read from its day and its wall-clock time")
    func readsAMoment() {
        #expect(DemoMoment("-3@09:30") == DemoMoment(workingDay: -3, hour: 9, minute: 30))
        #expect(DemoMoment("12@23:59") == DemoMoment(workingDay: 12, hour: 23, minute: 59))
    }

    @Test(
        "Anything else is not a moment",
        arguments: ["", "@", "3", "3@", "@09:00", "3@9:00", "3@24:00", "3@09:60", "3@09:00:00", "3@0９:00", "x@09:00"])
    func refusesTheRest(text: String) {
        #expect(DemoMoment(Substring(text)) == nil)
    }
}
