import TOMLKit
import TOMLText
import TrainingDomain

/// A draft as a TOML text: readable, and each text on one line.
enum DraftFile {
    private static let version: Int64 = 2

    /// The text of `document`, which is `owner`'s.
    static func text(_ document: DraftDocument, owner: DraftOwner) -> String {
        var lines = TOMLLines()
        lines.set("version", to: version)
        lines.set("database", to: owner.database)
        lines.set("login", to: owner.login)
        lines.set("training", to: document.trainingCode)
        lines.set("trainingTitle", to: document.trainingTitle)
        switch document.purpose {
        case .create: lines.set("purpose", to: "create")
        case .copy(let number):
            lines.set("purpose", to: "copy")
            lines.set("session", to: number)
        case .edit(let number):
            lines.set("purpose", to: "edit")
            lines.set("session", to: number)
        }
        lines.set("givenBack", to: document.givenBack.map(\.rawValue).sorted())
        lines.begin("typed")
        for (key, value) in document.typed.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            switch value {
            case .one(let text): lines.set(key.rawValue, to: text)
            case .many(let texts): lines.set(key.rawValue, to: texts)
            }
        }
        return lines.text
    }

    /// The document that `text` holds, under `name`; `nil` for anything that is not a draft of this program, or not `owner`'s.
    static func document(_ text: String, name: DraftName, owner: DraftOwner) -> DraftDocument? {
        let file = TOMLText(text)
        guard file.hostile.isEmpty, let table = try? file.table(), table["version"]?.int == Int(version),
            table["database"]?.string == owner.database, table["login"]?.string == owner.login,
            let code = table["training"]?.string, let purpose = purpose(table), let typed = table["typed"]?.table
        else { return nil }
        return DraftDocument(
            name: name, purpose: purpose, trainingCode: code, trainingTitle: table["trainingTitle"]?.string ?? "",
            typed: values(typed),
            givenBack: Set(strings(table["givenBack"]?.array).map(FieldKey.init(rawValue:))))
    }

    private static func purpose(_ table: TOMLTable) -> DraftDocument.Purpose? {
        let number = table["session"]?.int.map(Int64.init)
        switch (table["purpose"]?.string, number) {
        case ("create", _): return .create
        case ("copy", let number?): return .copy(number: number)
        case ("edit", let number?): return .edit(number: number)
        default: return nil
        }
    }

    private static func values(_ table: TOMLTable) -> [FieldKey: Typed] {
        var typed: [FieldKey: Typed] = [:]
        for (key, value) in table {
            if let text = value.string {
                typed[FieldKey(rawValue: key)] = .one(text)
            } else if let array = value.array {
                typed[FieldKey(rawValue: key)] = .many(strings(array))
            }
        }
        return typed
    }

    private static func strings(_ array: TOMLArray?) -> [String] {
        (array.map(Array.init) ?? []).compactMap(\.string)
    }
}
