import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("What is wrong with the database, in words")
struct StoreFailureSentencesTests {
    private static let failures: [StoreFailure] = [
        .notADatabase(path: "/b.db"), .newerSchema(path: "/b.db", version: 9, supported: 2), .readOnly(path: "/b.db"),
        .busy(path: "/b.db"), .diskFull(path: "/b.db"), .diskFailed(path: "/b.db"), .damaged(path: "/b.db"),
        .cannotOpen(path: "/b.db", reason: "x"), .replaced(path: "/b.db"), .outcomeUnknown(path: "/b.db"),
    ]

    @Test("Each names the file and is a sentence of its own", arguments: Language.allCases)
    func sentences(_ language: Language) {
        let texts = Self.failures.map { PupitreApp.sentences(for: language).failure(.store($0)) }
        #expect(Set(texts).count == texts.count)
        for text in texts { #expect(text.contains("/b.db") && text.hasSuffix("."), "\(text)") }
    }

    @Test("Only where it is known is it said that nothing is saved")
    func truth() {
        let unknown = StoreFailure.outcomeUnknown(path: "/b.db")
        let french = PupitreApp.sentences(for: .french).failure(.store(unknown))
        let english = PupitreApp.sentences(for: .english).failure(.store(unknown))
        #expect(french.contains("on ne sait pas si c'est fait") && !french.contains("rien n'est enregistré"))
        #expect(english.contains("whether it is done is not known") && !english.contains("nothing is saved"))
        for failure in [
            StoreFailure.diskFull(path: "p"), .diskFailed(path: "p"), .damaged(path: "p"), .replaced(path: "p"),
        ] {
            #expect(PupitreApp.sentences(for: .french).failure(.store(failure)).contains("rien n'est enregistré"))
            #expect(PupitreApp.sentences(for: .english).failure(.store(failure)).contains("nothing is saved"))
        }
    }
}
