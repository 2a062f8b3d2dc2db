import CPseudoTerminal

// Characters: where they land, how wide they are, what they overwrite.
extension ScreenModel {
    /// The VT100 line drawing characters from `` ` `` to `~`, and the arrows and the block that ncurses adds.
    private static let lineDrawing: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        uniqueKeysWithValues: zip(
            "`afgijklmnopqrstuvwxyz{|}~+,-.0".unicodeScalars, "◆▒°±␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·→←↑↓█".unicodeScalars))

    mutating func put(_ scalar: Unicode.Scalar) {
        let drawn = pen.draws[pen.shift] ? (Self.lineDrawing[scalar] ?? scalar) : scalar
        let width = scalar.isASCII ? 1 : Int(terminal_width(drawn.value))
        switch width {
        case 1, 2: write(drawn, width)
        case 0: attach(drawn)
        default: break
        }
    }

    private mutating func write(_ scalar: Unicode.Scalar, _ width: Int) {
        guard width <= size.columns else { return }
        let wraps = modes[private: 7]
        if wraps, wrapIsPending || cursor.column + width > size.columns {
            cursor.column = 0
            lineFeed()
        }
        if cursor.column + width > size.columns { cursor.column = size.columns - width }
        if modes[4] { insertBlanks(width) }
        let place = cursor
        for column in place.column..<(place.column + width) { clearHalf(row: place.row, column: column) }
        cells[place.row][place.column] = ScreenCell(text: String(Character(scalar)), width: width, style: pen.style)
        if width == 2 {
            cells[place.row][place.column + 1] = ScreenCell(text: "", width: 0, style: pen.style)
        }
        lastScalar = scalar
        lastCell = place
        wrapIsPending = place.column + width == size.columns
        cursor.column = min(place.column + width, size.columns - 1)
        guard wrapIsPending, wraps, wrapsAtOnce else { return }
        wrapIsPending = false
        cursor.column = 0
        lineFeed()
    }

    /// A mark with no width joins the character written just before.
    private mutating func attach(_ scalar: Unicode.Scalar) {
        guard let place = lastCell, cells[place.row][place.column].text.unicodeScalars.count < 16 else { return }
        cells[place.row][place.column].text.unicodeScalars.append(scalar)
    }

    /// Overwriting one half of a wide character blanks the other.
    mutating func clearHalf(row: Int, column: Int) {
        let cell = cells[row][column]
        if cell.width == 0, column > 0 { cells[row][column - 1] = .blank(cells[row][column - 1].style) }
        if cell.width == 2, column + 1 < size.columns { cells[row][column + 1] = .blank(cell.style) }
        if cell.width != 1 { cells[row][column] = .blank(cell.style) }
    }

    mutating func repeatLast(_ count: Int) {
        guard let scalar = lastScalar else { return }
        for _ in 0..<min(count, size.columns * size.rows) { write(scalar, Int(terminal_width(scalar.value))) }
    }
}
