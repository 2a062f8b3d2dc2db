import TrainingDomain

/// Arranges the seances of some sessions of the demonstration: a repeated one, some that learners choose within a set, a full one.
struct DemoSeances {
    let store: any Repository
    let registrations: DemoRegistrations
    let administrator: Actor

    func run(_ demo: DemoSession, _ session: StoredSession) throws(Failure) {
        switch demo.title {
        case "Éducation thérapeutique, promotion 7":
            try repeatWeekly("Atelier", session, on: [.tuesday, .thursday], trainers: demo.trainers)
        case "Premier poste d'encadrement, cycle 12": try offerWorkshops(session, trainers: demo.trainers)
        case "SST, entreprises du centre-ville":
            let practice = try add("Mises en situation", session, day: 1, trainers: demo.trainers) { seance in
                seance.mode = .public
                seance.maxUsers = 3
                seance.place = "Caserne, cour nord"
            }
            try take(practice, demo.requests.map(\.login))
        default: break
        }
    }

    private func repeatWeekly(
        _ title: String, _ session: StoredSession, on weekdays: Set<Weekday>, trainers: [String]
    ) throws(Failure) {
        guard let start = session.session.start.date.adding(days: 1), let morning = Self.morning(start) else { return }
        var seance = Seance(title: title, start: morning.start, end: morning.end, mode: .automatic)
        seance.place = "Salle Laennec"
        seance.trainers = trainers
        guard let last = session.session.end.date.adding(days: -1) else { return }
        let repetition = Repetition(weekdays: weekdays, end: .until(last))
        _ = try store.repeat(seance, repetition, in: session.number, as: administrator)
    }

    /// Three workshops, of which each learner may take two.
    private func offerWorkshops(_ session: StoredSession, trainers: [String]) throws(Failure) {
        var ids: [Int64] = []
        for (index, title) in ["Conduire un entretien", "Déléguer", "Dire non"].enumerated() {
            let seance = try add(title, session, day: index + 1, trainers: trainers) { seance in
                seance.mode = .public
                seance.maxUsers = 8
                seance.place = "Salle \(index + 2)"
                seance.set = SeanceSet(name: "Ateliers au choix", limit: 2)
            }
            ids.append(seance)
        }
        for id in ids.prefix(2) { try take(id, ["francois"]) }
    }

    private func add(
        _ title: String, _ session: StoredSession, day: Int, trainers: [String], _ change: (inout Seance) -> Void
    ) throws(Failure) -> Int64 {
        let date = session.session.start.date.adding(days: day) ?? session.session.start.date
        let morning = Self.morning(date) ?? (session.session.start, session.session.end)
        var seance = Seance(title: title, start: morning.start, end: morning.end, mode: .manual)
        seance.trainers = trainers
        change(&seance)
        return try store.add(seance, to: session.number, as: administrator).id
    }

    /// From nine to noon: inside any session that begins before and ends after that day.
    private static func morning(_ date: CivilDate) -> (start: CivilDateTime, end: CivilDateTime)? {
        CivilTime(hour: 9, minute: 0).map { (CivilDateTime(date, $0), CivilDateTime(date, .noon)) }
    }

    /// Learners of the session take a seance themselves.
    private func take(_ id: Int64, _ logins: [String]) throws(Failure) {
        for login in logins { _ = try store.register([login], in: id, as: registrations.actor(login)) }
    }
}
