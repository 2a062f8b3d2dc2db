import TrainingDomain

// What becomes of registrations, in French.
extension French {
    func standing(_ row: Registration) -> String {
        guard row.state == .waiting, let position = row.position else { return state(row.state) }
        return "\(state(.waiting)), position \(number(position))"
    }

    func shortStanding(_ row: Registration) -> String {
        switch row.state {
        case .pending: "à valider"
        case .waiting: row.position.map { "attente \(number($0))" } ?? "attente"
        default: state(row.state)
        }
    }

    func short(_ approval: Approval, names: [String: String]) -> String {
        switch approval {
        case .user: "confirmation"
        case .organisation: "organisation"
        case .registration: "inscriptions"
        case .validator(let login): names[login] ?? login
        }
    }

    func oneOf(_ people: [String]) -> String { list(people, "ou") }

    func several(_ people: [String]) -> String {
        people.count > 3
            ? "\(people.prefix(2).joined(separator: ", ")) et \(people.count - 2)\u{A0}autres"
            : people.isEmpty ? "personne pour l'instant" : list(people, "ou")
    }

    var onlySeat: String { "une place" }

    func lacks(_ missing: [Approval], names: [String: String]) -> String {
        missing.isEmpty
            ? "Il ne manque qu'une place."
            : "Il manque\u{A0}: " + missing.map { approval($0, names: names) }.joined(separator: ", ") + "."
    }

    func decided(_ decision: Decision, _ rows: [Registration], own: String, names: [String: String]) -> String {
        guard rows.count == 1, let row = rows.first else {
            return "\(count(rows.count, "personne", "personnes"))\u{A0}: \(tally(rows))."
        }
        let isOwn = Folding.key(row.user.login) == Folding.key(own)
        let outcome = outcome(row, isOwn: isOwn, names: names)
        return isOwn ? outcome.firstUppercased : "\(row.user.name)\u{A0}: \(outcome)"
    }

    private func tally(_ rows: [Registration]) -> String {
        RegistrationState.allCases.compactMap { state in
            let count = rows.count { $0.state == state }
            guard count > 0 else { return nil }
            return switch state {
            case .enrolled: self.count(count, "inscription faite", "inscriptions faites")
            case .waiting: "\(number(count)) en liste d'attente"
            case .pending: "\(number(count)) en attente de validation"
            case .refused: self.count(count, "demande refusée", "demandes refusées")
            case .withdrawn: self.count(count, "demande retirée", "demandes retirées")
            case .left: self.count(count, "désinscription faite", "désinscriptions faites")
            }
        }.joined(separator: ", ")
    }

    private func outcome(_ row: Registration, isOwn: Bool, names: [String: String]) -> String {
        let missing = row.missing.isEmpty ? "" : " " + lacks(row.missing, names: names)
        let mail = isOwn && row.missing.contains(.user) ? " Répondez au courriel qui vous est envoyé." : ""
        switch row.state {
        case .enrolled: return "inscription faite."
        case .waiting: return standing(row) + "." + missing + mail
        case .pending: return (isOwn ? "demande faite." : "demande en cours.") + missing + mail
        case .refused: return "demande refusée."
        case .withdrawn: return "demande retirée."
        case .left: return "désinscription faite."
        }
    }

    func question(_ decision: Decision, people: [String], session: String) -> String {
        let who = several(people)
        switch decision {
        case .enrol:
            return
                "Inscrire \(everybody(people)) sans attendre\u{A0}? Les validations qui manquent seront notées comme données par vous. Sans place libre, on reste en liste d'attente."
        case .remove:
            return
                "Désinscrire \(everybody(people)) de \(quoted(session))\u{A0}? La place revient à la première personne prête de la liste d'attente\u{A0}; un courriel l'annonce à chacun."
        case .leave: return "Quitter \(quoted(session))\u{A0}? Votre place revient à qui attend."
        case .withdraw where people.isEmpty:
            return "Retirer votre demande pour \(quoted(session))\u{A0}? Vous perdez votre rang."
        case .withdraw:
            return
                "Retirer la demande de \(everybody(people)) pour \(quoted(session))\u{A0}? Son rang est perdu."
        default: return who
        }
    }

    /// Everybody, or the first ones and how many more.
    func everybody(_ people: [String]) -> String {
        people.count > 3
            ? "\(people.prefix(2).joined(separator: ", ")) et \(people.count - 2)\u{A0}autres personnes"
            : list(people, "et")
    }

    func question(requesting session: StoredSession, names: [String: String]) -> String {
        let seats = Seats(limit: session.session.maxUsers, enrolled: session.attendance.enrolled)
        let now =
            seats.isFull
            ? "Aucune place libre\u{A0}: vous entrerez en liste d'attente, \(session.attendance.waiting == 0 ? "en tête" : "derrière \(count(session.attendance.waiting, "personne", "personnes"))")."
            : self.seats(free: seats.free, waiting: 0).firstUppercased + "."
        return "Demander une place dans \(quoted(session.session.title))\u{A0}?\n\(now)\n"
            + ownPath(RequestPath(session.session), names: names)
    }

    func question(deleting session: SessionReference, _ people: Attendance, seances: Int?) -> String {
        let requests = people.waiting + people.pending
        var lost: [String] = []
        if people.enrolled > 0 { lost.append(count(people.enrolled, "inscription", "inscriptions")) }
        if requests > 0 { lost.append(count(requests, "demande", "demandes")) }
        if let seances, seances > 0 { lost.append(count(seances, "séance", "séances")) }
        let title =
            "Supprimer la session \(session.number) \(quoted(session.title)) du \(dateTime(session.start))\u{A0}?"
        if lost.isEmpty { return title + (seances == nil ? " Ses séances partent avec elle." : "") }
        let told = people.enrolled + requests > 0 ? " Un courriel le dit à chacun." : ""
        return "\(title) Avec elle\u{A0}: \(list(lost, "et")).\(told)"
    }

    func ownPath(_ path: RequestPath, names: [String: String]) -> String {
        let entry = path.entry == .catalogue ? "Vous demandez" : "Un gestionnaire demande pour vous"
        let stages = path.stages.map { stage in
            switch stage {
            case .learnerConfirms: "vous confirmez par mail"
            case .organisationApproves: "votre organisation approuve"
            case .registrarApproves, .validatorsApprove: self.stage(of: stage, names: names)
            }
        }
        let chain = ([entry] + stages + [seats(path.seats)]).joined(separator: " → ") + "."
        return path.mayLeave ? chain + " Une fois inscrit, vous pouvez quitter la session." : chain
    }
}
