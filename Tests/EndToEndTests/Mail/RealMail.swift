import Foundation
import Glibc
import TestSupport
import Testing

/// Exim, from Debian's package exim4-daemon-light, with a configuration of the test's own.
///
/// It delivers at once, to mailboxes in the sandbox, and pipes what comes for pupitre into the program, as an alias does. No service
/// has to run.
final class RealMail {
    static let program = "/usr/sbin/exim4"
    static let isInstalled = access(program, X_OK) == 0
    static let reason: Comment = "needs a real mail program: apt-get install exim4-daemon-light"

    let mail: MailSandbox
    var sandbox: Sandbox { mail.sandbox }
    private var sendmail: String { sandbox.folder.path("sendmail") }

    init() throws {
        let configuration: String
        mail = try MailSandbox(script: "exit 75")
        let folder = sandbox.folder
        configuration = folder.path("exim.conf")
        try mail.setProgram("exec \(Self.program) -C '\(configuration)' -odf \"$@\"")
        for name in ["spool", "log", "boxes"] { _ = try folder.makeFolder(name) }
        // Exim, given a configuration, works as its own account or as whoever starts it, never as root.
        let copy = folder.path("pupitre")
        try FileManager.default.copyItem(atPath: BuiltProgram.path(), toPath: copy)
        try folder.write(text(pipe: copy), to: "exim.conf")
        chmod(configuration, 0o600)
        if geteuid() == 0 { giveAway(folder.path) }
        if geteuid() == 0 { chown(configuration, 0, 0) }
        chmod(configuration, 0o644)
    }

    private var account: (user: uid_t, group: gid_t) {
        guard geteuid() == 0, let entry = getpwnam("Debian-exim") else { return (geteuid(), getegid()) }
        return (entry.pointee.pw_uid, entry.pointee.pw_gid)
    }

    /// Everything in the sandbox belongs to the account under which Exim works.
    private func giveAway(_ path: String) {
        chown(path, account.user, account.group)
        for name in (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? [] {
            chown(path + "/" + name, account.user, account.group)
        }
    }

    private func text(pipe: String) -> String {
        let folder = sandbox.folder.path
        let variables = sandbox.environment.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")
        let owner = "user = \(account.user)\n  group = \(account.group)"
        return """
            spool_directory = \(folder)/spool
            log_file_path = \(folder)/log/%slog
            primary_hostname = school.test
            qualify_domain = school.test
            untrusted_set_sender = *
            local_from_check = false
            disable_ipv6 = true
            keep_environment =
            begin routers
            program:
              driver = accept
              local_parts = pupitre
              transport = program
            box:
              driver = accept
              domains = school.test
              local_parts = ada : lea : eve : tom : olga : remi
              transport = box
            begin transports
            program:
              driver = pipe
              command = \(pipe) mail receive
              environment = <; \(variables)
              return_fail_output
              \(owner)
            box:
              driver = appendfile
              directory = \(folder)/boxes/$local_part_data
              maildir_format
              create_directory
              return_path_add
              \(owner)
            begin retry
            * * F,1h,1m
            """
    }

    /// Sends a message through Exim, as somebody's mail program would.
    func send(_ message: String, from: String) throws {
        let run = try runProgram(
            [sendmail, "-i", "-f", from, "--", "pupitre@school.test"], input: message,
            environment: ["PATH": "/usr/sbin:/usr/bin:/bin"], directory: "/")
        #expect(run.exitCode == 0, "\(run.errors)")
    }

    /// The mails in somebody's box, the oldest first.
    func box(_ name: String) throws -> [ReceivedMail] {
        let folder = sandbox.folder.path("boxes/\(name)/new")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return try names.sorted().map { ReceivedMail(try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)) }
    }

    /// The mails in somebody's box once one of them is as wanted: Exim submits what it returns to a sender in the background.
    func box(_ name: String, until isWanted: (ReceivedMail) -> Bool) throws -> [ReceivedMail] {
        let end = ContinuousClock.now + .seconds(30)
        var mails = try box(name)
        while !mails.contains(where: isWanted), ContinuousClock.now < end {
            usleep(20_000)
            mails = try box(name)
        }
        return mails
    }

    /// What Exim has logged, for the message of a failed test.
    var log: String { (try? sandbox.folder.read("log/mainlog")) ?? "" }
}

/// A mail as it lies in a box.
struct ReceivedMail {
    let text: String

    init(_ text: String) { self.text = text }

    /// The value of a header, unfolded and decoded.
    subscript(name: String) -> String {
        let head = text.components(separatedBy: "\n\n")[0].replacing("\n ", with: " ")
        let line = head.components(separatedBy: "\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
        return (line ?? "").dropFirst(name.count + 1).split(separator: " ").map(Self.decoded).joined(separator: " ")
    }

    private static func decoded(_ word: Substring) -> String {
        guard word.hasPrefix("=?UTF-8?B?"), let data = Data(base64Encoded: String(word.dropFirst(10).dropLast(2)))
        else {
            return String(word)
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// The text of quoted-printable, decoded.
    var body: String {
        let start = text.components(separatedBy: "quoted-printable\n\n").dropFirst().first ?? ""
        let raw = start.components(separatedBy: "\n--=_")[0]
        return raw.replacing("=\n", with: "").replacing("%", with: "=25").replacing("=", with: "%")
            .removingPercentEncoding
            ?? raw
    }

    /// The calendar in it.
    var calendar: String? {
        guard let part = text.components(separatedBy: "Content-Type: text/calendar").dropFirst().first else {
            return nil
        }
        let body = part.components(separatedBy: "\n\n").dropFirst().first ?? ""
        let digits = body.components(separatedBy: "\n--")[0].replacing("\n", with: "")
        return Data(base64Encoded: digits).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The token in the subject's brackets.
    var token: String? {
        let parts = self["Subject"].split(whereSeparator: { "[]".contains($0) })
        return parts.count > 1 ? String(parts[1]) : nil
    }
}
