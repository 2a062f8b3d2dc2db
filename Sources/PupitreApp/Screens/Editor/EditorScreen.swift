import TerminalUI
import TrainingDomain

/// The editor of a text of several lines; here Enter is a new line and Esc comes back keeping the text.
struct EditorScreen: ScreenState {
    let field: FieldKey
    let label: Phrase
    private let original: String
    private var history: History<TextEditor>

    private var editor: TextEditor { history.present }

    init(field: FieldKey, label: Phrase, text: String, limit: Int) {
        self.field = field
        self.label = label
        original = text
        history = History(TextEditor(text, maximumLength: limit))
    }

    var isOverlay: Bool { true }

    func commands(_ facts: DeskFacts) -> [Command] {
        [
            Command(
                .wizard(.take(field, .one(editor.text))), .escape, .function(2), .control("s"),
                label: Phrase("garder et revenir", "keep and go back"), weight: 9)
        ] + (history.canUndo ? [Self.undo] : []) + (history.canRedo ? [Self.redo] : [])
    }

    private static let undo = Command(
        .wizard(.undo), .control("z"), label: Phrase("annuler", "undo"), weight: 4)
    private static let redo = Command(
        .wizard(.redo), .control("y"), label: Phrase("rétablir", "redo"), weight: 4)

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .wizard(.undo): history.undo()
        case .wizard(.redo): history.redo()
        default:
            turn.go(.pop)
            if editor.text != original { turn.go(.perform(action)) }
        }
    }

    mutating func type(_ key: Key, _ turn: inout Turn) {
        if case .refused(let refusal) = take(key, turn.facts) {
            turn.say(turn.facts.words.refused(refusal), .warning)
        }
    }

    /// Takes a key of text.
    @discardableResult
    mutating func take(_ key: Key, _ facts: DeskFacts) -> TextOutcome {
        var editor = editor
        let outcome = editor.handle(key, size: size(facts))
        if editor.text == self.editor.text {
            history.replace(with: editor)
        } else {
            history.change(to: editor, run: Self.run(of: key))
        }
        return outcome
    }

    /// Letters of one word, and deletions in a row, are undone together; anything else by itself.
    private static func run(of key: Key) -> String? {
        switch key {
        case .character(let letter) where letter != " ": "letters"
        case .backspace, .delete: "deletions"
        default: nil
        }
    }

    func help(_ facts: DeskFacts) -> HelpText {
        HelpText(title: label[facts.language], paragraphs: [facts.words.editorHelp])
    }

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        Dialog.draw(&canvas, facts, title: label[facts.language], size: size(facts)) { canvas in
            editor.draw(on: &canvas, in: canvas.bounds, isFocused: true)
        }
    }

    private func size(_ facts: DeskFacts) -> Size {
        Size(width: Dialog.width(facts, at: 76), height: Dialog.height(facts, at: 16))
    }
}
