import TrainingDomain

extension French: CommandSentences {
    func command(_ fact: CommandFact) -> String {
        switch fact {
        case .noTerminal:
            "Pas de terminal\u{A0}: le bureau ne peut pas s'ouvrir. «\u{A0}pupitre --help\u{A0}» montre les commandes qui s'en passent."
        case .noPlainDesk:
            "Sans écran, le bureau ne peut pas s'ouvrir. Une session se crée alors par «\u{A0}pupitre session create --training CODE --title TITRE\u{A0}»\u{A0}; «\u{A0}pupitre --help\u{A0}» montre les autres commandes."
        case .missingValue(let option): "Il manque la valeur de \(option)."
        case .badLanguage(let typed): "--lang ne connaît pas \(quoted(typed)). Au choix\u{A0}: fr, en."
        case .badThemeName(let typed):
            "\(quoted(typed)) n'est pas un nom de thème\u{A0}: des minuscules, des chiffres et des tirets, 32 au plus."
        case .badChoice(let typed, let option, let choices):
            "\(option) ne connaît pas \(quoted(typed)). Au choix\u{A0}: \(choices.joined(separator: ", "))."
        case .badDate(let reason, let option):
            "\(option)\u{A0}: \(self.reason(reason, field: Phrase(option, option)))"
        case .badColumn(let typed):
            "--column ne comprend pas \(quoted(typed)). Écrivez par exemple title=3 ou code=Référence."
        case .prepareNeedsDatabase: "--prepare demande --database FICHIER\u{A0}: le fichier à faire."
        case .settingsBroken(let path, let line, let reason):
            "\(path), ligne \(line)\u{A0}: illisible, le reste est laissé de côté (\(reason))."
        case .settingWrong(let path, let line, let key, let choices):
            "\(path), ligne \(line)\u{A0}: \(key) n'a pas une valeur connue, elle est laissée de côté. Au choix\u{A0}: \(choices.joined(separator: ", "))."
        case .mailSettingWrong(let path, let line, let key):
            "\(path), ligne \(line)\u{A0}: \(key) n'a pas une valeur possible, elle est laissée de côté. Écrivez la table [mail] avec program = \"/usr/sbin/sendmail\" (un chemin absolu) et from = \"pupitre@example.org\" (une adresse)."
        case .settingUnknown(let path, let line, let key):
            "\(path), ligne \(line)\u{A0}: le réglage \(quoted(key)) n'existe pas, il est laissé de côté. Au choix\u{A0}: language, theme, mail.program, mail.from."
        case .noHome:
            "Ni --database, ni $PUPITRE_DATABASE, ni dossier personnel\u{A0}: indiquez la base par --database FICHIER."
        case .fileExists(let path): "\(path) existe déjà. Choisissez un autre nom, ou déplacez ce fichier d'abord."
        case .cannotWrite(let reason): "La sortie ne peut pas être écrite\u{A0}: \(reason)."
        case .unexpected(let reason): "Quelque chose d'inattendu est arrivé, rien n'est enregistré\u{A0}: \(reason)"
        case .unknownLogin(let login):
            "Aucun compte actif ne porte l'identifiant \(quoted(login)). Un administrateur l'ajoute par\u{A0}: pupitre user add"
        case .mayNotSpeakFor(let said, let login):
            "Vous êtes \(login) et ne pouvez pas agir au nom de \(said)\u{A0}: seul le propriétaire de la base le peut. Retirez --as."
        case .managedNeedsLogin:
            "Cet accès doit dire pour qui il agit\u{A0}: la commande forcée demande --as IDENTIFIANT. «\u{A0}pupitre admin keys\u{A0}» écrit de telles commandes\u{A0}; qui a son propre compte sur ce serveur ajoute --as, ou ouvre d'abord un shell."
        case .exposed(let exposure): self.exposure(exposure)
        case .refused(let count):
            "Refusé, rien n'est enregistré. \(self.count(count, "valeur à corriger", "valeurs à corriger"))\u{A0}:"
        case .damaged(let count):
            "La base est abîmée\u{A0}: \(self.count(count, "défaut", "défauts")). Reprenez une sauvegarde."
        case .damage(let damage): self.damage(damage)
        case .sound: "La base est saine."
        case .backedUp(let path): "Copie vérifiée\u{A0}: \(path)"
        case .trainingDeleted(let code): "Formation \(code) supprimée."
        case .sessionDeleted(let session): "Session \(reference(session)) supprimée."
        case .attached(let count, let code):
            "\(self.count(count, "formation attachée", "formations attachées")) à \(code)."
        case .nothingStored: "Rien n'est enregistré\u{A0}: ce n'était qu'un essai."
        case .nothingFound: "Rien ne correspond."
        case .shown(let count, let total):
            "\(number(count)) sur \(number(total)). --limit 0 montre tout, --offset la suite."
        case .status(let status): self.status(status)
        case .statusHeading: "État"
        case .seatsHeading: "Places"
        case .sessionHeading(let number, let title, let status): "Session n° \(number)  \(title)  (\(status))"
        case .attendance(let enrolled, let waiting, let pending):
            "\(count(enrolled, "inscrit", "inscrits")), \(number(waiting)) en liste d'attente, \(number(pending)) en attente de validation"
        case .audited(let act, let subject, let key): "\(self.act(act))  \(subjects[subject] ?? subject) \(key)"
        }
    }

    private func exposure(_ exposure: FileExposure) -> String {
        switch exposure {
        case .writableFile(let path, let mode):
            "D'autres comptes peuvent écrire \(path) (mode \(octal(mode)))\u{A0}: aucune permission de Pupitre ne tient contre eux. Remède\u{A0}: chmod 600 \(path)"
        case .readableFile(let path, let mode):
            "D'autres comptes peuvent lire \(path) (mode \(octal(mode))), quoi que Pupitre leur montre. Remède\u{A0}: chmod 600 \(path)"
        case .writableFolder(let path, let mode):
            "D'autres comptes peuvent écrire dans le dossier \(path) (mode \(octal(mode))), et donc remplacer la base. Remède\u{A0}: chmod go-w \(path), ou mettre la base dans un dossier à elle."
        case .foreignFolder(let path, let owner):
            "Le dossier \(path) appartient au compte \(owner), qui peut y remplacer la base. Remède\u{A0}: chown root \(path), ou déplacer la base."
        }
    }

    private func octal(_ mode: UInt32) -> String { "0" + String(mode, radix: 8) }

    private func damage(_ damage: Damage) -> String {
        switch damage {
        case .structure(let text): "Structure du fichier\u{A0}: \(text)"
        case .danglingReference(let table, let row):
            "Table \(table), ligne \(row)\u{A0}: renvoie à ce qui n'existe pas."
        case .brokenRule(let rule, let rows): "\(count(rows, "ligne", "lignes")) contre la règle\u{A0}: \(rule)"
        }
    }

    private var subjects: [String: String] {
        [
            "session": "session", "training": "formation", "person": "personne", "organisation": "organisation",
            "curriculum": "curriculum", "settings": "réglages", "group": "groupe",
            "mail": "courriel",
        ]
    }
}
