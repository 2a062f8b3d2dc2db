/// A key and what it does now.
public struct Hint: Equatable, Sendable {
    /// The key's name, from `Key.name(in:)`, or several: "↑↓".
    public let key: SafeText
    /// What it does.
    public let label: SafeText
    /// How much it matters: where there is no room for all, the highest come first, among equals the leftmost.
    public let importance: Int
    /// The key that a click on it presses; nil where it stands for several.
    public let press: Key?

    /// A key and what it does.
    public init(_ key: SafeText, _ label: SafeText, importance: Int = 0, press: Key? = nil) {
        self.press = press
        self.key = key
        self.label = label
        self.importance = importance
    }

    var width: Int { key.width + (label.isEmpty ? 0 : 1 + label.width) }
}

/// The line that says what the keys do, laid out from the left.
public enum HintLine {
    private static let gap = 3

    /// The hints that fit in `width` columns, in their order.
    ///
    /// One that is too wide leaves its room to those that matter less.
    public static func fitting(_ hints: [Hint], width: Int) -> [Hint] {
        let byImportance = hints.enumerated().sorted { one, two in
            one.element.importance == two.element.importance
                ? one.offset < two.offset : one.element.importance > two.element.importance
        }
        var room = width + gap
        var isKept = [Bool](repeating: false, count: hints.count)
        for (offset, hint) in byImportance where hint.width + gap <= room {
            room -= hint.width + gap
            isKept[offset] = true
        }
        return zip(hints, isKept).filter(\.1).map(\.0)
    }

    /// The hints as one line of at most `width` columns.
    public static func line(_ hints: [Hint], width: Int) -> Line { line(fitting(hints, width: width)) }

    private static func line(_ fitting: [Hint]) -> Line {
        var line = Line()
        for hint in fitting {
            if line.width > 0 { line.append(SafeText(String(repeating: " ", count: gap)), .keyLabel) }
            line.append(hint.key, .key)
            if !hint.label.isEmpty { line.append(" " + hint.label, .keyLabel) }
        }
        return line
    }

    /// Draws the hints on row `y`, from `x` to the region's right edge or in `width` columns.
    public static func draw(_ hints: [Hint], on canvas: inout Canvas, x: Int = 1, y: Int, width: Int? = nil) {
        let room = max(width ?? canvas.size.width - x - 1, 0)
        canvas.fillRow(y, role: .keyLabel)
        let fitting = fitting(hints, width: room)
        canvas.line(line(fitting), x: x, y: y, width: room)
        var left = x
        for hint in fitting {
            let width = canvas.width(of: hint.key) + (hint.label.isEmpty ? 0 : 1 + canvas.width(of: hint.label))
            if let key = hint.press { canvas.zone(Rect(x: left, y: y, width: width, height: 1), .key(key)) }
            left += width + gap
        }
    }
}
