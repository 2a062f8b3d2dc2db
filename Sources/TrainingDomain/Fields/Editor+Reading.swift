extension Editor {
    /// The value that `typed` says to a field edited this way, for forms whose fields are data and not of a record.
    ///
    /// - Throws: what is wrong with it; `Reason.missing` where nothing was typed and `isRequired`.
    public func read(_ typed: Typed, isRequired: Bool, in context: FieldContext) throws(Reason) -> FieldValue {
        let isEmpty = SingleLine.trimmed(typed.text).isEmpty
        if isEmpty, isRequired { throw .missing }
        switch self {
        case .text(let limit):
            return .text(try FieldKind.line(maxLength: limit, required: isRequired).parse(typed, context))
        case .lines(let limit): return .text(try SeveralLines.read(typed.text, maxLength: limit))
        case .moment:
            if isEmpty { return .none }
            return FieldKind.moment.value(try FieldKind.moment.parse(typed, context))
        case .zone: return .text(try FieldKind.zone.parse(typed, context))
        case .flag: return .flag(try FieldKind.flag.parse(typed, context))
        case .whole(true): return FieldKind.limit.value(try FieldKind.limit.parse(typed, context))
        case .whole(false): return isEmpty ? .none : .whole(try FieldKind.whole.parse(typed, context))
        case .colour: return FieldKind.colour.value(try FieldKind.colour.parse(typed, context))
        case .choice(let choices):
            let text = Folding.text(SingleLine.trimmed(typed.text))
            let found = choices.first { choice in
                [choice.value, choice.label.french, choice.label.english].contains { Folding.text($0) == text }
            }
            guard let found else { throw .notAChoice(typed.text, of: choices.map(\.value)) }
            return .text(found.value)
        case .people, .curricula, .organisations:
            return .list(try FieldKind.references(self).parse(typed, context))
        }
    }
}
