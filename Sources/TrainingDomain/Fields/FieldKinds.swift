// The kinds of values there are. A new kind is one constant or function here.

extension FieldKind<String> {
    /// One line: runs of white space become one space; other control characters are refused.
    static func line(maxLength: Int, required: Bool) -> FieldKind {
        FieldKind(
            editor: .text(maxLength: maxLength),
            parse: { (typed, _) throws(Reason) in
                let line = try SingleLine.read(typed.text, maxLength: maxLength)
                if required && line.isEmpty { throw .missing }
                return line
            },
            typed: { .one($0) }, value: { .text($0) }, restore: { $0.textValue })
    }

    /// Several lines of plain text.
    static let lines = FieldKind(
        editor: .lines(maxLength: Limits.description),
        parse: { (typed, _) throws(Reason) in try SeveralLines.read(typed.text, maxLength: Limits.description) },
        typed: { .one($0) }, value: { .text($0) }, restore: { $0.textValue })

    /// The name of a zone that the system knows.
    static let zone = FieldKind(
        editor: .zone,
        parse: { (typed, context) throws(Reason) in
            let name = try SingleLine.read(typed.text, maxLength: Limits.name)
            if name.isEmpty { throw .missing }
            if context.zones.rules(named: name) == nil { throw .unknownTimeZone(name) }
            return name
        },
        typed: { .one($0) }, value: { .text($0) }, restore: { $0.textValue })
}

extension FieldKind<CivilDateTime> {
    /// A wall-clock date and time, as people say them.
    static let moment = FieldKind(
        editor: .moment,
        parse: { (typed, context) throws(Reason) in
            let text = try SingleLine.read(typed.text, maxLength: Limits.name)
            if text.isEmpty { throw .missing }
            return try MomentReading.read(text, in: context)
        },
        typed: { .one(MomentReading.text($0)) },
        value: { .text(MomentReading.text($0)) },
        restore: { $0.textValue.flatMap(CivilDateTime.init(iso:)) })
}

extension FieldKind<Bool> {
    /// Yes or no, in either language.
    static let flag = FieldKind(
        editor: .flag,
        parse: { (typed, _) throws(Reason) in
            switch Folding.text(SingleLine.trimmed(typed.text)) {
            case "true", "yes", "oui", "vrai", "1", "y", "o", "on": return true
            case "false", "no", "non", "faux", "0", "n", "off", "": return false
            default: throw .notYesOrNo(typed.text)
            }
        },
        typed: { .one($0 ? "true" : "false") }, value: { .flag($0) },
        restore: { value in
            switch value {
            case .flag(let flag): flag
            case .whole(0): false
            case .whole(1): true
            default: nil
            }
        })
}

extension FieldKind<Int> {
    /// A whole number, zero or more.
    static let whole = FieldKind(
        editor: .whole(emptyMeansUnlimited: false),
        parse: { (typed, _) throws(Reason) in
            guard let number = try WholeNumber.read(typed.text) else { throw .missing }
            return number
        },
        typed: { .one(String($0)) }, value: { .whole($0) }, restore: { $0.wholeValue })
}

extension FieldKind<Int?> {
    /// A whole number, zero or more; empty or "unlimited" is no limit.
    static let limit = FieldKind(
        editor: .whole(emptyMeansUnlimited: true),
        parse: { (typed, _) throws(Reason) in
            switch Folding.text(SingleLine.trimmed(typed.text)) {
            case "", "unlimited", "illimite", "none", "aucun": return nil
            default: return try WholeNumber.read(typed.text)
            }
        },
        typed: { .one($0.map(String.init) ?? "") },
        value: { $0.map(FieldValue.whole) ?? .none },
        restore: { value in
            if value == .none { return .some(nil) }
            return value.wholeValue.map(Optional.some)
        })
}

extension FieldKind<Colour?> {
    /// A colour name, `#RRGGBB`, or none.
    static let colour = FieldKind(
        editor: .colour,
        parse: { (typed, _) throws(Reason) in
            let text = SingleLine.trimmed(typed.text)
            if ["", "none", "aucune", "aucun"].contains(Folding.text(text)) { return nil }
            guard let colour = Colour(text) else { throw .unknownColour(text) }
            return colour
        },
        typed: { .one($0?.text ?? "") },
        value: { $0.map { .text($0.text) } ?? .none },
        restore: { value in
            if value == .none { return .some(nil) }
            return value.textValue.flatMap(Colour.init).map(Optional.some)
        })
}

extension FieldKind<[String]> {
    /// Codes or logins, each once, in the order typed.
    static func references(_ editor: Editor) -> FieldKind {
        FieldKind(
            editor: editor,
            parse: { (typed, _) throws(Reason) in
                var seen: Set<String> = []
                var codes: [String] = []
                for text in typed.list {
                    let code = try SingleLine.read(text, maxLength: Limits.name)
                    if !code.isEmpty, seen.insert(Folding.key(code)).inserted { codes.append(code) }
                }
                return codes
            },
            typed: { .many($0) }, value: { .list($0) },
            restore: { value in
                if case .list(let codes) = value { return codes }
                return nil
            })
    }
}

extension FieldKind where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of an enumeration's cases; what was typed may be the stored word or a label in either language, or its beginning.
    static func choice(_ label: @escaping @Sendable (Value) -> Phrase) -> FieldKind {
        let choices = Value.allCases.map { Choice(value: $0.rawValue, label: label($0)) }
        return FieldKind(
            editor: .choice(choices),
            parse: { (typed, _) throws(Reason) in
                let text = Folding.text(SingleLine.trimmed(typed.text))
                let exact = choices.first { Folding.text($0.value) == text }
                let named = choices.first {
                    Folding.text($0.label.french) == text || Folding.text($0.label.english) == text
                }
                guard let choice = exact ?? named, let value = Value(rawValue: choice.value) else {
                    throw .notAChoice(typed.text, of: choices.map(\.value))
                }
                return value
            },
            typed: { .one($0.rawValue) }, value: { .text($0.rawValue) },
            restore: { $0.textValue.flatMap(Value.init(rawValue:)) })
    }
}

extension FieldValue {
    /// The text, when it is one.
    public var textValue: String? {
        if case .text(let text) = self { return text }
        return nil
    }

    /// The whole number, when it is one.
    public var wholeValue: Int? {
        if case .whole(let number) = self { return number }
        return nil
    }
}
