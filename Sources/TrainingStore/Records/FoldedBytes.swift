import Foundation
import GRDB
import TrainingDomain

/// Folded bytes, as the columns named `…_folded` hold them.
struct FoldedBytes {
    let bytes: [UInt8]

    init(_ text: String) { bytes = Folding.bytes(text) }

    init(word: [UInt8]) { bytes = word }

    /// A blob, compared byte by byte.
    var sql: DatabaseValue { Data(bytes).databaseValue }
}

extension Row {
    /// The bytes of a blob, copied once.
    func bytes(at index: Int) throws -> [UInt8] {
        try withUnsafeData(atIndex: index) { data in data.map { Array($0) } ?? [] }
    }
}
