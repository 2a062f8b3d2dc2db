/// A field that is on or off.
public enum Toggle {
    /// `[x] label` or `[ ] label`.
    public static func line(_ isOn: Bool, label: SafeText = "", role: Role = .field) -> Line {
        Line((isOn ? "[x]" : "[ ]") + (label.isEmpty ? "" : " " + label), role)
    }
}

/// A field with a few values, one of which holds.
public enum Choice {
    /// `● automatique  ○ manuelle  ○ publique`; the chosen one is told by its mark, never by colour alone.
    public static func line(_ options: [SafeText], chosen: Int?, role: Role = .field) -> Line {
        var line = Line()
        for (index, option) in options.enumerated() {
            if index > 0 { line.append("  ", role) }
            let isChosen = index == chosen
            line.append((isChosen ? "● " : "○ ") + option, isChosen ? role : .textMuted)
        }
        return line
    }
}

/// A word in a small box: a filter, a curriculum, a badge.
public enum Chip {
    /// The word with a space at either side.
    public static func line(_ text: SafeText, role: Role = .chip) -> Line {
        Line(" " + text + " ", role)
    }

    /// Several, with a space between them.
    public static func line(_ texts: [SafeText], role: Role = .chip) -> Line {
        var line = Line()
        for text in texts {
            if line.width > 0 { line.append(" ") }
            line.append(Chip.line(text, role: role))
        }
        return line
    }
}

/// Something to press.
public enum Button {
    /// `[ Enregistrer F2 ]`.
    public static func line(_ label: SafeText, isFocused: Bool, isDangerous: Bool = false) -> Line {
        Line("[ " + label + " ]", isFocused ? .buttonFocus : isDangerous ? .buttonDanger : .button)
    }
}
