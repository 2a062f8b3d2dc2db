import TrainingDomain

/// What the specification says of one session's registrations, in arrays and plain conditions.
///
/// Written from `domain.md`, not from the store: it shares no code with it, nor with the rules of the domain.
struct ReferenceModel {
    struct Entry {
        let login: String
        var state: String
        var missing: [String]
        let named: [String]
        let oneIsEnough: Bool
        var hasToken = false
        var tokenIsUsed = false
    }

    /// What comes of a step: the kind of the refusal, or the mails that go out.
    enum Outcome: Equatable {
        case refused(String)
        case done([String])
    }

    private struct Refused: Error { let kind: String }

    private(set) var entries: [Entry] = []
    /// The numbers of the entries as their requests rank.
    private var line: [Int] = []
    /// Those of the enrolled, in the order in which they got their seats.
    private var seats: [Int] = []
    private var settings: Sequence.Settings
    private var status = "notStarted"
    private var isCancelled = false
    private var mails: [String] = []
    /// What happened to whom: "act: from → to".
    private(set) var transitions: Set<String> = []

    init(_ settings: Sequence.Settings) { self.settings = settings }

    /// Everybody who ever asked: the enrolled, those who wait, those who are pending, the others.
    var list: [String] {
        let order =
            seats + line.filter { entries[$0].state == "waiting" } + line.filter { entries[$0].state == "pending" }
        let others = entries.indices.filter { !order.contains($0) }
        return (order + others).map { number in
            let entry = entries[number]
            return "\(entry.login) \(entry.state) \(entry.missing.joined(separator: ","))"
        }
    }

    /// Whose requests somebody can do something about now, in the order of their ranks.
    func awaiting(_ by: String) -> [String] {
        if isCancelled || status == "ended" { return [] }
        return line.map { entries[$0] }.filter { entry in
            let own = entry.missing.filter { owns(by, $0, entry) }
            return !own.isEmpty && (by == "root" || own.contains("user") || !entry.missing.contains("user"))
        }.map(\.login)
    }

    /// The number of the last request of somebody.
    func last(_ login: String) -> Int? { entries.lastIndex { $0.login == login } }

    mutating func take(_ step: Step) -> Outcome {
        let before = self
        mails = []
        do {
            try run(step)
            return .done(mails.sorted())
        } catch {
            self = before
            return .refused((error as? Refused)?.kind ?? "?")
        }
    }

    private mutating func run(_ step: Step) throws {
        switch step {
        case .request(let login, let by): try request(login, by)
        case .enrol(let logins, let by): try enrol(logins, by)
        case .confirm(let login, let sender): try confirm(login, sender)
        case .approve(let login, let choice, let beyond, let by): try approve(login, choice, beyond, by)
        case .refuse(let login, let by):
            let number = try seen(login, by)
            guard by == "root" || by == "rg" else { throw Refused(kind: "notAllowed") }
            try decide(number, "refuse", "refused")
        case .withdraw(let login, let by):
            let number = try seen(login, by)
            guard by == "root" || by == login else { throw Refused(kind: "notAllowed") }
            try decide(number, "withdraw", "withdrawn")
        case .leave(let login, let by): try leave(login, by)
        case .limit(let limit, let excess): try set(limit, excess)
        case .cancel:
            if !isCancelled { for entry in entries where isLive(entry) { mail(entry.login, "sessionCancelled") } }
            isCancelled = true
        case .start: if status == "notStarted" { status = "open" }
        case .end: status = "ended"
        }
    }

    // MARK: - Who

    private func isStaff(_ login: String) -> Bool { login == "root" || login == "ma" }

    private func sees(_ by: String, _ entry: Entry) -> Bool {
        isStaff(by) || by == "rg" || by == "tr" || by == entry.login || entry.named.contains(by)
            || (by == "oa" && entry.login != "lb")
    }

    /// Whether an approval of the entry is theirs.
    private func owns(_ by: String, _ approval: String, _ entry: Entry) -> Bool {
        if by == "root" { return true }
        switch approval {
        case "user": return by == "ma"
        case "organisation": return by == "oa" && entry.login != "lb"
        case "registration": return by == "rg"
        default: return approval == "validator:" + by && entry.named.contains(by)
        }
    }

    private func ownsSome(_ by: String, _ entry: Entry) -> Bool {
        (["user", "organisation", "registration"] + entry.named.map { "validator:" + $0 }).contains {
            owns(by, $0, entry)
        }
    }

    private func isLive(_ entry: Entry) -> Bool { ["pending", "waiting", "enrolled"].contains(entry.state) }

    private func live(_ login: String) -> Int? { entries.lastIndex { $0.login == login && isLive($0) } }

    private func seen(_ login: String, _ by: String) throws -> Int {
        guard let number = last(login), sees(by, entries[number]) else { throw Refused(kind: "unknown") }
        return number
    }

    private func mustBeRequest(_ number: Int) throws {
        guard ["pending", "waiting"].contains(entries[number].state) else { throw Refused(kind: "wrongState") }
    }

    private func mustBeOn() throws {
        if isCancelled { throw Refused(kind: "sessionCancelled") }
        if status == "ended" { throw Refused(kind: "sessionEnded") }
    }

    // MARK: - Seats

    private var isFull: Bool { settings.limit.map { seats.count >= $0 } ?? false }

    private func isFree(behind others: [Int]) -> Bool {
        guard let limit = settings.limit else { return true }
        let ready = others.filter { entries[$0].state == "waiting" && entries[$0].missing.isEmpty }
        return seats.count + ready.count < limit
    }

    private mutating func set(_ number: Int, _ state: String, _ act: String) {
        transitions.insert("\(act): \(entries[number].state) → \(state)")
        if state == "enrolled" && entries[number].state != "enrolled" { seats.append(number) }
        if state != "enrolled" { seats.removeAll { $0 == number } }
        entries[number].state = state
    }

    private mutating func promote() {
        guard status == "notStarted", !isCancelled else { return }
        for number in line where entries[number].state == "waiting" && entries[number].missing.isEmpty && !isFull {
            set(number, "enrolled", "promote")
            mail(entries[number].login, "promoted")
        }
    }

    // MARK: - Acts

    private mutating func request(_ login: String, _ by: String) throws {
        let asksForOneself = login == by && (settings.isPublic || !isStaff(by))
        if asksForOneself {
            guard settings.isPublic else { throw Refused(kind: "notPublic") }
        } else {
            guard isStaff(by) else { throw Refused(kind: "notAllowed") }
        }
        if live(login) != nil { throw Refused(kind: "alreadyRegistered") }
        try mustBeOn()
        if asksForOneself && settings.user && login == "nomail" { throw Refused(kind: "noMailAddress") }
        add(login, lacking: plan, isFree: isFree(behind: line), by, asksForOneself ? "request" : "requestFor")
    }

    private var plan: [String] {
        (settings.user ? ["user"] : []) + (settings.organisation ? ["organisation"] : [])
            + (settings.registration ? ["registration"] : []) + settings.validators.map { "validator:" + $0 }
    }

    private mutating func add(_ login: String, lacking: [String], isFree: Bool, _ by: String, _ act: String) {
        entries.append(
            Entry(
                login: login, state: "none", missing: lacking, named: settings.validators,
                oneIsEnough: settings.oneIsEnough, hasToken: lacking.contains("user") && login != "nomail"))
        let number = entries.count - 1
        line.append(number)
        set(number, !isFree ? "waiting" : lacking.isEmpty ? "enrolled" : "pending", act)
        switch entries[number].state {
        case "enrolled": mail(login, "enrolled")
        case "waiting": waits(number, by)
        default: mail(login, "requestReceived")
        }
        if lacking.contains("user") { mail(login, "confirmationAsked") } else { ask(number, by) }
    }

    private mutating func enrol(_ logins: [String], _ by: String) throws {
        guard isStaff(by) else { throw Refused(kind: "notAllowed") }
        let people = logins.enumerated().filter { logins.firstIndex(of: $0.element) == $0.offset }.map(\.element)
        if people.contains(where: { live($0).map { entries[$0].state == "enrolled" } ?? false }) {
            throw Refused(kind: "alreadyRegistered")
        }
        try mustBeOn()
        for login in people {
            guard let number = live(login) else {
                add(login, lacking: [], isFree: !isFull, by, "enrol")
                continue
            }
            entries[number].missing = []
            settle(number, isFree: !isFull, by, "enrol")
        }
    }

    private mutating func confirm(_ login: String, _ sender: Step.Sender) throws {
        guard let number = entries.lastIndex(where: { $0.login == login && $0.hasToken }) else {
            throw Refused(kind: "unknownToken")
        }
        if entries[number].tokenIsUsed { throw Refused(kind: "usedToken") }
        if sender == .other { throw Refused(kind: "forgedSender") }
        try mustBeRequest(number)
        try mustBeOn()
        guard entries[number].missing.contains("user") else { throw Refused(kind: "notMissing") }
        entries[number].tokenIsUsed = true
        give(["user"], number, login, "confirm", beyond: false)
    }

    private mutating func approve(_ login: String, _ choice: Step.Choice, _ beyond: String?, _ by: String) throws {
        let number = try seen(login, by)
        let entry = entries[number]
        if beyond != nil && by != "root" { throw Refused(kind: "notAllowed") }
        let asked: [String] =
            switch choice {
            case .mine: []
            case .all: entry.missing
            case .these(let these): these
            }
        if asked.contains(where: { !owns(by, $0, entry) }) { throw Refused(kind: "mayNotApprove") }
        if !ownsSome(by, entry) { throw Refused(kind: entry.missing.isEmpty ? "notAllowed" : "mayNotApprove") }
        try mustBeRequest(number)
        try mustBeOn()
        if beyond == " " { throw Refused(kind: "reasonNeeded") }
        if beyond != nil && entry.missing.isEmpty {
            set(number, "enrolled", "exceed")
            return mail(login, "promoted")
        }
        give(try chosen(choice, entry, by), number, by, "approve", beyond: beyond != nil)
    }

    /// The missing approvals that are given: what comes after the learner's confirmation is not, until that is there.
    private func chosen(_ choice: Step.Choice, _ entry: Entry, _ by: String) throws -> [String] {
        var confirmed = by == "root" || !entry.missing.contains("user")
        switch choice {
        case .mine:
            let own = entry.missing.filter { owns(by, $0, entry) }
            if own.contains("user") { confirmed = true }
            if own.isEmpty { throw Refused(kind: "nothingToGive") }
            if !confirmed { throw Refused(kind: "confirmationFirst") }
            return own
        case .all:
            if entry.missing.isEmpty { throw Refused(kind: "nothingToGive") }
            return entry.missing
        case .these(let these):
            if !these.allSatisfy(entry.missing.contains) { throw Refused(kind: "notMissing") }
            if !confirmed && !these.contains("user") { throw Refused(kind: "confirmationFirst") }
            return these
        }
    }

    private mutating func give(_ given: [String], _ number: Int, _ by: String, _ act: String, beyond: Bool) {
        let lackedUser = entries[number].missing.contains("user")
        entries[number].missing.removeAll(where: given.contains)
        if entries[number].oneIsEnough && given.contains(where: { $0.hasPrefix("validator:") }) {
            entries[number].missing.removeAll { $0.hasPrefix("validator:") }
        }
        if entries[number].missing.isEmpty {
            let before = line.prefix { $0 != number }
            let isFree = isFree(behind: Array(before))
            settle(number, isFree: isFree || beyond, by, beyond && !isFree ? "exceed" : act)
        } else {
            set(number, entries[number].state, act)
            if lackedUser && !entries[number].missing.contains("user") { ask(number, by) }
        }
    }

    /// Places a request that lacks nothing any more.
    private mutating func settle(_ number: Int, isFree: Bool, _ by: String, _ act: String) {
        let wasWaiting = entries[number].state == "waiting"
        set(number, isFree ? "enrolled" : "waiting", act)
        if isFree {
            mail(entries[number].login, wasWaiting ? "promoted" : "enrolled")
        } else if !wasWaiting {
            waits(number, by)
        }
    }

    private mutating func decide(_ number: Int, _ act: String, _ state: String) throws {
        try mustBeRequest(number)
        set(number, state, act)
        entries[number].missing = []
        mail(entries[number].login, state)
    }

    private mutating func leave(_ login: String, _ by: String) throws {
        let isOwn = login == by && (settings.letsLeave || !isStaff(by))
        if isOwn && !settings.letsLeave { throw Refused(kind: "mayNotLeave") }
        if !isOwn && !isStaff(by) { throw Refused(kind: "notAllowed") }
        guard let number = live(login) else { throw Refused(kind: "notRegistered") }
        if entries[number].state != "enrolled" { throw Refused(kind: "wrongState") }
        set(number, "left", isOwn ? "leave" : "remove")
        mail(login, "left")
        promote()
    }

    private mutating func set(_ limit: Int?, _ excess: ExcessChoice?) throws {
        let isLowered = limit.map { limit in settings.limit.map { limit < $0 } ?? true } ?? false
        let surplus = limit.map { max(0, seats.count - $0) } ?? 0
        if isLowered && surplus > 0 && excess == nil { throw Refused(kind: "belowEnrolled") }
        settings.limit = limit
        if excess == .moveLast {
            let last = Array(seats.suffix(surplus))
            line = last + line.filter { !last.contains($0) }
            for number in last {
                set(number, "waiting", "moveBack")
                mail(entries[number].login, "movedBack")
            }
        }
        promote()
    }

    // MARK: - Mails

    private mutating func mail(_ login: String, _ kind: String) {
        if login != "nomail" && login != "root" { mails.append("\(login) \(kind)") }
    }

    private mutating func waits(_ number: Int, _ by: String) {
        mail(entries[number].login, "waitingListed")
        if by != "ma" { mail("ma", "creatorOfWaiting") }
    }

    /// Asks those who can give what is missing; organisation B has no administrator.
    private mutating func ask(_ number: Int, _ by: String) {
        let entry = entries[number]
        for approval in entry.missing {
            let giver: String
            switch approval {
            case "organisation":
                giver = entry.login == "lb" ? "root" : "oa"
                if entry.login == "lb" && by != "ma" { mail("ma", "creatorOfNoAdministrator") }
            case "registration": giver = "rg"
            default: giver = String(approval.dropFirst("validator:".count))
            }
            if giver != by { mail(giver, "approvalAwaited") }
        }
    }
}
