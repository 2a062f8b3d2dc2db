import Testing
import TrainingDomain
import TestSupport

@Suite("Texts that are not dates")
struct DateProblemTests {
    private func problem(_ text: String) -> DateProblem? {
        let reader = DateReader(
            language: .french, today: "2027-05-08", current: "2027-05-10T09:00", origin: nil, defaultTime: "17:00")
        guard case .failure(let problem) = reader.read(text) else { return nil }
        return problem
    }

    @Test(
        "Scenario 12: what cannot be read is not a date",
        arguments: [
            "", " ", "abc", "lundj", "8", "8/", "/5", "8//5", "8 5", "8/5/7", "8/5/277", "8/5 8/6", "9h 10h", "2027-05",
            "9:", "9:3",
            "9h5", "+", "+3", "+j", "+3x", "dans", "dans jours", "+2h", "mai", "mai 2027", "next", "next 9h",
            "prochain", "8/5-2027",
            "2027-05-08T09:00Z", "2027-05-08T09:00+02:00", "9:00:30", "a", "le", "à", "lundi mardi", "14", "8 mai 9",
            "8/5/2027x",
            "🙂", "8/5 🙂", "٨/٥", "８/５", "8/5\u{0}", "8/5\n", "\u{202E}8/5", "\u{1B}[31m8/5", "'; drop table", "--",
            "....", "1e9", "0x10",
        ])
    func notADate(text: String) {
        #expect(problem(text) == .notADate)
    }

    @Test("A day that does not exist says which")
    func noSuchDay() {
        #expect(problem("30/2") == .noSuchDay(day: 30, month: 2, year: nil))
        #expect(problem("30 février 2027") == .noSuchDay(day: 30, month: 2, year: 2027))
        #expect(problem("2027-02-30 09:00") == .noSuchDay(day: 30, month: 2, year: 2027))
        #expect(problem("29/2/27") == .noSuchDay(day: 29, month: 2, year: 2027))
        #expect(problem("5/13") == .noSuchDay(day: 5, month: 13, year: nil))
        #expect(problem("0/5") == .noSuchDay(day: 0, month: 5, year: nil))
        #expect(problem("31 avril") == .noSuchDay(day: 31, month: 4, year: nil))
    }

    @Test("A time that is on no clock is quoted")
    func noSuchTime() {
        #expect(problem("25:61") == .noSuchTime("25:61"))
        #expect(problem("8/5 24h") == .noSuchTime("24h"))
        #expect(problem("9h61") == .noSuchTime("9h61"))
        #expect(problem("13pm") == .noSuchTime("13pm"))
        #expect(problem("0am") == .noSuchTime("0am"))
        #expect(problem("99999999999999999999h") == .noSuchTime("99999999999999999999h"))
    }

    @Test("A weekday that contradicts its date is said")
    func otherWeekday() {
        #expect(problem("mardi 10 mai 2027") == .otherWeekday("2027-05-10", typed: .tuesday))
        #expect(problem("lundi 2027-05-11") == .otherWeekday("2027-05-11", typed: .monday))
    }

    @Test(
        "Outside years 1 to 9999",
        arguments: [
            "+999999999j", "+99999999999999999999j", "-999999999 ans", "+9000 ans", "8/5/0000", "8/5/20277",
            "0000-01-01", "99999999999-01-01",
        ])
    func outOfRange(text: String) {
        #expect(problem(text) == .outOfRange)
    }

    @Test("A megabyte is not a date, and is not looked at")
    func megabyte() {
        for part in ["8", "8/5 ", "é", "🙂", "\u{301}", "+"] {
            #expect(problem(String(repeating: part, count: 1_000_000 / part.utf8.count)) == .notADate)
        }
    }

    @Test("Any mix of pieces is read or refused, never trapped on, also at the ends of the calendar")
    func hostile() {
        let pieces = [
            "8", "31", "2027", "0", "999999999", "99999999999", "/", "-", ".", ":", "+", ",", " ", "h", "am", "pm", "a",
            "p", "m", "mar",
            "lundi", "mai", "er", "demain", "apres", "next", "prochain", "dans", "in", "j", "s", "mois", "an", "le",
            "T", "midi", "é", "🙂",
        ]
        var random = FixedNumbers(seed: 8)
        for today in [CivilDate.first, "2027-05-08", .last] {
            for origin in [nil, today] {
                let reader = DateReader(
                    language: .english, today: today, current: nil, origin: origin, defaultTime: "09:00")
                for _ in 0..<1500 {
                    let count = Int.random(in: 1...7, using: &random)
                    let text = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
                    _ = reader.read(text)
                }
                for text in ["lundi", "demain", "hier", "8/5", "29/2", "31", "mardi 31", "+1j", "-1j", "dans un mois"] {
                    _ = reader.read(text)
                }
            }
        }
    }
}
