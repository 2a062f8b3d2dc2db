/// Reads and writes the date and time of a field, between the typed text, the reader of dates and the zone's rules.
public enum MomentReading {
    /// What is typed for `moment`: "2027-05-10 09:00".
    public static func text(_ moment: CivilDateTime) -> String {
        "\(moment.date.iso) \(moment.time.iso)"
    }

    /// The moment that `text` says.
    ///
    /// - Throws: `Reason.notADate` and its neighbours, worded from the reader's facts.
    public static func read(_ text: String, in context: FieldContext) throws(Reason) -> CivilDateTime {
        let reader = DateReader(
            language: context.language, today: context.now.date, current: context.current,
            origin: context.start?.date, defaultTime: context.settings.dayStart)
        switch reader.read(text) {
        case .success(let moment): return moment
        case .failure(let problem): throw .date(problem, typed: String(text.prefix(60)))
        }
    }
}
