import TestSupport
import TrainingDomain

/// One thing that somebody tries in a random sequence; whom it is about is a login, so that any step can be left out.
enum Step: CustomStringConvertible {
    case request(String, by: String)
    case enrol([String], by: String)
    case confirm(String, sender: Sender)
    case approve(String, Choice, beyond: String?, by: String)
    case refuse(String, by: String)
    case withdraw(String, by: String)
    case leave(String, by: String)
    case limit(Int?, ExcessChoice?)
    case cancel
    case start
    case end

    /// Where a confirmation comes from.
    enum Sender: CaseIterable { case none, own, other }

    /// Which approvals are given.
    enum Choice { case mine, all, these([String]) }

    var description: String {
        switch self {
        case .request(let login, let by): "\(by) asks for \(login)"
        case .enrol(let logins, let by): "\(by) enrols \(logins)"
        case .confirm(let login, let sender): "\(login) confirms from \(sender)"
        case .approve(let login, let choice, let beyond, let by):
            "\(by) approves \(login): \(choice) beyond \(beyond ?? "-")"
        case .refuse(let login, let by): "\(by) refuses \(login)"
        case .withdraw(let login, let by): "\(by) withdraws \(login)"
        case .leave(let login, let by): "\(by) ends the enrolment of \(login)"
        case .limit(let limit, let excess):
            "ma sets the seats to \(limit.map(String.init) ?? "-"), \(excess?.rawValue ?? "-")"
        case .cancel: "ma cancels"
        case .start: "the session starts"
        case .end: "the session ends"
        }
    }
}

/// The settings of a session, and what is tried in it.
struct Sequence: CustomStringConvertible {
    struct Settings {
        var user = false
        var organisation = false
        var registration = false
        var validators: [String] = []
        var oneIsEnough = false
        var isPublic = true
        var letsLeave = true
        var limit: Int?
    }

    var settings: Settings
    var steps: [Step]

    /// Learners: some of organisation A, one of B, one without an address, and a manager who is one too.
    static let learners = ["l1", "l2", "l3", "l4", "lb", "nomail", "ma"]
    static let actors = ["root", "root", "ma", "ma", "mb", "oa", "rg", "tr", "alice", "bob", "l1", "l2"]

    var description: String {
        "\(settings)\n" + steps.map { "  \($0)" }.joined(separator: "\n")
    }

    init(settings: Settings, steps: [Step]) {
        self.settings = settings
        self.steps = steps
    }

    init(seed: UInt64, length: Int) {
        var random = Mixed(seed: seed)
        settings = Settings(
            user: random.below(3) == 0, organisation: random.below(3) == 0, registration: random.below(3) == 0,
            validators: random.pick([[], [], ["alice"], ["alice", "bob"]]), oneIsEnough: random.below(2) == 0,
            isPublic: random.below(4) != 0, letsLeave: random.below(3) != 0,
            limit: random.pick([nil, 0, 1, 1, 2, 2, 3]))
        steps = (0..<length).map { _ in Self.step(&random) }
    }

    private static func step(_ random: inout Mixed) -> Step {
        let login = random.pick(learners)
        let by = random.below(3) == 0 ? login : random.pick(actors)
        switch random.below(100) {
        case ..<28: return .request(login, by: by)
        case ..<35:
            return .enrol(
                (0...random.below(3)).map { _ in random.pick(learners) }, by: random.pick(["ma", "ma", "root", by]))
        case ..<45: return .confirm(login, sender: random.pick(Step.Sender.allCases + [.own, .own, .own]))
        case ..<70: return .approve(login, choice(&random), beyond: beyond(&random), by: by)
        case ..<75: return .refuse(login, by: random.pick(["rg", "root", by]))
        case ..<80: return .withdraw(login, by: random.pick([login, login, by]))
        case ..<89: return .leave(login, by: random.pick([login, "ma", by]))
        case ..<98: return .limit(random.pick([nil, 0, 1, 2, 3, 4]), random.pick([nil, .keep, .moveLast]))
        default: return random.pick([.cancel, .start, .start, .end])
        }
    }

    private static func choice(_ random: inout Mixed) -> Step.Choice {
        let one = random.pick(["user", "organisation", "registration", "validator:alice", "validator:bob"])
        return random.pick([.mine, .mine, .mine, .all, .all, .these([one]), .these([one, "registration"])])
    }

    private static func beyond(_ random: inout Mixed) -> String? {
        random.pick([nil, nil, nil, nil, nil, "Accord", " "])
    }
}

/// Choices that look random and are the same at every run.
struct Mixed {
    private var numbers: FixedNumbers

    init(seed: UInt64) { numbers = FixedNumbers(seed: seed &* 0x2545_F491_4F6C_DD1D) }

    mutating func below(_ bound: Int) -> Int { Int(numbers.next() % UInt64(bound)) }

    mutating func pick<Value>(_ choices: [Value]) -> Value { choices[below(choices.count)] }
}
