import Testing

@testable import TrainingDomain

@Suite("Wall-clock times in a zone")
struct TimeZoneRulesTests {
    private func paris() throws -> TZifRules { try TZifRules(name: "Europe/Paris", bytes: TZifSample.paris.bytes) }

    private func instant(_ utc: CivilDateTime) -> Instant { Instant(seconds: utc.utcSeconds) }

    @Test("Scenario 14: 02:30 on 28 March 2027 does not exist in Paris; 03:00 is the next time that does")
    func springGap() throws {
        let paris = try paris()
        for time in ["2027-03-28T02:00", "2027-03-28T02:30", "2027-03-28T02:59"] as [CivilDateTime] {
            #expect(paris.resolve(time) == .gap(next: "2027-03-28T03:00"))
        }
        #expect(paris.resolve("2027-03-28T01:59") == .one(instant("2027-03-28T00:59")))
        #expect(paris.resolve("2027-03-28T03:00") == .one(instant("2027-03-28T01:00")))
    }

    @Test("Scenario 14: 01:30 to 03:30 that night lasts one hour; across the autumn change it lasts three")
    func realDuration() throws {
        let paris = try paris()
        #expect(paris.seconds(from: "2027-03-28T01:30", to: "2027-03-28T03:30") == 3_600)
        #expect(paris.seconds(from: "2027-10-31T01:30", to: "2027-10-31T03:30") == 10_800)
        #expect(paris.seconds(from: "2027-05-08T09:00", to: "2027-05-08T17:00") == 28_800)
        #expect(paris.seconds(from: "2027-03-28T02:30", to: "2027-03-28T03:30") == nil)
    }

    @Test("02:30 on 31 October 2027 happens twice in Paris; the first is the one meant")
    func autumnOverlap() throws {
        let twice = try paris().resolve("2027-10-31T02:30")
        #expect(twice == .twice(first: instant("2027-10-31T00:30"), second: instant("2027-10-31T01:30")))
        #expect(twice.instant == instant("2027-10-31T00:30"))
        #expect(try paris().resolve("2027-10-31T03:00") == .one(instant("2027-10-31T02:00")))
    }

    @Test("A whole day can be missing, as when Samoa crossed the date line")
    func missingDay() throws {
        let change = instant("2011-12-30T10:00").seconds
        let sample = TZifSample(transitions: [(change, 1)], offsets: [-10 * 3600, 14 * 3600], footer: "")
        let samoa = try TZifRules(name: "Pacific/Apia", bytes: sample.bytes)
        #expect(samoa.resolve("2011-12-30T12:00") == .gap(next: "2011-12-31T00:00"))
        #expect(samoa.resolve("2011-12-29T23:59") == .one(Instant(seconds: change - 60)))
        #expect(samoa.resolve("2011-12-31T00:00") == .one(Instant(seconds: change)))
    }

    @Test("The first and the last minute of the calendar resolve")
    func ends() throws {
        #expect(try paris().resolve("0001-01-01T00:00").instant != nil)
        #expect(try paris().resolve("9999-12-31T23:59").instant != nil)
        #expect(try paris().civil(at: Instant(seconds: .max)) == nil)
        #expect(try paris().civil(at: Instant(seconds: .min)) == nil)
    }

    @Test("Every half hour of a year is found again from its moment, or is in the one gap")
    func roundTrip() throws {
        let paris = try paris()
        var gaps = 0
        for halfHour in 0..<(365 * 48) {
            let wall = try #require(
                CivilDateTime(utcSeconds: instant("2027-01-01T00:00").seconds + Int64(halfHour) * 1800))
            guard let instant = paris.resolve(wall).instant else {
                gaps += 1
                continue
            }
            if paris.civil(at: instant) != wall { Issue.record("\(wall)") }
        }
        #expect(gaps == 2)
    }

    @Test("Offsets are written as in ISO 8601")
    func offsetText() throws {
        #expect(try paris().offsetText(at: instant("2027-05-08T09:00")) == "+02:00")
        #expect(try paris().offsetText(at: instant("2027-01-08T09:00")) == "+01:00")
        #expect(UniversalTime().offsetText(at: instant("2027-01-08T09:00")) == "+00:00")
        let newfoundland = try TZifRules(name: "America/St_Johns", bytes: TZifSample(footer: "NST3:30").bytes)
        #expect(newfoundland.offsetText(at: instant("2027-01-08T09:00")) == "-03:30")
        let oldParis = try TZifRules(name: "Europe/Paris", bytes: TZifSample(offsets: [561], footer: "").bytes)
        #expect(oldParis.offsetText(at: instant("1900-01-01T00:00")) == "+00:09:21")
    }
}
