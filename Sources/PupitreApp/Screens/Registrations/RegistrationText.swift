import TerminalUI
import TrainingDomain

/// What there is to read about one registration, for its page and for the pane beside a list.
struct RegistrationText {
    let facts: DeskFacts
    let detail: RegistrationDetail
    /// Names that only the screen knows: of those who gave approvals.
    var extra: [String: String] = [:]

    private var row: Registration { detail.registration }

    /// Names of everybody in the details, by login.
    var names: [String: String] {
        let people = detail.givers.values.flatMap(\.self) + [row.user]
        return Dictionary(people.map { ($0.login, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    private var words: RegistrationWords { RegistrationWords(facts: facts, names: names) }

    /// Everything, for a pane.
    func addAll(_ text: inout PageText) {
        addHead(&text)
        addApprovals(&text)
    }

    /// Who, where, how it stands.
    func addHead(_ text: inout PageText) {
        text.paragraph(row.user.name, .title)
        text.paragraph(row.session.title, .textStrong)
        let session = detail.session.session
        text.paragraph(SessionWords(facts: facts).dates(from: session.start, to: session.end), .textMuted)
        text.blank()
        text.line(words.state(row))
        text.paragraph(facts.words.asked(words.dateTime(row.requestedAt)), .textMuted)
        if let reason = row.reason, !reason.isEmpty { text.paragraph(facts.words.reasonGiven(reason)) }
    }

    /// Each approval: who gave it and when, or who can give it; `line` draws those that are missing, where they can be chosen.
    func addApprovals(_ text: inout PageText, line: (Approval, Line) -> Line = { $1 }) {
        guard !(detail.given.isEmpty && row.missing.isEmpty) else {
            if row.state.isLive {
                text.heading(facts.words.approvalsHeading)
                text.paragraph(facts.words.noApproval, .textMuted)
            }
            return
        }
        text.heading(facts.words.approvalsHeading)
        for given in detail.given { add(given, &text) }
        for approval in row.missing {
            let name = SafeText("○ " + facts.words.approval(approval, names: allNames))
            text.line(line(approval, Line(name, .badgePending)))
            text.paragraph(facts.words.givers(detail.givers[approval]?.map(\.name) ?? []), .textMuted, indent: 2)
        }
        if row.validatorRule == .one, row.missing.count(where: { $0.validator != nil }) > 1 {
            text.paragraph(facts.words.oneIsEnough, .textMuted)
        }
    }

    private func add(_ given: GivenApproval, _ text: inout PageText) {
        text.line(Line(SafeText("✓ " + facts.words.approval(given.approval, names: allNames)), .success))
        let who = allNames[given.by] ?? given.by
        text.paragraph(facts.words.given(by: who, at: words.dateTime(given.at)), .textMuted, indent: 2)
    }

    private var allNames: [String: String] { names.merging(extra) { own, _ in own } }

    /// In one line: who can give what is missing, else since when.
    var aside: SafeText {
        guard !row.missing.isEmpty else {
            return SafeText(facts.words.asked(words.dateTime(row.requestedAt)))
        }
        let parts = row.missing.map { approval in
            let people = detail.givers[approval]?.map(\.name) ?? []
            if approval.validator != nil { return facts.words.short(approval, names: allNames) }
            return facts.words.short(approval, names: allNames) + "\u{A0}← " + facts.words.several(people)
        }
        return SafeText(parts.joined(separator: " · "))
    }
}

extension Approval {
    /// Login of the validator whose approval it is, if it is one's.
    var validator: String? { if case .validator(let login) = self { login } else { nil } }
}

extension RegistrationDetail {
    /// Everybody whom the details name by login only.
    var logins: [String] {
        given.flatMap { [$0.by, $0.approval.validator ?? ""] }.filter { !$0.isEmpty } + session.session.validators
    }
}
