import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("The command line of a form")
struct CommandLineOfDraftTests {
    private struct NoZones: TimeZoneProvider {
        func rules(named name: String) -> (any TimeZoneRules)? { UniversalTime() }
    }

    private func line(_ fill: (inout SessionDraft) -> Void) throws -> String {
        var training = Training(code: "Acs3", title: "Transition")
        training.maxUsers = 12
        training.validators = ["alice"]
        var draft = SessionDraft(of: StoredTraining(id: 1, version: 1, training: training))
        draft.type(.one("Mai"), in: .title)
        fill(&draft)
        let now = try #require(CivilDateTime(2027, 5, 7, 12, 0))
        let settings = WorkSettings(dayStart: .usualStart, dayEnd: .usualEnd, timeZone: "UTC")
        let context = FieldContext(language: .french, now: now, zones: NoZones(), settings: settings)
        let session = try #require(Resolution(draft, in: context).session)
        return CommandLineOfDraft.text(draft, session: session)
    }

    @Test("Defaults are left to the training; dates are said, since what is proposed changes")
    func defaults() throws {
        #expect(
            try line { _ in }
                == "pupitre session create --training Acs3 --title Mai --start '2027-05-10 09:00' --end '2027-05-10 17:00'"
        )
    }

    @Test("Every kind of value has its flag")
    func values() throws {
        let text = try line {
            $0.type(.one("8"), in: .maxUsers)
            $0.type(.many([]), in: .validators)
            $0.type(.one("oui"), in: "publicRegistration")
            $0.type(.one("false"), in: "userValidation")
            $0.type(.one("manuelle"), in: "seanceRegistration")
        }
        #expect(
            text.hasSuffix(
                "--public-registration --seance-registration manual --max-users 8 --no-user-validation --no-validators")
        )
    }

    @Test(
        "Words are quoted as a POSIX shell reads them back",
        arguments: [
            ("Mai", "Mai"), ("", "''"), ("l'équipe", "'l'\\''équipe'"), ("$(rm -rf ~)", "'$(rm -rf ~)'"),
            ("a b", "'a b'"),
            ("é", "'é'"), ("~x", "'~x'"),
            // To Swift the quote and the diaeresis are one character, to a shell they are not.
            ("a'\u{308}; reboot", "'a'\\''\u{308}; reboot'"),
        ])
    func quoting(_ word: String, _ expected: String) {
        #expect(CommandLineOfDraft.quoted(word).utf8.elementsEqual(expected.utf8))
    }

    @Test("A title that begins with a dash stays a value")
    func dash() throws {
        #expect(try line { $0.type(.one("-x"), in: .title) }.contains("--title=-x "))
    }
}
