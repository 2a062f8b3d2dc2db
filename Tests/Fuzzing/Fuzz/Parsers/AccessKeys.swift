import TrainingDomain

@testable import TrainingExchange
@testable import pupitre

extension FuzzedParser {
    /// Lists of people's public keys, and the lines of `authorized_keys` that are made of them.
    static let accessKeys = FuzzedParser(name: "access-keys", maximumLength: 4096) { input in
        let list = KeyList(Array(input.bytes))
        let lines = list.entries.map(\.line) + list.refused.map(\.line)
        must(Set(lines).count == lines.count, "a line is understood or refused")
        must(Set(list.entries.map(\.key)).count == list.entries.count, "a key is on one line")
        for refused in list.refused {
            for language in Language.allCases {
                must(!adminWords(for: language).refused(refused).isEmpty, "every refusal has its words")
            }
        }
        for entry in list.entries { check(entry) }
    }

    private static func check(_ entry: KeyEntry) {
        let key = entry.key
        must(Base64.encode(Base64.decode(key.base64.utf8)) == key.base64, "a key is plain base64: \(key.base64)")
        guard AuthorizedKey.forbidden(in: entry.login) == nil, AuthorizedKey.forbidden(in: entry.comment) == nil else {
            return
        }
        let person = Person(login: entry.login, firstName: "", lastName: "")
        let line = AuthorizedKey(
            program: "/p", database: "/d", person: person, key: key, comment: entry.comment
        ).line
        // As OpenSSH takes a line apart: the options end at the first blank outside quotes.
        let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
        must(parts.count == 3 && parts[0] == "restrict,pty,command=", "the command is one quoted text: \(line)")
        must(parts[2].hasPrefix(" \(key.kind.rawValue) \(key.base64)"), "the key follows: \(line)")
        must(!line.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "a line is one line: \(line)")
        let words = parts[1].split(separator: "'", omittingEmptySubsequences: false)
        must(words.count == 1 || words.count == 3, "a login is one word: \(line)")
        must(
            words.count == 3 || !parts[1].contains { "$;&|<>*?()[]{}~#!".contains($0) },
            "the shell does nothing: \(line)")
    }
}
