import TrainingDomain

// Registrations of the sample sessions, as many as their numbers say.
extension FakeWorld {
    static let sampleLearners: [PersonReference] = [
        ("lea", "Léa Petit"), ("tom", "Tom Roux"), ("ines", "Inès Garcia"), ("noe", "Noé Lambert"),
        ("jade", "Jade Moreau"), ("hugo", "Hugo Faure"), ("emma", "Emma Blanc"), ("louis", "Louis Girard"),
        ("zoe", "Zoé Henry"), ("adam", "Adam Rousseau"), ("lina", "Lina Masson"), ("paul", "Paul Chevalier"),
        ("rose", "Rose Fontaine"), ("yanis", "Yanis Belkacem"), ("mila", "Mila Schmitt"),
    ].map { PersonReference(login: $0.0, name: $0.1) }

    static func sampleRequests(_ sessions: [StoredSession]) -> [FakeRequest] {
        var requests: [FakeRequest] = []
        for session in sessions {
            let people = session.attendance
            for place in 0..<people.enrolled + people.waiting + people.pending {
                let state: RegistrationState =
                    place < people.enrolled ? .enrolled : place < people.enrolled + people.waiting ? .waiting : .pending
                let id = Int64(requests.count + 1)
                var request = FakeRequest(
                    id: id, session: session.number, user: learner(place, of: session), state: state, rank: place)
                if state != .enrolled { request.missing = missing(place - people.enrolled, of: session, state) }
                let required = ApprovalPlan(session.session).required
                request.given = required.filter { !request.missing.contains($0) }.map { given($0, request) }
                requests.append(request)
            }
        }
        return requests
    }

    /// The last ones of a session are the first of the list, so that Léa waits or asks, and is enrolled elsewhere.
    private static func learner(_ place: Int, of session: StoredSession) -> PersonReference {
        let people = session.attendance
        let live = people.enrolled + people.waiting + people.pending
        let index = live - 1 - place
        let base = sampleLearners[index % sampleLearners.count]
        let round = index / sampleLearners.count
        guard round > 0 else { return base }
        return PersonReference(login: "\(base.login)\(round + 1)", name: "\(base.name) \(round + 1)")
    }

    private static func missing(_ place: Int, of session: StoredSession, _ state: RegistrationState) -> [Approval] {
        let required = ApprovalPlan(session.session).required
        if required.isEmpty { return [] }
        if state == .waiting && place == 0 { return [] }
        switch place % 4 {
        case 0: return required
        case 1: return [.validator("alice")]
        case 2: return [.organisation, .validator("alice"), .validator("bob")]
        default: return [.registration, .validator("bob")]
        }
    }

    private static func given(_ approval: Approval, _ request: FakeRequest) -> GivenApproval {
        let who =
            switch approval {
            case .user: request.user.login
            case .organisation: "chloe"
            case .registration: "dimitri"
            case .validator(let login): login
            }
        return GivenApproval(approval, by: who, at: Instant(seconds: request.requestedAt.seconds + 90_000))
    }

    static func sampleSeances(_ sessions: [StoredSession]) -> [StoredSeance] {
        guard let session = sessions.first(where: { $0.number == 42 }) else { return [] }
        let days: [(String, Int, String)] = [
            ("Diagnostic", 10, "Salle 2"), ("Choix d'outils", 11, "Salle 2"), ("Atelier", 12, ""),
        ]
        return days.enumerated().compactMap { index, day in
            guard let start = CivilDateTime(2027, 5, day.1, 9, 0), let end = CivilDateTime(2027, 5, day.1, 17, 0)
            else { return nil }
            var seance = Seance(title: day.0, start: start, end: end, mode: index == 2 ? .public : .automatic)
            seance.place = day.2
            seance.maxUsers = index == 2 ? 6 : nil
            return StoredSeance(
                id: Int64(index + 1), session: session.reference, seance: seance, registered: index == 2 ? 6 : 8,
                waiting: index == 2 ? 1 : 0)
        }
    }
}
