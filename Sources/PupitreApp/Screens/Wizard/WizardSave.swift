import TerminalUI
import TrainingDomain

// The ways out of the form: saved, refused, kept as a draft, abandoned.
extension WizardScreen {
    mutating func close(_ action: WizardAction, _ turn: inout Turn) {
        switch action {
        case .save: save(&turn)
        case .saveWithoutSeats:
            confirmedNoSeats = true
            save(&turn)
        case .saveWithExcess(let choice): save(&turn, excess: choice)
        case .errors: showErrors(&turn)
        case .abandon: turn.go(.push(.confirm(ConfirmScreen(.abandon, yes: .wizard(.drop)))))
        case .drop:
            if let draftName { turn.run(.dropDraft(draftName)) }
            form = nil
            turn.say(turn.facts.words.draftDropped)
            turn.go(.pop)
        case .acceptTraining(let training): accept(training, &turn)
        case .acceptSession(let session): accept(session, &turn)
        case .leave: leave(&turn)
        default: break
        }
    }

    /// Saves when nothing is wrong; else goes to the first field that is.
    private mutating func save(_ turn: inout Turn, excess: ExcessChoice? = nil) {
        guard awaited.save == nil else { return }
        leaveField(&turn)
        guard let draft, let resolution else {
            turn.say(turn.facts.words.pickTrainingFirst, .warning)
            return
        }
        checked = Set(SessionFields.all.map(\.key))
        guard let session = resolution.session else {
            goToFirstProblem(resolution.problems, &turn)
            return
        }
        if session.maxUsers == 0, !confirmedNoSeats {
            turn.go(.push(.confirm(ConfirmScreen(.noSeats, yes: .wizard(.saveWithoutSeats)))))
            return
        }
        awaited.save = turn.ask(.save(SessionProposal(draft, session: session, excess: excess)))
    }

    private mutating func goToFirstProblem(_ problems: [Problem], _ turn: inout Turn) {
        guard let first = problems.first else { return }
        go(to: first.field, &turn)
        returnsToReview = false
        turn.say(turn.facts.words.problems(problems), .error)
    }

    private func showErrors(_ turn: inout Turn) {
        guard let problems = resolution?.problems, !problems.isEmpty else { return }
        turn.go(.push(.errors(ErrorsScreen(problems))))
    }

    mutating func take(_ saved: SavedSession, _ turn: inout Turn) {
        awaited.save = nil
        if let draftName { turn.run(.dropDraft(draftName)) }
        form = nil
        var text = turn.facts.words.sessionSaved(saved.session.reference)
        let notices = (resolution?.notices ?? []) + saved.notices
        for notice in notices where notice != .waitingListOnly { text += " · " + turn.facts.words.notice(notice) }
        turn.say(text, notices.isEmpty ? .success : .warning)
        turn.go(.pop)
        if tellsPlan {
            let code = saved.session.training.code
            turn.go(.perform(.plan(.created(training: code, session: saved.session.number))))
        }
    }

    /// What was refused because others were faster is shown as a difference; anything else is said.
    mutating func refuse(_ failure: Failure, _ turn: inout Turn) {
        guard case .refused(let refusal) = failure else { return sayRefused(failure, &turn) }
        switch refusal {
        case .trainingChanged(let changes, let now):
            turn.go(
                .push(
                    .conflict(ConflictScreen(.training, changes, names: names, accept: .wizard(.acceptTraining(now))))))
        case .sessionChanged(let changes, let now):
            turn.go(
                .push(.conflict(ConflictScreen(.session, changes, names: names, accept: .wizard(.acceptSession(now))))))
        case .problems(let problems):
            goToFirstProblem(problems, &turn)
        case .registration(.belowEnrolled(let limit, let enrolled)):
            turn.go(.push(.excess(ExcessScreen(limit: limit, enrolled: enrolled))))
        default: sayRefused(failure, &turn)
        }
    }

    /// Neither stored nor kept as a draft, what was typed is on the screen alone: then both are said.
    private func sayRefused(_ failure: Failure, _ turn: inout Turn) {
        turn.say(failure)
        if isUnkept { turn.sayAlso(turn.facts.words.draftNotKept, beside: turn.message) }
    }

    /// Inherited values follow the training as it is now; what was typed stays.
    private mutating func accept(_ training: StoredTraining, _ turn: inout Turn) {
        guard var draft else { return }
        draft.moveTo(training)
        form?.change(to: draft)
        settle(&turn)
        loadInput(turn.facts)
        turn.say(turn.facts.words.acceptedChanges)
    }

    private mutating func accept(_ session: StoredSession, _ turn: inout Turn) {
        guard let draft else { return }
        form?.change(
            to: SessionDraft(
                purpose: .edit(session), training: draft.training, typed: draft.typed, givenBack: draft.givenBack))
        settle(&turn)
        loadInput(turn.facts)
        turn.say(turn.facts.words.acceptedChanges)
    }

    /// Esc closes one layer: back to the review that the field was reached from, or out of the form, keeping the draft.
    private mutating func leave(_ turn: inout Turn) {
        if returnsToReview {
            backToReview(&turn)
            return
        }
        if step == .training, finder.isSearching, form == nil {
            finder.clear(&turn)
            return
        }
        leaveField(&turn)
        if isUnkept, draft?.isTouched == true {
            turn.go(.push(.confirm(ConfirmScreen(.abandon, yes: .wizard(.drop)))))
            return
        }
        if let draft, draft.isTouched {
            keepDraft(&turn)
            if let draftName { turn.run(.releaseDraft(draftName)) }
            turn.say(turn.facts.words.draftKept(draft.training.training.code))
        }
        turn.go(.pop)
    }
}

extension Screen {
    /// Tells the form whose draft could not be kept.
    mutating func draftNotKept(_ name: DraftName) {
        guard case .wizard(var wizard) = self, wizard.draftName == name else { return }
        wizard.isUnkept = true
        self = .wizard(wizard)
    }
}
