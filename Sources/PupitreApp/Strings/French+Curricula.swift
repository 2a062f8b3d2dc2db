import TrainingDomain

// Curricula, and registering through them.
extension French {
    var curriculaTitle: String { "Curriculums" }
    var curriculaPlaceholder: String { "titre ou code d'un nœud ou d'une formation" }

    var curriculaHelp: HelpText {
        HelpText(
            title: "Curriculums",
            paragraphs: [
                "Un curriculum est un arbre\u{A0}: à chaque nœud sont attachées des formations. Entrée ou les flèches plient et déplient\u{A0}; taper cherche dans tout l'arbre.",
                "S'inscrire depuis un nœud atteint ses formations, celles des nœuds au-dessus et celles des nœuds au-dessous. ◆ marque un nœud bloquant\u{A0}: on ne le franchit pas, et s'inscrire chez lui n'atteint que lui.",
                "Une session peut être attachée seule, depuis son formulaire, quand sa formation ne l'est pas\u{A0}: elle est au même endroit de l'arbre, avec sa date, et s'inscrire l'atteint tant qu'elle n'est pas terminée.",
                "F5 inscrit des personnes ou un groupe\u{A0}: ce qui se passera est montré d'abord, formation par formation.",
            ])
    }

    func nodeCount(_ count: Int) -> String { self.count(count, "nœud", "nœuds") }

    func noCurricula(mayAdd: Bool) -> [String] {
        ["Il n'y a pas encore de curriculum."]
            + (mayAdd
                ? [
                    "F2 crée le premier nœud\u{A0}; on y attache ensuite des formations, par F6.",
                    "En ligne de commande\u{A0}:   pupitre curriculum add CODE --title TITRE",
                ] : ["Un gestionnaire peut en créer un."])
    }

    func noCurriculumFound(_ typed: String) -> [String] {
        [
            "Aucun nœud, aucune formation, aucune session attachée ne contient \(quoted(typed)).",
            "Effacez des lettres, ou Échap pour revoir l'arbre.",
        ]
    }

    var blocking: String { "bloquant" }

    func blockingNote(_ isBlocking: Bool) -> String {
        isBlocking
            ? "◆ Nœud bloquant\u{A0}: s'inscrire ailleurs ne l'atteint pas, s'inscrire ici n'atteint que lui."
            : "S'inscrire ici atteint aussi les nœuds au-dessus et au-dessous, jusqu'aux nœuds bloquants."
    }

    var reachHeading: String { "S'inscrire ici atteint" }
    func trainingCount(_ count: Int) -> String { self.count(count, "formation", "formations") }

    func attached(trainings: Int, sessions: Int) -> [String] {
        (trainings == 0 ? [] : [trainingCount(trainings)])
            + (sessions == 0 ? [] : [count(sessions, "session", "sessions")])
    }

    func trainingsAttached(_ count: Int, to node: String) -> String {
        "\(self.count(count, "formation attachée", "formations attachées")) à \(node)."
    }

    func trainingDetached(_ code: String) -> String { "\(code) est détachée." }
    func nodeDeleted(_ code: String) -> String { "Nœud \(code) supprimé." }

    func nodeBlocks(_ node: CurriculumNode) -> String {
        node.isBlocking
            ? "\(node.code) est bloquant\u{A0}: on ne le franchit plus." : "\(node.code) n'est plus bloquant."
    }

    func registerThrough(_ node: CurriculumNode) -> String { "Inscrire par \(node.code) · \(node.title)" }

    var registerThroughNote: String {
        "Rien n'est enregistré avant que vous ayez vu, formation par formation, la session utilisée et ses places."
    }

    var planHelp: HelpText {
        HelpText(
            title: "Ce qui se passera",
            paragraphs: [
                "Une formation par ligne, avec la session où les personnes seront inscrites\u{A0}: sa session par défaut si elle n'est pas terminée, sinon celle que vous choisissez par Entrée, ou que vous créez par F5.",
                "✓ tout va bien, ? une session est à choisir, ✗ il manque une session ou des places, ! des personnes y sont déjà\u{A0}: F7 les laisse de côté.",
                "F2 inscrit tout le monde partout, ou personne nulle part.",
            ])
    }

    func planSummary(_ plan: CurriculumPlan, ready: Bool) -> String {
        let names = plan.learners.prefix(3).map(\.name)
        let others = plan.learners.count - names.count
        let who =
            others > 0 ? names.joined(separator: ", ") + " et \(count(others, "autre", "autres"))" : list(names, "et")
        return "\(ready ? "Tout est prêt, F2 inscrit\u{A0}: " : "")\(who) → \(trainingCount(plan.targets.count))"
    }

    func nothingReached(_ node: CurriculumNode) -> String {
        "Aucune formation n'est atteinte depuis \(node.code). Revenez à l'arbre et attachez-en une, par F6."
    }

    func planObstacle(_ obstacle: PlanScreen.Obstacle, _ target: CurriculumTarget) -> String {
        let code = target.training.code
        return switch obstacle {
        case .noSession: "Rien n'est enregistré. \(code) n'a pas de session où inscrire\u{A0}: F5 en crée une."
        case .choice: "Rien n'est enregistré. \(code)\u{A0}: choisissez une session par Entrée, ou créez-en une par F5."
        case .seats:
            "Rien n'est enregistré. \(code)\u{A0}: \(lacking(target.lacking)). Choisissez une autre session, créez-en une, ou augmentez ses places."
        case .registered:
            "Rien n'est enregistré. \(code)\u{A0}: déjà inscrits, \(list(target.alreadyRegistered.map(\.name), "et")). F7 les laisse de côté."
        }
    }

    func freeSeats(_ row: SessionRow) -> String {
        guard let limit = row.maxUsers else { return "places illimitées" }
        return count(max(0, limit - row.attendance.enrolled), "place libre", "places libres")
    }

    var noSessionToUse: String { "aucune session où inscrire\u{A0}: à créer" }

    func sessionToChoose(_ count: Int) -> String {
        count < 2 ? "session à choisir (1 possible)" : "session à choisir (\(number(count)) possibles)"
    }

    func lacking(_ count: Int) -> String {
        count < 2 ? "il manque 1 place" : "il manque \(number(count)) places"
    }

    func registeredAlready(_ names: [String], passed: Bool) -> String {
        passed ? "laissés de côté\u{A0}: \(list(names, "et"))" : "déjà inscrits\u{A0}: \(list(names, "et"))"
    }

    func registeredThrough(_ count: Int, sessions: Int) -> String {
        "\(self.count(count, "inscription faite", "inscriptions faites")) dans \(self.count(sessions, "session", "sessions"))."
    }

    func peopleCount(_ count: Int) -> String { self.count(count, "personne", "personnes") }
}
