import Testing

@testable import pupitre

@Suite("The tables of the demonstration, split")
struct DemoTableTests {
    @Test("Rows keep their columns and their place; blank lines mean nothing")
    func splitsRows() throws {
        let rows = try DemoTable.rows(of: "\n  a | b c |d\n\n   \ne||f", columns: 3)
        #expect(
            rows == [
                DemoTable.Record(line: 2, fields: ["a", "b c", "d"]),
                DemoTable.Record(line: 5, fields: ["e", "", "f"]),
            ])
    }

    @Test("A row with a column too few or too many names its line")
    func refusesWrongColumns() {
        #expect(throws: DemoTableError(line: 2, problem: .columns(expected: 2, found: 3))) {
            try DemoTable.rows(of: "a | b\na | b | c", columns: 2)
        }
        #expect(throws: DemoTableError(line: 1, problem: .columns(expected: 2, found: 1))) {
            try DemoTable.rows(of: "a", columns: 2)
        }
    }

    @Test("Blocks are separated by one blank line or more")
    func splitsBlocks() {
        let blocks = DemoTable.blocks(of: "\none\n  two\n\n\n   \nthree\n")
        #expect(
            blocks == [
                DemoTable.Record(line: 2, fields: ["one", "two"]), DemoTable.Record(line: 7, fields: ["three"]),
            ])
        #expect(DemoTable.blocks(of: "").isEmpty)
    }

    @Test("Settings are words with a value; unknown and repeated ones are refused")
    func readsSettings() throws {
        let settings = try DemoSettings("a=1 b=x=y c", line: 4, known: ["a", "b", "c", "d"])
        #expect(settings["a"] == "1")
        #expect(settings["b"] == "x=y")
        #expect(settings.contains("c"))
        #expect(!settings.contains("d"))
        #expect(throws: DemoTableError(line: 4, problem: .unknown(setting: "Objectif"))) {
            try DemoSettings("a=1 Objectif : lire", line: 4, known: ["a"])
        }
        #expect(throws: DemoTableError(line: 4, problem: .repeated("a"))) {
            try DemoSettings("a=1 a=2", line: 4, known: ["a"])
        }
    }

    @Test("The flags of a training are known letters, each once")
    func readsFlags() {
        #expect(DemoValue.flags("pq") == [.publicRegistration, .publicUnregistration])
        #expect(DemoValue.flags("suor")?.count == 4)
        #expect(DemoValue.flags("-") == [])
        for wrong in ["", "z", "pp", "p-", "P"] {
            #expect(DemoValue.flags(Substring(wrong)) == nil, "\(wrong)")
        }
    }

    @Test("The flags that a session changes are laid over those of its training")
    func readsFlagChanges() throws {
        let changes = try #require(DemoValue.flagChanges("+po-r"))
        #expect(changes.turnedOn == [.publicRegistration, .organisationValidation])
        #expect(changes.turnedOff == [.registrationValidation])
        #expect(
            changes.applied(to: [.registrationValidation, .createsSeance])
                == [.createsSeance, .publicRegistration, .organisationValidation])
        for wrong in ["", "p", "+", "+z", "+p -q"] {
            #expect(DemoValue.flagChanges(Substring(wrong)) == nil, "\(wrong)")
        }
    }

    @Test("Numbers are whole and not negative; a session may have no limit")
    func readsNumbers() {
        #expect(DemoValue.naturalNumber("0") == 0)
        #expect(DemoValue.naturalNumber("-1") == nil)
        #expect(DemoValue.naturalNumber("1.5") == nil)
        #expect(DemoValue.naturalNumber("99999999999999999999") == nil)
        #expect(DemoValue.seats("none") == .unlimited)
        #expect(DemoValue.seats("0") == .limited(0))
        #expect(DemoValue.seats("many") == nil)
    }

    @Test("Requests keep their order; a star gives every approval")
    func readsRequests() {
        #expect(
            DemoValue.requests("lea,hugo*") == [
                DemoRequest(login: "lea", isApproved: false), DemoRequest(login: "hugo", isApproved: true),
            ])
        #expect(DemoValue.requests("") == nil)
    }
}
