import TrainingDomain

/// The questions about registrations and what hangs on them.
extension Runner {
    func manage(_ question: Question) throws(Failure) -> Answer {
        switch question {
        case .registrations(let search):
            return .registrations(try repository.registrations(search, as: actor))
        case .registration(let id): return .registration(try repository.registration(id, as: actor))
        case .catalogue(let search): return .catalogue(try repository.catalogue(search, as: actor))
        case .catalogueSession(let number): return .session(try repository.catalogueSession(number, as: actor))
        case .register(let deed): return .registrations(Self.whole(try run(deed)))
        case .seances(let number): return .seances(try repository.seances(of: number, as: actor))
        case .seance(let id): return .seance(try repository.seance(id, as: actor))
        case .participants(let id, let window):
            return .participants(try repository.participants(of: id, window: window, as: actor))
        case .occurrences(let seance, let repetition, let number):
            return .occurrences(try repository.occurrences(of: seance, repetition, in: number, as: actor))
        case .arrange(let deed): return try run(deed)
        case .curriculumTree: return .curriculumTree(try repository.curriculumTree(as: actor))
        case .curriculumPlan(let request): return .curriculumPlan(try repository.plan(request, as: actor))
        case .registerByCurriculum(let request):
            return .registrations(Self.whole(try repository.register(request, as: actor)))
        case .plant(let deed): return try run(deed)
        default: return try keep(question)
        }
    }

    /// The questions about people, groups, organisations and mail.
    private func keep(_ question: Question) throws(Failure) -> Answer {
        switch question {
        case .directory(let search): return .people(try repository.people(search))
        case .ties(let login): return .ties(try repository.ties(of: login, as: actor))
        case .groups(let search): return .groups(try repository.groups(search))
        case .keepPeople(let deed): return try run(deed)
        case .outbox(let search): return .outbox(try repository.outbox(search, as: actor))
        case .retryMails(let ids): return .done(try repository.retryMails(ids, as: actor))
        default: return .done(0)
        }
    }

    private static func whole<Row>(_ rows: [Row]) -> Page<Row> { Page(rows: rows, total: rows.count) }

    private func run(_ deed: RegistrationDeed) throws(Failure) -> [Registration] {
        switch deed {
        case .request(let session, let login): [try repository.request(session: session, login: login, as: actor)]
        case .enrol(let session, let logins): try repository.enrol(session: session, logins: logins, as: actor)
        case .approve(let ids, let choice, let reason):
            try repository.approve(ids, choice, overCapacity: reason, as: actor)
        case .refuse(let ids, let reason): try repository.refuse(ids, reason: reason, as: actor)
        case .withdraw(let id): [try repository.withdraw(id, as: actor)]
        case .leave(let session, let login): [try repository.leave(session: session, login: login, as: actor)]
        }
    }

    private func run(_ deed: SeanceDeed) throws(Failure) -> Answer {
        switch deed {
        case .add(let seance, let number): return .seance(try repository.add(seance, to: number, as: actor))
        case .repeat(let seance, let repetition, let number):
            return .seances(try repository.repeat(seance, repetition, in: number, as: actor))
        case .edit(let seen, let seance): return .seance(try repository.edit(seen, to: seance, as: actor))
        case .delete(let id):
            try repository.deleteSeance(id, as: actor)
            return .deleted
        case .register(let logins, let id):
            return .participants(Self.whole(try repository.register(logins, in: id, as: actor)))
        case .unregister(let login, let id):
            try repository.unregister(login, from: id, as: actor)
            return .deleted
        }
    }

    private func run(_ deed: CurriculumDeed) throws(Failure) -> Answer {
        switch deed {
        case .add(let node): _ = try repository.add(node, as: actor)
        case .edit(let code, let node): _ = try repository.edit(curriculum: code, to: node, as: actor)
        case .delete(let code): try repository.deleteCurriculum(code, as: actor)
        case .attach(let codes, let node): try repository.attach(trainings: codes, to: node, as: actor)
        case .detach(let codes, let node): try repository.detach(trainings: codes, from: node, as: actor)
        }
        return .done(1)
    }

    private func run(_ deed: PeopleDeed) throws(Failure) -> Answer {
        switch deed {
        case .add(let person): _ = try repository.add(person, as: actor)
        case .edit(let seen, let person): _ = try repository.edit(seen, to: person, as: actor)
        case .delete(let login, let replacement):
            try repository.deletePerson(login, replacement: replacement, as: actor)
        case .addGroup(let group): _ = try repository.add(group, as: actor)
        case .editGroup(let code, let group): _ = try repository.edit(group: code, to: group, as: actor)
        case .changeGroup(let code, let adding, let removing):
            _ = try repository.change(group: code, adding: adding, removing: removing, as: actor)
        case .deleteGroup(let code): try repository.deleteGroup(code, as: actor)
        case .addOrganisation(let organisation): _ = try repository.add(organisation, as: actor)
        case .editOrganisation(let code, let organisation):
            _ = try repository.edit(organisation: code, to: organisation, as: actor)
        case .deleteOrganisation(let code): try repository.deleteOrganisation(code, as: actor)
        }
        return .done(1)
    }
}
