import TerminalUI
import TrainingDomain

extension SessionPage {
    func commands(_ facts: DeskFacts) -> [Command] {
        guard let session else { return sectionCommands }
        var commands: [Command] = []
        switch section {
        case .overview, .history:
            let scroll = scrolls[section] ?? Scroll()
            commands = ScrollCommands.all(scroll, rows: text(facts).rows.count, height: height(facts))
        case .learners, .waiting, .pending:
            commands = list?.commands(access(facts)) ?? []
        case .seances: commands = seances.commands(session, facts)
        }
        return commands + sectionCommands + pageCommands(session, facts)
    }

    /// The ways from section to section; the arrows move in a search box where something is typed.
    private var sectionCommands: [Command] {
        let arrows = list?.found.isSearching != true
        let label = Phrase("section", "section")
        let back = Phrase("section précédente", "previous section")
        let ways =
            arrows
            ? [
                Command(.session(.nextSection), .tab, .right, label: label, weight: 7),
                Command(.session(.previousSection), .backTab, .left, label: back),
            ]
            : [
                Command(.session(.nextSection), .tab, label: label, weight: 7),
                Command(.session(.previousSection), .backTab, label: back),
            ]
        return ways
            + SessionSection.allCases.filter { $0 != section }.map { Command(.session(.show($0)), label: $0.label) }
    }

    /// What is done to the session itself: with keys on the overview, by the palette everywhere.
    private func pageCommands(_ session: StoredSession, _ facts: DeskFacts) -> [Command] {
        var commands: [Command] = []
        if may(.editSession, session, facts) {
            commands += [
                Command(.session(.edit), .enter, .function(4), label: Phrase("modifier", "edit"), weight: 9),
                Command(.session(.copy), .function(5), label: Phrase("copier", "copy"), weight: 4),
                Command(.session(.trainers), .function(6), label: Phrase("formateurs", "trainers"), weight: 3),
            ]
            if session.cancelled == nil {
                commands.append(
                    Command(
                        .session(.cancel), .function(9), label: Phrase("annuler la session", "cancel the session"),
                        weight: 1))
            }
        }
        if mayEnrol(session, facts) {
            // Where there is nobody yet it comes first; elsewhere decisions do.
            let isFirst = section == .learners || section == .overview
            commands.append(
                Command(
                    .session(.addPeople), .function(7), label: Phrase("inscrire", "enrol"), weight: isFirst ? 8 : 3))
        }
        if may(.deleteSession, session, facts) {
            commands.append(
                Command(
                    .session(.delete), .delete, .function(8), label: Phrase("supprimer", "delete the session"),
                    weight: 2))
        }
        if section == .overview { return commands }
        return commands.map { command in
            let isKept = section.isPeople && command.action == .session(.addPeople)
            return isKept ? command : Command(command.action, label: command.label)
        }
    }

    private func may(_ act: Act, _ session: StoredSession, _ facts: DeskFacts) -> Bool {
        Permission.allows(facts.actor, act, organisations: session.training.organisations)
    }

    /// Whether the person at the keyboard enrols people by hand; in nothing that is over.
    func mayEnrol(_ session: StoredSession, _ facts: DeskFacts) -> Bool {
        if SessionText(facts: facts, names: [:]).status(session).isOver { return false }
        let scope = RegistrationScope(
            learner: "", learnerOrganisations: [], organisations: session.training.organisations,
            trainers: session.trainers, validators: session.session.validators)
        return scope.capacities(of: facts.actor).contains { RegistrationPermission.allows($0, .enrol) }
    }

    // MARK: Acting

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action): move(action, &turn)
        case .session(let action): perform(action, &turn)
        case .registrations(.details):
            if let row = list?.current { turn.go(.push(.registration(RegistrationPage(id: row.id)))) }
        case .registrations(let action):
            decisions.perform(action, on: list?.chosen ?? [], access(turn.facts), &turn)
            changeList { $0.perform(action, &turn) }
        default: break
        }
    }

    private mutating func move(_ action: ListAction, _ turn: inout Turn) {
        switch section {
        case .overview, .history:
            var scroll = scrolls[section] ?? Scroll()
            scroll.move(action, rows: text(turn.facts).rows.count, height: height(turn.facts))
            scrolls[section] = scroll
        case .seances: seances.move(action)
        case .learners, .waiting, .pending: changeList { $0.move(action, &turn) }
        }
    }

    private mutating func perform(_ action: SessionPageAction, _ turn: inout Turn) {
        switch action {
        case .show(let section): show(section, &turn)
        case .nextSection: show(section.next(by: 1), &turn)
        case .previousSection: show(section.next(by: -1), &turn)
        case .edit: turn.go(.push(.wizard(WizardScreen(opening: .edit(number)))))
        case .copy: turn.go(.push(.wizard(WizardScreen(opening: .copy(number)))))
        case .seances:
            turn.go(.push(.seances(SeancesScreen(session: number, at: seances.current?.id))))
        case .deleteConfirmed: awaited.deletion = turn.ask(.deleteSession(number))
        case .cancelFor(let reason):
            cancelReason = reason
            awaited.cancelling = turn.ask(.cancelSession(number, reason: reason))
        case .keepReason(let reason): cancelReason = reason
        case .peoplePicked(let logins):
            picked = logins
            awaited.enrolling = turn.ask(.register(.enrol(session: number, logins: logins)))
        case .keepPicked(let logins): picked = logins
        case .trainersPicked(let logins): saveTrainers(logins, &turn)
        case .delete, .cancel, .trainers, .addPeople: open(action, &turn)
        }
    }

    private mutating func show(_ section: SessionSection, _ turn: inout Turn) {
        self.section = section
        refreshSection(&turn)
    }

    /// Opens what has to be asked first.
    private func open(_ action: SessionPageAction, _ turn: inout Turn) {
        guard let session else { return }
        switch action {
        case .delete:
            let subject = ConfirmScreen.Subject.deleteSession(
                session.reference, session.attendance, seances: seances.count)
            turn.go(.push(.confirm(ConfirmScreen(subject, yes: .session(.deleteConfirmed)))))
        case .cancel:
            let subject = ReasonScreen.Subject.session(session.reference, session.attendance)
            turn.go(.push(.reason(ReasonScreen(.cancelSession, about: subject, typed: cancelReason))))
        case .trainers:
            turn.go(.push(.picker(PickerScreen(.trainers, chosen: session.trainers, names: names))))
        case .addPeople:
            let limit = session.session.maxUsers
            let free = Seats(limit: limit, enrolled: session.attendance.enrolled).free
            turn.go(.push(.picker(PickerScreen(.enrol(free: free), chosen: picked, names: names))))
        default: break
        }
    }

    /// The session as it is, with other trainers.
    private mutating func saveTrainers(_ logins: [String], _ turn: inout Turn) {
        guard let session, let training else { return }
        let draft = SessionDraft(purpose: .edit(session), training: training)
        guard let resolved = Resolution(draft, in: turn.facts.fieldContext).session else { return }
        awaited.saving = turn.ask(.save(SessionProposal(draft, session: resolved, trainers: logins)))
    }
}
