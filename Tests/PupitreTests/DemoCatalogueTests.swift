import Testing
import TrainingDomain

@testable import pupitre

/// What must hold of the tables of the demonstration, so that a slip in them cannot reach anyone.
@Suite("The catalogue of the demonstration")
struct DemoCatalogueTests {
    private let catalogue: DemoCatalogue

    init() throws {
        catalogue = try DemoCatalogue.load()
    }

    @Test("There is enough of everything")
    func counts() throws {
        #expect(catalogue.organisations.count == 8)
        #expect((12...15).contains(catalogue.curricula.count))
        #expect((55...65).contains(catalogue.people.count))
        #expect((20...30).contains(catalogue.sessions.count))
        let french = try DemoCatalogue.frenchTrainings.flatMap(DemoReader.trainings).count
        let english = try DemoCatalogue.englishTrainings.flatMap(DemoReader.trainings).count
        #expect((135...155).contains(french))
        #expect((55...65).contains(english))
        #expect(french + english == catalogue.trainings.count)
    }

    @Test("Codes and logins are unique, whatever their case, and hold no space")
    func uniqueKeys() {
        let keys = [
            catalogue.organisations.map(\.code), catalogue.curricula.map(\.code), catalogue.trainings.map(\.code),
            catalogue.people.map(\.login), catalogue.people.map(\.mail),
        ]
        for list in keys {
            #expect(repeated(list.map { $0.lowercased() }).isEmpty)
            #expect(list.allSatisfy { !$0.isEmpty && !$0.contains(" ") })
        }
        #expect(repeated(catalogue.trainings.map(\.title)).isEmpty)
    }

    @Test("Every code and login that a record names exists, and is named once there")
    func references() {
        let organisations = Set(catalogue.organisations.map(\.code))
        let curricula = Set(catalogue.curricula.map(\.code))
        let trainings = Set(catalogue.trainings.map(\.code))
        let people = Set(catalogue.people.map(\.login))
        for person in catalogue.people {
            expect(person.organisations, in: organisations, for: person.login)
            #expect(!person.organisations.isEmpty, "\(person.login)")
        }
        for training in catalogue.trainings {
            expect(training.organisations, in: organisations, for: training.code)
            expect(training.curricula, in: curricula, for: training.code)
            expect(training.validators, in: people, for: training.code)
        }
        for session in catalogue.sessions {
            expect([session.training], in: trainings, for: session.title)
            expect(session.trainers, in: people, for: session.title)
            expect(session.requests.map(\.login), in: people, for: session.title)
        }
    }

    @Test("The lengths that the rules allow are kept")
    func lengths() {
        for training in catalogue.trainings {
            #expect((1...Limits.trainingTitle).contains(training.title.count), "\(training.code)")
            #expect((1...12).contains(training.code.count), "\(training.code)")
            #expect((1...3).contains(training.organisations.count), "\(training.code)")
            #expect(training.validators.count <= 3, "\(training.code)")
            #expect((0...10).contains(training.durationDays), "\(training.code)")
            #expect(training.description.split(separator: "\n").count <= 4, "\(training.code)")
        }
        for session in catalogue.sessions {
            #expect((1...Limits.sessionTitle).contains(session.title.count), "\(session.title)")
        }
        let texts =
            catalogue.trainings.flatMap { [$0.title, $0.description] } + catalogue.sessions.map(\.title)
            + catalogue.people.flatMap { [$0.firstName, $0.lastName] } + catalogue.organisations.map(\.name)
        for text in texts {
            #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 127 }, "\(text)")
            #expect(!text.contains("  "), "\(text)")
        }
    }

    @Test("Curricula are trees whose parents come first, some of them blocking")
    func trees() {
        var seen: Set<String> = []
        for curriculum in catalogue.curricula {
            if let parent = curriculum.parent {
                #expect(seen.contains(parent), "\(curriculum.code)")
            }
            seen.insert(curriculum.code)
        }
        #expect(catalogue.curricula.count { $0.parent == nil } >= 3)
        #expect(catalogue.curricula.count { $0.isBlocking } >= 2)
        let used = Set(catalogue.trainings.flatMap(\.curricula))
        #expect(catalogue.curricula.allSatisfy { used.contains($0.code) })
    }

    @Test("Every kind of default occurs several times")
    func variety() {
        let trainings = catalogue.trainings
        for flag in DemoFlag.allCases {
            #expect(trainings.count { $0.flags.contains(flag) } >= 5, "\(flag)")
            #expect(trainings.count { !$0.flags.contains(flag) } >= 5, "\(flag)")
        }
        for days in 0...6 {
            #expect(trainings.count { $0.durationDays == days } >= 3, "\(days)")
        }
        #expect(trainings.count { $0.durationDays == 10 } >= 3)
        for validators in 0...3 {
            #expect(trainings.count { $0.validators.count == validators } >= 3, "\(validators)")
        }
        for organisations in 1...3 {
            #expect(trainings.count { $0.organisations.count == organisations } >= 10, "\(organisations)")
        }
        #expect(trainings.count { $0.validatorRule == .one } >= 10)
        #expect(trainings.count { $0.maxUsers == nil } >= 10)
        #expect(trainings.contains { $0.maxUsers == 0 })
        #expect(trainings.count { $0.displayOrder != 500 } >= 20)
        #expect(trainings.count { $0.description.isEmpty } >= 10)
        #expect(trainings.count { !$0.description.isEmpty } >= 150)
        #expect(trainings.count { $0.curricula.isEmpty } >= 50)
    }

    @Test("A colour is one that the domain reads; most trainings have none")
    func colours() {
        let colours = catalogue.trainings.compactMap(\.colour)
        for colour in colours {
            #expect(Colour(colour) != nil, "\(colour)")
        }
        #expect(colours.count { $0.hasPrefix("#") } >= 5)
        #expect(colours.count { !$0.hasPrefix("#") } >= 5)
        #expect(colours.count * 2 < catalogue.trainings.count)
    }

    @Test(
        "Scenario 4: a few words find a few trainings, by code, by title, across accents and ligatures",
        arguments: [
            ("transi num", 4...12), ("oeuvre", 6...12), ("coeur", 3...6), ("acc1", 1...1), ("electr", 3...8),
            ("naive", 1...1), ("autism", 1...3), ("urgence", 3...6),
        ])
    func searching(words: String, expected: ClosedRange<Int>) {
        let query = SearchQuery(words)
        let found = catalogue.trainings.filter { training in
            SearchRank.rank(query, code: Folding.bytes(training.code), title: Folding.bytes(training.title)) != nil
        }
        #expect(expected.contains(found.count), "\(found.map(\.title))")
    }

    private func expect(_ names: [String], in known: Set<String>, for owner: String) {
        #expect(names.filter { !known.contains($0) }.isEmpty, "\(owner)")
        #expect(repeated(names).isEmpty, "\(owner)")
    }

    private func repeated(_ names: [String]) -> [String] {
        Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.map(\.key)
    }
}
