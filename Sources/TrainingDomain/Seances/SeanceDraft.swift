/// What was typed of a seance, text that may be wrong: the form's and the command line's way to a `Seance`.
///
/// What was not typed keeps the value of the seance that is edited, or has its initial value.
public struct SeanceDraft: Equatable, Sendable {
    /// The seance that is edited; `nil` for a new one.
    public let edited: Seance?
    /// What was typed, by key: those of `Seance.values`.
    public private(set) var typed: [FieldKey: Typed] = [:]

    /// A new seance, or another version of `edited`.
    public init(of edited: Seance? = nil) { self.edited = edited }

    /// Types `text` in the field `key`.
    public mutating func type(_ text: Typed, in key: FieldKey) { typed[key] = text }

    /// Takes back what was typed in the field `key`.
    public mutating func clear(_ key: FieldKey) { typed[key] = nil }

    /// What a draft comes to.
    public struct Resolved: Equatable, Sendable {
        /// The seance; `nil` where there are problems.
        public let seance: Seance?
        /// Everything that is wrong, in the order of the fields.
        public let problems: [Problem]
    }

    /// Reads everything that was typed.
    ///
    /// - Parameters:
    ///   - session: The seance's: a date without a day counts from its start, and a new seance has its mode.
    ///   - frame: Its bounds.
    ///   - sets: The sets that the session has: one that is named without its limit keeps its own; a new one has 1.
    ///   - context: The world in which dates are read.
    ///   - isPattern: Whether a repetition will repeat it.
    public func resolve(
        in session: StoredSession, frame: SessionFrame, sets: [SeanceSet], context: FieldContext,
        isPattern: Bool = false
    ) -> Resolved {
        var reading = SeanceReading(draft: self, session: session, context: context)
        let seance = reading.seance(sets: sets)
        guard reading.problems.isEmpty else { return Resolved(seance: nil, problems: reading.problems) }
        let (checked, problems) = SeanceRules.check(seance, in: frame, isPattern: isPattern)
        return Resolved(seance: problems.isEmpty ? checked : nil, problems: problems)
    }
}

/// One reading of a draft, which gathers the problems.
private struct SeanceReading {
    let draft: SeanceDraft
    let session: StoredSession
    let context: FieldContext
    var problems: [Problem] = []

    mutating func seance(sets: [SeanceSet]) -> Seance {
        let start = moment(.start, current: draft.edited?.start, origin: session.session.start)
        let end = moment(.end, current: draft.edited?.end, origin: start ?? session.session.start)
        let initial = session.session.start
        var seance =
            draft.edited ?? Seance(title: "", start: initial, end: initial, mode: session.session.seanceRegistration)
        seance.start = start ?? initial
        seance.end = end ?? seance.start
        read(.line(maxLength: Limits.sessionTitle, required: true), .title, into: &seance.title)
        if draft.edited == nil && draft.typed[.title] == nil { problems.append(Problem(.title, .missing)) }
        read(.line(maxLength: SeanceRules.nameLength, required: false), "place", into: &seance.place)
        read(.lines, .description, into: &seance.description)
        read(.references(.people), "trainers", into: &seance.trainers)
        read(.choice { Phrase($0.rawValue, $0.rawValue) }, .mode, into: &seance.mode)
        read(.limit, .maxUsers, into: &seance.maxUsers)
        seance.set = set(before: seance.set, among: sets)
        return seance
    }

    private mutating func read<Value>(_ kind: FieldKind<Value>, _ key: FieldKey, into value: inout Value) {
        guard let typed = draft.typed[key] else { return }
        do throws(Reason) {
            value = try kind.parse(typed, context)
        } catch {
            problems.append(Problem(key, error))
        }
    }

    /// A date and time: without a day it is the origin's, without a time the one it had.
    private mutating func moment(_ key: FieldKey, current: CivilDateTime?, origin: CivilDateTime) -> CivilDateTime? {
        guard let typed = draft.typed[key] else {
            if current == nil { problems.append(Problem(key, .missing)) }
            return current
        }
        var context = context
        context.start = origin
        context.current = current
        do throws(Reason) {
            return try FieldKind.moment.parse(typed, context)
        } catch {
            problems.append(Problem(key, error))
            return nil
        }
    }

    private mutating func set(before: SeanceSet?, among sets: [SeanceSet]) -> SeanceSet? {
        var name = before?.name ?? ""
        read(.line(maxLength: SeanceRules.nameLength, required: false), .set, into: &name)
        guard !name.isEmpty else {
            if draft.typed[.setLimit] != nil { problems.append(Problem(.set, .missing)) }
            return nil
        }
        let known = sets.first { Folding.key($0.name) == Folding.key(name) }
        var limit = known?.limit ?? 1
        read(.whole, .setLimit, into: &limit)
        return SeanceSet(name: name, limit: limit)
    }
}
