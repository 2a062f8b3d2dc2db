import Foundation
import TestSupport
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Importing")
struct ImportTests {
    let fixture: Fixture
    var store: SQLiteStore { fixture.store }

    init() throws { fixture = try Fixture() }

    private func importing(
        _ entries: [CatalogueEntry], _ options: ImportOptions = ImportOptions(), as actor: Actor = Fixture.administrator
    ) throws -> ImportReport {
        var rest = [entries]
        return try store.importCatalogue(options: options, as: actor) { _ in rest.popLast().map { .batch($0) } ?? .end }
    }

    @Test("of a code already known only the columns of the file are changed")
    func updates() throws {
        let known = try fixture.training("A1", "Ancien") {
            $0.maxUsers = 12
            $0.validators = ["alice"]
            $0.description = "Programme"
        }
        let report = try importing([
            CatalogueEntry(line: 2, code: "a1", title: "Nouveau", values: ["maxUsers": .whole(8)]),
            CatalogueEntry(line: 3, code: "N1", title: "Neuf"),
        ])
        #expect(report.counts == counts(added: 1, updated: 1))
        let stored = try #require(try store.training(code: "A1", as: Fixture.administrator))
        var expected = known.training
        expected.title = "Nouveau"
        expected.maxUsers = 8
        #expect(stored.training == expected)
        #expect(try store.training(code: "N1", as: Fixture.administrator)?.training.organisations == ["default"])
        let again = try importing([CatalogueEntry(line: 2, code: "A1", title: "Nouveau")])
        #expect(again.counts == counts(unchanged: 1))
        #expect(try store.training(code: "A1", as: Fixture.administrator)?.version == stored.version)
    }

    @Test("all or nothing, unless bad rows may be skipped; a dry run and a stop store nothing")
    func allOrNothing() throws {
        let entries = [
            CatalogueEntry(line: 1, code: "N1", title: "Neuf"), CatalogueEntry(line: 2, code: "N2", title: nil),
            CatalogueEntry(line: 3, code: "N3", title: "Trois", values: [.organisations: .list(["Z"])]),
        ]
        let refused = [
            RefusedEntry(line: 2, identity: "N2", refusal: .problems([Problem(.title, .missing)])),
            RefusedEntry(
                line: 3, identity: "N3", refusal: .problems([Problem(.organisations, .unknownOrganisation("Z"))])),
        ]
        let strict = try importing(entries)
        #expect(!strict.isStored)
        #expect(strict.refused == refused)
        #expect(try importing(entries, ImportOptions(dryRun: true, skipsRefused: true)).isStored == false)
        let stopped = try store.importCatalogue(options: ImportOptions(), as: Fixture.administrator) { counts in
            counts.added == 0 ? .batch([entries[0]]) : .stop
        }
        #expect(!stopped.isStored)
        #expect(try store.trainings(TrainingSearch(SearchQuery("")), as: Fixture.administrator).total == 0)
        let skipping = try importing(entries, ImportOptions(skipsRefused: true, organisations: ["B"]))
        #expect(skipping.isStored)
        #expect(skipping.counts == counts(added: 1, refused: 2))
        #expect(try store.training(code: "N1", as: Fixture.administrator)?.training.organisations == ["B"])
        #expect(
            try store.audit(session: nil, as: Fixture.administrator, window: Window(limit: 1)).rows.map(\.act) == [
                "import"
            ])
    }

    @Test("Scenario 6: a manager's import changes no training of another organisation")
    func otherOrganisations() throws {
        try fixture.training("B1", "Bilan", organisations: ["B"])
        let entries = [
            CatalogueEntry(line: 1, code: "B1", title: "Pris"), CatalogueEntry(line: 2, code: "N1", title: "Neuf"),
        ]
        let report = try importing(entries, ImportOptions(skipsRefused: true), as: Fixture.managerOfA)
        #expect(report.refused == [RefusedEntry(line: 1, identity: "B1", refusal: .notAllowed(.editTraining))])
        #expect(try store.training(code: "N1", as: Fixture.administrator)?.training.organisations == ["A"])
        #expect(try fixture.titles("bilan") == ["Bilan"])
    }

    @Test("people: new ones are added, of known ones only the columns of the file are changed")
    func people() throws {
        let entries = [
            PersonEntry(
                line: 2, person: Person(login: "ALICE", firstName: "Alix", lastName: "?", mail: "?"),
                keys: ["login", "firstName"]),
            PersonEntry(line: 3, person: Person(login: "dan", firstName: "Dan", lastName: "D"), keys: ["login"]),
            PersonEntry(
                line: 4, person: Person(login: "eve", firstName: "", lastName: "", mail: "nowhere"), keys: ["login"]),
        ]
        var rest = [entries]
        let report = try store.importPeople(options: ImportOptions(skipsRefused: true), as: Fixture.administrator) {
            _ in
            rest.popLast().map { .batch($0) } ?? .end
        }
        #expect(report.counts == counts(added: 1, updated: 1, refused: 1))
        let alice = try #require(try store.person(login: "alice"))
        #expect(alice.name == "Alix Martin")
        #expect(alice.mail == "alice@example.org")
        #expect(try store.person(login: "eve") == nil)
    }

    @Test(
        "the whole national register is stored, twice: the second time nothing changes",
        .enabled(if: SharedData.has(Catalogue.register), "\(SharedData.reason)"))
    func register() throws {
        let entries = try Catalogue.texts(of: Catalogue.register).enumerated().map { index, text in
            CatalogueEntry(line: index, code: text.code, title: text.title)
        }
        #expect(entries.count == 17_729)
        let report = try importing(entries)
        #expect(report.refused == [])
        #expect(report.counts.added == 17_729)
        #expect(try importing(Array(entries.prefix(1_000))).counts == counts(unchanged: 1_000))
        #expect(try store.trainings(TrainingSearch(SearchQuery("")), as: Fixture.administrator).total == 17_729)
        #expect(try store.check(as: Fixture.administrator).isEmpty)
    }

    private func counts(added: Int = 0, updated: Int = 0, unchanged: Int = 0, refused: Int = 0) -> ImportCounts {
        var counts = ImportCounts()
        counts.added = added
        counts.updated = updated
        counts.unchanged = unchanged
        counts.refused = refused
        return counts
    }
}
