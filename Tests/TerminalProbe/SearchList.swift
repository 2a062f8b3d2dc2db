import CursesTerminal
import Glibc
import TerminalUI

/// A list to search in, as wide and as busy as the program's own, to measure what painting costs: titles that hold every
/// word typed, what was found standing out, the first row a bar.
func searchList(_ count: Int, _ terminal: CursesTerminal, _ mailbox: Mailbox<ProbeEvent>) -> CInt {
    let list = SearchList(titles: (0..<count).map(SearchList.title), terminal: terminal)
    EventLoop(terminal: terminal, mailbox: mailbox)
        .run(translate: ProbeEvent.terminal, update: list.update, view: list.view)
    return 0
}

private final class SearchList {
    private let titles: [String]
    private let terminal: CursesTerminal
    private var query = ""
    private var found: [Int] = []
    private var cursor = 0

    init(titles: [String], terminal: CursesTerminal) {
        self.titles = titles
        self.terminal = terminal
        find()
    }

    private static let verbs = ["Accompagner", "Conduire", "Auditer", "Piloter", "Animer", "Concevoir", "Encadrer"]
    private static let things = ["la transition", "un projet", "une équipe", "la qualité", "le service", "les réseaux"]
    private static let fields = ["numérique", "énergétique", "de production", "en pierre", "hospitalière"]

    static func title(_ number: Int) -> String {
        "\(verbs[number % 7]) \(things[number / 7 % 6]) \(fields[number / 42 % 5]) \(number)"
    }

    func update(_ batch: [ProbeEvent]) -> Turn {
        var turn = Turn()
        for case .terminal(let event) in batch {
            switch event {
            case .key(.character(let character)): query.append(character)
            case .key(.backspace): _ = query.popLast()
            case .key(.down): cursor += 1
            case .key(.up): cursor -= 1
            case .key(.control("q")), .hangup, .terminate: turn.leave = true
            default: continue
            }
            if case .key(.down) = event { continue }
            if case .key(.up) = event { continue }
            find()
        }
        cursor = min(max(cursor, 0), max(found.count - 1, 0))
        return turn
    }

    private func find() {
        cursor = 0
        found = titles.indices.filter { index in words.allSatisfy { range(of: $0, in: titles[index]) != nil } }
    }

    private var words: [Substring] { query.split(separator: " ") }

    private func range(of word: Substring, in title: String) -> Range<Int>? {
        let text = Array(title.utf8)
        let wanted = Array(word.utf8)
        return text.indices.first { text[$0...].starts(with: wanted) { $0 | 0x20 == $1 | 0x20 } }
            .map { $0..<$0 + wanted.count }
    }

    func view(_ size: Size) -> Frame {
        var canvas = Canvas(size: size, repertoire: terminal.repertoire)
        canvas.text("Pupitre  Nouvelle session", x: 1, y: 0, role: .title)
        canvas.text(SafeText("\(found.count) / \(titles.count)"), x: 0, y: 0, role: .textMuted, align: .trailing)
        canvas.text("Rechercher", x: 1, y: 1, role: .label)
        canvas.text(SafeText(query), x: 13, y: 1, role: .fieldFocus)
        canvas.setCursor(x: 13 + query.count, y: 1)
        canvas.rule(y: 2)
        let room = max(size.height - 5, 1)
        let top = max(0, cursor - room + 1)
        for (offset, index) in found.dropFirst(top).prefix(room).enumerated() {
            let y = 3 + offset
            if top + offset == cursor { canvas.bar(y) { row(on: &$0, 0, index) } } else { row(on: &canvas, y, index) }
        }
        canvas.rule(y: size.height - 2)
        canvas.text("↑↓ choisir   Entrée créer une session   Échap retour", x: 1, y: size.height - 1, role: .keyLabel)
        return canvas.frame
    }

    private func row(on canvas: inout Canvas, _ y: Int, _ index: Int) {
        canvas.text(SafeText("RNCP\(index)"), x: 1, y: y, role: .textMuted, width: 12)
        let matches = words.compactMap { range(of: $0, in: titles[index]) }
        canvas.line(Line(titles[index], matches: matches), x: 15, y: y, width: 46)
        canvas.text("Formations Claroline", x: 62, y: y, role: .textMuted, width: 18)
    }
}
