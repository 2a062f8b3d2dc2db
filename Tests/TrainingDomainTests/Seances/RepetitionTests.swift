import Testing
import TrainingDomain

@Suite("Repeating a seance")
struct RepetitionTests {
    private func frame(
        _ start: String = "2027-01-04T00:00", _ end: String = "2028-12-31T23:59",
        zone: any TimeZoneRules = ParisIn2027()
    ) -> SessionFrame {
        SessionFrame(
            session: SessionReference(number: 1, title: "Session", start: Sample.moment(start)),
            end: Sample.moment(end), zoneName: "Europe/Paris", zone: zone)
    }

    private func seance(_ start: String, _ end: String) -> Seance {
        Seance(title: "Atelier", start: Sample.moment(start), end: Sample.moment(end), mode: .automatic)
    }

    private func starts(
        _ seance: Seance, _ days: Set<Weekday>, _ end: Repetition.End, in frame: SessionFrame
    ) throws -> [String] {
        try Repetition(weekdays: days, end: end).occurrences(of: seance, in: frame).map(\.start.iso)
    }

    @Test("Scenario 15: a weekly 09:00 across the end of summer time is at 09:00 on the wall every week")
    func acrossSummerTime() throws {
        let seance = seance("2027-10-24T09:00", "2027-10-24T11:30")
        let found = try Repetition(weekdays: [], end: .weeks(3)).occurrences(of: seance, in: frame())
        #expect(found.map(\.start.iso) == ["2027-10-24T09:00", "2027-10-31T09:00", "2027-11-07T09:00"])
        #expect(found.map(\.end.iso) == ["2027-10-24T11:30", "2027-10-31T11:30", "2027-11-07T11:30"])
        let instants = found.compactMap { ParisIn2027().resolve($0.start).instant?.seconds }
        let week: Int64 = 7 * 86_400
        let gaps = [instants[1] - instants[0], instants[2] - instants[1]]
        #expect(gaps == [week + 3_600, week])
    }

    @Test("Chosen weekdays count from the seance's own day; its own day only when it is chosen")
    func weekdays() throws {
        let thursday = seance("2027-05-06T14:00", "2027-05-06T16:00")
        #expect(
            try starts(thursday, [.monday, .thursday], .weeks(2), in: frame())
                == ["2027-05-06T14:00", "2027-05-10T14:00", "2027-05-13T14:00"])
        #expect(
            try starts(thursday, [.monday], .until(CivilDate(iso: "2027-05-17") ?? .first), in: frame())
                == ["2027-05-10T14:00", "2027-05-17T14:00"])
    }

    @Test("One that lasts over midnight ends on the next day each time")
    func overMidnight() throws {
        let night = seance("2027-05-07T22:00", "2027-05-08T02:00")
        let found = try Repetition(weekdays: [], end: .weeks(2)).occurrences(of: night, in: frame())
        #expect(found.map(\.end.iso) == ["2027-05-08T02:00", "2027-05-15T02:00"])
    }

    @Test("A time that the clocks skip is refused, naming every such date; one that comes twice is not")
    func skippedTimes() throws {
        let gap = seance("2027-03-21T02:30", "2027-03-21T02:45")
        #expect(
            throws: SeanceRefusal.timesDoNotExist(
                [Sample.moment("2027-03-28T02:30"), Sample.moment("2027-03-28T02:45")], zone: "Europe/Paris")
        ) { try starts(gap, [], .weeks(3), in: frame()) }
        let twice = seance("2027-10-24T02:30", "2027-10-24T04:00")
        #expect(try starts(twice, [], .weeks(2), in: frame()).last == "2027-10-31T02:30")
    }

    @Test("Outside the session it is refused, quoting the first that is")
    func outside() throws {
        let frame = frame("2027-05-03T09:00", "2027-05-14T17:00")
        let late = SeanceRefusal.outsideSession(
            start: Sample.moment("2027-05-17T14:00"), end: Sample.moment("2027-05-17T16:00"), session: frame.session,
            sessionEnd: frame.end)
        #expect(throws: late) { try starts(seance("2027-05-10T14:00", "2027-05-10T16:00"), [], .weeks(3), in: frame) }
    }

    @Test("No weekday within it, and more than a year of days, are refused")
    func bounds() throws {
        let first = seance("2027-05-06T14:00", "2027-05-06T16:00")
        let sooner = CivilDate(iso: "2027-05-05") ?? .last
        for end in [Repetition.End.until(sooner), .weeks(0), .weeks(-3)] {
            #expect(throws: SeanceRefusal.noOccurrence) { try starts(first, [], end, in: frame()) }
        }
        #expect(throws: SeanceRefusal.noOccurrence) { try starts(first, [.wednesday], .weeks(1), in: frame()) }
        let all = Set(Weekday.allCases)
        func days(_ last: String) throws -> [String] {
            try starts(first, all, .until(CivilDate(iso: last) ?? .last), in: frame())
        }
        #expect(try days("2028-05-05").count == 366)
        #expect(throws: SeanceRefusal.tooManyOccurrences(367, limit: 366)) { try days("2028-05-06") }
        #expect(throws: SeanceRefusal.tooManyOccurrences(2_911_953, limit: 366)) { try days("9999-12-31") }
        #expect(throws: SeanceRefusal.self) { try starts(first, all, .weeks(.max), in: frame()) }
    }

    @Test("Weekdays are read in both languages", arguments: ["lundi", "LUN.", "Monday", "mon", " lun "])
    func typedWeekdays(_ text: String) {
        #expect(Weekday(typed: text) == .monday)
        #expect(Weekday(typed: text + "x") == nil)
    }
}
