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
        if Self.isCleanASCII(cell), cell.count <= schema.limits[column.key] ?? Int.max {
            return Content(text: String(decoding: cell, as: UTF8.self), isDamaged: false)
        }
        guard let text = String(validating: cell, as: UTF8.self) else {
            problems.append(.undecodableByte(column, Self.firstInvalid(in: cell)))
            return nil
        }
        let limit = schema.limits[column.key] ?? Int.max
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

    /// Whether the cell is printable ASCII with single spaces inside, which cleaning leaves as it is: most codes, half the
    /// titles.
    private static func isCleanASCII(_ bytes: ArraySlice<UInt8>) -> Bool {
        var previous: UInt8 = 0x20
        for byte in bytes {
            guard byte >= 0x20, byte < 0x7F, byte != 0x20 || previous != 0x20 else { return false }
            previous = byte
        }
        return previous != 0x20 || bytes.isEmpty
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
