import GRDB
import TrainingDomain

extension FieldValue {
    /// The value of a column; lists have tables of their own.
    var sql: DatabaseValue {
        switch self {
        case .none, .list: .null
        case .flag(let flag): flag.databaseValue
        case .whole(let number): number.databaseValue
        case .text(let text): text.databaseValue
        }
    }

    /// The value that a column holds; flags come back as 0 and 1, which their fields accept.
    init(sql value: DatabaseValue) {
        switch value.storage {
        case .int64(let number): self = .whole(Int(number))
        case .string(let text): self = .text(text)
        case .null, .double, .blob: self = .none
        }
    }
}
