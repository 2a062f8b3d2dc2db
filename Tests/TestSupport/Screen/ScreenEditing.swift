// Erasing, inserting, deleting and scrolling.
extension ScreenModel {
    /// What erasing leaves.
    private var blankStyle: CellStyle {
        erasesWithBackground ? CellStyle(background: pen.style.background) : .plain
    }

    mutating func erase(row: Int, _ columns: Range<Int>) {
        let columns = columns.clamped(to: 0..<size.columns)
        for column in columns {
            clearHalf(row: row, column: column)
            cells[row][column] = .blank(blankStyle)
        }
    }

    /// ED: 0 to the end, 1 from the start, 2 and 3 everything.
    mutating func eraseInDisplay(_ part: Int) {
        if part < 2 { eraseInLine(part) }
        let rows: Range<Int> =
            switch part {
            case 0: (cursor.row + 1)..<size.rows
            case 1: 0..<cursor.row
            default: 0..<size.rows
            }
        for row in rows { erase(row: row, 0..<size.columns) }
    }

    /// EL: 0 to the end, 1 from the start, 2 the whole row.
    mutating func eraseInLine(_ part: Int) {
        switch part {
        case 0: erase(row: cursor.row, cursor.column..<size.columns)
        case 1: erase(row: cursor.row, 0..<(cursor.column + 1))
        default: erase(row: cursor.row, 0..<size.columns)
        }
        wrapIsPending = false
    }

    mutating func insertBlanks(_ count: Int) {
        let count = min(count, size.columns - cursor.column)
        clearHalf(row: cursor.row, column: cursor.column)
        let blanks = Self.blankRow(count, blankStyle)
        cells[cursor.row].insert(contentsOf: blanks, at: cursor.column)
        cells[cursor.row].removeLast(count)
        mendEnd(of: cursor.row)
    }

    mutating func deleteCharacters(_ count: Int) {
        let count = min(count, size.columns - cursor.column)
        clearHalf(row: cursor.row, column: cursor.column)
        clearHalf(row: cursor.row, column: cursor.column + count - 1)
        cells[cursor.row].removeSubrange(cursor.column..<(cursor.column + count))
        cells[cursor.row] += Self.blankRow(count, blankStyle)
        wrapIsPending = false
    }

    /// A wide character pushed half over the edge is lost.
    private mutating func mendEnd(of row: Int) {
        let last = size.columns - 1
        if cells[row][last].width == 2 { cells[row][last] = .blank(cells[row][last].style) }
    }

    // MARK: Rows

    mutating func insertLines(_ count: Int) {
        guard margins.contains(cursor.row) else { return }
        scrollDown(count, in: cursor.row...margins.upperBound)
        cursor.column = 0
    }

    mutating func deleteLines(_ count: Int) {
        guard margins.contains(cursor.row) else { return }
        scrollUp(count, in: cursor.row...margins.upperBound)
        cursor.column = 0
    }

    mutating func scrollUp(_ count: Int, in rows: ClosedRange<Int>) {
        let count = min(max(count, 0), rows.count)
        let blanks = Array(repeating: Self.blankRow(size.columns, blankStyle), count: count)
        cells.replaceSubrange(rows, with: Array(cells[rows].dropFirst(count)) + blanks)
        forgetLast()
    }

    mutating func scrollDown(_ count: Int, in rows: ClosedRange<Int>) {
        let count = min(max(count, 0), rows.count)
        let blanks = Array(repeating: Self.blankRow(size.columns, blankStyle), count: count)
        cells.replaceSubrange(rows, with: blanks + Array(cells[rows].dropLast(count)))
        forgetLast()
    }

    private mutating func forgetLast() {
        wrapIsPending = false
        lastCell = nil
    }

    /// IND: down, scrolling at the bottom margin.
    mutating func lineFeed() {
        wrapIsPending = false
        if cursor.row == margins.upperBound {
            scrollUp(1, in: margins)
        } else if cursor.row < size.rows - 1 {
            cursor.row += 1
        }
    }

    /// RI: up, scrolling at the top margin.
    mutating func reverseLineFeed() {
        wrapIsPending = false
        if cursor.row == margins.lowerBound {
            scrollDown(1, in: margins)
        } else if cursor.row > 0 {
            cursor.row -= 1
        }
    }
}
