import TrainingDomain
import TrainingExchange

@testable import TerminalUI

extension FuzzedParser {
    /// Any text on its way to the screen, in fields and in lines.
    static let screenText = FuzzedParser(name: "screen-text", maximumLength: 512, choices: 5) { input in
        var input = input
        let width = 1 + input.choice(40)
        let keys = (0..<4).map { _ in input.choice(of: Self.editingKeys) }
        let raw = input.text
        let safe = SafeText(raw)
        must(safe.string.unicodeScalars.allSatisfy(isHarmless), "no control reaches the screen: \(safe.string)")
        must(SafeText(safe.string) == safe, "what is safe stays as it is")
        let ascii = Repertoire.ascii.shown(safe).string
        must(ascii.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "ASCII terminals get ASCII: \(ascii)")
        for line in Wrap.paragraphs(raw, width: width) {
            // An emoji of several has all their columns.
            must(line.width <= width || line.string.count == 1, "a line has \(width) columns: \(line.string)")
        }
        draw(raw, safe, width: width)
        edit(raw, keys, width: width)
    }

    private static let editingKeys: [Key] = [
        .left, .right, .up, .down, .home, .end, .backspace, .delete, .modified(.control, .left),
        .modified(.alt, .right), .control("k"), .control("u"), .control("w"), .character("é"), .character("\u{301}"),
        .enter, .pageUp, .pageDown,
    ]

    private static func draw(_ raw: String, _ safe: SafeText, width: Int) {
        var canvas = Canvas(size: Size(width: 500, height: 1))
        must(canvas.text(safe, x: 0, y: 0, role: .match) == min(safe.width, 500), "a text is as wide as it says")
        let marked = canvas.frame.withRow(0) { $0.count { $0.role == .match } }
        must(marked == safe.width || safe.width > 500, "\(marked) cells are written, not \(safe.width)")
    }

    private static func edit(_ raw: String, _ keys: [Key], width: Int) {
        var field = TextInput(maximumLength: 200)
        var editor = TextEditor(raw)
        var canvas = Canvas(size: Size(width: 60, height: 6))
        for key in [.paste(raw)] + keys + [.paste(raw)] {
            field.handle(key)
            editor.handle(key, size: Size(width: width, height: 4))
            field.draw(on: &canvas, x: 1, y: 0, width: width, isFocused: true)
            editor.draw(on: &canvas, in: Rect(x: 1, y: 1, width: width, height: 4), isFocused: true)
            must(canvas.frame.cursor != nil, "the cursor is shown")
            must((0...field.text.utf8.count).contains(field.caret), "the caret is in the text")
        }
        must(field.text.unicodeScalars.allSatisfy { $0.value > 0x1F }, "a field of one line holds no control")
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: false
        case .format: scalar == "\u{200D}"
        default: true
        }
    }
}
