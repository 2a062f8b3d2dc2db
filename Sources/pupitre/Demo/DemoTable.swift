/// A table of the demonstration that cannot be read: a fault of ours, which names its place.
struct DemoTableError: Error, Equatable {
    enum Problem: Equatable, Sendable {
        case columns(expected: Int, found: Int)
        case missing(String)
        case repeated(String)
        case unknown(setting: String)
        case unreadable(setting: String, value: String)
    }

    /// The first line of the record at fault, counted from 1 in its table.
    var line: Int
    var problem: Problem
}

/// Splits the text of a table into records.
///
/// The tables are strings rather than array literals because the compiler takes a string of any length at once, and
/// minutes over hundreds of nested initialisers.
enum DemoTable {
    /// One line of a table or one block of it, with its place.
    struct Record: Equatable {
        var line: Int
        var fields: [Substring]
    }

    /// One record a line, its columns between bars; blank lines separate groups and mean nothing.
    static func rows(of table: String, columns: Int) throws(DemoTableError) -> [Record] {
        var rows: [Record] = []
        for (index, line) in lines(of: table).enumerated() where !line.isEmpty {
            let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
            guard fields.count == columns else {
                throw DemoTableError(line: index + 1, problem: .columns(expected: columns, found: fields.count))
            }
            rows.append(Record(line: index + 1, fields: fields))
        }
        return rows
    }

    /// One record a block, its fields the lines of the block; blank lines separate the blocks.
    static func blocks(of table: String) -> [Record] {
        var blocks: [Record] = []
        var continues = false
        for (index, line) in lines(of: table).enumerated() {
            if line.isEmpty {
                continues = false
            } else if continues {
                blocks[blocks.count - 1].fields.append(line)
            } else {
                blocks.append(Record(line: index + 1, fields: [line]))
                continues = true
            }
        }
        return blocks
    }

    /// The words of a list, which commas separate; an empty list is `-` or nothing.
    static func list(_ text: Substring) -> [String] {
        text == "-" ? [] : text.split(separator: ",").map { String(trimmed($0)) }
    }

    private static func lines(of table: String) -> [Substring] {
        table.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { trimmed(Substring($0)) }
    }

    /// Without the spaces around it; looks at bytes, which are cheaper than characters.
    static func trimmed(_ text: Substring) -> Substring {
        let space = UInt8(ascii: " ")
        guard let first = text.utf8.firstIndex(where: { $0 != space }),
            let last = text.utf8.lastIndex(where: { $0 != space })
        else { return "" }
        return Substring(text.utf8[first...last])
    }
}
