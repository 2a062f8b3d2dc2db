import TerminalUI
import TrainingDomain

/// A panel over the screen, in the middle, with a title and a thin frame.
enum Dialog {
    /// Draws the panel for a content of `size` and lets `draw` fill it, in coordinates of its own.
    static func draw(
        _ canvas: inout Canvas, _ facts: DeskFacts, title: String, size: Size, _ draw: (inout Canvas) -> Void
    ) {
        let room = Rect(x: 2, y: 1, width: canvas.size.width - 4, height: canvas.size.height - 4)
        let rect = room.centred(Size(width: size.width + 4, height: size.height + 4))
        canvas.inside(rect, surface: .panel) { canvas in
            canvas.border(canvas.bounds, role: .borderFocus)
            canvas.text(SafeText(" \(title) "), x: 2, y: 0, role: .title, width: rect.width - 4)
            canvas.inside(canvas.bounds.inset(left: 2, top: 2, right: 2, bottom: 1)) { canvas in draw(&canvas) }
        }
    }

    /// The widest content that fits.
    static func width(_ facts: DeskFacts, at most: Int = 64) -> Int {
        max(10, min(most, facts.size.width - 8))
    }

    /// The highest content that fits.
    static func height(_ facts: DeskFacts, at most: Int = 16) -> Int {
        max(3, min(most, facts.size.height - 8))
    }
}
