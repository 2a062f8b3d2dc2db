import CCellWidth

/// Takes a safe text apart into what terminals place: a scalar of one or two columns and the marks on it.
///
/// A grapheme cluster is one unit or several: terminals that measure like libc give every emoji of a ZWJ sequence its
/// own columns, others draw the whole in two. The glue (ZWJ, VS16) and skin tones are therefore not sent: both kinds
/// then agree, and columns never break.
enum DisplayUnits {
    /// Marks kept on one base: ncurses' cchar_t holds five characters in all.
    private static let maximumMarks = 4

    static func width(of string: String) -> Int {
        var width = 0
        forEach(in: string) { _, columns in
            width += columns
            return true
        }
        return width
    }

    /// Calls `body` with each unit's scalars and its columns, until it answers false.
    static func forEach(in string: String, _ body: ([Unicode.Scalar], Int) -> Bool) {
        var unit: [Unicode.Scalar] = []
        var width = 0
        var previous: Unicode.Scalar?
        for scalar in string.unicodeScalars {
            defer { previous = scalar }
            if isUnsent(scalar, after: previous) { continue }
            let columns = SimpleScalar.isSimple(scalar) ? 1 : Int(pupitre_cell_width(scalar.value))
            if columns <= 0, !unit.isEmpty {
                if unit.count <= maximumMarks { unit.append(scalar) }
                continue
            }
            if !unit.isEmpty, !body(unit, width) { return }
            unit = [scalar]
            width = max(columns, 1)
        }
        if !unit.isEmpty { _ = body(unit, width) }
    }

    private static func isUnsent(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
        switch scalar.value {
        case 0x200D, 0xFE0F: true
        case 0x1F3FB...0x1F3FF: previous.map(Sanitiser.isPictogram) ?? false
        default: false
        }
    }
}

extension SafeText {
    func forEachUnit(_ body: ([Unicode.Scalar], Int) -> Bool) {
        DisplayUnits.forEach(in: string, body)
    }
}
