import TerminalUI
import TrainingDomain

// What the world answers to the form.
extension WizardScreen {
    mutating func pick(_ turn: inout Turn) {
        guard let row = finder.current else { return }
        awaited.training = turn.ask(.training(code: row.code))
    }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        finder.answered(request, answer, &turn)
        switch answer {
        case .training(let training) where request == awaited.training: take(training, &turn)
        case .session(let session) where request == awaited.session: take(session, &turn)
        case .draft(let document, let draft) where request == awaited.opening: take(document, draft, &turn)
        case .people(let page) where request == awaited.names:
            awaited.names = nil
            for person in page.rows { names[person.login] = person.name }
        case .neighbours(let sameTitle, let present) where request == awaited.neighbours:
            awaited.neighbours = nil
            take(sameTitle: sameTitle, defaultSession: present)
        case .saved(let saved) where request == awaited.save: take(saved, &turn)
        case .failed(let failure): take(failure, of: request, &turn)
        default: break
        }
    }

    private mutating func take(_ training: StoredTraining?, _ turn: inout Turn) {
        awaited.training = nil
        guard let training else {
            if case .code(let code) = opening, form == nil {
                turn.say(.refused(.unknownTraining(code)))
                finder.start(&turn)
            }
            return
        }
        if var draft {
            draft.moveTo(training)
            form?.change(to: draft)
            settle(&turn)
            go(toStep: .session, &turn)
        } else {
            open(SessionDraft(purpose: purpose, training: training), &turn)
        }
    }

    /// What the form is for, once the session that it is about has come.
    private var purpose: SessionDraft.Purpose {
        switch (opening, source) {
        case (.edit, let source?): .edit(source)
        case (.copy, let source?): .copy(source)
        default: .create
        }
    }

    private mutating func take(_ session: StoredSession?, _ turn: inout Turn) {
        awaited.session = nil
        guard let session else {
            if case .edit(let number) = opening { turn.say(.refused(.unknownSession(number))) }
            if case .copy(let number) = opening { turn.say(.refused(.unknownSession(number))) }
            turn.go(.pop)
            return
        }
        source = session
        awaited.training = turn.ask(.training(code: session.training.code))
    }

    private mutating func take(_ document: DraftDocument, _ draft: SessionDraft?, _ turn: inout Turn) {
        awaited.opening = nil
        guard let draft else {
            turn.say(turn.facts.words.draftWithoutTraining(document.trainingCode), .error)
            turn.go(.pop)
            return
        }
        draftName = document.name
        open(draft, &turn)
    }

    /// Opens the form on its first field.
    private mutating func open(_ draft: SessionDraft, _ turn: inout Turn) {
        draftName = draftName ?? DraftName(rawValue: turn.facts.newDraftName())
        form = History(draft)
        step = .session
        focus = .field(.title)
        settle(&turn)
        loadInput(turn.facts)
    }

    private mutating func take(sameTitle: [SessionReference], defaultSession: SessionReference?) {
        neighbours = sameTitle.isEmpty ? [] : [.duplicateTitle(sameTitle)]
        guard resolution?.session?.defaultSession == true, let present = defaultSession,
            present.number != draft?.edited?.number
        else { return }
        neighbours.append(.replacedDefault(present))
    }

    private mutating func take(_ failure: Failure, of request: RequestNumber, _ turn: inout Turn) {
        if request == awaited.save {
            awaited.save = nil
            refuse(failure, &turn)
        } else if [awaited.training, awaited.session, awaited.opening].contains(request) {
            (awaited.training, awaited.session, awaited.opening) = (nil, nil, nil)
            turn.say(failure)
        }
    }

    /// Asks what a careful manager would look up before saving.
    mutating func askNeighbours(_ turn: inout Turn) {
        guard let draft, let session = resolution?.session else { return }
        awaited.neighbours = turn.ask(
            .neighbours(
                title: session.title, trainingCode: draft.training.training.code, except: draft.edited?.number))
    }
}
