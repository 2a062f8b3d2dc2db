import TrainingExchange

struct EnglishAdminWords: AdminWords {
    func complaint(_ complaint: AdminComplaint) -> String {
        switch complaint {
        case .keysFromTerminal:
            "Name the file of keys, or send them on standard input: pupitre admin keys < people.keys. A line each, such as: alice ssh-ed25519 AAAA… alice@laptop"
        case .noKeys:
            "There is no key in the list: nothing is printed. A line each, such as: alice ssh-ed25519 AAAA… alice@laptop"
        case .relativeProgram(let path):
            "--program needs the whole path of the program, from / on, not “\(path)”. For example /usr/bin/pupitre."
        case .noProgram(let path): "\(path) is no program that can be run. Install it first, or correct --program."
        case .unsafePath(let path):
            "The path \(path) holds a quote, a backslash or an invisible character, which authorized_keys cannot hold safely. Choose another place."
        }
    }

    func refused(_ count: Int) -> String {
        "\(count == 1 ? "1 line is refused" : "\(count) lines are refused"): no key is printed."
    }

    func refused(_ line: RefusedKeyLine) -> String { "line \(line.line): \(reason(line.problem))" }

    private func reason(_ problem: KeyLineProblem) -> String {
        switch problem {
        case .notText: "it is not UTF-8 text."
        case .tooLong(let limit): "it is longer than any key: \(limit) bytes at most."
        case .forbidden(let scalar):
            "the character \(shown(scalar)) may stand neither in a login, nor in a key, nor in its comment. Take it out."
        case .incomplete: "write the login, the kind, the key: alice ssh-ed25519 AAAA… alice@laptop"
        case .noLogin(let kind): "it begins with \(kind.rawValue); write the login of its owner before."
        case .optionsBeforeKey(let word):
            "“\(word)” stands before the kind of the key. Only Pupitre writes options: write the login, then \(KeyKind.ed25519.rawValue) or another kind."
        case .unknownKind(let word):
            "“\(word)” is no kind of key that may be used. Choose among: \(KeyKind.choices)."
        case .notBase64: "the key is not whole: it is no base64. Copy the .pub file again."
        case .otherKind(let said, let found):
            "the key is \(found.map { "of kind \($0.rawValue)" } ?? "of an unknown kind"), not \(said.rawValue). Copy the .pub file again."
        case .damaged: "the key is damaged: something is missing or too much. Copy the .pub file again."
        case .tooShort(let bits, let fewest):
            "an RSA key of \(bits) bits is too weak: \(fewest) at least, or better a new one: ssh-keygen -t ed25519"
        case .repeated(let line):
            "the same key is on line \(line). A key is one person's, else SSH could not tell who enters."
        case .unknownLogin(let login): "nobody has the login “\(login)”. Add them first: pupitre user add"
        case .inactive(let login):
            "the account \(login) is not in use. Put it back in use first: pupitre user edit \(login) --active"
        }
    }

    private func shown(_ scalar: Unicode.Scalar) -> String {
        (0x21...0x7E).contains(scalar.value) ? "\(scalar) (\(scalar.codePoint))" : scalar.codePoint
    }
}
