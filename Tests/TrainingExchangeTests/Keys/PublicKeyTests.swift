import Testing

@testable import TrainingExchange

@Suite("Public keys")
struct PublicKeyTests {
    private func key(_ text: String) throws -> PublicKey {
        let words = text.split(separator: " ").map(String.init)
        return try PublicKey(#require(KeyKind(rawValue: words[0])), base64: words[1])
    }

    private func problem(_ text: String) -> KeyLineProblem? {
        do {
            _ = try key(text)
            return nil
        } catch {
            return error as? KeyLineProblem
        }
    }

    @Test(
        "Every kind that OpenSSH makes today is taken, and said back as it was",
        arguments: [
            KeySamples.ed25519, KeySamples.rsa, KeySamples.ecdsa256, KeySamples.ecdsa384, KeySamples.ecdsa521,
            KeySamples.securityEd25519, KeySamples.securityEcdsa,
        ])
    func taken(_ text: String) throws {
        let key = try key(text)
        #expect(key.kind.rawValue + " " + key.base64 == text)
    }

    @Test("An RSA key of fewer than 2048 bits is too weak")
    func short() {
        #expect(problem(KeySamples.shortRSA) == .tooShort(bits: 1024, fewest: 2048))
        let bits2047 = [UInt8](repeating: 0x7F, count: 256)
        #expect(problem(KeySamples.key("ssh-rsa", [1, 0, 1], bits2047)) == .tooShort(bits: 2047, fewest: 2048))
        #expect(problem(KeySamples.key("ssh-rsa", [1, 0, 1], [0, 0x80] + bits2047.dropFirst())) == nil)
    }

    @Test("Base64 is read strictly: no sign too many, no other way to write the same bytes")
    func base64() {
        for text in ["AAA", "====", "AAAA AAAA", "AAAA\n", "AAAB=", "!AAAA", "", "AAAAC3NzaC1lZDI1NTE5AAAAIHt="] {
            #expect(throws: KeyLineProblem.notBase64) { try PublicKey(.ed25519, base64: text) }
        }
    }

    @Test("A key says its kind itself, and may not be another than the word before it")
    func otherKind() {
        let base64 = String(KeySamples.ed25519.split(separator: " ")[1])
        #expect(problem("ssh-rsa " + base64) == .otherKind(said: .rsa, found: .ed25519))
        let unknown = String(KeySamples.key("ssh-dss", [1]).split(separator: " ")[1])
        #expect(problem("ssh-rsa " + unknown) == .otherKind(said: .rsa, found: nil))
    }

    @Test("A key cut short or with something after it is damaged, wherever it is cut")
    func damaged() throws {
        for text in [KeySamples.ed25519, KeySamples.rsa, KeySamples.ecdsa256, KeySamples.securityEcdsa] {
            let words = text.split(separator: " ")
            let bytes = Base64.decode(words[1].utf8)
            for count in 1..<bytes.count {
                #expect(problem("\(words[0]) " + Base64.encode(bytes[..<count])) != nil, "\(words[0]), \(count)")
            }
            #expect(problem("\(words[0]) " + Base64.encode(bytes + [0])) == .damaged)
        }
        let ones = [UInt8](repeating: 1, count: 32)
        #expect(problem(KeySamples.key("ssh-ed25519", ones + [1])) == .damaged)
        #expect(problem(KeySamples.key("ssh-ed25519", ones, [])) == .damaged)
        #expect(problem(KeySamples.key("ssh-rsa", [2], [UInt8](repeating: 0x7F, count: 300))) == .damaged)
        #expect(problem(KeySamples.key("ssh-rsa", [3], [0x80] + [UInt8](repeating: 1, count: 300))) == .damaged)
        #expect(problem(KeySamples.key("ssh-rsa", [3], [0, 1] + [UInt8](repeating: 1, count: 300))) == .damaged)
        let point = [UInt8](repeating: 4, count: 65)
        #expect(problem(KeySamples.key("ecdsa-sha2-nistp256", Array("nistp384".utf8), point)) == .damaged)
        #expect(
            problem(KeySamples.key("ecdsa-sha2-nistp256", Array("nistp256".utf8), [2] + point.dropLast())) == .damaged)
        #expect(problem(KeySamples.key("sk-ssh-ed25519@openssh.com", ones, Array("web:".utf8))) == .damaged)
    }

    @Test("A length that leads beyond the key is no crash")
    func lengths() {
        #expect(problem("ssh-ed25519 " + Base64.encode([0xFF, 0xFF, 0xFF, 0xFF])) == .damaged)
        #expect(problem("ssh-ed25519 " + Base64.encode([0, 0, 0])) == .damaged)
    }
}
