import Testing

@testable import TrainingDomain

@Suite("POSIX time zone rules")
struct PosixZoneRuleTests {
    private func rule(_ text: String) throws -> PosixZoneRule { try #require(PosixZoneRule(Array(text.utf8))) }

    @Test(
        "Rules that exist are read",
        arguments: [
            "UTC0", "CET-1CEST,M3.5.0,M10.5.0/3", "<+0330>-3:30", "EST5EDT,M3.2.0,M11.1.0",
            "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
            "IST-1GMT0,M10.5.0,M3.5.0/1", "EET-2EEST,M3.4.4/50,M10.4.4/50", "XXX3EDT4,0/0,J365/23", "EST5EDT",
        ])
    func readable(text: String) {
        #expect(PosixZoneRule(Array(text.utf8)) != nil)
    }

    @Test(
        "Anything else is refused",
        arguments: [
            "", "C", "CET", "CET-", "<>0", "<+03", "CET-25", "CET-1CEST,", "CET-1CEST,M3.5.0",
            "CET-1CEST,M13.5.0,M10.5.0",
            "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J365", "CET-1CEST,M3.5.0,M10.5.0/168",
            "CET-1CEST,M3.5.0,M10.5.0/3x", "UTC99999999999999999999", "CET-1:60",
        ])
    func unreadable(text: String) {
        #expect(PosixZoneRule(Array(text.utf8)) == nil)
    }

    @Test("Summer of the southern hemisphere crosses the new year")
    func southern() throws {
        let sydney = try rule("AEST-10AEDT,M10.1.0,M4.1.0/3")
        #expect(sydney.offset(at: CivilDateTime.january.utcSeconds) == 11 * 3600)
        #expect(sydney.offset(at: CivilDateTime.july.utcSeconds) == 10 * 3600)
    }

    @Test("Daylight saving time all year long never ends")
    func allYear() throws {
        for text in ["XXX3EDT4,0/0,J365/23", "EST5EDT,0/0,J365/25"] {
            let always = try rule(text)
            let newYear = ("2028-01-01T00:00" as CivilDateTime).utcSeconds
            for hour in -30...30 { #expect(always.offset(at: newYear + Int64(hour) * 3600) == -4 * 3600) }
        }
    }

    @Test("Days counted with and without 29 February")
    func countedDays() {
        let march1 = ("2028-03-01T00:00" as CivilDateTime).utcSeconds
        #expect(YearlyMoment(day: .withoutLeapDay(60), seconds: 0).wallSeconds(in: 2028) == march1)
        #expect(YearlyMoment(day: .withLeapDay(60), seconds: 0).wallSeconds(in: 2028) == march1)
        #expect(YearlyMoment(day: .withLeapDay(59), seconds: 0).wallSeconds(in: 2027) == march1 - 366 * 86_400)
    }
}

extension CivilDateTime {
    fileprivate static let january: CivilDateTime = "2040-01-15T00:00"
    fileprivate static let july: CivilDateTime = "2040-07-15T00:00"
}
