import ArgumentParser
import Testing
import TrainingDomain

@testable import pupitre

@Suite("Flags from the list of fields")
struct FieldOptionsTests {
    private func session(_ words: String...) throws -> [FieldKey: Typed] {
        try FieldOptions<SessionFlags>.parse(words).typed
    }

    @Test("What is not said is absent: it is inherited")
    func absent() throws {
        #expect(try session().isEmpty)
    }

    @Test("Every field has a flag that sets it and no other")
    func coverage() throws {
        for field in SessionFields.all {
            let words = field.editor == .flag ? ["--" + field.key.flagName] : ["--" + field.key.flagName, "x"]
            #expect(Set(try FieldOptions<SessionFlags>.parse(words).typed.keys) == [field.key])
        }
    }

    @Test("Booleans have their --no- form")
    func booleans() throws {
        #expect(try session("--public-registration") == ["publicRegistration": .one("true")])
        #expect(try session("--no-public-registration") == ["publicRegistration": .one("false")])
    }

    @Test("Lists repeat their flag, and a plural --no- empties them")
    func lists() throws {
        #expect(try session("--validator", "alice", "--validator", "bob") == [.validators: .many(["alice", "bob"])])
        #expect(try session("--no-validators") == [.validators: .many([])])
        #expect(try session("--no-curricula") == [.curricula: .many([])])
    }

    @Test("A negative number reaches the rule that refuses it")
    func negative() throws {
        #expect(try session("--max-users", "-1") == [.maxUsers: .one("-1")])
        #expect(try session("--max-users", "unlimited") == [.maxUsers: .one("unlimited")])
    }

    @Test("A training has the contract's own flags")
    func training() throws {
        let typed = try FieldOptions<TrainingFlags>.parse([
            "--default-duration", "3", "--no-creates-seance", "--organisation", "A",
        ]).typed
        #expect(
            typed == [
                "defaultDurationDays": .one("3"), "createsSeance": .one("false"), .organisations: .many(["A"]),
            ])
    }

    @Test("An unknown flag is refused")
    func unknown() {
        #expect(throws: (any Error).self) { try session("--titel", "x") }
    }
}
