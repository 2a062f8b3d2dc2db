import Testing

@testable import pupitre

@Suite("The tables of the demonstration, read")
struct DemoReaderTests {
    @Test("A training takes the defaults of a new training for what its record leaves out")
    func readsAShortTraining() throws {
        let trainings = try DemoReader.trainings("ACC1 | Accueil\nin=CCI")
        #expect(
            trainings == [
                DemoTraining(
                    code: "ACC1", title: "Accueil", description: "", organisations: ["CCI"], durationDays: 1,
                    maxUsers: nil, flags: [.createsSeance], validators: [], validatorRule: .all, displayOrder: 500,
                    colour: nil, curricula: [])
            ])
    }

    @Test("A training is read with all its settings and the lines of its description")
    func readsAFullTraining() throws {
        let table = """
            X-1 | L'œuvre
            in=CCI,GHV days=3 max=0 flags=pu one=alice,bob order=7 colour=#00FF00 curricula=SECU,NUM
            Une ligne, avec des signes : a=b | c.
            Une autre.
            """
        let training = try #require(try DemoReader.trainings(table).first)
        #expect(training.title == "L'œuvre")
        #expect(training.description == "Une ligne, avec des signes : a=b | c.\nUne autre.")
        #expect(training.organisations == ["CCI", "GHV"])
        #expect(training.durationDays == 3)
        #expect(training.maxUsers == 0)
        #expect(training.flags == [.publicRegistration, .userValidation])
        #expect(training.validators == ["alice", "bob"])
        #expect(training.validatorRule == .one)
        #expect(training.displayOrder == 7)
        #expect(training.colour == "#00FF00")
        #expect(training.curricula == ["SECU", "NUM"])
    }

    @Test(
        "A faulty training is refused, with the place and the reason",
        arguments: [
            ("X", DemoTableError.Problem.columns(expected: 2, found: 1)),
            ("X | Y", .missing("in")),
            ("X | Y\nin=", .unreadable(setting: "in", value: "")),
            ("X | Y\nin=CCI days=-1", .unreadable(setting: "days", value: "-1")),
            ("X | Y\nin=CCI max=", .unreadable(setting: "max", value: "")),
            ("X | Y\nin=CCI flags=pz", .unreadable(setting: "flags", value: "pz")),
            ("X | Y\nin=CCI all=alice one=bob", .repeated("validators")),
            ("X | Y\nUne description sans réglages", .unknown(setting: "Une")),
        ])
    func refusesAFaultyTraining(table: String, problem: DemoTableError.Problem) {
        #expect(throws: DemoTableError(line: 3, problem: problem)) { try DemoReader.trainings("\n\n" + table) }
    }

    @Test("A session is read from one or several lines of settings")
    func readsASession() throws {
        let table = """
            Groupe d'automne
            training=SST-01 from=-2@09:00 to=1@12:30 max=none flags=+p mode=manual
            default=yes cancelled=no trainers=bob requests=lea,hugo*
            """
        let session = try #require(try DemoReader.sessions(table).first)
        #expect(session.title == "Groupe d'automne")
        #expect(session.training == "SST-01")
        #expect(session.start == DemoMoment(workingDay: -2, hour: 9, minute: 0))
        #expect(session.end == DemoMoment(workingDay: 1, hour: 12, minute: 30))
        #expect(session.seats == .unlimited)
        #expect(session.changes == DemoFlagChanges(turnedOn: [.publicRegistration]))
        #expect(session.isDefault)
        #expect(!session.isCancelled)
        #expect(session.seanceMode == .manual)
        #expect(session.trainers == ["bob"])
        #expect(session.requests.map(\.login) == ["lea", "hugo"])
    }

    @Test(
        "A faulty session is refused, with the place and the reason",
        arguments: [
            ("S\nfrom=1@09:00 to=1@17:00", DemoTableError.Problem.missing("training")),
            ("S\ntraining=X to=1@17:00", .missing("from")),
            ("S\ntraining=X from=demain to=1@17:00", .unreadable(setting: "from", value: "demain")),
            ("S\ntraining=X from=1@09:00 to=1@17:00 default=oui", .unreadable(setting: "default", value: "oui")),
            ("S\ntraining=X from=1@09:00 to=1@17:00 mode=none", .unreadable(setting: "mode", value: "none")),
        ])
    func refusesAFaultySession(table: String, problem: DemoTableError.Problem) {
        #expect(throws: DemoTableError(line: 1, problem: problem)) { try DemoReader.sessions(table) }
    }

    @Test("Roles and blocking flags are known words")
    func refusesUnknownWords() {
        #expect(throws: DemoTableError(line: 1, problem: .unreadable(setting: "roles", value: "learner,boss"))) {
            try DemoReader.people("a | A | B | a@b.example | CCI | learner,boss")
        }
        #expect(throws: DemoTableError(line: 2, problem: .unreadable(setting: "blocking", value: "yes"))) {
            try DemoReader.curricula("A | A | - | open\nB | B | A | yes")
        }
    }
}
