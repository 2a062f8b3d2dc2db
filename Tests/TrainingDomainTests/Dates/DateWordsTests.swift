import Testing
import TrainingDomain

@Suite("Dates in words")
struct DateWordsTests {
    private let french = DateWords(.french)
    private let english = DateWords(.english)

    @Test("A date and time in the fixed form of each language")
    func dateTimes() {
        #expect(french.dateTime("2027-05-10T09:00") == "lun. 10 mai 2027 09:00")
        #expect(english.dateTime("2027-05-10T09:00") == "Mon 10 May 2027 09:00")
        #expect(french.date("2027-05-01") == "sam. 1er mai 2027")
        #expect(french.longDate("2027-08-03") == "mardi 3 août 2027")
        #expect(english.longDate("2027-08-03") == "Tuesday 3 August 2027")
    }

    @Test("Names of days and months, long, short and narrow")
    func names() {
        #expect(Weekday.allCases.map(french.narrowWeekday) == ["lu", "ma", "me", "je", "ve", "sa", "di"])
        #expect(Weekday.allCases.map(english.shortWeekday) == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
        for words in [french, english] {
            #expect(Set(Weekday.allCases.map(words.weekday)).count == 7)
            #expect(Set((1...12).map(words.month)).count == 12)
            #expect(Set((1...12).map(words.shortMonth)).count == 12)
            #expect(words.month(0).isEmpty && words.shortMonth(13).isEmpty)
        }
    }

    @Test("Columns do not dance: one width for every day of the year")
    func columns() throws {
        #expect(french.column("2027-05-08T09:00") == "sam.  8 mai   2027 09:00")
        #expect(english.column("2027-05-08T09:00") == "Sat  8 May 2027 09:00")
        for words in [french, english] {
            for day in 0..<365 {
                let date = try #require(("2027-01-01" as CivilDate).adding(days: day))
                #expect(words.dateColumn(date).count == words.dateColumnWidth)
                #expect(words.column(CivilDateTime(date, "09:00")).count == words.columnWidth)
            }
        }
    }

    @Test("Plurals: French below two is singular, English for one only")
    func days() {
        #expect([0, 1, 2].map(french.days) == ["0 jour", "1 jour", "2 jours"])
        #expect([0, 1, 2].map(english.days) == ["0 days", "1 day", "2 days"])
    }

    @Test("Durations in hours and minutes")
    func durations() {
        let seconds: [Int64] = [0, 59, 2700, 3600, 5400, 7500, -5400, 360_000]
        let expected = ["0 min", "0 min", "45 min", "1 h", "1 h 30", "2 h 05", "-1 h 30", "100 h"]
        #expect(seconds.map(french.duration(seconds:)) == expected)
        _ = french.duration(seconds: .min)
    }

    @Test("Scenario 14: the length of a session is its days, or its real hours within one day")
    func lengths() throws {
        let paris = try TZifRules(name: "Europe/Paris", bytes: TZifSample.paris.bytes)
        #expect(french.length(from: "2027-05-10T09:00", to: "2027-05-11T17:00", in: paris) == "2 jours")
        #expect(english.length(from: "2027-05-10T09:00", to: "2027-05-10T17:00", in: paris) == "8 h")
        #expect(french.length(from: "2027-03-28T01:30", to: "2027-03-28T03:30", in: paris) == "1 h")
        #expect(french.length(from: "2027-03-28T02:30", to: "2027-03-28T03:30", in: paris) == nil)
        #expect(french.length(from: "2027-05-10T09:00", to: "2027-05-09T17:00", in: paris) == nil)
    }

    @Test("A calendar's title")
    func monthTitle() {
        #expect(french.monthTitle(MonthGrid(containing: "2027-05-08")) == "mai 2027")
    }
}
