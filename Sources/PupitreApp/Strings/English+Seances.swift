import TrainingDomain

// Seances, and who is in them.
extension English {
    var seancesTitle: String { "Seances" }
    var seancesPlaceholder: String { "title or place of a seance" }

    func seancesHelp(learner: Bool) -> HelpText {
        let modes =
            "Automatic: everyone enrolled in the session is in it, up to its places. Manual: the manager or the trainer adds them. Public: learners of the session take it themselves."
        return HelpText(
            title: "Seances",
            paragraphs: learner
                ? [
                    modes,
                    "F5 takes a public seance, or leaves it. In front: ● you are in it, ○ you wait for a place. Where seances form a set, only some of them can be taken.",
                ]
                : [
                    modes,
                    "F2 creates one, F6 repeats this one on some days of the week; the dates are shown before they are stored. Enter shows who is in it. Places: participants / maximum, +n waiting.",
                ])
    }

    var seancePageHelp: HelpText {
        HelpText(
            title: "Seance",
            paragraphs: [
                "● takes part, ○ waits for a place, in order. When somebody is taken out, the first who waits takes the place.",
                "Only learners of the session can be added.",
            ])
    }

    func seanceCount(_ count: Int) -> String { self.count(count, "seance", "seances") }
    var seriesTitle: String { "Dates of the series" }

    var occurrencesHelp: String {
        "The seances that will be created, all or none. Esc goes back to the form to change the days or the end."
    }

    func seancesMade(_ count: Int) -> String { "\(self.count(count, "seance", "seances")) created." }
    var seanceHeadings: [String] { ["When", "Title", "Places", "Registration", "Place"] }

    func seanceMode(_ mode: SeanceRegistration) -> String {
        switch mode {
        case .automatic: "automatic registration"
        case .manual: "manual registration"
        case .public: "public registration"
        }
    }

    func seanceModeShort(_ mode: SeanceRegistration) -> String {
        switch mode {
        case .automatic: "automatic"
        case .manual: "manual"
        case .public: "public"
        }
    }

    func setRule(_ set: SeanceSet) -> String {
        "\(set.name): at most \(count(set.limit, "seance", "seances")) per learner"
    }

    func ownPlace(_ place: SeancePlace) -> String {
        switch place {
        case .registered: "You are in it"
        case .waiting: "You wait for a place"
        }
    }

    func noSeance(mayAdd: Bool) -> [String] {
        ["This session has no seance yet."]
            + [mayAdd ? "F2 creates one; then F6 repeats it." : "A manager can create some."]
    }

    func noSeanceFound(_ typed: String) -> [String] {
        ["No seance contains \(quoted(typed)).", "Delete some letters, or press Esc to see everything again."]
    }

    func seanceAttendance(_ row: StoredSeance) -> String {
        let taken =
            row.seance.maxUsers.map { "\(number(row.registered)) / \(count($0, "place", "places"))" }
            ?? count(row.registered, "participant", "participants")
        return row.waiting == 0 ? taken : "\(taken), \(number(row.waiting)) waiting"
    }

    var seanceDeleted: String { "Seance deleted." }
    func seanceTaken(_ title: String) -> String { "You are in \(quoted(title))." }
    func seanceLeft(_ title: String) -> String { "You are no longer in \(quoted(title))." }

    func waitsForSeance(_ position: Int?) -> String {
        "No place left: waiting\(position.map { ", at position \(number($0))" } ?? "")."
    }

    func waitsAt(_ position: Int?) -> String { position.map { "waits (\(number($0)))" } ?? "waits" }

    func someWait(_ count: Int, of all: Int) -> String {
        "\(self.count(all, "person", "people")) added, \(number(count)) of them waiting for a place."
    }

    func addedToSeance(_ count: Int) -> String { "\(self.count(count, "person", "people")) added." }
    func takenOut(_ name: String) -> String { "\(name) is no longer in the seance." }

    func nobodyInSeance(mayAdd: Bool) -> [String] {
        ["Nobody is in this seance."] + (mayAdd ? ["F2 adds learners of the session."] : [])
    }
}

// Questions before what can't be undone.
extension English {
    func deleteNodeQuestion(_ node: CurriculumNode) -> String {
        "Delete node \(node.code) \(quoted(node.title))? It has to be empty: no node below it, no training."
    }

    func deleteSeanceQuestion(_ title: String, _ start: CivilDateTime, people: [String], others: Int) -> String {
        let question = "Delete seance \(quoted(title)) of \(dateTime(start))? "
        if people.isEmpty { return question + "Nobody is in it." }
        let names =
            others > 0
            ? people.joined(separator: ", ") + " and \(count(others, "other person", "other people"))"
            : list(people, "and")
        return question + "\(names) will no longer be in it."
    }

    func takeOutQuestion(_ name: String, _ seance: String) -> String {
        "Take \(name) out of seance \(quoted(seance))? The first who waits takes the place."
    }

    var retryMailsQuestion: String { "Try at once every mail that failed or waits for another try?" }

    func deleteTrainingQuestion(_ code: String, sessions: Int, people: Attendance) -> String {
        guard sessions > 0 else { return "Delete training \(code)?" }
        var lost: [String] = []
        if people.enrolled > 0 { lost.append(count(people.enrolled, "registration", "registrations")) }
        let requests = people.waiting + people.pending
        if requests > 0 { lost.append(count(requests, "request", "requests")) }
        let what = sessions == 1 ? "Its session goes with it" : "Its \(number(sessions)) sessions go with it"
        return "Delete training \(code)? \(what), seances included"
            + (lost.isEmpty ? "." : ": \(list(lost, "and")) \(people.enrolled + requests == 1 ? "is" : "are") lost.")
    }
}
