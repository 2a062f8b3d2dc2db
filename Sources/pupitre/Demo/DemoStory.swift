/// A group of the demonstration.
struct DemoGroup: Equatable, Sendable {
    var code: String
    var name: String
    /// Logins.
    var members: [String]
}

/// What happened to a request of the demonstration after it was made.
struct DemoTurn: Equatable, Sendable {
    /// What happened.
    enum Kind: Equatable, Sendable {
        /// Refused by a registrar or an administrator, for a reason.
        case refused(by: String, reason: String)
        /// The learner withdrew it, or left.
        case ended
    }

    /// The session's title.
    var session: String
    /// The learner's login.
    var login: String
    var kind: Kind
}

extension DemoCatalogue {
    static let groups = [
        DemoGroup(
            code: "GHV-NUIT", name: "Soignants de nuit, pavillon Nord",
            members: ["lea", "hugo", "ines", "jean-baptiste", "marie-noelle"]),
        DemoGroup(
            code: "ECOLES", name: "Agents des écoles de Fontclaire",
            members: ["anais", "gwenael", "ousmane", "elise", "paul-emile"]),
        DemoGroup(
            code: "CCI-NEW", name: "Nouveaux de la chambre de commerce",
            members: ["zoe", "francois", "mehdi", "garance", "bjorn"]),
        DemoGroup(code: "COOP", name: "Coopérateurs", members: ["lotte", "benoit", "nour"]),
        DemoGroup(
            code: "HFE-LEADS", name: "Team leaders, assembly hall", members: ["dev", "agnieszka", "lewis", "declan"]),
        DemoGroup(code: "TUTEURS", name: "Tuteurs, à composer", members: []),
    ]

    /// Refusals with their reasons, and people who changed their minds.
    static let turns = [
        DemoTurn(
            session: "HACCP, restauration collective", login: "nour",
            kind: .refused(by: "camille", reason: "Le stage suppose un poste en cuisine\u{A0}; voir HYG-MAINS d'abord.")
        ),
        DemoTurn(
            session: "SSIAP 1, promotion 31", login: "bjorn",
            kind: .refused(by: "camille", reason: "Certificat médical de plus de trois mois.")),
        DemoTurn(
            session: "Premier poste d'encadrement, cycle 12", login: "elise", kind: .ended),
        DemoTurn(session: "Staff induction, first cohort", login: "harriet", kind: .ended),
        DemoTurn(session: "Git, équipe mobile", login: "aurelien", kind: .ended),
    ]
}
