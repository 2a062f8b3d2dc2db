/// What a draft comes to: a valid session, or every problem at once; and what is worth saying either way.
public struct Resolution: Equatable, Sendable {
    /// The session, when there is no problem.
    public let session: Session?
    /// Everything that is wrong, in the order of the form.
    public let problems: [Problem]
    /// Worth saying; never blocks a save.
    public let notices: [Notice]

    /// Resolves `draft`; the rules are those of `domain.md`, "Fields and rules".
    ///
    /// Rules about one field run first; a rule across fields runs when the fields it names are valid, so everything is reported.
    public init(_ draft: SessionDraft, in context: FieldContext) {
        let origin = CivilDateTime(context.now.date, .midnight)
        var session = Session(start: origin, end: origin, timeZone: context.settings.timeZone)
        var problems: [Problem] = []
        for field in SessionFields.all {
            let context = Self.context(for: field.key, draft: draft, session: session, problems: problems, in: context)
            if let reason = field.read(draft.shown(field.key, in: context), into: &session, context: context) {
                problems.append(Problem(field.key, reason))
            }
        }
        let invalid = Set(problems.map(\.field))
        for rule in SessionRules.all where rule.reads.isDisjoint(with: invalid) {
            problems += rule.problems(session, context)
        }
        self.problems = Self.inOrder(problems)
        self.session = problems.isEmpty ? session : nil
        let broken = Set(problems.map(\.field))
        notices = SessionNotices.all(session, draft: draft, context: context, except: broken)
    }

    /// The problem of one field, if any.
    public func problem(of key: FieldKey) -> Reason? { problems.first { $0.field == key }?.reason }

    /// The fields of `step` that have a problem.
    public func problems(in step: Step) -> [Problem] {
        problems.filter { SessionFields.field($0.field)?.step == step }
    }

    /// What the end field counts from, and the time that a date without one keeps.
    private static func context(
        for key: FieldKey, draft: SessionDraft, session: Session, problems: [Problem], in context: FieldContext
    ) -> FieldContext {
        guard key == .start || key == .end else { return context }
        var result = context
        if key == .end, !problems.contains(where: { $0.field == .start }) { result.start = session.start }
        result.current = draft.heldMoment(key, in: context)
        return result
    }

    private static func inOrder(_ problems: [Problem]) -> [Problem] {
        let order = Dictionary(uniqueKeysWithValues: SessionFields.all.enumerated().map { ($1.key, $0) })
        return problems.enumerated().sorted {
            (order[$0.element.field] ?? .max, $0.offset) < (order[$1.element.field] ?? .max, $1.offset)
        }.map(\.element)
    }
}

extension SessionDraft {
    /// The moment that `key` would hold had nothing been typed in it: a date typed without a time keeps its time.
    func heldMoment(_ key: FieldKey, in context: FieldContext) -> CivilDateTime? {
        var untyped = self
        untyped.clear(key)
        return try? MomentReading.read(untyped.baseline(key, in: context).text, in: context)
    }

    private mutating func clear(_ key: FieldKey) {
        var rest = typed
        rest[key] = nil
        self = SessionDraft(purpose: purpose, training: training, typed: rest, givenBack: givenBack)
    }
}

extension SessionDraft {
    /// The moment that the date field `key` says now; `nil` when it is empty or not a date.
    public func moment(of key: FieldKey, in context: FieldContext) -> CivilDateTime? {
        var context = context
        context.current = heldMoment(key, in: context)
        if key == .end { context.start = moment(of: .start, in: context) }
        return try? MomentReading.read(shown(key, in: context).text, in: context)
    }
}
