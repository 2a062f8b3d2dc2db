import TerminalUI
import TrainingDomain

/// What every screen has around it: a title line, thin rules, a line that says what just happened and the line of keys.
///
///     row 0            Pupitre  title                                     right
///     row 1 …          head, drawn by the screen (search box, rail)
///     row head + 1     ─────
///     …                body
///     row height − 3   ─────
///     row height − 2   message, or what the screen says
///     row height − 1   keys
enum Chrome {
    /// Below this size a notice asks for more room.
    static let smallest = Size(width: 40, height: 10)
    /// From this width on a pane at the right shows more of the list's row or of the field.
    static let previewWidth = 110
    /// The left margin of everything.
    static let margin = 1

    /// The body's rectangle under a head of `head` rows.
    static func body(_ facts: DeskFacts, head: Int) -> Rect {
        Rect(x: 0, y: head + 2, width: facts.size.width, height: max(0, facts.size.height - head - 5))
    }

    /// The body split in two on wide terminals: the list or form, and a preview pane.
    static func columns(_ body: Rect) -> (main: Rect, preview: Rect?) {
        guard body.width >= previewWidth else { return (body, nil) }
        let pane = min(60, body.width / 3)
        return (
            Rect(x: body.x, y: body.y, width: body.width - pane, height: body.height),
            Rect(x: body.maxX - pane, y: body.y, width: pane, height: body.height)
        )
    }

    /// Draws the title line and the rules around the body.
    static func drawHead(_ canvas: inout Canvas, _ facts: DeskFacts, title: String, right: SafeText, head: Int) {
        let name = canvas.text("Pupitre", x: margin, y: 0, role: .textMuted)
        let titleX = margin + name + 2
        let room = max(0, facts.size.width - titleX - margin - 3)
        let titleWidth = min(SafeText(title).width, max(room - right.width, room / 2))
        canvas.text(SafeText(title), x: titleX, y: 0, role: .title, width: titleWidth)
        canvas.text(
            right, x: titleX + titleWidth + 3, y: 0, role: .textMuted, width: room - titleWidth, align: .trailing)
        canvas.rule(y: head + 1, x: margin, width: facts.size.width - 2 * margin)
    }

    /// Draws the rule, the message and the keys at the bottom.
    static func drawFoot(_ canvas: inout Canvas, _ facts: DeskFacts, message: Message?, commands: [Command]) {
        let height = facts.size.height
        let lines = message.map { Wrap.paragraphs($0.text, width: facts.size.width - 2 * margin).prefix(4) } ?? []
        // A long message takes the lines above for as long as it stands.
        let first = height - 1 - max(1, lines.count)
        canvas.forgetZones(inRows: first - 1..<height)
        canvas.fillRow(first - 1)
        canvas.rule(y: first - 1, x: margin, width: facts.size.width - 2 * margin)
        for (index, line) in lines.enumerated() {
            canvas.fillRow(first + index)
            canvas.text(line, x: margin, y: first + index, role: message?.role ?? .info)
        }
        Hints.draw(&canvas, facts, commands: commands, y: height - 1)
    }

    /// Draws the quiet line above the keys: what the screen says when nothing just happened.
    static func drawAside(_ canvas: inout Canvas, _ facts: DeskFacts, _ text: SafeText, role: Role = .textMuted) {
        canvas.text(text, x: margin, y: facts.size.height - 2, role: role, width: facts.size.width - 2)
    }

    /// Says that there is too little room.
    static func drawTooSmall(_ canvas: inout Canvas, _ facts: DeskFacts) {
        canvas.text(SafeText(facts.words.tooSmall(smallest.width, smallest.height)), x: 0, y: 0, role: .warning)
    }
}
