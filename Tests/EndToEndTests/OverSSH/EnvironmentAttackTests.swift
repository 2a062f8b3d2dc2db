import Foundation
import Glibc
import TestSupport
import Testing

extension OverSSH {
    /// What somebody with a key may have their client say about their terminal, language and surroundings.
    @Suite("Attacks by the environment")
    struct EnvironmentAttackTests {
        private let bench: OverSSHBench
        private var deployment: Deployment { bench.deployment }

        init() throws { bench = try OverSSHBench() }

        /// Opens the desk, which works and sends nothing it should not, then leaves.
        private func works(_ client: SecureClient, _ what: String) throws {
            try bench.unchanged(what) {
                let desk = try client.open()
                try desk.waitFor("2 ", "anna", "Ctrl-Q")
                try bench.leave(desk)
                #expect(desk.forbiddenOutput == [], "\(what)")
                #expect(!String(decoding: desk.output, as: UTF8.self).contains("EVIL"), "\(what)")
            }
        }

        @Test(
            "TERM is a plain name, or as if there were none",
            arguments: [
                "../../../../etc/passwd", "/dev/tty", "no-such-terminal", "hex:1A01", "xterm\nEVIL",
                "\u{1B}]52;c;RVZJTA==\u{07}", "%n%n%n", "-", String(repeating: "x", count: 5000),
            ])
        func terminal(_ name: String) throws {
            var client = bench.client("anna")
            client.environment["TERM"] = name
            try works(client, name)
        }

        @Test(
            "LANG and LC_* are names of locales, or as if they were not set",
            arguments: [
                "../../../../tmp/EVIL", "/EVIL/fr_FR", "$(touch MARK)", "\u{1B}]0;EVIL\u{07}", "fr_FR.UTF-8\nEVIL",
                "%s%n",
                String(repeating: "fr", count: 5000),
            ])
        func locale(_ value: String) throws {
            var client = bench.client("anna")
            client.sending = ["LANG", "LC_*"]
            for name in ["LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LC_EVIL"] {
                client.environment[name] = value.replacing("MARK", with: deployment.data + "/mark")
            }
            try works(client, value)
        }

        @Test("Debian's server lets neither LD_PRELOAD nor SSH_ORIGINAL_COMMAND nor TERMINFO through")
        func debian() throws {
            var client = bench.client("anna")
            let names = [
                "LD_PRELOAD", "LD_LIBRARY_PATH", "SSH_ORIGINAL_COMMAND", "TERMINFO", "SWIFT_BACKTRACE", "BASH_ENV",
            ]
            client.sending = names
            // The client is to send them and not to be changed by them: a library that is not there, a warning it does not show.
            for name in names { client.environment[name] = "/nonexistent/EVIL" }
            client.environment["LD_LIBRARY_PATH"] = "/nonexistent/EVIL"
            client.environment["LD_PRELOAD"] = ""
            let desk = try client.open()
            try desk.waitFor("2 trainings", "anna")
            let environment = try #require(bench.server.programs.first?.environment)
            for name in names { #expect(!environment.contains { $0.hasPrefix(name + "=") }, "\(name)") }
            try bench.leave(desk)
        }

        @Test("Where the server lets everything through, the program takes nothing from it")
        func generous() throws {
            let folder = deployment.folder
            let descriptions = try folder.makeFolder("terminfo")
            try folder.write(Self.evilTerminal, to: "evil.ti")
            let made = try runProgram(["/usr/bin/tic", "-x", "-o", descriptions, folder.path("evil.ti")])
            try #require(made.exitCode == 0, "\(made.errors)")
            let config = try folder.makeFolder("config/pupitre")
            try folder.write("language = \"fr\"\ntheme = \"EVIL\"\n", to: "config/pupitre/settings.toml")
            let values = [
                "TERMINFO": descriptions, "TERMINFO_DIRS": descriptions, "NCURSES_NO_PADDING": "1",
                "ESCDELAY": "60000", "LINES": "3", "COLUMNS": "10", "XDG_CONFIG_HOME": folder.path("config"),
                "XDG_STATE_HOME": config, "HOME": config, "PUPITRE_DATABASE": config + "/EVIL.db",
                "TZ": "../../../dev/tty",
                "TZDIR": config, "TMPDIR": config, "EDITOR": "/bin/sh", "VISUAL": "/bin/sh", "PAGER": "/bin/sh",
                "PATH": config + ":/usr/bin:/bin", "SSH_ORIGINAL_COMMAND": "/bin/sh", "LANGUAGE": "EVIL",
                "LOCPATH": config,
            ]
            let names = values.keys.sorted()
            let server = try SecureServer(deployment, accepting: names.joined(separator: " "))
            defer { server.stop() }
            var client = SecureClient("anna", server)
            client.environment.merge(values) { $1 }
            client.environment["TERM"] = "evil"
            client.sending = names
            try bench.unchanged {
                let desk = try client.open(command: [])
                try desk.waitFor("2 trainings", "anna", "evil")
                try desk.send("<C-p>theme<Enter>")
                try desk.waitFor("ardoise")
                try desk.send("<Esc>")
                try desk.waitUntilGone("ardoise")
                let environment = try #require(server.programs.first?.environment)
                #expect(environment.contains("TERMINFO=\(descriptions)"), "the attack reached the program")
                try bench.leave(desk)
                #expect(desk.forbiddenOutput == [])
                #expect(!String(decoding: desk.output, as: UTF8.self).contains("EVIL"))
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: config) == ["settings.toml"])
        }

        /// A terminal whose every painting would write into the clipboard.
        private static let evilTerminal = """
            evil|says EVIL,
            \tam, bce, colors#8, cols#80, lines#24, pairs#64,
            \tclear=\\E]52;c;RVZJTA==\\007\\E[H\\E[2J, cup=\\E]52;c;RVZJTA==\\007\\E[%i%p1%d;%p2%dH,
            \tsgr0=\\E[m, smcup=\\E]52;c;RVZJTA==\\007\\E[?1049h, rmcup=\\E[?1049l,
            """
    }
}
