import Glibc
import TrainingExchange

/// How mails leave this machine: the table `[mail]` of `settings.toml`.
struct MailSettings: Equatable, Sendable {
    /// The sendmail-compatible program, by its absolute path.
    private(set) var program = "/usr/sbin/sendmail"
    /// The address that mails come from and that replies go to; `nil` is this account's on this machine.
    private(set) var from: EnvelopeAddress?

    /// Takes the value of a key; false when it can't be one.
    mutating func take(_ value: String?, for key: String) -> Bool {
        guard let value else { return false }
        switch key {
        case "program":
            guard value.hasPrefix("/"), !value.unicodeScalars.contains(where: { $0.value < 0x20 }) else { return false }
            program = value
        default:
            guard let address = EnvelopeAddress(value) else { return false }
            from = address
        }
        return true
    }

    /// The address that mails come from: login@host where none is set, the host by the name under which it has mail.
    var sender: EnvelopeAddress? { from ?? EnvelopeAddress(SystemEnvironment.login() + "@" + Self.host) }

    /// As /etc/mailname says, where Debian's mail programs look, else the host's own name.
    private static var host: String {
        let name = WholeFile.read("/etc/mailname", limit: 1024)?.split(whereSeparator: \.isWhitespace).first
        if let name { return String(name) }
        var buffer = [CChar](repeating: 0, count: 256)
        guard gethostname(&buffer, buffer.count - 1) == 0 else { return "localhost" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
