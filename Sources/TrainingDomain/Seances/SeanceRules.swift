/// What a seance must be to be stored, but for its place in the session (`domain.md`, "Seances").
public enum SeanceRules {
    /// Characters of the name of a place or a set.
    public static let nameLength = Limits.name

    /// `seance` with its texts as they are stored, and everything that is wrong with it.
    ///
    /// - Parameter isPattern: Whether it is what a repetition repeats: then only its occurrences need exist.
    public static func check(
        _ seance: Seance, in frame: SessionFrame, isPattern: Bool = false
    ) -> (seance: Seance, problems: [Problem]) {
        var checked = seance
        var problems: [Problem] = []
        func line(_ text: String, _ key: FieldKey, _ maxLength: Int, required: Bool) -> String {
            do throws(Reason) {
                let line = try SingleLine.read(text, maxLength: maxLength)
                if required && line.isEmpty { throw .missing }
                return line
            } catch {
                problems.append(Problem(key, error))
                return text
            }
        }
        checked.title = line(seance.title, .title, Limits.sessionTitle, required: true)
        problems += times(seance, in: isPattern ? nil : frame)
        checked.place = line(seance.place, "place", nameLength, required: false)
        problems += numbers(seance)
        if let set = seance.set { checked.set?.name = line(set.name, .set, nameLength, required: true) }
        do throws(Reason) {
            checked.description = try SeveralLines.read(seance.description, maxLength: Limits.description)
        } catch {
            problems.append(Problem(.description, error))
        }
        return (checked, problems)
    }

    /// Times that the clocks skip, and an end before the start; a seance may last no time at all, as a session may.
    private static func times(_ seance: Seance, in frame: SessionFrame?) -> [Problem] {
        var problems: [Problem] = []
        for (key, moment) in [(FieldKey.start, seance.start), (.end, seance.end)] {
            guard let frame, let next = frame.next(after: moment) else { continue }
            problems.append(Problem(key, .timeDoesNotExist(moment, zone: frame.zoneName, next: next)))
        }
        if seance.end < seance.start {
            problems.append(Problem(.end, .endBeforeStart(start: seance.start, end: seance.end)))
        }
        return problems
    }

    private static func numbers(_ seance: Seance) -> [Problem] {
        var problems: [Problem] = []
        if let places = seance.maxUsers, let reason = reason(places, least: 0) {
            problems.append(Problem(.maxUsers, reason))
        }
        if let limit = seance.set?.limit, let reason = reason(limit, least: 1) {
            problems.append(Problem(.setLimit, reason))
        }
        return problems
    }

    private static func reason(_ number: Int, least: Int) -> Reason? {
        if number < 0 { return .negative(String(number)) }
        if number < least { return .tooSmall(String(number), least: least) }
        return number > Limits.wholeNumber ? .tooLarge(String(number), limit: Limits.wholeNumber) : nil
    }
}
