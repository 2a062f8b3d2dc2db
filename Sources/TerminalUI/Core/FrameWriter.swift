/// A stretch of one row that is being written: where it starts, ends, and what of it may be seen.
struct Stretch {
    /// Row of the frame, inside of it.
    var row: Int
    /// Column of the next character; may be left of `clip`.
    var column: Int
    /// First column that the text may not take.
    var end: Int
    /// Columns of the frame that may change, inside of it.
    var clip: Range<Int>
    var roleCode: UInt16
    var flags: Cell.Flags

    func cell(_ glyph: UInt32) -> Cell {
        Cell(glyph: glyph, roleCode: roleCode, width: 1, flags: flags)
    }
}

/// Writing into rows; the only code that changes cells.
extension Frame {
    /// Writes `text` until it ends or the stretch does, and advances the stretch's column past it.
    mutating func write(_ text: SafeText, _ stretch: inout Stretch) {
        switch text.kind {
        case .ascii: writeASCII(text, &stretch)
        case .simple: writeSimple(text, &stretch)
        case .clusters: writeClusters(text, &stretch)
        }
    }

    /// Fills `columns` of `row` with one cell.
    mutating func fill(row: Int, columns: Range<Int>, with cell: Cell) {
        guard !columns.isEmpty else { return }
        repairEdges(row: row, columns: columns)
        let start = row * size.width
        cells.withUnsafeMutableBufferPointer { all in
            for index in start + columns.lowerBound..<start + columns.upperBound { all[index] = cell }
        }
    }

    /// Makes spaces of the halves that remain of wide characters about to be cut at either end of `columns`.
    private mutating func repairEdges(row: Int, columns: Range<Int>) {
        let start = row * size.width
        let first = start + columns.lowerBound
        let after = start + columns.upperBound
        if columns.lowerBound > 0, cells[first].width == 0 { blank(first - 1) }
        if columns.upperBound < size.width, cells[after].width == 0 { blank(after) }
    }

    private mutating func blank(_ index: Int) {
        cells[index].glyph = 0x20
        cells[index].width = 1
        cells[index].flags.remove(.cluster)
    }

    /// The columns to write for a text of one column per character, and how many of its characters come before them.
    private func visible(_ text: SafeText, _ stretch: Stretch) -> (columns: Range<Int>, skipped: Int)? {
        let last = min(stretch.column + text.width, stretch.end, stretch.clip.upperBound)
        let first = max(stretch.column, stretch.clip.lowerBound)
        guard first < last else { return nil }
        return (first..<last, first - stretch.column)
    }

    private mutating func writeASCII(_ text: SafeText, _ stretch: inout Stretch) {
        defer { stretch.column = min(stretch.column + text.width, max(stretch.end, stretch.column)) }
        guard let (columns, skipped) = visible(text, stretch) else { return }
        repairEdges(row: stretch.row, columns: columns)
        let start = stretch.row * size.width + columns.lowerBound
        let template = stretch.cell(0)
        var string = text.string
        cells.withUnsafeMutableBufferPointer { all in
            string.withUTF8 { bytes in
                for offset in 0..<columns.count {
                    var cell = template
                    cell.glyph = UInt32(bytes[skipped + offset])
                    all[start + offset] = cell
                }
            }
        }
    }

    private mutating func writeSimple(_ text: SafeText, _ stretch: inout Stretch) {
        defer { stretch.column = min(stretch.column + text.width, max(stretch.end, stretch.column)) }
        guard let (columns, skipped) = visible(text, stretch) else { return }
        repairEdges(row: stretch.row, columns: columns)
        let start = stretch.row * size.width + columns.lowerBound
        let template = stretch.cell(0)
        cells.withUnsafeMutableBufferPointer { all in
            var offset = -skipped
            for scalar in text.string.unicodeScalars {
                if offset >= columns.count { return }
                if offset >= 0 {
                    var cell = template
                    cell.glyph = scalar.value
                    all[start + offset] = cell
                }
                offset += 1
            }
        }
    }

    private mutating func writeClusters(_ text: SafeText, _ stretch: inout Stretch) {
        text.forEachUnit { base, marks, width in
            guard stretch.column + width <= stretch.end else { return false }
            let columns = (stretch.column..<stretch.column + width).clamped(to: stretch.clip)
            if columns.count == width {
                repairEdges(row: stretch.row, columns: columns)
                place(base, marks, width: width, stretch)
            } else {
                fill(row: stretch.row, columns: columns, with: stretch.cell(0x20))
            }
            stretch.column += width
            return true
        }
    }

    private mutating func place(
        _ base: Unicode.Scalar, _ marks: [Unicode.Scalar], width: Int, _ stretch: Stretch
    ) {
        let index = stretch.row * size.width + stretch.column
        var cell = stretch.cell(base.value)
        cell.width = UInt8(width)
        if !marks.isEmpty {
            cell.flags.insert(.cluster)
            cell.glyph = UInt32(clusters.count)
            clusters.append([base] + marks)
        }
        cells[index] = cell
        if width == 2 {
            cells[index + 1] = Cell(glyph: 0, roleCode: stretch.roleCode, width: 0, flags: stretch.flags)
        }
    }
}
