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
        forEach(in: string) { _, _, columns in
            width += columns
            return true
        }
        return width
    }

    /// Calls `body` with each unit's base, the marks on it and its columns, until it answers false.
    static func forEach(in string: String, _ body: (Unicode.Scalar, [Unicode.Scalar], Int) -> Bool) {
        var base: Unicode.Scalar?
        var marks: [Unicode.Scalar] = []
        var width = 0
        var previous: Unicode.Scalar?
        for scalar in string.unicodeScalars {
            defer { previous = scalar }
            if isUnsent(scalar, after: previous) { continue }
            let columns = columns(of: scalar)
            if columns <= 0, base != nil {
                if marks.count < maximumMarks { marks.append(scalar) }
                continue
            }
            if let base, !body(base, marks, width) { return }
            base = scalar
            width = max(columns, 1)
            if !marks.isEmpty { marks = [] }
        }
        if let base { _ = body(base, marks, width) }
    }

    /// libc's answer, asked only where it is not known beforehand.
    private static func columns(of scalar: Unicode.Scalar) -> Int {
        if SimpleScalar.isSimple(scalar) { return 1 }
        return isPlainlyWide(scalar) ? 2 : Int(pupitre_cell_width(scalar.value))
    }

    /// Kana, ideographs and Hangul syllables: two columns, and nothing to hide.
    ///
    /// A test holds them against libc.
    static func isPlainlyWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x3096, 0x30A0...0x30FF, 0x4E00...0x9FFC, 0xAC00...0xD7A3: true
        default: false
        }
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
    func forEachUnit(_ body: (Unicode.Scalar, [Unicode.Scalar], Int) -> Bool) {
        DisplayUnits.forEach(in: string, body)
    }
}
