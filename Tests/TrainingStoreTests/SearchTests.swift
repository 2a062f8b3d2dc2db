import Dispatch
import Glibc
import Synchronization
import TestSupport
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Searching trainings")
struct SearchTests {
    /// The words that people and pasted texts bring; none may mean anything but itself, and none may fail.
    static let hostile = [
        "l'équipe", "C++", "50%", "\"abc", "a_c", "*", "a*", "NEAR(", "AND", "OR a", "-", "(",
        "'; DROP TABLE training;--",
        "\\", "%", "_", "[a-z]", "œ", "ŒUVRE", "é", "\u{301}", "\u{0}", "a\u{0}b", "\n", "日本", "🎉", "{", "^a", "a:b",
        String(repeating: "x", count: 600),
    ]

    @Test(
        "Scenario 4: \"eco\" finds \"Écoute\" by code and title, whatever case and accents", arguments: [false, true])
    func findsWithoutAccents(loaded: Bool) throws {
        let fixture = try Fixture()
        try fixture.training("ACC1", "Accueil")
        try fixture.training("ECO", "Écoute")
        try fixture.training("X3", "Œuvre")
        if loaded { try fixture.store.loadIndex() }
        #expect(fixture.store.isIndexLoaded == loaded)
        #expect(try fixture.titles("eco") == ["Écoute"])
        #expect(try fixture.titles("oeuvre") == ["Œuvre"])
        #expect(try fixture.titles("") == ["Accueil", "Écoute", "Œuvre"])
        #expect(try fixture.titles("zzz").isEmpty)
    }

    @Test("Scenario 6: a manager finds the trainings of their organisations only", arguments: [false, true])
    func managersSeeTheirOwn(loaded: Bool) throws {
        let fixture = try Fixture()
        try fixture.training("A1", "Accueil", organisations: ["A"])
        try fixture.training("B1", "Bilan", organisations: ["B"])
        try fixture.training("AB", "Commun", organisations: ["A", "B"])
        if loaded { try fixture.store.loadIndex() }
        #expect(try fixture.titles("", as: Fixture.managerOfA) == ["Accueil", "Commun"])
        #expect(try fixture.titles("il", as: Fixture.managerOfB) == ["Bilan"])
        let page = try fixture.store.trainings(TrainingSearch(SearchQuery("commun")), as: Fixture.managerOfB)
        #expect(page.rows.map(\.organisations) == [["Organisation A", "Organisation B"]])
        let learner = Actor(login: "l", roles: [.learner], organisations: ["A"])
        #expect(try fixture.titles("", as: learner).isEmpty)
    }

    @Test("rank first: code equal, code prefix, a title word, substring; then title", arguments: [false, true])
    func ranks(loaded: Bool) throws {
        let fixture = try Fixture()
        try fixture.training("1", "A nasal")
        try fixture.training("2", "Z d'anas")
        try fixture.training("ANAS", "Z")
        try fixture.training("ANA", "Z")
        try fixture.training("3", "Banane")
        if loaded { try fixture.store.loadIndex() }
        let rows = try fixture.store.trainings(TrainingSearch(SearchQuery("ana")), as: Fixture.administrator).rows
        #expect(rows.map(\.code) == ["ANA", "ANAS", "2", "3"])
    }

    @Test("disk and memory answer like the plain rules, for real titles and every kind of query")
    func agreesWithTheRules() throws {
        let catalogue = try Catalogue.sample(every: 120)
        try #require(catalogue.inMemory.index).learnWords(least: 0)
        let queries = Catalogue.queries(catalogue) + Self.hostile
        for query in queries {
            for order in TrainingOrder.allCases {
                let search = TrainingSearch(SearchQuery(query), order: order, window: Window(offset: 3, limit: 7))
                let expected = catalogue.expected(search, as: Fixture.administrator)
                #expect(try catalogue.onDisk.trainings(search, as: Fixture.administrator) == expected, "\(query)")
                #expect(try catalogue.inMemory.trainings(search, as: Fixture.administrator) == expected, "\(query)")
            }
            let whole = TrainingSearch(SearchQuery(query), window: Window(limit: nil))
            for actor in [Fixture.administrator, Fixture.managerOfA, Fixture.managerOfB] {
                let expected = catalogue.expected(whole, as: actor)
                #expect(try catalogue.onDisk.trainings(whole, as: actor) == expected, "\(query)")
                #expect(try catalogue.inMemory.trainings(whole, as: actor) == expected, "\(query)")
            }
        }
    }

    @Test("each letter typed or taken back is answered as if it were the first one")
    func goesOnTyping() throws {
        let catalogue = try Catalogue.sample(every: 80)
        let texts = catalogue.rows.enumerated().filter { $0.offset % 23 == 0 }.map {
            String($0.element.title.prefix(14))
        }
        for text in texts {
            let lengths = Array(0...text.count)
            for length in lengths + lengths.reversed() {
                let search = TrainingSearch(SearchQuery(text.prefix(length)), window: Window(limit: nil))
                for actor in [Fixture.managerOfA, Fixture.administrator] {
                    #expect(
                        try catalogue.inMemory.trainings(search, as: actor) == catalogue.expected(search, as: actor),
                        "\(text.prefix(length))")
                }
            }
        }
    }

    @Test("searches of several threads see the catalogue as it was at one moment while it changes")
    func searchesDuringChanges() throws {
        let fixture = try Fixture()
        for number in 0..<100 { try fixture.training("T\(number)", "Accueil \(number)") }
        var moving = try fixture.training("M", "Bilan mobile")
        try fixture.store.loadIndex()
        // Whatever is found, it is found whole: as many rows as are counted, each with what was asked for.
        let store = fixture.store
        let searches = Mutex(0)
        let isOver = Atomic(false)
        let wrong = Mutex<[String]>([])
        let group = DispatchGroup()
        for thread in 0..<4 {
            DispatchQueue.global().async(group: group) {
                while !isOver.load(ordering: .relaxed) {
                    for (query, count) in [("mobile", 1...1), ("accueil", 100...101), ("bilan", 0...1)] {
                        let search = TrainingSearch(SearchQuery(query), window: Window(limit: nil))
                        let page = try? store.trainings(search, as: Fixture.administrator)
                        let isRight =
                            page.map { page in
                                count.contains(page.total) && page.rows.count == page.total
                                    && page.rows.allSatisfy { $0.title.lowercased().contains(query) }
                            } ?? false
                        if !isRight { wrong.withLock { $0.append("\(query): \(String(describing: page?.total))") } }
                    }
                    if thread == 0 { store.index?.learnWords(least: 0) }
                    searches.withLock { $0 += 1 }
                }
            }
        }
        for round in 0..<60 {
            let before = searches.withLock { $0 }
            var changed = moving.training
            changed.title = round.isMultiple(of: 2) ? "Accueil mobile" : "Bilan mobile"
            moving = try store.edit(moving, to: changed, as: Fixture.administrator)
            while searches.withLock({ $0 }) < before + 4 { sched_yield() }
        }
        isOver.store(true, ordering: .relaxed)
        group.wait()
        #expect(wrong.withLock { $0 } == [])
        #expect(searches.withLock { $0 } >= 240)
    }

    @Test("a loaded index follows every change of its own store")
    func followsOwnChanges() throws {
        let fixture = try Fixture()
        let first = try fixture.training("A1", "Accueil")
        try fixture.store.loadIndex()
        try fixture.training("A2", "Bilan")
        #expect(try fixture.titles("") == ["Accueil", "Bilan"])
        var changed = first.training
        changed.title = "Zoologie"
        changed.organisations = ["B"]
        _ = try fixture.store.edit(first, to: changed, as: Fixture.administrator)
        #expect(try fixture.titles("") == ["Bilan", "Zoologie"])
        #expect(try fixture.titles("zoo", as: Fixture.managerOfB) == ["Zoologie"])
        #expect(try fixture.titles("accueil").isEmpty)
        try fixture.store.deleteTraining(code: "A2", withSessions: false, as: Fixture.administrator)
        #expect(try fixture.titles("") == ["Zoologie"])
    }

    @Test("a loaded index follows what another program stores, also beyond the change log")
    func followsOthers() throws {
        let folder = try TemporaryFolder()
        let (mine, other) = (
            try Fixture(path: folder.path("p.db")), try Fixture(path: folder.path("p.db"), filled: false)
        )
        try mine.training("A1", "Accueil")
        try mine.store.loadIndex()
        #expect(!mine.store.changedElsewhere())
        try other.training("A2", "Bilan")
        #expect(mine.store.changedElsewhere())
        #expect(!mine.store.changedElsewhere())
        #expect(try mine.titles("") == ["Accueil", "Bilan"])
        let many = (0..<5_000).map { CatalogueEntry(line: $0, code: "M\($0)", title: "Masse \($0)") }
        var rest = [many]
        let report = try other.store.importCatalogue(options: ImportOptions(), as: Fixture.administrator) { _ in
            rest.popLast().map { .batch($0) } ?? .end
        }
        #expect(report.counts.added == 5_000)
        #expect(mine.store.changedElsewhere())
        let page = try mine.store.trainings(TrainingSearch(SearchQuery("masse")), as: Fixture.administrator)
        #expect(page.total == 5_000)
    }
}
