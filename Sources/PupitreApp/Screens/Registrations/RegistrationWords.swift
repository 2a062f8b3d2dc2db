import TerminalUI
import TrainingDomain

/// Puts a registration in words, for lists, panes and pages.
struct RegistrationWords {
    let facts: DeskFacts
    /// Names of validators, by login.
    var names: [String: String] = [:]

    /// The state by its mark: meaning never depends on colour alone.
    func mark(_ state: RegistrationState) -> SafeText {
        switch state {
        case .enrolled: "●"
        case .waiting: "◌"
        case .pending: "○"
        case .refused: "✗"
        case .withdrawn, .left: "–"
        }
    }

    func role(_ state: RegistrationState) -> Role {
        switch state {
        case .enrolled: .badgeEnrolled
        case .waiting: .badgeWaiting
        case .pending: .badgePending
        case .refused: .badgeRefused
        case .withdrawn, .left: .textMuted
        }
    }

    /// "◌ en liste d'attente, position 3".
    func state(_ row: Registration) -> Line {
        Line(mark(row.state) + " " + SafeText(facts.words.standing(row)), role(row.state))
    }

    /// What is missing, in as few words as possible; a seat when nothing else is.
    func lacking(_ row: Registration) -> Line {
        if !row.state.isRequest { return Line() }
        if row.missing.isEmpty { return Line(SafeText(facts.words.onlySeat), .textMuted) }
        return Line(SafeText(shortMissing(row)), .badgePending)
    }

    private func shortMissing(_ row: Registration) -> String {
        var isFirstOfOne = true
        let parts = row.missing.compactMap { approval -> String? in
            // Where one validator is enough, they are told as one.
            if case .validator = approval, row.validatorRule == .one {
                defer { isFirstOfOne = false }
                return isFirstOfOne ? validators(row) : nil
            }
            return facts.words.short(approval, names: names)
        }
        return parts.joined(separator: ", ")
    }

    private func validators(_ row: Registration) -> String {
        let people = row.missing.compactMap { approval -> String? in
            if case .validator(let login) = approval { names[login] ?? login } else { nil }
        }
        return facts.words.oneOf(people)
    }

    /// The day of a moment, for a narrow column.
    func day(_ instant: Instant) -> String {
        moment(instant).map { SessionWords(facts: facts).day($0.date) } ?? ""
    }

    /// A moment with its time.
    func dateTime(_ instant: Instant) -> String {
        moment(instant).map(DateWords(facts.language).dateTime) ?? ""
    }

    private func moment(_ instant: Instant) -> CivilDateTime? {
        facts.zones.provider.rules(named: facts.settings.timeZone)?.civil(at: instant)
    }
}
