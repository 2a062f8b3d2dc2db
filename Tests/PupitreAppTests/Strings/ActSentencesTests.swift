import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("Acts of the audit in words")
struct ActSentencesTests {
    /// All that the store writes down.
    private static let acts = [
        "approve", "cancel", "confirm", "create", "default", "delete", "edit", "enrol", "import", "leave", "promote",
        "refuse", "register", "remove", "request", "retry", "seance-add", "seance-delete", "seance-edit",
        "seance-join", "seance-leave", "waiting", "withdraw",
    ]

    @Test("The desk says every act in words, and so does the command line in French", arguments: ActSentencesTests.acts)
    func said(act: String) {
        // One word is the same in French.
        let same = act == "import" ? [Language.french] : []
        for language in Language.allCases where !same.contains(language) {
            let words: any PageSentences = language == .french ? French() : English()
            #expect(words.act(act) != act, "\(language)")
        }
        let words = French()
        let line = words.command(.audited(act: act, subject: "mail", key: "3"))
        #expect(line == "\(words.act(act))  courriel 3")
    }
}
