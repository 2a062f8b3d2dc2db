import TrainingDomain

/// Mails in French.
struct FrenchMail: MailSentences {
    private let words = DateWords(.french)

    func subject(_ letter: Letter) -> String {
        let title = letter.facts.sessionTitle
        return switch letter.facts.kind {
        case .requestReceived: "Demande reçue\u{A0}: \(title)"
        case .confirmationAsked: "Confirmez votre demande [\(letter.facts.token ?? "")] \(title)"
        case .approvalAwaited: "Validation attendue\u{A0}: \(letter.learner), \(title)"
        case .waitingListed: "Liste d'attente\u{A0}: \(title)"
        case .promoted: "Une place s'est libérée pour vous\u{A0}: \(title)"
        case .enrolled: "Inscription faite\u{A0}: \(title)"
        case .movedBack: "Retour en liste d'attente\u{A0}: \(title)"
        case .refused: "Demande refusée\u{A0}: \(title)"
        case .withdrawn: "Demande retirée\u{A0}: \(title)"
        case .left: "Désinscription\u{A0}: \(title)"
        case .datesChanged: "Nouvelles dates\u{A0}: \(title)"
        case .sessionCancelled: "Session annulée\u{A0}: \(title)"
        case .creatorOfWaiting: "Session complète, quelqu'un attend\u{A0}: \(title)"
        case .creatorOfNoAdministrator: "Personne pour valider dans l'organisation\u{A0}: \(letter.learner), \(title)"
        }
    }

    func body(_ letter: Letter) -> String {
        let parts = ["Bonjour \(letter.facts.recipient.name),"] + news(letter) + [session(letter), closing(letter)]
        return parts.joined(separator: "\n\n")
    }

    /// What happened, and what happens next.
    private func news(_ letter: Letter) -> [String] {
        let facts = letter.facts
        let title = "«\u{A0}\(facts.sessionTitle)\u{A0}»"
        return switch facts.kind {
        case .requestReceived: received(letter, title)
        case .confirmationAsked: confirmation(letter, title)
        case .approvalAwaited:
            [
                "\(letter.learner) demande une place dans la session \(title). Votre validation est attendue.\(awaited(facts))",
                "Ouvrez Pupitre, écran «\u{A0}En attente de moi\u{A0}», ou tapez\u{A0}:\n\n    \(approve(facts))\n\nLa personne est prévenue de votre réponse.",
            ]
        case .waitingListed:
            [
                "La session \(title) est complète. Vous êtes en liste d'attente\(position(facts)).",
                "Il n'y a rien à faire\u{A0}: dès qu'une place se libère et que votre tour vient, elle est à vous et un courriel vous le dit. Vous pouvez retirer votre demande à tout moment dans Pupitre.",
            ] + missing(facts)
        case .promoted:
            [
                "Bonne nouvelle\u{A0}: une place s'est libérée dans la session \(title), et elle est à vous. Vous n'êtes plus en liste d'attente.",
                "L'invitation ci-jointe ajoute la session à votre agenda. Si vous ne pouvez plus venir, dites-le sans tarder\u{A0}: d'autres attendent.",
            ]
        case .enrolled:
            [
                "Votre inscription à la session \(title) est faite\u{A0}: une place vous est réservée.",
                "L'invitation ci-jointe ajoute la session à votre agenda. Il n'y a rien d'autre à faire.",
            ]
        case .movedBack:
            [
                "Le nombre de places de la session \(title) a été réduit. Vous n'y avez plus de place\u{A0}: vous êtes en tête de la liste d'attente\(position(facts)).",
                "La session est ôtée de votre agenda. Si une place se libère, elle est à vous et un courriel vous le dit.",
            ]
        case .refused:
            [
                "Votre demande de place dans la session \(title) est refusée.\(reason(facts))",
                "Vous pouvez choisir une autre session dans Pupitre.",
            ]
        case .withdrawn:
            [
                "Votre demande de place dans la session \(title) est retirée. Il n'y a rien d'autre à faire.",
                "Vous pouvez refaire une demande dans Pupitre.",
            ]
        case .left:
            [
                "Vous n'avez plus de place dans la session \(title)\u{A0}: votre inscription est terminée.\(reason(facts))",
                "La session est ôtée de votre agenda. Si ce n'est pas ce que vous vouliez, refaites une demande dans Pupitre.",
            ]
        case .datesChanged: dates(letter, title)
        case .sessionCancelled:
            [
                "La session \(title) est annulée.\(reason(facts))",
                (letter.hasSeat ? "Elle est ôtée de votre agenda." : "Votre demande est close.")
                    + " Vous pouvez choisir une autre session dans Pupitre.",
            ]
        case .creatorOfWaiting: waitingStarted(letter, title)
        case .creatorOfNoAdministrator: noAdministrator(letter, title)
        }
    }

    private func waitingStarted(_ letter: Letter, _ title: String) -> [String] {
        [
            "La session \(title), que vous avez créée, est complète. \(letter.learner) vient d'entrer en liste d'attente\(position(letter.facts)).",
            "Vous pouvez augmenter le nombre de places dans Pupitre\u{A0}: les premiers de la liste sont alors inscrits et prévenus.",
        ]
    }

    private func noAdministrator(_ letter: Letter, _ title: String) -> [String] {
        [
            "\(letter.learner) demande une place dans la session \(title), que vous avez créée. La validation de son organisation est demandée, mais personne ne peut la donner dans son organisation.",
            "Un administrateur de la plateforme le fera. Pour la suite, un administrateur peut nommer un gestionnaire de l'organisation.",
        ]
    }

    private func received(_ letter: Letter, _ title: String) -> [String] {
        let start = "Votre demande de place dans la session \(title) est bien reçue."
        guard !letter.facts.missing.isEmpty else { return [start + " Un courriel vous dira la suite."] }
        return [start] + missing(letter.facts) + [
            "Il n'y a rien d'autre à faire\u{A0}: un courriel vous dira la suite."
        ]
    }

    private func confirmation(_ letter: Letter, _ title: String) -> [String] {
        let token = letter.facts.token ?? ""
        let limit =
            letter.expiry.map { " jusqu'au \(words.longDate($0.moment.date)) à \($0.moment.time.iso) (\($0.zone))" }
            ?? ""
        return [
            "Vous avez demandé une place dans la session \(title). Confirmez-la pour que votre demande avance.",
            "Répondez simplement à ce courriel, sans changer son objet\u{A0}: rien à écrire. Ou tapez\u{A0}:\n\n    pupitre registration confirm \(token)",
            "Votre code de confirmation\u{A0}: \(token)\nIl sert une fois,\(limit).",
            "Si vous n'avez rien demandé, ne répondez pas\u{A0}: sans confirmation, la demande n'avance pas.",
        ]
    }

    private func dates(_ letter: Letter, _ title: String) -> [String] {
        let former = letter.formerDates.map { "\n\nAvant\u{A0}: \(period($0))" } ?? ""
        return [
            "Les dates de la session \(title) ont changé.\(former)\n\(former.isEmpty ? "\n" : "")Maintenant\u{A0}: \(period(letter))",
            follow(letter),
        ]
    }

    /// What new dates mean for a seat, a place in the waiting list, a request.
    private func follow(_ letter: Letter) -> String {
        let facts = letter.facts
        if letter.hasSeat {
            return
                "L'invitation ci-jointe met votre agenda à jour. Si les nouvelles dates ne vous conviennent pas, vous pouvez demander à quitter la session."
        }
        if facts.position != nil { return "Vous êtes toujours en liste d'attente\(position(facts))." }
        return "Votre demande suit son cours. Si les nouvelles dates ne vous conviennent pas, retirez-la dans Pupitre."
    }

    private func missing(_ facts: MailFacts) -> [String] {
        guard !facts.missing.isEmpty else { return [] }
        let lines = facts.missing.map { "- \(approval($0, facts.names))" }
        return ["Il manque encore\u{A0}:\n" + lines.joined(separator: "\n")]
    }

    /// What a validator is asked for, where that is known.
    private func awaited(_ facts: MailFacts) -> String {
        guard !facts.missing.isEmpty else { return "" }
        let lines = facts.missing.map { missing in
            switch missing {
            case "organisation": "- au titre de son organisation"
            case "registration": "- comme gestionnaire des inscriptions"
            default: "- comme validateur de la session"
            }
        }
        return "\n\nVous la donnez\u{A0}:\n" + lines.joined(separator: "\n")
    }

    private func approval(_ missing: String, _ names: [String: String]) -> String {
        switch missing {
        case "user": "votre confirmation, qu'un autre courriel vous demande"
        case "organisation": "la validation de votre organisation"
        case "registration": "la validation d'un gestionnaire des inscriptions"
        default: "la validation de \(Letter.validator(missing, names) ?? missing)"
        }
    }

    private func approve(_ facts: MailFacts) -> String {
        "pupitre registration approve \(facts.registration.map(String.init) ?? "NUMÉRO")"
    }

    private func position(_ facts: MailFacts) -> String {
        facts.position.map { $0 == 1 ? ", en 1re position" : ", en \($0)e position" } ?? ""
    }

    private func reason(_ facts: MailFacts) -> String {
        facts.reason.map { $0.isEmpty ? "" : "\n\nMotif\u{A0}: \($0)" } ?? ""
    }

    private func session(_ letter: Letter) -> String {
        let facts = letter.facts
        return "Session\u{A0}: \(facts.sessionTitle) (n° \(facts.session))\n"
            + "Formation\u{A0}: \(facts.trainingCode) – \(facts.trainingTitle)\nDates\u{A0}: \(period(letter))"
    }

    private func period(_ letter: Letter) -> String {
        let text = letter.dates.map(period) ?? "\(letter.facts.start) → \(letter.facts.end)"
        return "\(text) (heure\u{A0}: \(letter.facts.timeZone))"
    }

    private func period(_ dates: (start: CivilDateTime, end: CivilDateTime)) -> String {
        let (start, end) = dates
        guard start.date != end.date else {
            return "\(words.longDate(start.date)), de \(start.time.iso) à \(end.time.iso)"
        }
        return "du \(words.longDate(start.date)) à \(start.time.iso) au \(words.longDate(end.date)) à \(end.time.iso)"
    }

    private func closing(_ letter: Letter) -> String {
        let whom =
            switch letter.facts.kind {
            case .approvalAwaited, .creatorOfWaiting, .creatorOfNoAdministrator: "un administrateur de la plateforme"
            default: "la personne qui gère vos formations"
            }
        let automatic =
            letter.facts.kind == .confirmationAsked
            ? "" : " Ce courriel est automatique\u{A0}: personne ne lit les réponses."
        return "Une question\u{A0}? Demandez à \(whom).\(automatic)\n\nPupitre"
    }
}
