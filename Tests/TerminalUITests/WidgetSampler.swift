@testable import TerminalUI

/// A screen on which every widget can be seen.
enum WidgetSampler {
    static func frame(_ size: Size, repertoire: Repertoire = .unicode) -> Frame {
        var canvas = Canvas(size: size, repertoire: repertoire)
        drawHead(on: &canvas)
        drawFields(on: &canvas)
        drawList(on: &canvas)
        drawDialog(on: &canvas)
        let hints = [
            Hint("↑↓", "choisir"), Hint(Key.tab.name(in: .french), "suivant", importance: 2),
            Hint("F2", "enregistrer", importance: 3), Hint("F1", "aide", importance: 1),
            Hint(Key.control("p").name(in: .french), "commandes"),
            Hint(Key.escape.name(in: .french), "retour", importance: 4),
        ]
        HintLine.draw(hints, on: &canvas, y: size.height - 1)
        return canvas.frame
    }

    private static func drawHead(on canvas: inout Canvas) {
        canvas.text("Pupitre", x: 1, y: 0, role: .textMuted)
        canvas.text("Nouvelle session", x: 10, y: 0, role: .title)
        canvas.text(
            "Acs3 · Formations Claroline", x: 30, y: 0, role: .textMuted, width: canvas.size.width - 31,
            align: .trailing)
        var rail = Line()
        for (text, role) in [
            ("Formation ✓", Role.stepDone), ("Session ●", .stepCurrent), ("Inscription", .stepTodo),
            ("Vérifier", .stepError),
        ] {
            if rail.width > 0 { rail.append(" ── ", .border) }
            rail.append(SafeText(text), role)
        }
        canvas.line(rail, x: 1, y: 1)
        canvas.rule(y: 2, x: 1, width: canvas.size.width - 2)
    }

    private static func drawFields(on canvas: inout Canvas) {
        let value = 22
        var input = TextInput("Transition numérique – mai, en long et en large")
        input.handle(.modified(.control, .left))
        var label = Line("Titre", .label)
        label.append(" *", .labelRequired)
        canvas.line(label, x: 3, y: 3, width: value - 4)
        input.draw(on: &canvas, x: value, y: 3, width: 30, isFocused: true)
        canvas.text("Description", x: 3, y: 4, role: .label, width: value - 4)
        TextInput("").draw(on: &canvas, x: value, y: 4, width: 30, isFocused: false, placeholder: "aucune")
        canvas.line(Choice.line(["automatique", "manuelle", "publique"], chosen: 0), x: value, y: 5)
        canvas.line(Toggle.line(true, label: "publique"), x: value, y: 6)
        canvas.line(Chip.line(["TN-01", "漢字"]), x: value, y: 7)
        canvas.text("hérité", x: 54, y: 4, role: .textMuted, width: canvas.size.width - 55, align: .trailing)
        canvas.rule(y: 8, x: 1, width: canvas.size.width - 2)
    }

    private static func drawList(on canvas: inout Canvas) {
        let titles = [
            "Accompagner la transition numérique", "Transition numérique des PME",
            "Chef de projet transition numérique",
        ]
        let list = ListState(count: 40, cursor: 1)
        let columns = Columns.layout([.fixed(10), .flexible(minimum: 12), .fixed(12)], total: canvas.size.width - 4)
        for row in list.visible(height: 6) {
            let title = row < titles.count ? titles[row] : "Formation \(row)"
            let draw = { (canvas: inout Canvas) in
                canvas.text("RNCP\(3400 + row)", x: 2 + columns[0].x, y: 0, width: columns[0].width)
                canvas.line(
                    Line(title, matches: row < 3 ? [1..<4] : []), x: 2 + columns[1].x, y: 0, width: columns[1].width)
                canvas.text(
                    "IMT", x: 2 + columns[2].x, y: 0, role: .textMuted, width: columns[2].width, align: .trailing)
            }
            if row == list.cursor {
                canvas.bar(9 + row, draw)
            } else {
                canvas.inside(Rect(x: 0, y: 9 + row, width: canvas.size.width, height: 1)) { draw(&$0) }
            }
        }
        Scrollbar.draw(
            on: &canvas, x: canvas.size.width - 1, y: 9, height: 6, count: list.count, visible: list.visible(height: 6))
    }

    private static func drawDialog(on canvas: inout Canvas) {
        let days: [Int?] = Array(repeating: nil, count: 5) + (1...31).map { $0 } + Array(repeating: nil, count: 6)
        let month = MonthGrid(
            title: "mai 2027", weekdays: ["lu", "ma", "me", "je", "ve", "sa", "di"], days: days, today: 6, selected: 14)
        canvas.inside(Rect(x: 40, y: 11, width: 34, height: 12), surface: .panel) { canvas in
            canvas.border(canvas.bounds, role: .borderFocus)
            month.draw(on: &canvas, x: 3, y: 1)
            canvas.line(Button.line("Choisir", isFocused: true), x: 3, y: 10)
            canvas.line(Button.line("Effacer", isFocused: false, isDangerous: true), x: 16, y: 10)
        }
        let help = "La fin suit le début tant qu’elle n’est pas modifiée ; au-delà, elle ne bouge plus."
        for (index, line) in Wrap.lines(of: SafeText(help), width: 30).enumerated() {
            canvas.text(line, x: 3, y: 16 + index, role: .info, width: 30)
        }
    }
}
