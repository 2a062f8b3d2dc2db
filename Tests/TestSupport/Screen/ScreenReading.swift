// What tests ask of a screen.
extension ScreenModel {
    /// The rows as text, without the blanks at their ends.
    public var lines: [String] {
        cells.map { row in
            var text = row.map(\.text).joined()
            while text.hasSuffix(" ") { text.removeLast() }
            return text
        }
    }

    /// The rows joined by line breaks, without the blank ones at the end.
    public var text: String {
        var rows = lines
        while rows.last?.isEmpty == true { rows.removeLast() }
        return rows.joined(separator: "\n")
    }

    /// The cell at a place; a blank outside the screen.
    public subscript(row: Int, column: Int) -> ScreenCell {
        guard cells.indices.contains(row), cells[row].indices.contains(column) else { return .blank() }
        return cells[row][column]
    }

    /// Whether some row shows this text.
    public func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

    /// The first row that shows this text, from 0.
    public func row(of text: String) -> Int? { lines.firstIndex { $0.contains(text) } }

    /// Where this text begins for the first time, in columns.
    public func position(of text: String) -> ScreenPosition? {
        guard !text.isEmpty else { return nil }
        for (row, cells) in cells.enumerated() {
            for column in cells.indices where cells[column].width > 0 {
                if cells[column...].lazy.map(\.text).joined().hasPrefix(text) {
                    return ScreenPosition(column: column, row: row)
                }
            }
        }
        return nil
    }

    /// The styles of the cells that show this text where it comes first, one for each cell; empty when it is not there.
    public func styles(of text: String) -> [CellStyle] {
        guard let start = position(of: text) else { return [] }
        var shown = ""
        var styles: [CellStyle] = []
        for cell in cells[start.row][start.column...] where cell.width > 0 {
            if shown.count >= text.count { break }
            shown += cell.text
            styles.append(cell.style)
        }
        return styles
    }

    /// The screen in a frame with numbered rows and the cursor's place: what a failed test prints.
    public var picture: String {
        let edge = "   +" + String(repeating: "-", count: size.columns) + "+"
        let rows = cells.enumerated().map { index, row in
            let number = String(index)
            return String(repeating: " ", count: max(0, 2 - number.count)) + number + " |" + row.map(\.text).joined()
                + "|"
        }
        let state = isAlternate ? ", alternate screen" : ""
        let seen = isCursorVisible ? "" : " (hidden)"
        let place = "   cursor at row \(cursor.row), column \(cursor.column)\(seen)\(state), \(byteCount) bytes"
        return ([edge] + rows + [edge, place]).joined(separator: "\n")
    }
}
