extension SessionDraft {
    /// What `key` shows: what was typed, else the baseline.
    public func shown(_ key: FieldKey, in context: FieldContext) -> Typed {
        typed[key] ?? baseline(key, in: context)
    }

    /// What `key` holds before anything is typed in it.
    public func baseline(_ key: FieldKey, in context: FieldContext) -> Typed {
        if !givenBack.contains(key), let source, let field = SessionFields.field(key), keeps(key) {
            if case .edit = purpose, key == .end { return followingEnd(of: source, in: context) }
            return field.typed(in: source)
        }
        switch key {
        case .start: return .one(MomentReading.text(proposedStart(in: context)))
        case .end: return proposedEnd(in: context)
        case .timeZone: return .one(context.settings.timeZone)
        default: break
        }
        guard let field = SessionFields.field(key) else { return .one("") }
        return field.inherited?.typed(in: training.training) ?? field.typed(in: Self.blank)
    }

    /// Where the value of `key` comes from.
    public func provenance(of key: FieldKey) -> Provenance {
        if typed[key] != nil { return .own }
        let inherits = SessionFields.field(key)?.inherited != nil
        if givenBack.contains(key) { return .inherited }
        switch purpose {
        case .create: return inherits ? .inherited : Self.proposedKeys.contains(key) ? .proposed : .initial
        case .copy(let stored):
            if Self.proposedKeys.contains(key) && !keeps(key) { return .proposed }
            return inherits && !stored.own.contains(key) ? .inherited : keeps(key) ? .stored : .initial
        case .edit(let stored): return inherits && !stored.own.contains(key) ? .inherited : .stored
        }
    }

    /// The keys that count as changed against the training once this draft is saved.
    public var own: Set<FieldKey> {
        Set(
            SessionFields.all.map(\.key).filter { key in
                switch provenance(of: key) {
                case .own, .stored: true
                case .inherited, .proposed, .initial: false
                }
            })
    }

    static let proposedKeys: Set<FieldKey> = [.start, .end]

    /// Whether a copy or an edit starts from the other session's value of `key`; a copy takes everything but dates and default flag.
    private func keeps(_ key: FieldKey) -> Bool {
        switch purpose {
        case .create: false
        case .edit: true
        case .copy(let stored):
            switch key {
            case .start, .end, .defaultSession: false
            default:
                SessionFields.field(key)?.inherited == nil || stored.own.contains(key)
                    || stored.training.code == training.training.code
            }
        }
    }

    private var source: Session? {
        switch purpose {
        case .create: nil
        case .copy(let stored), .edit(let stored): stored.session
        }
    }

    /// The initial values of the fields that inherit nothing.
    private static let blank: Session = {
        let origin = CivilDateTime(.first, .midnight)
        return Session(start: origin, end: origin, timeZone: "")
    }()
}

// MARK: - Dates

extension SessionDraft {
    /// The next working day, at the start of the working hours; a copy keeps the time of its source.
    func proposedStart(in context: FieldContext) -> CivilDateTime {
        let day = nextWorkingDay(after: context.now.date)
        if case .copy(let stored) = purpose { return CivilDateTime(day, stored.session.start.time) }
        return CivilDateTime(day, context.settings.dayStart)
    }

    /// The last day of the default duration, at the end of the working hours; empty where the duration is 0.
    ///
    /// It follows the start.
    private func proposedEnd(in context: FieldContext) -> Typed {
        let start = readStart(in: context) ?? proposedStart(in: context)
        if case .copy(let stored) = purpose {
            let days = stored.session.end.date.dayNumber - stored.session.start.date.dayNumber
            return Self.moment(start.date, adding: days, at: stored.session.end.time)
        }
        let days = training.training.defaultDurationDays
        return days == 0 ? .one("") : Self.moment(start.date, adding: days - 1, at: context.settings.dayEnd)
    }

    /// The stored end, moved by as many days as the start was.
    private func followingEnd(of source: Session, in context: FieldContext) -> Typed {
        let moved = (readStart(in: context) ?? source.start).date.dayNumber - source.start.date.dayNumber
        return Self.moment(source.end.date, adding: moved, at: source.end.time)
    }

    /// The start that the form shows, when it is a date.
    private func readStart(in context: FieldContext) -> CivilDateTime? {
        guard case .one(let text) = shown(.start, in: context) else { return nil }
        var context = context
        context.start = nil
        return try? MomentReading.read(text, in: context)
    }

    private static func moment(_ date: CivilDate, adding days: Int, at time: CivilTime) -> Typed {
        guard let day = date.adding(days: days) else { return .one("") }
        return .one(MomentReading.text(CivilDateTime(day, time)))
    }
}
