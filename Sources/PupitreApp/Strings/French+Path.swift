import TrainingDomain

extension French: PathSentences {
    func path(_ path: RequestPath, names: [String: String]) -> String {
        let entry =
            switch path.entry {
            case .catalogue: "Léa demande depuis le catalogue"
            case .manager: "Un gestionnaire demande pour Léa"
            }
        let stages = path.stages.map { stage(of: $0, names: names) }
        let chain = ([entry] + stages + [seats(path.seats)]).joined(separator: " → ") + "."
        return path.mayLeave ? chain + " Une fois inscrite, elle peut quitter la session seule." : chain
    }

    func stage(of stage: RequestPath.Stage, names: [String: String]) -> String {
        switch stage {
        case .learnerConfirms: "confirme par mail"
        case .organisationApproves: "son organisation approuve"
        case .registrarApproves: "un gestionnaire des inscriptions approuve"
        case .validatorsApprove(let logins, let rule):
            switch (logins.count, rule) {
            case (1, _): "\(list(logins.map { names[$0] ?? $0 }, "et")) approuve"
            case (_, .all): "\(list(logins.map { names[$0] ?? $0 }, "et")) approuvent"
            case (_, .one): "\(list(logins.map { names[$0] ?? $0 }, "ou")) approuve"
            }
        }
    }

    func seats(_ seats: RequestPath.Seats) -> String {
        switch seats {
        case .unlimited: "place"
        case .limited(let count): "place, ou liste d'attente au-delà de \(number(count))"
        case .none: "liste d'attente\u{A0}: il n'y a aucune place"
        }
    }
}
