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
                "Enrol \(everybody(people)) without waiting? The missing approvals will be recorded as given by you. Where no seat is free, one stays on the waiting list."
        case .remove:
            return
                "Take \(everybody(people)) out of \(quoted(session))? The seat goes to the first on the waiting list who is ready; a mail tells everybody concerned."
        case .leave: return "Leave \(quoted(session))? Your seat goes to whoever waits."
        case .withdraw where people.isEmpty:
            return "Withdraw your request for \(quoted(session))? You lose your place in the queue."
        case .withdraw: return "Withdraw the request of \(everybody(people)) for \(quoted(session))? The rank is lost."
        default: return several(people)
        }
    }

    /// Everybody, or the first ones and how many more.
    func everybody(_ people: [String]) -> String {
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
