import Glibc
import TrainingDomain
import TrainingStore

/// A second program on the same database, for the tests of the store.
///
///     store-probe count DATABASE TIMES     adds 1 to the seats of training P1, so often, by reading and then writing
///     store-probe default DATABASE TITLE   saves a default session of training P1, and prints what is to be said of it
///     store-probe seance DATABASE NAME     NAME1 to NAME20 register themselves in seance 1, and prints how many got a place
///     store-probe race DATABASE COUNT GATE SESSION…   COUNT processes ask for a place in each session at the same moment
///     store-probe mix DATABASE COUNT SESSION TIMES    COUNT processes ask, leave and add seats; some are killed
///     store-probe keep DATABASE COUNT NAME   COUNT processes commit one change after the other and tell each, until all are killed
///     store-probe unprivileged DATABASE    becomes "nobody", opens, and prints how adding a training ends
@main
struct StoreProbe {
    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            print(error)
            exit(1)
        }
    }

    private static let actor = Actor.localAdministrator(login: "probe")

    private static func run(_ words: [String]) throws {
        guard words.count >= 2 else { exit(64) }
        switch words[0] {
        case "count": try count(open(words[1]), times: words.last.flatMap { Int($0) } ?? 0)
        case "default": try saveDefault(open(words[1]), title: words.last ?? "")
        case "seance": try takeSeance(open(words[1]), name: words.last ?? "")
        case "race", "mix": try contend(words)
        case "race-one", "mix-one": try contendAlone(words)
        case "keep":
            guard words.count > 3, let count = Int(words[2]) else { exit(64) }
            Contenders.start(count, ["keep-one", words[1], words[3]])
        case "keep-one": try Keeper(store: open(words[1]), name: words.dropFirst(2).joined(separator: "-")).run()
        case "unprivileged":
            guard setgid(65534) == 0, setuid(65534) == 0 else { exit(77) }
            let store = try open(words[1])
            _ = try store.add(Training(code: "NOBODY", title: "Nobody"), as: actor)
        default: exit(64)
        }
    }

    /// `race` and `mix` start processes that run `race-one` and `mix-one`, with their number at the end.
    private static func contend(_ words: [String]) throws {
        guard words.count > 4, let count = Int(words[2]) else { exit(64) }
        Contenders.start(count, [words[0] + "-one"] + words.dropFirst())
    }

    private static func contendAlone(_ words: [String]) throws {
        guard words.count > 5, let count = Int(words[2]), let number = words.last.flatMap({ Int($0) }) else { exit(64) }
        if words[0] == "race-one" {
            let sessions = words[4..<words.count - 1].compactMap { Int64($0) }
            try Contenders.race(open(words[1]), number: number, count: count, gate: words[3], sessions: sessions)
        } else {
            guard let session = Int64(words[3]), let times = Int(words[4]) else { exit(64) }
            try Contenders.mix(open(words[1]), number: number, session: session, times: times)
        }
    }

    private static func open(_ path: String) throws(Failure) -> SQLiteStore {
        try SQLiteStore(
            path: path, clock: { Instant(seconds: 1_800_000_000) }, zones: OnlyUniversalTime(), patience: 60)
    }

    /// Somebody who is refused because the other was faster looks again.
    private static func count(_ store: SQLiteStore, times: Int) throws {
        var refused = 0
        for _ in 0..<times {
            var isDone = false
            while !isDone {
                guard let seen = try store.training(code: "P1", as: actor) else { exit(66) }
                var training = seen.training
                training.maxUsers = (training.maxUsers ?? 0) + 1
                do {
                    _ = try store.edit(seen, to: training, as: actor)
                    isDone = true
                } catch {
                    guard case .refused(.trainingChanged) = error else { throw error }
                    refused += 1
                }
            }
        }
        print("done", times, refused)
    }

    private static func takeSeance(_ store: SQLiteStore, name: String) throws {
        let places = try (1...20).flatMap { number in
            let learner = Actor(login: "\(name)\(number)", roles: [.learner])
            return try store.register([learner.login], in: 1, as: learner).map(\.place)
        }
        print("registered", places.filter { $0 == .registered }.count)
    }

    private static func saveDefault(_ store: SQLiteStore, title: String) throws {
        guard let training = try store.training(code: "P1", as: actor),
            let now = CivilDateTime(iso: "2027-01-15T09:00")
        else { exit(66) }
        let context = FieldContext(
            language: .english, now: now, zones: OnlyUniversalTime(), settings: try store.workSettings())
        var draft = SessionDraft(of: training)
        draft.type(.one(title), in: .title)
        draft.type(.one("true"), in: .defaultSession)
        guard let session = Resolution(draft, in: context).session else { exit(65) }
        let saved = try store.save(SessionProposal(draft, session: session), as: actor)
        for case .replacedDefault(let former) in saved.notices { print("replaced", former.title) }
        print("saved", saved.session.number)
    }
}

/// Every zone is as good as UTC here.
struct OnlyUniversalTime: TimeZoneProvider {
    func rules(named name: String) -> (any TimeZoneRules)? { UniversalTime() }
}
