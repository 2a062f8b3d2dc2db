import Testing

@testable import TrainingExchange

@Suite("Lists of people's keys")
struct KeyListTests {
    private let key = KeySamples.ed25519

    private func list(_ text: String) -> KeyList { KeyList(Array(text.utf8)) }

    private func problem(_ line: String) -> KeyLineProblem? {
        let list = list(line)
        #expect(list.entries.count + list.refused.count <= 1)
        return list.refused.first?.problem
    }

    @Test("A line each: login, kind, key, and a comment of any words; empty lines and remarks are passed over")
    func lines() {
        let list = list(
            "# \"people\" of 2027\n\nalice \(key) Alice on her laptop\r\n  \t\nbob\t\(KeySamples.rsa)\n  jean.dupont@x.fr  \(KeySamples.ecdsa256)"
        )
        #expect(list.refused == [])
        #expect(list.entries.map(\.line) == [3, 5, 6])
        #expect(list.entries.map(\.login) == ["alice", "bob", "jean.dupont@x.fr"])
        #expect(list.entries.map(\.comment) == ["Alice on her laptop", "", ""])
        #expect(list.entries.map { $0.key.kind } == [.ed25519, .rsa, .ecdsa256])
    }

    @Test("The mark that some editors put first is no part of the first login")
    func byteOrderMark() {
        #expect(list("\u{FEFF}alice \(key)").entries.map(\.login) == ["alice"])
    }

    @Test("Nothing is nothing", arguments: ["", "\n\n", "# none", " \t \r\n"])
    func empty(_ text: String) {
        #expect(list(text) == KeyList([]))
    }

    @Test("What could end what it is put into is refused, wherever it stands", arguments: ["\"", "'", "`", "\\"])
    func quotes(_ quote: String) {
        let sign = quote.unicodeScalars.first ?? " "
        for line in [
            "al\(quote)ice \(key)", "alice \(quote)\(key)", "alice \(key)\(quote)", "alice \(key) x\(quote)y",
            "alice command=\(quote)sh\(quote) \(key)",
        ] {
            #expect(problem(line) == .forbidden(sign), "\(line)")
        }
    }

    @Test(
        "So are control characters and what reorders a line",
        arguments: ["\0", "\r", "\u{1B}", "\u{B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{E0041}"])
    func controls(_ control: String) {
        let sign = control.unicodeScalars.first ?? " "
        #expect(problem("ali\(control)ce \(key)") == .forbidden(sign))
        #expect(problem("alice \(key) lap\(control)top") == .forbidden(sign))
    }

    @Test("Options before the key are refused, and so is a key without its login")
    func options() {
        #expect(problem("alice no-pty \(key)") == .optionsBeforeKey("no-pty"))
        #expect(problem("alice command=sh,pty \(key)") == .optionsBeforeKey("command=sh,pty"))
        #expect(problem("alice bob \(key)") == .optionsBeforeKey("bob"))
        #expect(problem(key + " alice@laptop") == .noLogin(.ed25519))
    }

    @Test("Kinds that OpenSSH no longer takes, and certificates, are no kinds")
    func kinds() {
        #expect(problem("alice \(KeySamples.dss)") == .unknownKind("ssh-dss"))
        #expect(
            problem("alice ssh-ed25519-cert-v01@openssh.com AAAA") == .unknownKind("ssh-ed25519-cert-v01@openssh.com"))
        #expect(problem("alice SSH-ED25519 AAAA") == .unknownKind("SSH-ED25519"))
    }

    @Test("A line that lacks something says so")
    func incomplete() {
        #expect(problem("alice") == .incomplete)
        #expect(problem("alice ssh-ed25519") == .incomplete)
        #expect(problem("alice ssh-ed25519 AAAA!") == .notBase64)
        #expect(problem("alice \(KeySamples.shortRSA)") == .tooShort(bits: 1024, fewest: 2048))
    }

    @Test("A key is one person's: the second line that has it names the first, the same person's too")
    func repeated() {
        let list = list("alice \(key)\n\nbob \(key) other\nalice \(key)\nalice \(KeySamples.rsa)")
        #expect(list.entries.map(\.line) == [1, 5])
        #expect(
            list.refused == [
                RefusedKeyLine(line: 3, problem: .repeated(line: 1)),
                RefusedKeyLine(line: 4, problem: .repeated(line: 1)),
            ])
    }

    @Test("Bytes that are no text, and lines longer than any key")
    func bytes() {
        #expect(KeyList(Array("alice \(key) ".utf8) + [0xE9]).refused.first?.problem == .notText)
        #expect(problem("alice \(key) " + String(repeating: "x", count: 9000)) == .tooLong(limit: 8192))
    }

    @Test("Every wrong line is told, not only the first")
    func all() {
        let list = list("alice\nbob \(key)\ncarla '\n")
        #expect(list.refused.map(\.line) == [1, 3])
        #expect(list.entries.map(\.login) == ["bob"])
    }
}
