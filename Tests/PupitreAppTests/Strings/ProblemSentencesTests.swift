import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("Problems and paths in words")
struct ProblemSentencesTests {
    private let moment = CivilDateTime(.first, .usualStart)

    private var reasons: [Reason] {
        [
            .missing, .tooLong(count: 300, limit: 255), .controlCharacters, .date(.notADate, typed: "x"),
            .date(.noSuchDay(day: 30, month: 2, year: 2027), typed: "30/2"),
            .date(.noSuchTime("25:61"), typed: "25:61"),
            .date(.outOfRange, typed: "x"), .timeDoesNotExist(moment, zone: "Europe/Paris", next: moment),
            .notAWholeNumber("1.5"), .negative("-1"), .tooLarge("9", limit: 1), .notYesOrNo("x"),
            .notAChoice("x", of: ["a"]), .unknownColour("x"), .unknownTimeZone("x"),
            .endBeforeStart(start: moment, end: moment), .unknownPerson("x"), .cannotValidate("x"),
            .unknownCurriculum("x"), .unknownOrganisation("x"), .notYourOrganisation("x"), .alreadyTaken("x"),
            .notAMailAddress("x"),
        ]
    }

    @Test("French punctuation never stands alone on a line: the spaces before it do not break")
    func typography() {
        let words = sentences(for: .french)
        for reason in reasons {
            let text = words.reason(reason, field: Phrase("Titre", "Title"))
            for mark in [" :", " ;", " !", " ?", "« ", " »"] { #expect(!text.contains(mark), "\(text)") }
        }
    }

    @Test("Every sentence ends as one", arguments: Language.allCases)
    func ends(_ language: Language) {
        for reason in reasons {
            #expect(sentences(for: language).reason(reason, field: Phrase("", "")).hasSuffix("."))
        }
    }

    @Test("What is typed is quoted in what is said")
    func quotes() {
        #expect(sentences(for: .french).reason(.negative("-1"), field: Phrase("", "")).contains("«\u{A0}-1\u{A0}»"))
        #expect(sentences(for: .english).reason(.negative("-1"), field: Phrase("", "")).contains("“-1”"))
    }
}

@Suite("The path of a request in words")
struct PathSentencesTests {
    private struct NoZones: TimeZoneProvider {
        func rules(named name: String) -> (any TimeZoneRules)? { UniversalTime() }
    }

    private func path(_ change: (inout Training) -> Void) throws -> RequestPath {
        var training = Training(code: "A", title: "A")
        change(&training)
        var draft = SessionDraft(of: StoredTraining(id: 1, version: 1, training: training))
        draft.type(.one("Mai"), in: .title)
        let now = try #require(CivilDateTime(2027, 5, 7, 12, 0))
        let settings = WorkSettings(dayStart: .usualStart, dayEnd: .usualEnd, timeZone: "UTC")
        let context = FieldContext(language: .french, now: now, zones: NoZones(), settings: settings)
        return RequestPath(try #require(Resolution(draft, in: context).session))
    }

    @Test("All four approvals, two validators, twelve seats")
    func full() throws {
        let path = try path {
            $0.publicRegistration = true
            $0.userValidation = true
            $0.organisationValidation = true
            $0.validators = ["alice", "bob"]
            $0.maxUsers = 12
        }
        let names = ["alice": "Alice", "bob": "Bob"]
        #expect(
            sentences(for: .french).path(path, names: names)
                == "Léa demande depuis le catalogue → confirme par mail → son organisation approuve → Alice et Bob approuvent → place, ou liste d'attente au-delà de 12."
        )
        #expect(
            sentences(for: .english).path(path, names: names)
                == "Léa asks from the catalogue → confirms by mail → her organisation approves → Alice and Bob approve → seat, or waiting list after 12."
        )
    }

    @Test("One validator is enough; no seat; leaving by oneself")
    func others() throws {
        let path = try path {
            $0.validators = ["alice", "bob"]
            $0.validatorRule = .one
            $0.maxUsers = 0
            $0.publicUnregistration = true
        }
        #expect(
            sentences(for: .french).path(path, names: [:])
                == "Un gestionnaire demande pour Léa → alice ou bob approuve → liste d'attente\u{A0}: il n'y a aucune place. Une fois inscrite, elle peut quitter la session seule."
        )
    }
}
