import Testing
import TrainingDomain

@testable import TrainingExchange

@Suite("A row of a catalogue becomes a training")
struct CatalogueRowTests {
    private let header = "code;titre;places;cree une séance;validateurs;couleur;ordre d'affichage;description\n"

    private func read(_ line: String, into training: Training) throws -> (Training, [RowProblem]) {
        let noon = try #require(CivilDateTime(iso: "2027-05-08T12:00"))
        let settings = WorkSettings(dayStart: noon.time, dayEnd: noon.time, timeZone: "UTC")
        let context = FieldContext(language: .french, now: noon, zones: SystemTimeZones(), settings: settings)
        let row = try #require(try Catalogue(Array((header + line).utf8)).rows.first)
        var result = training
        let problems = row.read(into: &result, context: context)
        return (result, problems)
    }

    @Test("The file's columns are read by the fields' own rules, nothing else changes")
    func values() throws {
        var before = Training(code: "a1", title: "Ancien")
        before.organisations = ["CCI"]
        let (training, problems) = try read("A1;Nouveau;12;non;\"alice, bob\";;7;\"un\ndeux\"\n", into: before)
        #expect(problems.isEmpty)
        #expect(training.code == "a1")
        #expect(training.title == "Nouveau")
        #expect(training.maxUsers == 12)
        #expect(!training.createsSeance)
        #expect(training.validators == ["alice", "bob"])
        #expect(training.displayOrder == 7)
        #expect(training.description == "un\ndeux")
        #expect(training.organisations == ["CCI"])
    }

    @Test("Empty cells empty what can be empty and leave the rest")
    func emptyCells() throws {
        var before = Training(code: "A1", title: "x")
        before.maxUsers = 12
        before.displayOrder = 7
        before.validators = ["alice"]
        before.description = "un"
        let (training, problems) = try read("A1;x;;;;;;\n", into: before)
        #expect(problems.isEmpty)
        #expect(training == Training(code: "A1", title: "x").with { $0.displayOrder = 7 })
    }

    @Test("Every bad value is told with its column")
    func badValues() throws {
        let before = Training(code: "A1", title: "x")
        let (training, problems) = try read("A1;x;-1;peut-être;;mauve pâle;1.5;\n", into: before)
        #expect(training == before)
        let keys = problems.map { problem -> FieldKey? in
            if case .value(let column, _) = problem { column.key } else { nil }
        }
        #expect(keys == [.maxUsers, "createsSeance", "colour", "displayOrder"])
    }
}

extension Training {
    fileprivate func with(_ change: (inout Training) -> Void) -> Training {
        var result = self
        change(&result)
        return result
    }
}
