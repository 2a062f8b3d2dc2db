import Testing
import TrainingDomain

@testable import pupitre

@Suite("The common options are found wherever they stand")
struct InvocationTests {
    @Test("Before and after the command, joined by = or not")
    func everywhere() throws {
        let invocation = try Invocation([
            "--lang=fr", "training", "--database", "a.db", "list", "--json", "--as", "alice",
        ])
        #expect(invocation.rest == ["training", "list"])
        #expect(invocation.common.language == .french)
        #expect(invocation.common.database == "a.db")
        #expect(invocation.common.login == "alice")
        #expect(invocation.common.wantsJson)
    }

    @Test("Nothing is taken after --")
    func afterTwoDashes() throws {
        let invocation = try Invocation(["training", "show", "--", "--json"])
        #expect(invocation.rest == ["training", "show", "--", "--json"])
        #expect(!invocation.common.wantsJson)
    }

    @Test(
        "An unknown language, an impossible theme name and a missing value are refused",
        arguments: [
            ["--lang", "de"], ["--theme", "../../etc/passwd"], ["--theme", "Ardoise"], ["--database"], ["--as="],
        ])
    func refused(_ words: [String]) {
        #expect(throws: Complaint.self) { try Invocation(words) }
    }

    @Test("The database is always a file, also where SQLite would keep it in memory and lose it")
    func databaseFile() {
        let places = Places { _ in nil }
        #expect(places.database(":memory:") == "./:memory:")
        #expect(places.database("file:x?mode=memory") == "./file:x?mode=memory")
        #expect(places.database("FILE:x") == "./FILE:x")
        #expect(places.database("/tmp/x.db") == "/tmp/x.db")
        #expect(Places { ["PUPITRE_DATABASE": ":memory:"][$0] }.database(nil) == "./:memory:")
    }

    @Test("Only bare forms open the desk without the parser")
    func doors() {
        #expect(DeskDoor([]) == .home)
        #expect(DeskDoor(["new"]) == .newSession(code: nil))
        #expect(DeskDoor(["new", "ACC1"]) == .newSession(code: "ACC1"))
        #expect(DeskDoor(["demo"]) == .demo)
        for words in [["demo", "--prepare"], ["new", "--help"], ["-h"], ["training"], ["new", "A", "B"]] {
            #expect(DeskDoor(words) == nil)
        }
    }

    @Test(
        "The language follows the first locale variable that is set",
        arguments: [
            (["LC_ALL": "fr_FR.UTF-8", "LANG": "en_GB"], Language.french), (["LC_MESSAGES": "fr"], .french),
            (["LANG": "fr_CA.UTF-8"], .french), (["LC_ALL": "C", "LANG": "fr_FR"], .english),
            (["LANG": "frp_FR"], .english), ([:], .english),
        ])
    func language(_ variables: [String: String], _ expected: Language) {
        #expect(LanguageChoice.ofSystem { variables[$0] } == expected)
    }
}
