// Control characters, escapes, sequences and strings.
extension ScreenModel {
    mutating func obey(control byte: UInt8) {
        switch byte {
        case 0x07: bells += 1
        case 0x08: moveCursor(column: cursor.column - 1, row: cursor.row)
        case 0x09: tab(1)
        case 0x0A, 0x0B, 0x0C:
            lineFeed()
            if modes[20] { cursor.column = 0 }
        case 0x0D: moveCursor(column: 0, row: cursor.row)
        case 0x0E: pen.shift = 1
        case 0x0F: pen.shift = 0
        default: break
        }
    }

    mutating func obey(escape final: UInt8, _ intermediates: [UInt8]) {
        switch (intermediates.first.map { Character(Unicode.Scalar($0)) }, Character(Unicode.Scalar(final))) {
        case ("(", let set): pen.draws[0] = set == "0"
        case (")", let set): pen.draws[1] = set == "0"
        case (nil, "7"): saveCursor()
        case (nil, "8"): restoreCursor()
        case (nil, "D"): lineFeed()
        case (nil, "E"):
            lineFeed()
            cursor.column = 0
        case (nil, "H"): tabs.insert(cursor.column)
        case (nil, "M"): reverseLineFeed()
        case (nil, "c"): reset()
        case (nil, "="): modes.hasApplicationKeypad = true
        case (nil, ">"): modes.hasApplicationKeypad = false
        case (nil, "g"), (nil, "\\"), (nil, "<"), (" ", _), ("%", _), ("*", _), ("+", _): break
        case ("#", "8"): for row in cells.indices { cells[row] = Array(repeating: Self.e, count: size.columns) }
        default: note(unknown: "ESC", intermediates + [final])
        }
    }

    /// What the alignment test fills the screen with.
    private static let e = ScreenCell(text: "E", width: 1, style: .plain)

    mutating func obey(_ sequence: ControlSequence) {
        switch (sequence.mark, sequence.intermediates) {
        case (nil, []): if !move(sequence) && !edit(sequence) && !configure(sequence) { note(sequence) }
        case (UInt8(ascii: "?"), []) where sequence.final == UInt8(ascii: "h"): setPrivate(sequence, true)
        case (UInt8(ascii: "?"), []) where sequence.final == UInt8(ascii: "l"): setPrivate(sequence, false)
        case (UInt8(ascii: "?"), []) where sequence.final == UInt8(ascii: "c"): break  // the Linux cursor's shape
        case (UInt8(ascii: ">"), []) where sequence.final == UInt8(ascii: "m"):
            modes.hasModifiedKeys = sequence.number(0) == 4 && sequence.number(1) > 0
        case (UInt8(ascii: "?"), []) where sequence.final == UInt8(ascii: "m"): break  // a query that few answer
        case (UInt8(ascii: ">"), []) where sequence.final == UInt8(ascii: "q"): break  // likewise
        case (UInt8(ascii: ">"), []) where sequence.final == UInt8(ascii: "c"): reply("\u{1B}[>0;0;0c")
        case (nil, [UInt8(ascii: " ")]) where sequence.final == UInt8(ascii: "q"): break  // the cursor's shape
        case (nil, [UInt8(ascii: "!")]) where sequence.final == UInt8(ascii: "p"): softReset()
        default: note(sequence)
        }
    }

    mutating func obey(string content: [UInt8], _ kind: UInt8) {
        guard kind == UInt8(ascii: "]"), let semicolon = content.firstIndex(of: UInt8(ascii: ";")) else { return }
        if [[0x30], [0x32]].contains(Array(content[..<semicolon])) {
            title = String(decoding: content[(semicolon + 1)...], as: UTF8.self)
        }
    }

    // MARK: Sequences

    /// Movements; answers whether it was one.
    private mutating func move(_ sequence: ControlSequence) -> Bool {
        let count = sequence.count(0)
        switch Character(Unicode.Scalar(sequence.final)) {
        case "A": moveCursor(column: cursor.column, row: max(cursor.row - count, topLimit))
        case "B", "e": moveCursor(column: cursor.column, row: min(cursor.row + count, bottomLimit))
        case "C", "a": moveCursor(column: cursor.column + count, row: cursor.row)
        case "D": moveCursor(column: cursor.column - count, row: cursor.row)
        case "E": moveCursor(column: 0, row: min(cursor.row + count, bottomLimit))
        case "F": moveCursor(column: 0, row: max(cursor.row - count, topLimit))
        case "G", "`": moveCursor(column: count - 1, row: cursor.row)
        case "d": address(row: count - 1, column: cursor.column)
        case "H", "f": address(row: count - 1, column: sequence.count(1) - 1)
        case "I": tab(count)
        case "Z": tab(-count)
        case "s": saveCursor()
        case "u": restoreCursor()
        default: return false
        }
        return true
    }

    private mutating func edit(_ sequence: ControlSequence) -> Bool {
        let count = sequence.count(0)
        switch Character(Unicode.Scalar(sequence.final)) {
        case "J": eraseInDisplay(sequence.number(0))
        case "K": eraseInLine(sequence.number(0))
        case "X": erase(row: cursor.row, cursor.column..<max(cursor.column, min(cursor.column + count, size.columns)))
        case "@": insertBlanks(count)
        case "P": deleteCharacters(count)
        case "L": insertLines(count)
        case "M": deleteLines(count)
        case "S": scrollUp(count, in: margins)
        case "T": scrollDown(count, in: margins)
        case "b": repeatLast(count)
        default: return false
        }
        return true
    }

    private mutating func configure(_ sequence: ControlSequence) -> Bool {
        switch Character(Unicode.Scalar(sequence.final)) {
        case "m": selectStyle(sequence.parameters)
        case "r": setMargins(sequence)
        case "h": for index in sequence.parameters.indices { modes[sequence.number(index)] = true }
        case "l": for index in sequence.parameters.indices { modes[sequence.number(index)] = false }
        case "g": if sequence.number(0) == 3 { tabs = [] } else { tabs.remove(cursor.column) }
        case "n": if sequence.number(0) == 6 { reply("\u{1B}[\(cursor.row + 1);\(cursor.column + 1)R") }
        case "c": reply("\u{1B}[?1;2c")
        case "t": break  // window operations: nothing to see
        default: return false
        }
        return true
    }

    // MARK: Places

    private var topLimit: Int { cursor.row >= margins.lowerBound ? margins.lowerBound : 0 }
    private var bottomLimit: Int { cursor.row <= margins.upperBound ? margins.upperBound : size.rows - 1 }

    private mutating func address(row: Int, column: Int) {
        let top = pen.isOriginRelative ? margins.lowerBound : 0
        let bottom = pen.isOriginRelative ? margins.upperBound : size.rows - 1
        moveCursor(column: column, row: min(top + row, bottom))
    }

    private mutating func setMargins(_ sequence: ControlSequence) {
        let top = sequence.count(0) - 1
        let bottom = min(sequence.count(1, or: size.rows), size.rows) - 1
        guard top < bottom else { return }
        margins = top...bottom
        address(row: 0, column: 0)
    }

    private mutating func tab(_ count: Int) {
        for _ in 0..<min(abs(count), size.columns) {
            let column =
                count > 0
                ? tabs.filter { $0 > cursor.column }.min() ?? size.columns - 1
                : tabs.filter { $0 < cursor.column }.max() ?? 0
            moveCursor(column: column, row: cursor.row)
        }
    }

    // MARK: States

    private mutating func saveCursor() {
        savedCursor = cursor
        savedPen = pen
    }

    private mutating func restoreCursor() {
        pen = savedPen ?? ScreenPen()
        moveCursor(column: savedCursor?.column ?? 0, row: savedCursor?.row ?? 0)
    }

    private mutating func setPrivate(_ sequence: ControlSequence, _ on: Bool) {
        for index in sequence.parameters.indices {
            let number = sequence.number(index)
            modes[private: number] = on
            switch number {
            case 6:
                pen.isOriginRelative = on
                address(row: 0, column: 0)
            case 47, 1047, 1049: showAlternate(on, savingCursor: number == 1049)
            case 1048: if on { saveCursor() } else { restoreCursor() }
            default: break
            }
        }
    }

    private mutating func showAlternate(_ on: Bool, savingCursor: Bool) {
        guard on != isAlternate else { return }
        if on {
            main = MainScreen(cells: cells, cursor: cursor, pen: pen)
            cells = Array(repeating: Self.blankRow(size.columns), count: size.rows)
        } else if let kept = main {
            cells = kept.cells
            main = nil
            if savingCursor {
                pen = kept.pen
                moveCursor(column: kept.cursor.column, row: kept.cursor.row)
            }
        }
        lastCell = nil
        wrapIsPending = false
    }

    private mutating func softReset() {
        pen = ScreenPen()
        margins = 0...(size.rows - 1)
        for number in [1, 6] { modes[private: number] = false }
        for number in [7, 25] { modes[private: number] = true }
        modes[4] = false
        modes.hasApplicationKeypad = false
    }

    private mutating func reset() {
        if isAlternate { showAlternate(false, savingCursor: false) }
        modes = TerminalModes()
        pen = ScreenPen()
        margins = 0...(size.rows - 1)
        tabs = Self.standardTabs(size.columns)
        eraseInDisplay(2)
        moveCursor(column: 0, row: 0)
    }

    // MARK: Answers and notes

    private mutating func reply(_ text: String) { replies += Array(text.utf8) }

    private mutating func note(_ sequence: ControlSequence) {
        let numbers = sequence.parameters.map { $0.map { $0.map(String.init) ?? "" }.joined(separator: ":") }
        let mark = sequence.mark.map { [$0] } ?? []
        let tail = Array(numbers.joined(separator: ";").utf8) + sequence.intermediates + [sequence.final]
        note(unknown: "CSI", mark + tail)
    }

    private mutating func note(unknown kind: String, _ bytes: [UInt8]) {
        if unknown.count < 100 { unknown.append(kind + " " + String(decoding: bytes, as: UTF8.self)) }
    }
}
