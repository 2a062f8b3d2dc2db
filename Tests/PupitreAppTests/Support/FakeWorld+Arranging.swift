import PupitreApp
import TrainingDomain

// Seances, curriculum registration, trainings and mail in the world in memory.
extension FakeWorld {
    mutating func arranging(_ question: Question) -> Answer {
        switch question {
        case .seances(let number):
            .seances(seances.filter { $0.session.number == number }.sorted { $0.seance.start < $1.seance.start })
        case .seance(let id): .seance(seances.first { $0.id == id })
        case .participants(let id, let window): .participants(page(participants[id] ?? [], window))
        case .occurrences(let seance, let repetition, let number): occurrences(seance, repetition, number)
        case .arrange(let deed): arrange(deed)
        case .curriculumTree: .curriculumTree(tree(below: nil, depth: 0))
        case .curriculumPlan(let request): .curriculumPlan(plan(request))
        case .registerByCurriculum(let request): register(request)
        case .plant(let deed): plant(deed)
        case .groups(let search):
            .groups(page(groups.filter { matches(search.query, $0.name, $0.code) }, search.window))
        case .outbox(let search): .outbox(page(mails(search), search.window))
        case .retryMails(let ids): retry(ids)
        case .keepTraining(let deed): keep(deed)
        default: .failed(.store(.other(path: "", reason: "not in this world")))
        }
    }

    private mutating func takeRefusal() -> Answer? {
        guard let refusal else { return nil }
        self.refusal = nil
        return .failed(refusal)
    }

    // MARK: Seances

    private mutating func arrange(_ deed: SeanceDeed) -> Answer {
        if let refused = takeRefusal() { return refused }
        let next = (seances.map(\.id).max() ?? 0) + 1
        switch deed {
        case .add(let seance, let number):
            guard let stored = stored(next, seance, number) else { return .failed(.refused(.unknownSession(number))) }
            seances.append(stored)
            return .seance(stored)
        case .repeat(let seance, let repetition, let number):
            guard case .occurrences(let dates) = occurrences(seance, repetition, number) else {
                return occurrences(seance, repetition, number)
            }
            let made = dates.enumerated().compactMap { stored(next + Int64($0.offset), $0.element, number) }
            seances += made
            return .seances(made)
        case .edit(let seen, let seance):
            guard let stored = stored(seen.id, seance, seen.session.number) else { return .seance(nil) }
            seances.removeAll { $0.id == seen.id }
            seances.append(stored)
            return .seance(stored)
        case .delete(let id):
            seances.removeAll { $0.id == id }
            return .deleted
        case .register(let logins, let id):
            let added = logins.map { login in
                SeanceParticipant(
                    user: PersonReference(login: login, name: people.first { $0.login == login }?.name ?? login),
                    place: .registered)
            }
            participants[id, default: []] += added
            return .participants(page(added, Window()))
        case .unregister(let login, let id):
            participants[id]?.removeAll { $0.user.login == login }
            return .deleted
        }
    }

    private func stored(_ id: Int64, _ seance: Seance, _ number: Int64) -> StoredSeance? {
        guard let session = sessions.first(where: { $0.number == number }) else { return nil }
        return StoredSeance(id: id, session: session.reference, seance: seance)
    }

    /// On each chosen weekday until the end, within the session.
    private func occurrences(_ seance: Seance, _ repetition: Repetition, _ number: Int64) -> Answer {
        var last = seance.start.date
        switch repetition.end {
        case .until(let day): last = day
        case .weeks(let weeks):
            last = seance.start.date.adding(days: 7 * weeks - seance.start.date.weekday.rawValue) ?? last
        }
        let days = repetition.weekdays.isEmpty ? [seance.start.date.weekday] : repetition.weekdays
        var found: [Seance] = []
        for offset in 0...max(0, last.days(since: seance.start.date)) {
            guard let start = seance.start.adding(days: offset), let end = seance.end.adding(days: offset),
                days.contains(start.date.weekday), start.date <= last
            else { continue }
            var copy = seance
            copy.start = start
            copy.end = end
            found.append(copy)
        }
        if found.isEmpty { return .failed(.refused(.seance(.noOccurrence))) }
        guard let session = sessions.first(where: { $0.number == number }) else { return .occurrences(found) }
        if let outside = found.first(where: { $0.end > session.session.end }) {
            return .failed(
                .refused(
                    .seance(
                        .outsideSession(
                            start: outside.start, end: outside.end, session: session.reference,
                            sessionEnd: session.session.end))))
        }
        return .occurrences(found)
    }

    // MARK: Curricula

    private func tree(below parent: String?, depth: Int) -> [CurriculumBranch] {
        curricula.filter { $0.parent == parent }.flatMap { node in
            let attached = trainings.map(\.training).filter { $0.curricula.contains(node.code) }
            let rows = attached.map { TrainingRow(code: $0.code, title: $0.title, organisations: $0.organisations) }
            let alone = sessionsAlone(at: node.code).map(row).sorted { $0.start < $1.start }
            return [CurriculumBranch(node: node, depth: depth, trainings: rows, sessions: alone)]
                + tree(below: node.code, depth: depth + 1)
        }
    }

    /// The sessions attached to a node by themselves: their training is not.
    private func sessionsAlone(at node: String) -> [StoredSession] {
        sessions.filter { stored in
            stored.session.curricula.contains(node)
                && training(stored.training.code)?.training.curricula.contains(node) != true
        }
    }

    private func plan(_ request: CurriculumRequest) -> CurriculumPlan {
        let node = curricula.first { $0.code == request.node } ?? CurriculumNode(code: request.node, title: "")
        let nodes = CurriculumReach(curricula).reached(from: node)
        let members = groups.filter { request.groups.contains($0.code) }.flatMap(\.members)
        let learners = (request.logins + members).map { login in
            PersonReference(login: login, name: people.first { $0.login == login }?.name ?? login)
        }
        let alone = nodes.flatMap { sessionsAlone(at: $0.code) }.filter { !row($0).status.isOver }
        let reached = trainings.map(\.training).filter { training in
            nodes.contains { training.curricula.contains($0.code) }
                || alone.contains { $0.training.code == training.code }
        }
        return CurriculumPlan(
            node: node, nodes: nodes, learners: learners,
            targets: reached.map { target($0, request, nodes: nodes, learners) })
    }

    private func target(
        _ training: Training, _ request: CurriculumRequest, nodes: [CurriculumNode], _ learners: [PersonReference]
    ) -> CurriculumTarget {
        let all = sessions.filter { $0.training.code == training.code }.map(row)
        let choices = all.filter { !$0.status.isOver }
        let isAttached = nodes.contains { training.curricula.contains($0.code) }
        let alone = nodes.flatMap { sessionsAlone(at: $0.code) }.map(\.number)
        let used = choices.first { row in
            if let chosen = request.chosen[training.code] { return row.number == chosen }
            return isAttached ? row.isDefault : alone.contains(row.number)
        }
        let there = learners.filter { used.map { enrolled[$0.number] ?? [] }?.contains($0.login) == true }
        let free = used.flatMap { row in row.maxUsers.map { $0 - row.attendance.enrolled } } ?? .max
        return CurriculumTarget(
            training: TrainingReference(
                code: training.code, title: training.title, organisations: training.organisations),
            nodes: nodes.map(\.code).filter { training.curricula.contains($0) }, session: used, choices: choices,
            alreadyRegistered: there, lacking: used == nil ? 0 : max(0, learners.count - there.count - free))
    }

    private mutating func register(_ request: CurriculumRequest) -> Answer {
        if let refused = takeRefusal() { return refused }
        registeredThrough.append(request)
        let plan = plan(request)
        let rows = plan.targets.flatMap { target in
            plan.learners.filter { !target.alreadyRegistered.contains($0) }.compactMap { learner in
                target.session.map { row in
                    Registration(
                        id: 1, session: SessionReference(number: row.number, title: row.title, start: row.start),
                        user: learner, state: .enrolled, missing: [], requestedAt: Instant(seconds: 0))
                }
            }
        }
        return .registrations(Page(rows: rows, total: rows.count))
    }

    // MARK: Mail

    private func mails(_ search: OutboxSearch) -> [OutboxMail] {
        outbox.filter { mail in
            matches(search.query, mail.facts.recipient.name, mail.facts.sessionTitle)
                && (search.state == nil || mail.state == search.state)
        }
    }

    private mutating func retry(_ ids: [Int64]?) -> Answer {
        if let refused = takeRefusal() { return refused }
        var count = 0
        for (index, mail) in outbox.enumerated() where mail.state != .sent {
            guard ids?.contains(mail.id) ?? (mail.state != .queued) else { continue }
            count += 1
            outbox[index] = OutboxMail(
                id: mail.id, messageID: mail.messageID, facts: mail.facts, createdAt: mail.createdAt,
                attempts: mail.attempts, nextAttempt: mail.createdAt, lastError: mail.lastError)
        }
        return .done(count)
    }

    // MARK: Trainings

    private mutating func keep(_ deed: TrainingDeed) -> Answer {
        if let refused = takeRefusal() { return refused }
        switch deed {
        case .add(let training):
            if trainings.contains(where: { Folding.key($0.training.code) == Folding.key(training.code) }) {
                return .failed(.refused(.problems([Problem(.code, .alreadyTaken(training.code))])))
            }
            let stored = StoredTraining(id: Int64(trainings.count + 1), version: 1, training: training)
            trainings.append(stored)
            return .training(stored)
        case .edit(let seen, let training):
            guard let index = trainings.firstIndex(where: { $0.id == seen.id }) else {
                return .failed(.refused(.trainingDeleted(seen.training.code)))
            }
            let now = trainings[index]
            if now.version != seen.version {
                let changes = TrainingFields.all.compactMap { field in
                    let (old, new) = (field.value(in: seen.training), field.value(in: now.training))
                    return old == new ? nil : FieldChange(field.key, old: old, new: new)
                }
                return .failed(.refused(.trainingChanged(changes, now: now)))
            }
            trainings[index] = StoredTraining(id: now.id, version: now.version + 1, training: training)
            return .training(trainings[index])
        }
    }
}

// MARK: - Sample

extension FakeWorld {
    /// The sample with seances, a blocking node, attached trainings, groups and mails.
    static let arranged: FakeWorld = {
        var world = sample
        world.curricula.append(CurriculumNode(code: "NUM-X", title: "Expertise", parent: "NUM", isBlocking: true))
        for (code, node) in [("Acs3", "NUM"), ("EXC-1", "NUM-1"), ("TN-02", "NUM-1"), ("RNCP34126", "NUM-X")] {
            guard let index = world.trainings.firstIndex(where: { $0.training.code == code }) else { continue }
            world.trainings[index].training.curricula.append(node)
        }
        world.groups = [
            Group(code: "g1", name: "Promotion 2027", members: ["chloe", "dimitri"]),
            Group(code: "g2", name: "Tuteurs", members: ["bob"]),
        ]
        world.addSeances()
        world.addMails()
        return world
    }()

    /// The same with sessions attached to a node by themselves: one to come, one that is over (scenario 31).
    static let withSessionsAttached: FakeWorld = {
        var world = arranged
        for index in world.sessions.indices where [1044, 31].contains(world.sessions[index].number) {
            world.sessions[index] = world.sessions[index].attached(to: ["PREV"])
        }
        return world
    }()

    private mutating func addSeances() {
        seances = []
        guard let session = sessions.first(where: { $0.number == 42 }) else { return }
        let rows:
            [(
                title: String, day: Int, from: Int, to: Int, place: String, mode: SeanceRegistration, limit: Int?,
                registered: Int, waiting: Int
            )] = [
                ("Ouverture", 10, 9, 12, "Amphithéâtre A", .automatic, nil, 8, 0),
                ("Atelier tableur", 10, 14, 17, "Salle 12", .public, 2, 2, 1),
                ("Atelier réseau", 11, 14, 17, "Salle 14", .public, 6, 1, 0),
                ("Tutorat", 12, 9, 12, "", .manual, 4, 0, 0),
            ]
        for (index, row) in rows.enumerated() {
            guard let start = CivilDateTime(2027, 5, row.day, row.from, 0),
                let end = CivilDateTime(2027, 5, row.day, row.to, 0)
            else { continue }
            var seance = Seance(title: row.title, start: start, end: end, mode: row.mode)
            seance.place = row.place
            seance.maxUsers = row.limit
            seance.trainers = index == 0 ? ["chloe"] : []
            if row.mode == .public { seance.set = SeanceSet(name: "Ateliers", limit: 1) }
            seances.append(
                StoredSeance(
                    id: Int64(index + 1), session: session.reference, seance: seance, registered: row.registered,
                    waiting: row.waiting))
        }
        participants[2] = [
            SeanceParticipant(user: PersonReference(login: "alice", name: "Alice Martin"), place: .registered),
            SeanceParticipant(user: PersonReference(login: "bob", name: "Bob Leroy"), place: .registered),
            SeanceParticipant(
                user: PersonReference(login: "dimitri", name: "Dimitri Papadopoulos"), place: .waiting, position: 1),
        ]
    }

    private mutating func addMails() {
        guard let session = sessions.first(where: { $0.number == 42 }) else { return }
        let at = Instant(seconds: 1_809_432_000)
        func facts(_ kind: MailKind, _ login: String, _ name: String) -> MailFacts {
            MailFacts(
                kind: kind, recipient: PersonReference(login: login, name: name), address: "\(login)@exemple.fr",
                language: .french, session: session)
        }
        outbox = [
            OutboxMail(
                id: 4, messageID: "4@pupitre", facts: facts(.approvalAwaited, "alice", "Alice Martin"), createdAt: at,
                nextAttempt: at),
            OutboxMail(
                id: 3, messageID: "3@pupitre", facts: facts(.enrolled, "bob", "Bob Leroy"), createdAt: at, attempts: 2,
                nextAttempt: Instant(seconds: 1_809_435_600), lastError: "connexion refusée"),
            OutboxMail(
                id: 2, messageID: "2@pupitre", facts: facts(.waitingListed, "dimitri", "Dimitri Papadopoulos"),
                createdAt: at, attempts: 8, lastError: "550 boîte inconnue"),
            OutboxMail(
                id: 1, messageID: "1@pupitre", facts: facts(.requestReceived, "chloe", "Chloé N'Guyen"), createdAt: at,
                attempts: 1, sentAt: at),
        ]
    }
}
