import Glibc
import TrainingDomain
import TrainingStore

/// A catalogue as programs are given it: lines of code and title, and a database.
///
/// It is made by a process of its own: a benchmark that has held a million trainings starts other programs slowly, since each start
/// copies the table of its pages.
enum TrainingList {
    private static let generator = "../shared/tools/generate_trainings.py"

    /// Makes `list.tsv` and `catalogue.db` of `count` trainings in `folder`, in a process of its own.
    static func make(_ count: Int, in folder: Scratch) throws {
        guard system("'\(CommandLine.arguments[0])' --make \(count) '\(folder.path(""))'") == 0 else {
            throw BareError(message: "the catalogue could not be made")
        }
    }

    /// Makes them here.
    static func make(_ count: Int, in folder: String) throws {
        let list = folder + "list.tsv"
        if access(generator, R_OK) != 0 || system("python3 \(generator) \(count) > '\(list)' 2>/dev/null") != 0 {
            try Contenders.list(GeneratedCatalogue(count).rows, to: list)
        }
        let database = folder + "catalogue.db"
        for path in [database, database + "-journal", database + "-wal"] { unlink(path) }
        let store = try Scratch.store(database)
        defer { store.close() }
        guard let file = fopen(list, "re") else { throw BareError(message: list) }
        defer { fclose(file) }
        var line = 0
        _ = try store.importCatalogue(options: ImportOptions(), as: Scratch.actor) { _ in
            let batch = rows(10_000, of: file, &line)
            return batch.isEmpty ? .end : .batch(batch)
        }
    }

    /// The next rows of a list, `most` at most.
    static func rows(_ most: Int, of file: UnsafeMutablePointer<FILE>, _ line: inout Int) -> [CatalogueEntry] {
        var entries: [CatalogueEntry] = []
        var buffer = [CChar](repeating: 0, count: 4_096)
        while entries.count < most, fgets(&buffer, CInt(buffer.count), file) != nil {
            line += 1
            let bytes = buffer.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }
            let cells = String(decoding: bytes, as: UTF8.self).split(separator: "\t", maxSplits: 1)
            if cells.count == 2 {
                entries.append(CatalogueEntry(line: line, code: String(cells[0]), title: String(cells[1])))
            }
        }
        return entries
    }

    /// Whether a text shows the code of a training: "02B0000001", or "F42-9".
    static func isShown(in text: String) -> Bool {
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        let bytes = Array(text.utf8)
        return bytes.indices.dropLast(9).contains { at in
            guard isDigit(bytes[at + 1]), isDigit(bytes[at + 4]) else { return false }
            if bytes[at] == UInt8(ascii: "F") { return isDigit(bytes[at + 2]) && bytes[at + 3] == UInt8(ascii: "-") }
            return isDigit(bytes[at]) && (0x41...0x4B).contains(bytes[at + 2])
                && bytes[at + 3..<at + 10].allSatisfy(isDigit)
        }
    }

    /// What is typed, letter by letter.
    static let queries = ["logistique", "commu", "gestion e", "02b00"]
}
