import Testing

@testable import pupitre

@Suite("Whether SSH started the program")
struct SSHStartTests {
    /// Whether SSH is above the first of these processes, each started by the next.
    private func isAbove(_ chain: (name: String, words: [String])...) -> Bool {
        SSHStart.isAbove(1) { number in
            let index = Int(number) - 1
            guard chain.indices.contains(index) else { return nil }
            return SSHStart.Process(name: chain[index].name, words: chain[index].words, parent: number + 1)
        }
    }

    private let ssh = (name: "sshd", words: ["sshd: pupitre@pts/0"])
    private let forced = (name: "sh", words: ["sh", "-c", "/usr/bin/pupitre --as alice"])
    private let login = (name: "bash", words: ["-bash"])

    @Test("SSH's own process is the parent, or above shells that it told what to run")
    func forcedCommand() {
        #expect(isAbove(ssh))
        #expect(isAbove((name: "sshd-session", words: ["sshd-session: pupitre"])))
        #expect(isAbove(forced, ssh))
        #expect(isAbove(forced, forced, ssh))
    }

    @Test("A shell, a multiplexer or a timer of one's own is not SSH, even below it")
    func own() {
        #expect(!isAbove(login, ssh))
        #expect(!isAbove((name: "bash", words: ["bash"]), login, ssh))
        #expect(!isAbove((name: "sh", words: ["sh", "backup.sh"]), login, ssh))
        #expect(!isAbove(forced, (name: "tmux: server", words: ["tmux"]), ssh))
        #expect(!isAbove(forced, (name: "cron", words: ["/usr/sbin/cron", "-f"])))
        #expect(!isAbove((name: "systemd", words: ["/sbin/init"])))
    }

    @Test("A parent that can't be looked at, and shells without end, count as SSH's")
    func unknown() {
        #expect(isAbove())
        #expect(isAbove(forced))
        #expect(SSHStart.isAbove(1) { _ in SSHStart.Process(name: "sh", words: ["sh", "-c", "x"], parent: 1) })
    }
}
