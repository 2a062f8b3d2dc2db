@testable import TrainingDomain
@testable import TrainingExchange

extension FuzzedParser {
    /// What is typed in the fields of sessions and trainings.
    static let fields = FuzzedParser(name: "fields", maximumLength: 512, choices: 2) { input in
        var input = input
        let now = CivilDateTime(CivilDate(year: 2027, month: 5, day: 5) ?? .first, .noon)
        let context = FieldContext(
            language: input.choice(of: Language.allCases), now: now, zones: FuzzedZones(),
            settings: WorkSettings(dayStart: .usualStart, dayEnd: .usualEnd, timeZone: "UTC"))
        let typed = input.choice(2) == 0 ? Typed.one(input.text) : Typed.many(input.texts())
        let session = Session(start: now, end: now, timeZone: "UTC")
        for field in SessionFields.all { check(field, typed, session, context) }
        let training = Training(code: "C", title: "T")
        for field in TrainingFields.all { check(field, typed, training, context) }
        checkLines(input.text)
    }

    /// What is read is typed again and stored, to the same.
    private static func check<Record>(
        _ field: some RecordField<Record>, _ typed: Typed, _ record: Record, _ context: FieldContext
    ) {
        var read = record
        guard field.read(typed, into: &read, context: context) == nil else { return }
        let value = field.value(in: read)
        var again = record
        must(field.read(field.typed(in: read), into: &again, context: context) == nil, "\(field.key): \(value)")
        must(field.value(in: again) == value, "\(field.key) is typed again to the same: \(value)")
        var restored = record
        must(field.restore(value, into: &restored) && field.value(in: restored) == value, "\(field.key) is stored")
        if let text = value.textValue { must(isClean(text, breaks: true), "\(field.key) holds no control") }
    }

    private static func checkLines(_ text: String) {
        let certain = CleanLine.isCertain(Array(text.utf8)[...])
        guard let line = try? SingleLine.read(text, maxLength: 10_000) else {
            return must(!certain, "a certain line is one: \(text)")
        }
        must(!certain || line == text, "a certain line stays as it is: \(text)")
        must((try? SingleLine.read(line, maxLength: 10_000)) == line, "a line stays as it is: \(line)")
        must(isClean(line, breaks: false), "a line holds no control: \(line)")
    }
}

/// The one zone that fields need.
private struct FuzzedZones: TimeZoneProvider {
    func rules(named name: String) -> (any TimeZoneRules)? { name == "UTC" ? UniversalTime() : nil }
}
