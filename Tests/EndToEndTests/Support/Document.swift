import Foundation
import TestSupport

/// A JSON document that the program printed.
enum Document: Equatable, Decodable {
    case null
    case flag(Bool)
    case whole(Int)
    case text(String)
    case list([Document])
    case object([String: Document])

    /// What `--json` printed is no document.
    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    init(_ run: ProgramRun) throws {
        do {
            self = try JSONDecoder().decode(Document.self, from: Data(run.outputBytes))
        } catch {
            throw Unreadable(description: "exit code \(run.exitCode): \(run.errors)\(run.output)")
        }
    }

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let whole = try? value.decode(Int.self) {
            self = .whole(whole)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([Document].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: Document].self))
        }
    }

    /// The value of a key; `nil` where there is none.
    subscript(key: String) -> Document? { if case .object(let values) = self { values[key] } else { nil } }

    /// The text that it is; `nil` for anything else.
    var text: String? { if case .text(let text) = self { text } else { nil } }

    /// The number that it is; `nil` for anything else.
    var whole: Int? { if case .whole(let whole) = self { whole } else { nil } }

    /// The documents in the list under a key.
    func list(_ key: String) -> [Document] { if case .list(let items) = self[key] { items } else { [] } }

    /// The same without some keys, to be compared with another.
    func without(_ keys: String...) -> Document {
        guard case .object(let values) = self else { return self }
        return .object(values.filter { !keys.contains($0.key) })
    }

    /// The keys whose values are not these, with what they are.
    func differences(from expected: [String: Document]) -> [String] {
        expected.filter { self[$0.key] != $0.value }
            .map { "\($0.key): \(self[$0.key].map { "\($0)" } ?? "missing")" }.sorted()
    }
}

extension Document: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral
{
    init(stringLiteral text: String) { self = .text(text) }
    init(integerLiteral whole: Int) { self = .whole(whole) }
    init(booleanLiteral flag: Bool) { self = .flag(flag) }
    init(arrayLiteral items: Document...) { self = .list(items) }
}

extension Sandbox {
    /// What a command prints with `--json`.
    func json(_ arguments: String...) throws -> Document { try Document(run(words: arguments + ["--json"])) }

    /// A stored session.
    func session(_ number: Int) throws -> Document { try json("session", "show", "\(number)") }

    /// How many sessions are stored.
    func sessionCount() throws -> Int? { try json("session", "list")["total"]?.whole }
}
