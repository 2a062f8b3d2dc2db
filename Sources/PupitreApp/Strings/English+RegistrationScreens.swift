import TrainingDomain

// What becomes of registrations, in English.
extension English {
    func standing(_ row: Registration) -> String {
        guard row.state == .waiting, let position = row.position else { return state(row.state) }
        return "\(state(.waiting)), position \(number(position))"
    }

    func shortStanding(_ row: Registration) -> String {
        switch row.state {
        case .waiting: row.position.map { "waiting \(number($0))" } ?? "waiting"
        default: state(row.state)
        }
    }

    func short(_ approval: Approval, names: [String: String]) -> String {
        switch approval {
        case .user: "confirmation"
        case .organisation: "organisation"
        case .registration: "registrar"
        case .validator(let login): names[login] ?? login
        }
    }

    func oneOf(_ people: [String]) -> String { list(people, "or") }

    func several(_ people: [String]) -> String {
        people.count > 3
            ? "\(people.prefix(2).joined(separator: ", ")) and \(people.count - 2) others"
            : people.isEmpty ? "nobody for now" : list(people, "or")
    }

    var onlySeat: String { "a seat" }

    func lacks(_ missing: [Approval], names: [String: String]) -> String {
        missing.isEmpty
            ? "Only a seat is missing."
            : "Missing: " + missing.map { approval($0, names: names) }.joined(separator: ", ") + "."
    }

    func decided(_ decision: Decision, _ rows: [Registration], own: String, names: [String: String]) -> String {
        guard rows.count == 1, let row = rows.first else {
            return "\(count(rows.count, "person", "people")): \(tally(rows))."
        }
        let isOwn = Folding.key(row.user.login) == Folding.key(own)
        let outcome = outcome(row, isOwn: isOwn, names: names)
        return isOwn ? outcome.firstUppercased : "\(row.user.name): \(outcome)"
    }

    private func tally(_ rows: [Registration]) -> String {
        RegistrationState.allCases.compactMap { state in
            let count = rows.count { $0.state == state }
            guard count > 0 else { return nil }
            return switch state {
            case .enrolled: "\(number(count)) enrolled"
            case .waiting: "\(number(count)) on the waiting list"
            case .pending: "\(number(count)) pending"
            case .refused: self.count(count, "request refused", "requests refused")
            case .withdrawn: self.count(count, "request withdrawn", "requests withdrawn")
            case .left: "\(number(count)) taken out"
            }
        }.joined(separator: ", ")
    }

    private func outcome(_ row: Registration, isOwn: Bool, names: [String: String]) -> String {
        let missing = row.missing.isEmpty ? "" : " " + lacks(row.missing, names: names)
        let mail = isOwn && row.missing.contains(.user) ? " Reply to the mail that is sent to you." : ""
        switch row.state {
        case .enrolled: return "enrolled."
        case .waiting: return standing(row) + "." + missing + mail
        case .pending: return (isOwn ? "request made." : "request under way.") + missing + mail
        case .refused: return "request refused."
        case .withdrawn: return "request withdrawn."
        case .left: return isOwn ? "you have left the session." : "taken out."
        }
    }

    func question(_ decision: Decision, people: [String], session: String) -> String {
        switch decision {
        case .enrol:
            return
                "Enrol \(all(people)) without waiting? The missing approvals will be recorded as given by you. Where no seat is free, one stays on the waiting list."
        case .remove:
            return
                "Take \(all(people)) out of \(quoted(session))? The seat goes to the first on the waiting list who is ready; a mail tells everybody concerned."
        case .leave: return "Leave \(quoted(session))? Your seat goes to whoever waits."
        case .withdraw where people.isEmpty:
            return "Withdraw your request for \(quoted(session))? You lose your place in the queue."
        case .withdraw: return "Withdraw the request of \(all(people)) for \(quoted(session))? The rank is lost."
        default: return several(people)
        }
    }

    /// Everybody, or the first ones and how many more.
    private func all(_ people: [String]) -> String {
        people.count > 3
            ? "\(people.prefix(2).joined(separator: ", ")) and \(people.count - 2) others" : list(people, "and")
    }

    func question(requesting session: StoredSession, names: [String: String]) -> String {
        let seats = Seats(limit: session.session.maxUsers, enrolled: session.attendance.enrolled)
        let now =
            seats.isFull
            ? "No free seat: you will be on the waiting list, \(session.attendance.waiting == 0 ? "at the top" : "behind \(count(session.attendance.waiting, "person", "people"))")."
            : self.seats(free: seats.free, waiting: 0).firstUppercased + "."
        return "Ask for a place in \(quoted(session.session.title))?\n\(now)\n"
            + ownPath(RequestPath(session.session), names: names)
    }

    func question(deleting session: SessionReference, _ people: Attendance, seances: Int?) -> String {
        let requests = people.waiting + people.pending
        var lost: [String] = []
        if people.enrolled > 0 { lost.append(count(people.enrolled, "registration", "registrations")) }
        if requests > 0 { lost.append(count(requests, "request", "requests")) }
        if let seances, seances > 0 { lost.append(count(seances, "seance", "seances")) }
        let title = "Delete session \(session.number) \(quoted(session.title)) of \(dateTime(session.start))?"
        if lost.isEmpty { return title + (seances == nil ? " Its seances go with it." : "") }
        let told = people.enrolled + requests > 0 ? " A mail tells everybody." : ""
        return "\(title) With it go \(list(lost, "and")).\(told)"
    }

    func ownPath(_ path: RequestPath, names: [String: String]) -> String {
        let entry = path.entry == .catalogue ? "You ask" : "A manager asks for you"
        let stages = path.stages.map { stage in
            switch stage {
            case .learnerConfirms: "you confirm by mail"
            case .organisationApproves: "your organisation approves"
            case .registrarApproves, .validatorsApprove: self.stage(of: stage, names: names)
            }
        }
        let chain = ([entry] + stages + [seats(path.seats)]).joined(separator: " → ") + "."
        return path.mayLeave ? chain + " Once enrolled you may leave the session." : chain
    }
}

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
                ? "Enrol \(all(people)) even where no seat is left? Every approval will be recorded as given by you."
                : "Refuse the request of \(all(people))? A mail will say so, with your reason."
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

// MARK: - Help

extension English {
    var awaitingHelp: HelpText {
        HelpText(
            title: "Awaiting me",
            paragraphs: [
                "The requests of all sessions that you can decide. F2 gives the approvals that are yours; F8, where you may, refuses with a reason that the learner reads.",
                "F5 ticks a row and goes to the next: F2 and F8 are then for all the ticked rows, all or none. At the bottom: who can give what is missing.",
            ])
    }

    var mineHelp: HelpText {
        HelpText(
            title: "My registrations",
            paragraphs: [
                "Everything that you asked for, the latest first, with what is missing or your rank.",
                "A request can always be withdrawn; a session can be left only where it allows it.",
            ])
    }

    var registrationHelp: HelpText {
        HelpText(
            title: "Registration",
            paragraphs: [
                "Each approval that is asked for: ✓ given, by whom and when; ○ missing, and who can give it. They are fixed when the request is made.",
                "Where several are yours, Space ticks those that you give; F2 gives the ticked ones, or all.",
            ])
    }

    func sessionPageHelp(_ section: SessionSection) -> HelpText {
        let tabs = "Tab and the arrows ← → go from section to section."
        let paragraphs: [String] =
            switch section {
            case .overview:
                [
                    "What was set for this session, then what it inherited from its training. Where the training says something else today, it is written at the right.",
                    tabs,
                ]
            case .learners:
                [
                    "Who holds a seat, in the order of enrolment. F7 enrols people; F8 takes somebody out, and the first on the waiting list who is ready takes the seat.",
                    tabs,
                ]
            case .waiting:
                [
                    "Who waits for a seat, in the order of the requests. A free seat goes by itself to the first who lacks nothing else; after the start of the session it is yours to enrol them.",
                    tabs,
                ]
            case .pending: ["The requests that lack an approval. At the bottom: who can give it.", tabs]
            case .seances: ["The meetings of the session: learners / seats, +n waiting.", tabs]
            case .history: ["Who changed what, and when: before → after. The latest first.", tabs]
            }
        return HelpText(title: "Session", paragraphs: paragraphs)
    }

    var enrolHelp: String {
        "Type to search, Enter ticks. F2 enrols everybody ticked: the approvals are recorded as given by you. Where no seat is left, they join the waiting list. Esc goes back and keeps the ticks."
    }

    var catalogueHelp: HelpText {
        HelpText(
            title: "Catalogue",
            paragraphs: [
                "The sessions in which you can ask for a place. F2 asks: what will happen is told first.",
                "Where it is full you join the waiting list; a seat that becomes free is yours in your turn, and a mail tells you.",
            ])
    }

    var cataloguePageHelp: HelpText {
        HelpText(
            title: "Session",
            paragraphs: ["When, what, and what becomes of a request. F2 asks for a place."])
    }
}
