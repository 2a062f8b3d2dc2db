import TrainingDomain

extension English: PeopleDeskSentences {
    var peopleTitle: String { "People" }
    var peoplePlaceholder: String { "name or login" }
    var peopleHelp: HelpText {
        HelpText(
            title: "People",
            paragraphs: [
                "Type a part of the name or of the login. Enter shows everything about a person, F4 changes them, F2 adds one.",
                "Deleting a person withdraws their requests and frees their seats, which the first on the waiting list take. An inactive account can do nothing any more but keeps its history: often that is what is wanted.",
            ])
    }
    var noPeople: [String] {
        [
            "There is nobody yet.", "F2 adds a person.",
            "A list is imported from a file:   pupitre user import FILE.csv",
        ]
    }
    var noPersonFound: [String] {
        ["Nobody answers this search.", "Type fewer letters, or Esc to see everybody again."]
    }
    var personHelp: HelpText {
        HelpText(
            title: "A person",
            paragraphs: [
                "Their profile, the groups they are in, the sessions they train, what they validate and their registrations. Enter or F4 changes the profile."
            ])
    }
    var profileHeading: String { "Profile" }
    var tiesHeading: String { "In the platform" }
    var noAddress: String { "none, they are told nothing" }

    func roles(_ roles: Set<PersonRole>) -> String {
        PersonRole.allCases.filter(roles.contains).map(\.label.english).joined(separator: ", ")
    }

    func personTitle(_ form: PersonForm) -> String {
        switch form {
        case .add: "New person"
        case .edit(let person): person.name
        }
    }

    func personSaved(_ name: String) -> String { "\(name): profile saved." }

    var groupsTitle: String { "Groups" }
    var groupsHelp: HelpText {
        HelpText(
            title: "Groups",
            paragraphs: [
                "A group holds people who are registered together, in a curriculum for example. Enter shows its members, F2 makes one, F4 changes its name or code.",
                "Deleting a group touches neither its members nor their registrations.",
            ])
    }
    var groupHelp: HelpText {
        HelpText(
            title: "Members of the group",
            paragraphs: ["F2 adds people, F8 takes off the one on the row. Their registrations stay as they are."])
    }
    var noGroups: [String] { ["There is no group yet.", "F2 makes one: a code, a name, members."] }
    var noMembers: [String] { ["This group has no member yet.", "F2 adds some."] }
    func members(_ count: Int) -> String { self.count(count, "member", "members") }

    func groupTitle(_ form: GroupForm) -> String {
        switch form {
        case .add: "New group"
        case .edit(let group): "Group \(group.code)"
        }
    }

    func groupSaved(_ name: String) -> String { "Group \(quoted(name)) is saved." }

    var organisationsTitle: String { "Organisations" }
    var organisationsHelp: HelpText {
        HelpText(
            title: "Organisations",
            paragraphs: [
                "Organisations offer trainings, and people belong to them. Enter changes the name, F2 adds one.",
                "Only an organisation without trainings and people can be deleted.",
            ])
    }

    func organisationTitle(_ form: OrganisationForm) -> String {
        switch form {
        case .add: "New organisation"
        case .edit(let organisation): "Organisation \(organisation.code)"
        }
    }

    func organisationSaved(_ name: String) -> String { "Organisation \(quoted(name)) is saved." }

    var codeOrName: String { "code or name" }
    var nothingFound: [String] { ["Nothing answers this search.", "Type fewer letters, or Esc to see all again."] }

    func replaceValidator(_ person: PersonReference, _ uses: ValidatorUses) -> String {
        "\(person.name) is still a validator: \(shortly(uses)).\nBefore deleting, choose who validates instead: they take all these places."
    }

    func deletePerson(_ person: PersonReference, _ ties: PersonTies, replacement: PersonReference?) -> String {
        var lines = ["Delete \(person.name) (\(person.login))?"]
        if ties.enrolments > 0 {
            lines.append("• \(count(ties.enrolments, "seat freed", "seats freed")), for the first on the waiting list")
        }
        if ties.requests > 0 { lines.append("• \(count(ties.requests, "request withdrawn", "requests withdrawn"))") }
        if ties.pastRegistrations > 0 {
            lines.append("• \(count(ties.pastRegistrations, "past registration", "past registrations")) erased")
        }
        if !ties.groups.isEmpty { lines.append("• no longer in \(list(ties.groups, "and"))") }
        if !ties.trains.isEmpty {
            lines.append("• no longer the trainer of \(count(ties.trains.count, "session", "sessions"))")
        }
        if let replacement { lines.append("• \(replacement.name) validates instead: \(shortly(ties.validates))") }
        lines.append("The history keeps what was done. This can't be undone.")
        return lines.joined(separator: "\n")
    }

    private func shortly(_ uses: ValidatorUses) -> String {
        let parts = [
            uses.trainings.isEmpty ? nil : count(uses.trainings.count, "training", "trainings"),
            uses.sessions.isEmpty ? nil : count(uses.sessions.count, "session", "sessions"),
            uses.requests.isEmpty ? nil : count(uses.requests.count, "open request", "open requests"),
        ]
        return list(parts.compactMap { $0 }, "and")
    }

    func deleteGroup(_ name: String, members: Int) -> String {
        members == 0
            ? "Delete the group \(quoted(name))?"
            : "Delete the group \(quoted(name))? \(members == 1 ? "Its member stays" : "Its \(number(members)) members stay") in the database, with their registrations."
    }

    func deleteOrganisation(_ organisation: Organisation) -> String {
        "Delete the organisation \(quoted(organisation.name)) (\(organisation.code))?"
    }
}
