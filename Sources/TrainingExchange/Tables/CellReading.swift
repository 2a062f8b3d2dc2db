import TrainingDomain

/// Turns the bytes of a cell into a text that may be stored.
struct CellReading {
    /// A cell's text.
    struct Content: Equatable {
        let text: String
        /// Whether characters were lost before the file came here.
        let isDamaged: Bool
    }

    let schema: TableSchema

    /// Reads `bytes`, the cell of a row in `column`; appends what is wrong to `problems` and then answers nil.
    func content(_ bytes: ArraySlice<UInt8>, of column: TableColumn, problems: inout [RowProblem]) -> Content? {
        let cell = FormulaGuard.isGuarded(bytes) ? bytes.dropFirst() : bytes
        guard let text = String(validating: cell, as: UTF8.self) else {
            problems.append(.undecodableByte(column, Self.firstInvalid(in: cell)))
            return nil
        }
        let limit = schema.limits[column.key] ?? Int.max
        if cell.count <= limit, CleanLine.isCertain(cell) { return Content(text: text, isDamaged: false) }
        do {
            let clean =
                schema.paragraphs.contains(column.key)
                ? try SeveralLines.read(text, maxLength: limit) : try SingleLine.read(text, maxLength: limit)
            return Content(text: clean, isDamaged: clean.unicodeScalars.contains("\u{FFFD}"))
        } catch {
            problems.append(.value(column, error))
            return nil
        }
    }

    private static func firstInvalid(in bytes: ArraySlice<UInt8>) -> UInt8 {
        let cell = Array(bytes)
        var position = 0
        while position < cell.count {
            let length = cell[position] < 0x80 ? 1 : UTF8Census.sequenceLength(in: cell, at: position)
            guard length > 0 else { return cell[position] }
            position += length
        }
        return 0
    }
}
