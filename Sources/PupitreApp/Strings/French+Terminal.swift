import TerminalUI

extension French: TerminalSentences {
    var deskNeedsTerminal: String {
        "il faut un terminal pour ouvrir le pupitre. Les commandes marchent sans : pupitre --help"
    }

    func unusableTerminal(_ name: String?) -> String {
        let kind = name.map { "« \($0) »" } ?? "sans nom (TERM est vide)"
        return "ce terminal, \(kind), ne peut pas afficher d'écran. Essayez TERM=xterm-256color pupitre"
    }

    func terminalFailed(call: String, reason: String) -> String {
        "le terminal ne s'ouvre pas : \(call) : \(reason)"
    }

    func unknownTerminal(_ name: String?, treatedAs used: String) -> String {
        "Terminal inconnu (TERM=\(name ?? "")), traité comme \(used)"
    }

    func terminalWithoutUTF8(_ codeset: String) -> String {
        "Votre terminal n'est pas en UTF-8 (\(codeset)) : les accents sont remplacés"
    }

    func themeProblem(_ problem: ThemeProblem, others: Int) -> String {
        let more = others < 1 ? "" : others < 2 ? " (et 1 autre erreur)" : " (et \(others) autres erreurs)"
        return "Thème \(problem.file), ligne \(problem.line) : \(fact(problem.fact))\(more)"
    }

    func crashed(reportFolder: String) -> String {
        "Pupitre s'est arrêté sur une erreur interne. Votre saisie est gardée ; le rapport est dans \(reportFolder)."
    }

    private func fact(_ fact: ThemeProblem.Fact) -> String {
        switch fact {
        case .unreadable: "fichier illisible"
        case .syntax(let words): "erreur de syntaxe, ligne ignorée (\(words))"
        case .unknownTheme(let name): "il n'y a pas de thème « \(name) »"
        case .inheritsLoop(let names): "ces thèmes héritent l'un de l'autre : \(names.joined(separator: " → "))"
        case .unknownRole(let name, let nearest): "rôle inconnu « \(name) »" + meant(nearest)
        case .unknownColour(let name, let nearest): "couleur inconnue « \(name) »" + meant(nearest)
        case .unknownAttribute(let name, let nearest): "attribut inconnu « \(name) »" + meant(nearest)
        case .unknownKey(let name, let nearest): "clé inconnue « \(name) »" + meant(nearest)
        case .wrongKind(let key): "« \(key) » attend une autre sorte de valeur"
        }
    }

    private func meant(_ nearest: String?) -> String { nearest.map { ", peut-être « \($0) »" } ?? "" }
}
