import TrainingDomain
import TrainingExchange

struct FrenchMailWords: MailWords {
    func complaint(_ complaint: MailComplaint) -> String {
        switch complaint {
        case .program(let path, let reason):
            "Le programme de courrier \(path) ne peut pas être lancé\u{A0}: \(reason). Rien n'a été essayé\u{A0}; installez-en un, ou nommez le vôtre dans settings.toml\u{A0}: [mail] program = \"/usr/sbin/sendmail\"."
        case .noSender:
            "Ce compte sur cette machine ne fait pas une adresse. Donnez-en une dans settings.toml\u{A0}: [mail] from = \"pupitre@example.org\"."
        case .lock(let path, let reason): "\(path) ne peut pas être verrouillé\u{A0}: \(reason). Rien n'est envoyé."
        case .notAccepted(let count):
            "\(count == 1 ? "1 courriel n'a" : "\(count) courriels n'ont") pas été accepté\(count == 1 ? "" : "s"). «\u{A0}pupitre mail list\u{A0}» dit pourquoi, et quand est le prochain essai."
        case .nothingToRetry:
            "Aucun de ces courriels n'attend un essai ni n'est abandonné. «\u{A0}pupitre mail list\u{A0}» montre où en est chacun."
        case .retryWhat: "Nommez par leur numéro les courriels à réessayer, ou tous\u{A0}: --all."
        case .input(let reason): "La réponse ne peut pas être lue sur l'entrée standard\u{A0}: \(reason)."
        }
    }

    let alreadySending = "Un autre programme envoie déjà les courriels de cette base. Il n'y a rien à faire."

    func result(_ result: Courier.Result, of mail: OutboxMail, retry: String?) -> String {
        let name = "N° \(mail.id) à \(mail.facts.address)"
        return switch result {
        case .sent: "\(name)\u{A0}: envoyé. \(kind(mail.facts.kind)), \(mail.facts.sessionTitle)"
        case .retried(_, let reason):
            "\(name)\u{A0}: pas accepté, réessayé \(retry.map { "le \($0)" } ?? "plus tard") (\(reason))"
        case .failed(let reason):
            "\(name)\u{A0}: abandonné (\(reason)). Pour réessayer\u{A0}: pupitre mail retry \(mail.id)"
        case .unsendable(.forbiddenCharacter(let header)):
            "\(name)\u{A0}: abandonné, un retour à la ligne ou un NUL forgerait l'en-tête \(header). Corrigez le nom ou le titre\u{A0}: les prochains courriels s'en servent."
        case .unsendable(.unusableAddress(let address)):
            "\(name)\u{A0}: abandonné, «\u{A0}\(address)\u{A0}» n'est pas une adresse où écrire. Corrigez-la dans le profil."
        }
    }

    func sent(_ tally: MailTally) -> String {
        guard tally != MailTally() else { return "Rien à envoyer." }
        var parts = [tally.sent < 2 ? "\(tally.sent) envoyé" : "\(tally.sent) envoyés"]
        if tally.retried > 0 { parts.append("\(tally.retried) à réessayer") }
        if tally.failed > 0 { parts.append(tally.failed < 2 ? "1 abandonné" : "\(tally.failed) abandonnés") }
        return parts.joined(separator: ", ")
            + (tally.left < 2 ? "\u{A0}; reste \(tally.left)." : "\u{A0}; restent \(tally.left).")
    }

    func confirmed(_ registration: Registration) -> String {
        "Demande n° \(registration.id) de \(registration.user.name) confirmée\u{A0}: \(registration.session.title)"
    }

    func retrying(_ count: Int) -> String {
        "\(count < 2 ? "\(count) courriel sera réessayé" : "\(count) courriels seront réessayés") au prochain «\u{A0}pupitre mail send\u{A0}»."
    }

    func state(_ state: OutboxState) -> String {
        switch state {
        case .queued: "en file"
        case .retried: "à réessayer"
        case .sent: "envoyé"
        case .failed: "abandonné"
        }
    }

    func kind(_ kind: MailKind) -> String {
        switch kind {
        case .requestReceived: "demande reçue"
        case .confirmationAsked: "confirmation demandée"
        case .approvalAwaited: "validation attendue"
        case .waitingListed: "liste d'attente"
        case .promoted: "promotion"
        case .enrolled: "inscription"
        case .movedBack: "remise en attente"
        case .refused: "refus"
        case .withdrawn: "retrait"
        case .left: "départ"
        case .datesChanged: "nouvelles dates"
        case .sessionCancelled: "session annulée"
        case .creatorOfWaiting: "complète, au créateur"
        case .creatorOfNoAdministrator: "sans gestionnaire, au créateur"
        }
    }

    let headings = ["État", "À", "Objet", "Session", "Quand", "Pourquoi"]
}
