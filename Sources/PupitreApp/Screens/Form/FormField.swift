import TerminalUI
import TrainingDomain

/// A field of a small form.
struct FormField: Equatable, Sendable {
    /// How it is filled.
    enum Kind: Equatable, Sendable {
        /// As in the form of a session.
        case editor(Editor)
        /// A day without a time.
        case day
        /// Several, from a searched list.
        case several(PickerSource)
        /// At most one, from a searched list.
        case one(PickerSource)
    }

    /// Its name.
    let key: FieldKey
    /// What people call it.
    let label: Phrase
    /// One or two plain sentences.
    let help: Phrase
    /// How it is filled.
    let kind: Kind
    /// Whether something has to be there.
    let isRequired: Bool

    init(_ key: FieldKey, _ kind: Kind, label: Phrase, help: Phrase, isRequired: Bool = false) {
        self.key = key
        self.kind = kind
        self.label = label
        self.help = help
        self.isRequired = isRequired
    }

    /// A field of a record that has a list of fields.
    init<Record>(_ field: any RecordField<Record>, isRequired: Bool = false) {
        self.init(field.key, .editor(field.editor), label: field.label, help: field.help, isRequired: isRequired)
    }
}

extension FormField {
    /// The editor that stands for it where a text is typed, shown or limited.
    var editor: Editor {
        switch kind {
        case .editor(let editor): editor
        case .day: .moment
        case .several(.curricula), .one(.curricula): .curricula
        case .several(.organisations), .one(.organisations): .organisations
        case .several, .one: .people
        }
    }

    /// What its picker lists, if it has one, and whether one is chosen.
    var picker: (source: PickerSource, picksOne: Bool)? {
        switch kind {
        case .several(let source): (source, false)
        case .one(let source): (source, true)
        case .editor(.people), .editor(.curricula), .editor(.organisations): (PickerSource(editor), false)
        case .editor, .day: nil
        }
    }

    /// Whether a text is typed on the spot.
    var isTyped: Bool { picker == nil && editor.isTyped }

    /// The value that `typed` says.
    ///
    /// - Throws: what is wrong with it.
    func read(_ typed: Typed, in context: FieldContext) throws(Reason) -> FieldValue {
        let value: FieldValue
        if picker == nil {
            value = try editor.read(typed, isRequired: isRequired, in: context)
        } else {
            value = .list(typed.list)
            if isRequired, typed.list.isEmpty { throw .missing }
        }
        guard kind == .day, case .text(let text) = value else { return value }
        return .text(String(text.prefix(while: { $0 != " " })))
    }
}

/// The values of a form in which nothing is wrong.
struct FormValues: Equatable, Sendable {
    private var values: [FieldKey: FieldValue]

    init(_ values: [FieldKey: FieldValue] = [:]) { self.values = values }

    /// A value as it is.
    subscript(_ key: FieldKey) -> FieldValue {
        get { values[key] ?? .none }
        set { values[key] = newValue }
    }

    /// A text, a choice's stored word, or nothing.
    func text(_ key: FieldKey) -> String { self[key].textValue ?? "" }

    /// A whole number; `nil` is none, or unlimited.
    func whole(_ key: FieldKey) -> Int? { self[key].wholeValue }

    func flag(_ key: FieldKey) -> Bool { self[key] == .flag(true) }

    func list(_ key: FieldKey) -> [String] {
        if case .list(let texts) = self[key] { return texts }
        return []
    }

    func moment(_ key: FieldKey) -> CivilDateTime? { CivilDateTime(iso: text(key)) }

    func day(_ key: FieldKey) -> CivilDate? { CivilDate(iso: text(key)) }
}
