import TerminalUI
import TrainingDomain

// Going about in the form: fields, steps, the review and back.
extension WizardScreen {
    /// The places of a step that take the focus, in order.
    var places: [Focus] {
        switch step {
        case .training: []
        case .review: reviewKeys.map(Focus.field) + [.save]
        default: fields(of: step).map { .field($0.key) }
        }
    }

    /// The keys of the review's lines, in order.
    var reviewKeys: [FieldKey] {
        guard let draft else { return [] }
        let keys = SessionFields.all.map(\.key)
        let own = keys.filter { [.own, .stored].contains(draft.provenance(of: $0)) }
        let fixed: [FieldKey] = [.title, .start, .end]
        let changed = own.filter { !fixed.contains($0) }
        return fixed + changed + keys.filter { !fixed.contains($0) && !changed.contains($0) }
    }

    mutating func moveFocus(by offset: Int, _ turn: inout Turn) {
        let places = places
        guard let index = places.firstIndex(of: focus) else {
            if let first = places.first { setFocus(first, &turn) }
            return
        }
        let next = index + offset
        if places.indices.contains(next) {
            setFocus(places[next], &turn)
        } else if offset > 0 {
            go(toStep: Step(rawValue: step.rawValue + 1), &turn)
        } else if step > .session {
            go(toStep: Step(rawValue: step.rawValue - 1), last: true, &turn)
        }
    }

    /// Leaves the present field, checking it, and comes to another.
    mutating func setFocus(_ place: Focus, _ turn: inout Turn) {
        leaveField(&turn)
        focus = place
        form?.endRun()
        loadInput(turn.facts)
    }

    /// A date as people say it becomes the date that was understood: "demain" must mean the same tomorrow.
    mutating func leaveField(_ turn: inout Turn) {
        guard let field = focused, step != .review else { return }
        checked.insert(field.key)
        guard field.editor == .moment, let draft, draft.typed[field.key] != nil,
            resolution?.problem(of: field.key) == nil,
            let moment = resolvedMoment(field.key, turn.facts)
        else { return }
        let text = MomentReading.text(moment)
        if draft.typed[field.key] != .one(text) { change(field.key, to: .one(text), run: field.key.rawValue, &turn) }
    }

    /// The moment that a date field says now.
    func resolvedMoment(_ key: FieldKey, _ facts: DeskFacts) -> CivilDateTime? {
        draft?.moment(of: key, in: facts.fieldContext)
    }

    mutating func go(toStep next: Step?, last: Bool = false, _ turn: inout Turn) {
        guard let next, form != nil else { return }
        leaveField(&turn)
        returnsToReview = false
        step = next
        if next == .training {
            finder.start(&turn)
        } else if next == .review {
            checked = Set(SessionFields.all.map(\.key))
            focus = .save
            askNeighbours(&turn)
        } else if let place = last ? places.last : places.first {
            focus = place
            form?.endRun()
            loadInput(turn.facts)
        }
    }

    /// Goes to a field wherever it is; from the review it comes back there.
    mutating func go(to key: FieldKey, _ turn: inout Turn) {
        guard let field = SessionFields.field(key), !isReadOnly(key) else { return }
        let fromReview = step == .review
        leaveField(&turn)
        step = field.step
        focus = .field(key)
        returnsToReview = fromReview
        form?.endRun()
        loadInput(turn.facts)
    }

    mutating func enter(_ turn: inout Turn) {
        if step == .review, case .field(let key) = focus {
            go(to: key, &turn)
        } else if returnsToReview {
            backToReview(&turn)
        } else {
            moveFocus(by: 1, &turn)
        }
    }

    mutating func backToReview(_ turn: inout Turn) {
        let place = focus
        go(toStep: .review, &turn)
        focus = place
    }
}
