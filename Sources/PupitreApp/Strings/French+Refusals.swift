import TrainingDomain

extension French {
    /// Why a rule refuses what was asked.
    func refusal(_ refusal: Refusal) -> String {
        switch refusal {
        case .notAllowed(let act):
            "Vous n'avez pas le droit \(Self.of(self.act(act))). Demandez à un administrateur de la plateforme."
        case .rightsChanged:
            "Vos droits ont changé depuis l'ouverture de Pupitre\u{A0}: rien n'est fait. Quittez, puis revenez\u{A0}; votre saisie reste en brouillon."
        case .unknownTraining(let code):
            "Aucune formation que vous puissiez voir ne porte le code \(quoted(code)). Cherchez-la\u{A0}: pupitre training list \(code)"
        case .unknownSession(let number):
            "Il n'y a pas de session n° \(number) que vous puissiez voir. «\u{A0}pupitre session list\u{A0}» montre celles qui existent."
        case .problems(let problems): inOneLine(problems)
        case .trainingDeleted(let code):
            "La formation \(code) a été supprimée entre-temps. La session n'est pas créée\u{A0}; choisissez une autre formation."
        case .trainingChanged(let changes, _):
            "La formation a changé entre-temps, rien n'est enregistré. \(differences(changes)) Relisez, puis recommencez."
        case .sessionChanged(let changes, let now):
            "Quelqu'un d'autre a modifié la session n° \(now.number), rien n'est enregistré. \(differences(changes)) Relisez, puis recommencez."
        case .sessionDeleted(let number):
            "La session n° \(number) a été supprimée entre-temps\u{A0}: rien n'est enregistré."
        case .trainingHasSessions(let code, let count):
            "La formation \(code) a \(self.count(count, "session", "sessions")). Supprimez-les d'abord, ou ajoutez --with-sessions pour tout supprimer."
        case .curriculumLoop(let code):
            "Le curriculum \(code) serait sous lui-même. Choisissez un autre parent."
        case .unknownPerson(let login):
            "Personne ne porte l'identifiant \(quoted(login)). «\u{A0}pupitre user list\u{A0}» montre ceux qui existent."
        case .registration(let refusal): self.refusal(refusal)
        case .seance(let refusal): self.refusal(refusal)
        case .curriculum(let refusal): self.refusal(refusal)
        case .people(let refusal): self.refusal(refusal)
        }
    }

    /// "de modifier", "d'inscrire".
    static func of(_ verb: String) -> String {
        verb.first.map { "aeiouyéêè".contains($0) } == true ? "d'\(verb)" : "de \(verb)"
    }

    /// What is wrong with the database.
    func storeFailure(_ failure: StoreFailure) -> String {
        switch failure {
        case .notADatabase(let path):
            "\(path) n'est pas une base de Pupitre. Indiquez-en une autre par --database FICHIER."
        case .newerSchema(let path, let version, let supported):
            "\(path) a été faite par une version plus récente de Pupitre (schéma \(version), celui-ci connaît \(supported)). Mettez Pupitre à jour."
        case .readOnly(let path):
            "\(path) ne peut pas être modifiée\u{A0}: lecture seule. Vérifiez les droits du fichier et de son dossier."
        case .busy(let path): "Un autre programme occupe \(path). Réessayez dans un instant."
        case .diskFull(let path):
            "Plus de place sur le disque de \(path)\u{A0}: rien n'est enregistré. Faites de la place, puis réessayez."
        case .diskFailed(let path):
            "Le disque de \(path) ne lit ou n'écrit plus comme il faut\u{A0}: rien n'est enregistré. Prévenez la personne qui s'occupe du serveur."
        case .damaged(let path):
            "\(path) est abîmée\u{A0}: rien n'est enregistré. «\u{A0}pupitre check\u{A0}» dit ce qui l'est\u{A0}; reprenez une sauvegarde."
        case .cannotOpen(let path, let reason): "\(path) ne peut pas être ouverte\u{A0}: \(reason)."
        case .replaced(let path):
            "\(path) a été déplacée, remplacée ou supprimée pendant que Pupitre l'utilisait\u{A0}: rien n'est enregistré. Relancez Pupitre."
        case .outcomeUnknown(let path):
            "Le disque de \(path) a échoué au moment d'enregistrer\u{A0}: on ne sait pas si c'est fait. Relisez avant de recommencer."
        case .other(let path, let reason): "\(path)\u{A0}: \(reason)"
        }
    }

    private func inOneLine(_ problems: [Problem]) -> String {
        problems.map { "\(label($0.field))\u{A0}: \(reason($0.reason, field: FieldLabels.label($0.field)))" }
            .joined(separator: " ")
    }

    func differences(_ changes: [FieldChange]) -> String {
        changes.map { "\(label($0.field))\u{A0}: \(value($0.old, of: $0.field)) → \(value($0.new, of: $0.field))." }
            .joined(separator: " ")
    }

    func dateTime(_ moment: CivilDateTime) -> String { DateWords(.french).dateTime(moment) }

    func day(_ date: CivilDate) -> String { DateWords(.french).longDate(date) }
}
