import Testing
import TrainingDomain

/// Today is Saturday 8 May 2027; the field holds Monday 10 May 2027, 09:00.
private func read(
    _ text: String, language: Language = .french, today: CivilDate = "2027-05-08",
    current: CivilDateTime? = "2027-05-10T09:00", origin: CivilDate? = nil
) -> Result<CivilDateTime, DateProblem> {
    DateReader(language: language, today: today, current: current, origin: origin, defaultTime: "17:00").read(text)
}

@Suite("Dates as people type them")
struct DateReaderTests {
    @Test(
        "In both languages, whatever the language of the screen",
        arguments: [
            // Weekdays, strictly after today.
            ("lundi 9h", "2027-05-10T09:00"), ("lun. 9h30", "2027-05-10T09:30"), ("LUNDI 9H", "2027-05-10T09:00"),
            ("samedi", "2027-05-15T09:00"), ("next saturday", "2027-05-15T09:00"), ("dim", "2027-05-09T09:00"),
            ("next monday", "2027-05-10T09:00"), ("lundi prochain", "2027-05-10T09:00"),
            ("next monday 2pm", "2027-05-10T14:00"),
            ("9h lundi", "2027-05-10T09:00"), ("on monday at 2pm", "2027-05-10T14:00"),
            ("mardi à 14:30", "2027-05-11T14:30"),
            ("mar 14h", "2027-05-11T14:00"), ("mar", "2027-05-11T09:00"), ("mardi 11", "2027-05-11T09:00"),
            // Day and month, in that order.
            ("8/5", "2027-05-08T09:00"), ("08/05", "2027-05-08T09:00"), ("7/5", "2028-05-07T09:00"),
            ("9/5", "2027-05-09T09:00"),
            ("8/5 14h14", "2027-05-08T14:14"), ("8/5/27", "2027-05-08T09:00"), ("8.5.2027", "2027-05-08T09:00"),
            ("8-5", "2027-05-08T09:00"), ("8/5/26", "2026-05-08T09:00"), ("14h14 8/5", "2027-05-08T14:14"),
            ("9h 10/5", "2027-05-10T09:00"), ("29/2", "2028-02-29T09:00"),
            // Months by name.
            ("8 mai", "2027-05-08T09:00"), ("8 mai 14h14", "2027-05-08T14:14"), ("1er juin", "2027-06-01T09:00"),
            ("8 mai 2027 14:14", "2027-05-08T14:14"), ("8 mai 27", "2027-05-08T09:00"),
            ("le 8 mai à 14h", "2027-05-08T14:00"),
            ("May 8", "2027-05-08T09:00"), ("8 may 2pm", "2027-05-08T14:00"), ("May 8th, 2027", "2027-05-08T09:00"),
            ("the 8th of May", "2027-05-08T09:00"), ("May 8 2027 2:30 pm", "2027-05-08T14:30"),
            ("May 8 14:14", "2027-05-08T14:14"),
            ("25 décembre", "2027-12-25T09:00"), ("25 DECEMBRE", "2027-12-25T09:00"), ("1 août", "2027-08-01T09:00"),
            ("1er févr. 2028", "2028-02-01T09:00"), ("8 mar", "2028-03-08T09:00"), ("9h 30 mai", "2027-05-30T09:00"),
            ("lundi 10 mai", "2027-05-10T09:00"), ("Mon, May 10", "2027-05-10T09:00"),
            ("lun. 10/5 8h", "2027-05-10T08:00"),
            // Words.
            ("demain", "2027-05-09T09:00"), ("après-demain", "2027-05-10T09:00"),
            ("apres demain 8h", "2027-05-10T08:00"),
            ("aujourd'hui", "2027-05-08T09:00"), ("aujourd’hui 18h", "2027-05-08T18:00"),
            ("tomorrow 9am", "2027-05-09T09:00"),
            ("9am tomorrow", "2027-05-09T09:00"), ("day after tomorrow", "2027-05-10T09:00"),
            ("hier", "2027-05-07T09:00"),
            // Counted.
            ("+3j", "2027-05-11T09:00"), ("+ 3 jours 8h", "2027-05-11T08:00"), ("+3d", "2027-05-11T09:00"),
            ("+2s", "2027-05-22T09:00"),
            ("+2 semaines", "2027-05-22T09:00"), ("+1 mois", "2027-06-08T09:00"), ("-1 week", "2027-05-01T09:00"),
            ("in 3 days", "2027-05-11T09:00"), ("dans 3 jours", "2027-05-11T09:00"), ("in a week", "2027-05-15T09:00"),
            ("dans un mois", "2027-06-08T09:00"), ("+1 an", "2028-05-08T09:00"), ("+0j", "2027-05-08T09:00"),
            // ISO.
            ("2027-05-08 09:00", "2027-05-08T09:00"), ("2027-05-08T09:00", "2027-05-08T09:00"),
            ("2027-05-08", "2027-05-08T09:00"),
            ("2027-05-08T14:00:00", "2027-05-08T14:00"), ("1999-12-31", "1999-12-31T09:00"),
            ("  2027-05-08  ", "2027-05-08T09:00"),
            // Times alone: the field's date stays.
            ("9h", "2027-05-10T09:00"), ("14:30", "2027-05-10T14:30"), ("14h30", "2027-05-10T14:30"),
            ("midi", "2027-05-10T12:00"),
            ("noon", "2027-05-10T12:00"), ("minuit", "2027-05-10T00:00"), ("midnight", "2027-05-10T00:00"),
            ("0h", "2027-05-10T00:00"),
            ("12am", "2027-05-10T00:00"), ("12pm", "2027-05-10T12:00"), ("2 p.m.", "2027-05-10T14:00"),
            ("9 h 05 min", "2027-05-10T09:05"),
        ] as [(String, String)])
    func understood(text: String, expected: String) {
        for language in Language.allCases {
            #expect(read(text, language: language).map(\.iso) == .success(expected), "\(text) in \(language)")
        }
    }

    @Test("A weekday is strictly after today, every day of the week")
    func weekdayAfterToday() throws {
        for offset in 0..<7 {
            let today = try #require(("2027-05-10" as CivilDate).adding(days: offset))
            let monday = try read("lundi", today: today).get().date
            #expect(monday.weekday == .monday)
            #expect((1...7).contains(monday.days(since: today)))
        }
    }

    @Test("Without a year: the next such date, today included")
    func nextSuchDate() {
        #expect(read("31/12", today: "2027-12-31") == .success("2027-12-31T09:00"))
        #expect(read("30/12", today: "2027-12-31") == .success("2028-12-30T09:00"))
        #expect(read("1er janvier", today: "2027-12-31") == .success("2028-01-01T09:00"))
        #expect(read("29 février", today: "2096-03-01") == .success("2104-02-29T09:00"))
    }

    @Test("In the end's field, +3j counts from the start; \"dans 3 jours\" still from today")
    func fromTheStart() {
        #expect(read("+3j", origin: "2027-06-01") == .success("2027-06-04T09:00"))
        #expect(read("-1j", origin: "2027-06-01") == .success("2027-05-31T09:00"))
        #expect(read("dans 3 jours", origin: "2027-06-01") == .success("2027-05-11T09:00"))
        #expect(read("+1 mois", origin: "2027-01-31") == .success("2027-02-28T09:00"))
    }

    @Test("Without a time the field's stays; an empty field takes the usual one")
    func fieldsTime() {
        #expect(read("8/6", current: "2027-05-10T13:37") == .success("2027-06-08T13:37"))
        #expect(read("8/6", current: nil) == .success("2027-06-08T17:00"))
    }

    @Test("Without a date the field's stays; an empty field takes the start's, else today")
    func fieldsDate() {
        #expect(read("9h", current: nil, origin: "2027-06-01") == .success("2027-06-01T09:00"))
        #expect(read("9h", current: nil) == .success("2027-05-08T09:00"))
    }

    @Test("The language decides between two readings: mar is Tuesday or March")
    func languageBreaksTies() {
        #expect(read("mar 11", language: .french) == .success("2027-05-11T09:00"))
        #expect(read("mar 11", language: .english) == .success("2028-03-11T09:00"))
        #expect(read("mar. 11 mai", language: .english) == .success("2027-05-11T09:00"))
    }

    @Test("What DateWords writes is read back, every day of two years in both languages")
    func roundTrip() throws {
        for language in Language.allCases {
            let words = DateWords(language)
            for day in 0..<731 {
                let date = try #require(("2027-01-01" as CivilDate).adding(days: day))
                let moment = CivilDateTime(date, "14:05")
                if read(words.dateTime(moment), language: language) != .success(moment) { Issue.record("\(moment)") }
                if read(words.column(moment), language: language) != .success(moment) { Issue.record("\(moment)") }
                let long = read(words.longDate(date), language: language).map(\.date)
                if long != .success(date) { Issue.record("\(words.longDate(date))") }
            }
        }
    }
}
