import TrainingExchange

struct FrenchAdminWords: AdminWords {
    func complaint(_ complaint: AdminComplaint) -> String {
        switch complaint {
        case .keysFromTerminal:
            "Nommez le fichier des clés, ou envoyez-les sur l'entrée standard\u{A0}: pupitre admin keys < personnes.cles. Une par ligne, par exemple\u{A0}: alice ssh-ed25519 AAAA… alice@portable"
        case .noKeys:
            "La liste n'a aucune clé\u{A0}: rien n'est écrit. Une par ligne, par exemple\u{A0}: alice ssh-ed25519 AAAA… alice@portable"
        case .relativeProgram(let path):
            "--program demande le chemin entier du programme, depuis /, et non «\u{A0}\(path)\u{A0}». Par exemple /usr/bin/pupitre."
        case .noProgram(let path):
            "\(path) n'est pas un programme que l'on puisse lancer. Installez-le d'abord, ou corrigez --program."
        case .unsafePath(let path):
            "Le chemin \(path) contient un guillemet, une apostrophe, une barre oblique inversée ou un caractère invisible, qu'authorized_keys ne peut pas porter sans danger. Choisissez un autre endroit."
        }
    }

    func refused(_ count: Int) -> String {
        "\(count == 1 ? "1 ligne refusée" : "\(count) lignes refusées")\u{A0}: aucune clé n'est écrite."
    }

    func refused(_ line: RefusedKeyLine) -> String { "ligne \(line.line)\u{A0}: \(reason(line.problem))" }

    private func reason(_ problem: KeyLineProblem) -> String {
        switch problem {
        case .notText: "ce n'est pas du texte en UTF-8."
        case .tooLong(let limit): "elle est plus longue que toute clé\u{A0}: \(limit) octets au plus."
        case .forbidden(let scalar):
            "le caractère \(shown(scalar)) ne peut être ni dans un identifiant, ni dans une clé, ni dans son commentaire. Retirez-le."
        case .incomplete: "écrivez l'identifiant, le type, la clé\u{A0}: alice ssh-ed25519 AAAA… alice@portable"
        case .noLogin(let kind): "elle commence par \(kind.rawValue)\u{A0}; écrivez avant l'identifiant de la personne."
        case .optionsBeforeKey(let word):
            "«\u{A0}\(word)\u{A0}» précède le type de la clé. Pupitre seul écrit les options\u{A0}: écrivez l'identifiant, puis \(KeyKind.ed25519.rawValue) ou un autre type."
        case .unknownKind(let word):
            "«\u{A0}\(word)\u{A0}» n'est pas un type de clé utilisable. Au choix\u{A0}: \(KeyKind.choices)."
        case .notBase64: "la clé n'est pas entière\u{A0}: ce n'est pas du base64. Copiez à nouveau le fichier .pub."
        case .otherKind(let said, let found):
            "la clé est d'un type \(found?.rawValue ?? "inconnu"), et non \(said.rawValue). Copiez à nouveau le fichier .pub."
        case .damaged:
            "la clé est abîmée\u{A0}: il y manque quelque chose, ou il y en a trop. Copiez à nouveau le fichier .pub."
        case .tooShort(let bits, let fewest):
            "une clé RSA de \(bits) bits est trop faible\u{A0}: \(fewest) au moins, ou mieux une nouvelle\u{A0}: ssh-keygen -t ed25519"
        case .repeated(let line):
            "la même clé est à la ligne \(line). Une clé est à une seule personne, sinon SSH ne saurait pas qui entre."
        case .unknownLogin(let login):
            "personne ne porte l'identifiant «\u{A0}\(login)\u{A0}». Ajoutez d'abord la personne\u{A0}: pupitre user add"
        case .inactive(let login):
            "le compte \(login) n'est pas utilisé. Remettez-le d'abord en service\u{A0}: pupitre user edit \(login) --active"
        }
    }

    private func shown(_ scalar: Unicode.Scalar) -> String {
        (0x21...0x7E).contains(scalar.value) ? "\(scalar) (\(scalar.codePoint))" : scalar.codePoint
    }
}
