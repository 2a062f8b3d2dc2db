import TerminalUI

extension English: TerminalSentences {
    var deskNeedsTerminal: String {
        "the desk needs a terminal. Commands work without one: pupitre --help"
    }

    func unusableTerminal(_ name: String?) -> String {
        let kind = name.map { "“\($0)”" } ?? "without a name (TERM is empty)"
        return "this terminal, \(kind), cannot show a screen. Try TERM=xterm-256color pupitre"
    }

    func terminalFailed(call: String, reason: String) -> String {
        "the terminal does not open: \(call): \(reason)"
    }

    func unknownTerminal(_ name: String?, treatedAs used: String) -> String {
        "Unknown terminal (TERM=\(name ?? "")), treated as \(used)"
    }

    func terminalWithoutUTF8(_ codeset: String) -> String {
        "Your terminal is not in UTF-8 (\(codeset)): accents are replaced"
    }

    func themeProblem(_ problem: ThemeProblem, others: Int) -> String {
        let more = others < 1 ? "" : others == 1 ? " (and 1 other mistake)" : " (and \(others) other mistakes)"
        return "Theme \(problem.file), line \(problem.line): \(fact(problem.fact))\(more)"
    }

    func crashed(reportFolder: String) -> String {
        "Pupitre stopped on an internal error. What you typed is kept; the report is in \(reportFolder)."
    }

    private func fact(_ fact: ThemeProblem.Fact) -> String {
        switch fact {
        case .unreadable: "the file cannot be read"
        case .syntax(let words): "syntax error, line left out (\(words))"
        case .unknownTheme(let name): "there is no theme “\(name)”"
        case .inheritsLoop(let names): "these themes inherit from each other: \(names.joined(separator: " → "))"
        case .unknownRole(let name, let nearest): "unknown role “\(name)”" + meant(nearest)
        case .unknownColour(let name, let nearest): "unknown colour “\(name)”" + meant(nearest)
        case .unknownAttribute(let name, let nearest): "unknown attribute “\(name)”" + meant(nearest)
        case .unknownKey(let name, let nearest): "unknown key “\(name)”" + meant(nearest)
        case .wrongKind(let key): "“\(key)” wants another kind of value"
        }
    }

    private func meant(_ nearest: String?) -> String { nearest.map { ", perhaps “\($0)”" } ?? "" }
}
