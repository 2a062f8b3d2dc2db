import PupitreApp
import TrainingDomain

// People, groups and organisations in the world in memory.
extension FakeWorld {
    func directory(_ search: DirectorySearch) -> Page<Person> {
        let members = search.group.map { code in Set(groups.first { $0.code == code }?.members ?? []) }
        let found = people.filter { person in
            matches(search.query, person.name, person.login) && members?.contains(person.login) != false
        }
        return page(found.sorted { ($0.lastName, $0.login) < ($1.lastName, $1.login) }, search.window)
    }

    mutating func keep(_ deed: PeopleDeed) -> Answer {
        if let refusal {
            self.refusal = nil
            return .failed(refusal)
        }
        kept.append(deed)
        switch deed {
        case .add(let person):
            if people.contains(where: { $0.login == person.login }) {
                return .failed(.refused(.problems([Problem("login", .alreadyTaken(person.login))])))
            }
            people.append(person)
        case .edit(let seen, let person):
            if let index = people.firstIndex(where: { $0.login == seen.login }) { people[index] = person }
        case .delete(let login, _): people.removeAll { $0.login == login }
        case .addGroup(let group): groups.append(group)
        case .editGroup(let code, let group):
            if let index = groups.firstIndex(where: { $0.code == code }) {
                groups[index] = Group(code: group.code, name: group.name, members: groups[index].members)
            }
        case .changeGroup(let code, let adding, let removing):
            guard let index = groups.firstIndex(where: { $0.code == code }) else { break }
            groups[index].members.removeAll { removing.contains($0) }
            groups[index].members += adding.filter { !groups[index].members.contains($0) }
        case .deleteGroup(let code): groups.removeAll { $0.code == code }
        case .addOrganisation(let organisation): organisations.append(organisation)
        case .editOrganisation(let code, let organisation):
            if let index = organisations.firstIndex(where: { $0.code == code }) { organisations[index] = organisation }
        case .deleteOrganisation(let code): organisations.removeAll { $0.code == code }
        }
        return .done(1)
    }

    /// A school with people in every role, a group, and a validator of much.
    static let withPeople: FakeWorld = {
        var world = sample
        world.people = [
            Person(
                login: "admin", firstName: "Anne", lastName: "Dupont", mail: "anne@exemple.fr", organisations: ["clar"],
                roles: [.administrator]),
            Person(
                login: "alice", firstName: "Alice", lastName: "Martin", mail: "alice@exemple.fr",
                organisations: ["clar", "cci"], roles: [.manager, .registrar]),
            Person(
                login: "bob", firstName: "Bob", lastName: "Leroy", mail: "bob@exemple.fr", organisations: ["cci"],
                roles: [.organisationAdministrator]),
            Person(
                login: "chloe", firstName: "Chloé", lastName: "N'Guyen", mail: "chloe@exemple.fr",
                organisations: ["clar"], roles: [.trainer], language: .english),
            Person(
                login: "d.papadopoulos", firstName: "Dimitri", lastName: "Papadopoulos",
                mail: "d.papadopoulos@exemple.fr", organisations: ["cci", "imt"], roles: [.learner, .trainer]),
            Person(
                login: "muette", firstName: "Sans", lastName: "Adresse", organisations: ["imt"], isActive: false),
        ]
        world.groups = [
            Group(code: "NUIT", name: "Équipe de nuit", members: ["chloe", "d.papadopoulos"]),
            Group(code: "ACC-27", name: "Nouveaux de 2027", members: ["muette"]),
            Group(code: "TUT", name: "Tuteurs"),
        ]
        let sessions = world.sessions.prefix(2).map(\.reference)
        world.ties["d.papadopoulos"] = PersonTies(
            trains: Array(sessions.prefix(1)), enrolments: 1, requests: 2, pastRegistrations: 3, groups: ["NUIT"])
        world.ties["alice"] = PersonTies(
            validates: ValidatorUses(trainings: ["Acs3"], sessions: Array(sessions), requests: [12, 31]),
            groups: ["TUT"])
        return world
    }()
}
