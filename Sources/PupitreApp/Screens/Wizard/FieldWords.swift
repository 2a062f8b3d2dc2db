import TerminalUI
import TrainingDomain

/// Puts the values of fields in words, for the form, the review and the pages.
struct FieldWords {
    let facts: DeskFacts
    /// Names of people, by login.
    var names: [String: String] = [:]
    /// Names of organisations, by code.
    var organisations: [String: String] = [:]

    /// The value on one line; choices show every possibility.
    func line(_ typed: Typed, of field: any SessionField, role: Role = .field) -> Line {
        line(typed, field.editor, role: role)
    }

    /// The same for a value that is edited by `editor`.
    func line(_ typed: Typed, _ editor: Editor, role: Role = .field) -> Line {
        switch editor {
        case .flag:
            return Toggle.line(
                typed.text == "true", label: SafeText(facts.words.yesNo(typed.text == "true")), role: role)
        case .choice(let choices):
            return TerminalUI.Choice.line(
                choices.map { SafeText($0.label[facts.language]) },
                chosen: choices.firstIndex { $0.value == typed.text }, role: role)
        default: return Line(SafeText(text(typed, editor)), role)
        }
    }

    /// The value in words, on one line.
    func text(_ typed: Typed, of field: any RecordField) -> String { text(typed, field.editor) }

    /// The same for a value that is edited by `editor`.
    func text(_ typed: Typed, _ editor: Editor) -> String {
        switch editor {
        case .flag: return facts.words.yesNo(typed.text == "true")
        case .choice(let choices):
            return choices.first { $0.value == typed.text }?.label[facts.language] ?? typed.text
        case .whole(true): return typed.text.isEmpty ? facts.words.unlimited : typed.text
        case .colour:
            return typed.text.isEmpty
                ? facts.words.noColour : TrainingDomain.Colour(typed.text)?.name(in: facts.language) ?? typed.text
        case .people: return list(typed.list.map { names[$0] ?? $0 })
        case .organisations: return list(typed.list.map { organisations[$0] ?? $0 })
        case .curricula: return list(typed.list)
        case .lines: return typed.text.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: " ")
        case .moment:
            guard let moment = CivilDateTime(iso: typed.text) else { return typed.text }
            return DateWords(facts.language).dateTime(moment)
        case .text, .zone, .whole(false): return typed.text
        }
    }

    /// The value in few words, for the right margin.
    func short(_ typed: Typed, of field: any RecordField) -> String {
        switch field.editor {
        case .people, .curricula, .organisations: typed.list.count < 2 ? text(typed, of: field) : "\(typed.list.count)"
        case .lines: "…"
        default: text(typed, of: field)
        }
    }

    private func list(_ texts: [String]) -> String {
        texts.isEmpty ? facts.words.none : texts.joined(separator: ", ")
    }
}

extension SessionField {
    /// Whether the form insists on a value.
    var isRequired: Bool { [.title, .start, .end].contains(key) }

    /// Whether the field holds words of people, not a date or a number.
    var isProse: Bool {
        if case .text = editor { true } else { false }
    }
}

extension Notice {
    /// The field under which it is shown.
    var field: FieldKey? {
        switch self {
        case .weekend(let key, _), .past(let key, _), .ambiguousTime(let key, _): key
        case .endEqualsStart: .end
        case .duplicateTitle: .title
        case .waitingListOnly: .maxUsers
        case .replacedDefault: .defaultSession
        case .noOrganisationAdministrator: "organisationValidation"
        case .seancesOutside: .end
        }
    }
}
