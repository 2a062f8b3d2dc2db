import TrainingDomain

extension English: PathSentences {
    func path(_ path: RequestPath, names: [String: String]) -> String {
        let entry =
            switch path.entry {
            case .catalogue: "Léa asks from the catalogue"
            case .manager: "A manager asks for Léa"
            }
        let stages = path.stages.map { stage(of: $0, names: names) }
        let chain = ([entry] + stages + [seats(path.seats)]).joined(separator: " → ") + "."
        return path.mayLeave ? chain + " Once enrolled she may leave the session by herself." : chain
    }

    func stage(of stage: RequestPath.Stage, names: [String: String]) -> String {
        switch stage {
        case .learnerConfirms: "confirms by mail"
        case .organisationApproves: "her organisation approves"
        case .registrarApproves: "a registrar approves"
        case .validatorsApprove(let logins, let rule):
            switch (logins.count, rule) {
            case (1, _): "\(list(logins.map { names[$0] ?? $0 }, "and")) approves"
            case (_, .all): "\(list(logins.map { names[$0] ?? $0 }, "and")) approve"
            case (_, .one): "\(list(logins.map { names[$0] ?? $0 }, "or")) approves"
            }
        }
    }

    func seats(_ seats: RequestPath.Seats) -> String {
        switch seats {
        case .unlimited: "seat"
        case .limited(let count): "seat, or waiting list after \(number(count))"
        case .none: "waiting list: there is no seat"
        }
    }
}
