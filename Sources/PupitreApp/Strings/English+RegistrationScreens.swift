import TrainingDomain

extension English: RegistrationScreenSentences {
    func heading(_ column: RegistrationColumn, of kind: RegistrationList.Kind) -> String {
        switch column {
        case .tick: ""
        case .place: if case .waiting = kind { "Rank" } else { "No." }
        case .name: "Name"
        case .login: "Login"
        case .session: "Session"
        case .start: "Start"
        case .state: "Status"
        case .lacking: "Missing"
        case .asked: "Asked on"
        }
    }

    func sorted(by order: RegistrationOrder) -> String {
        switch order {
        case .rank: "sort: rank"
        case .name: "sort: name"
        case .newest: "sort: date"
        }
    }

    func ticked(_ count: Int) -> String { "\(number(count)) ticked" }
    var noRegistrationFound: [String] {
        ["Nobody answers these words.", "Delete some letters, or press Esc to see everything again."]
    }
    var learnersPlaceholder: String { "name or login" }
    var registrationsPlaceholder: String { "name, login or session" }
    var minePlaceholder: String { "title of a session" }
    var awaitingTitle: String { "Awaiting me" }
    var nothingAwaits: [String] {
        ["Nothing awaits a decision of yours.", "As soon as a request awaits you, it comes here and a mail tells you."]
    }
    var mineTitle: String { "My registrations" }
    var noneMine: [String] {
        [
            "You have not asked for anything yet.",
            "The catalogue shows the sessions open to registration: Esc, then Catalogue.",
        ]
    }

    var registrationTitle: String { "Registration" }
    func asked(_ moment: String) -> String { "asked on \(moment)" }
    func reasonGiven(_ reason: String) -> String { "Reason: \(reason)" }
    var approvalsHeading: String { "Approvals" }
    var noApproval: String { "None is asked for." }
    func givers(_ people: [String]) -> String {
        people.isEmpty ? "nobody can give it for now" : "can be given by \(list(people, "or"))"
    }
    func given(by name: String, at moment: String) -> String { "\(name), \(moment)" }
    var oneIsEnough: String { "One of the validators is enough." }

    func nobody(in section: SessionSection, _ session: StoredSession, mayEnrol: Bool) -> [String] {
        let enrol = mayEnrol ? ["F7 enrols people."] : []
        switch section {
        case .learners:
            return ["Nobody is enrolled yet."] + enrol
                + (session.session.publicRegistration
                    ? ["Learners ask for a place from the catalogue."]
                    : ["Public registration is off: a manager enrols people."])
        case .waiting:
            return [
                "Nobody waits for a seat.",
                session.session.maxUsers.map {
                    "Beyond \(count($0, "learner", "learners")), requests come here, in their order."
                } ?? "The number of seats is unlimited: nobody will wait.",
            ]
        default: return ["No request awaits an approval."] + enrol
        }
    }

    var hiddenPeople: [String] { ["Those here are of other organisations: you do not see them."] }

    func sessionCancelled(_ number: Int64) -> String { "Session \(number) cancelled." }
    func trainersSaved(_ names: [String]) -> String { trainers(names).firstUppercased + "." }
    func olderHistory(_ count: Int) -> String { "… and \(self.count(count, "older entry", "older entries"))" }
    var noSeances: [String] { ["There is no seance."] }

    func heading(_ column: SeanceColumn) -> String {
        switch column {
        case .title: "Title"
        case .when: "When"
        case .seats: "Seats"
        case .place: "Place"
        case .mode: "Mode"
        }
    }

    func mode(_ mode: SeanceRegistration) -> String {
        switch mode {
        case .automatic: "automatic"
        case .manual: "manual"
        case .public: "public"
        }
    }

    var enrolButton: String { "Enrol F2" }
    func enrolNote(free: Int?) -> String {
        guard let free else { return "Unlimited seats." }
        return free == 0
            ? "No free seat: whoever is enrolled waits." : "\(count(free, "free seat", "free seats")), the others wait."
    }
    var nobodyPicked: String { "Tick at least one person: type the name, then Enter." }

    var catalogueTitle: String { "Catalogue" }
    var cataloguePlaceholder: String { "title of a session or of a training" }
    var emptyCatalogue: [String] {
        ["No session is open to registration for now.", "Come back later, or ask a training manager."]
    }

    func heading(_ column: CatalogueColumn) -> String {
        switch column {
        case .title: "Session"
        case .start: "Start"
        case .seats: "Seats"
        case .own: "Me"
        }
    }

    func seats(free: Int?, waiting: Int) -> String {
        guard let free else { return "unlimited seats" }
        if free > 0 { return count(free, "free seat", "free seats") }
        return waiting == 0 ? "full" : "full, \(number(waiting)) waiting"
    }

    func shortSeats(free: Int?, waiting: Int) -> String {
        guard let free else { return "unlimited" }
        if free > 0 { return "\(number(free)) free" }
        return waiting == 0 ? "full" : "full, \(number(waiting)) waiting"
    }

    var mineHeading: String { "My registration" }
    var noLongerInCatalogue: String { "This session is no longer in the catalogue. Choose another one." }

    func reasonTitle(_ purpose: ReasonScreen.Purpose) -> String {
        switch purpose {
        case .refuse: "Refuse"
        case .exceed: "Exceed the number of seats"
        case .cancelSession: "Cancel the session"
        }
    }

    func reasonQuestion(_ purpose: ReasonScreen.Purpose, _ subject: ReasonScreen.Subject) -> String {
        switch subject {
        case .session(let session, let people):
            let count = people.enrolled + people.waiting + people.pending
            let told = count == 0 ? "" : " A mail will tell \(self.count(count, "person", "people")), with your reason."
            return
                "Cancel session \(session.number) \(quoted(session.title)) of \(dateTime(session.start))? Nobody will join it any more.\(told)"
        case .people(let people):
            return purpose == .exceed
                ? "Enrol \(everybody(people)) even where no seat is left? Every approval will be recorded as given by you."
                : "Refuse the request of \(everybody(people))? A mail will say so, with your reason."
        }
    }

    func reasonHelp(_ purpose: ReasonScreen.Purpose) -> String {
        switch purpose {
        case .refuse:
            "The reason is required: the learner reads it in the mail. Esc goes back and keeps what you typed."
        case .exceed: "The reason is required: it stays in the history. Esc goes back and keeps what you typed."
        case .cancelSession:
            "The reason is required: it is shown on the session's page and sent to everybody. Esc goes back and keeps what you typed."
        }
    }

    var reasonLabel: String { "Reason" }
    var reasonMissing: String { "Write a reason." }
    var excessTitle: String { "Fewer seats than learners" }
    var excessHelp: String {
        "Nobody is ever dropped silently: choose with ↑↓, then Enter. Esc goes back to the form and saves nothing."
    }
    func excess(limit: Int, enrolled: Int) -> String {
        "\(count(enrolled, "person is enrolled", "people are enrolled")) and you set \(count(limit, "seat", "seats")). What should happen?"
    }
    func excess(_ choice: ExcessChoice, limit: Int, enrolled: Int) -> String {
        let last = enrolled - limit
        return switch choice {
        case .keep: "keep \(number(enrolled)), accept no one"
        case .moveLast:
            last == 1
                ? "move the last one enrolled to the top of the waiting list"
                : "move the last \(number(last)) to the top of the waiting list"
        }
    }
}
