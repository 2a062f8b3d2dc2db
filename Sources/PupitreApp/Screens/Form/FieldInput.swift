import TerminalUI
import TrainingDomain

/// The text of the field that has the focus, in the form of a session and in the small ones alike.
struct FieldInput: Equatable, Sendable {
    /// What a key did to the text.
    struct Stroke: Equatable, Sendable {
        /// Whether the text is another one now.
        var hasChanged: Bool
        /// What was left out, if anything.
        var refusal: TextOutcome.Refusal?
    }

    /// The text and its caret.
    private(set) var input = TextInput()
    /// Whether the whole text gives way to the next letter.
    private(set) var isFresh = true
    /// The letters typed so far of a word among those of the field.
    private var wordBegun = ""

    /// What is typed.
    var text: String { input.text }

    /// Takes the text of a field just come to, ready to give way.
    mutating func load(_ text: String, _ editor: Editor) {
        input = TextInput(
            editor == .moment ? Self.dayFirst(text) : text, maximumLength: editor.maximumLength)
        isFresh = true
    }

    /// A moment as it is typed in both languages, the day first: "10/05/2027 09:00"; anything else as it is.
    private static func dayFirst(_ text: String) -> String {
        if let day = CivilDate(iso: text) { return day.iso.split(separator: "-").reversed().joined(separator: "/") }
        guard let moment = CivilDateTime(iso: text) else { return text }
        return moment.date.iso.split(separator: "-").reversed().joined(separator: "/") + " " + moment.time.iso
    }

    /// Takes a key of text; `nil` when it is none.
    mutating func type(_ key: Key) -> Stroke? {
        var input = isFresh && replacesAll(key) ? TextInput("", maximumLength: self.input.maximumLength) : self.input
        let outcome = input.handle(key)
        if outcome == .ignored { return nil }
        let hasChanged = input.text != self.input.text
        isFresh = false
        self.input = input
        if case .refused(let refusal) = outcome { return Stroke(hasChanged: hasChanged, refusal: refusal) }
        return Stroke(hasChanged: hasChanged)
    }

    /// A letter, a paste or a deletion replaces a text just come to; a motion only stands in it.
    private func replacesAll(_ key: Key) -> Bool {
        switch key {
        case .character, .paste, .backspace, .delete: true
        default: false
        }
    }

    /// Letters in a row are one step of undo, and deletions in a row; anything else is a step of its own.
    static func run(of key: Key, in field: FieldKey) -> String? {
        switch key {
        case .character: field.rawValue
        case .backspace, .delete: field.rawValue + " deletions"
        default: nil
        }
    }

    /// The value that letters choose among the words of a field: "m", "manuelle" or "man" is manual; a letter that leads nowhere
    /// begins anew.
    mutating func word(_ key: Key, among words: [(word: String, value: String)]) -> (value: String, begun: String)? {
        guard case .character(let letter) = key else { return nil }
        let folded = Folding.text(String(letter))
        for start in [wordBegun + folded, folded] {
            guard let match = words.first(where: { Folding.text($0.word).hasPrefix(start) }) else { continue }
            return (match.value, start)
        }
        return nil
    }

    /// Remembers the letters of the word that was chosen.
    mutating func begin(_ word: String) { wordBegun = word }

    /// The words that choose yes or no.
    static let yesOrNo = [("oui", "true"), ("yes", "true"), ("non", "false"), ("no", "false")]

    /// Draws the text in `width` columns, and beside it `echo`: what a date was understood as.
    func draw(
        _ canvas: inout Canvas, _ room: Rect, isWrong: Bool, placeholder: SafeText, echo: SafeText
    ) {
        let width = echo.isEmpty ? room.width : min(24, max(12, room.width - echo.width - 2))
        if isFresh, !input.text.isEmpty {
            let text = SafeText(input.text)
            canvas.fill(Rect(x: room.x, y: room.y, width: width, height: 1), role: .fieldFocus)
            canvas.text(text, x: room.x, y: room.y, role: .selection, width: width)
            canvas.setCursor(x: room.x + min(text.width, width - 1), y: room.y)
        } else {
            input.draw(
                on: &canvas, x: room.x, y: room.y, width: width, role: isWrong ? .fieldError : nil, isFocused: true,
                placeholder: placeholder)
        }
        canvas.text(echo, x: room.x + width + 2, y: room.y, role: .info, width: room.width - width - 2)
    }

    /// Whether what a date was understood as can stand beside it; else it stands below.
    static func hasRoomForEcho(_ room: Int) -> Bool { room >= 50 }
}

extension Editor {
    /// The length at which typing stops, and a paste is cut and said to be.
    var maximumLength: Int? {
        switch self {
        case .text(let limit): limit
        case .moment, .zone, .whole, .colour: 80
        case .lines, .flag, .choice, .people, .curricula, .organisations: nil
        }
    }

    /// Whether the value is text that is typed on the spot.
    var isTyped: Bool {
        switch self {
        case .text, .moment, .zone, .whole, .colour: true
        case .lines, .flag, .choice, .people, .curricula, .organisations: false
        }
    }
}
