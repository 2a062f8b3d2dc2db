import Testing

@testable import pupitre

@Suite("A forced command of SSH")
struct ManagedModeTests {
    private func isAsked(
        _ words: [String] = [], _ variables: [String: String] = [:], parent: String? = "bash"
    ) -> Bool {
        ManagedMode.isAsked(words, variable: { variables[$0] }, parent: { parent })
    }

    @Test("It is known by --managed, by a command that was asked for, or by SSH having started the program")
    func known() {
        #expect(isAsked(["--as", "alice", "--managed"]))
        #expect(isAsked([], ["SSH_ORIGINAL_COMMAND": "rm -rf /"]))
        #expect(isAsked([], ["SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"], parent: "sshd"))
        #expect(isAsked([], ["SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"], parent: "sshd-session"))
        #expect(isAsked([], ["SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"], parent: nil))
    }

    @Test("Somebody at a shell of their own is no forced command, by SSH or not")
    func ownShell() {
        #expect(!isAsked())
        #expect(!isAsked([], ["SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"]))
        #expect(!isAsked([], [:], parent: "sshd"))
        #expect(!isAsked(["training", "show", "--", "--managed"]))
    }

    @Test("Only what the terminal, the language and the clock need stays")
    func kept() {
        for name in ["TERM", "LANG", "LC_ALL", "LC_TIME", "TZ", "NO_COLOR", "COLORTERM"] {
            #expect(ManagedMode.isKept(name))
        }
        for name in [
            "PATH", "HOME", "EDITOR", "LD_PRELOAD", "TERMINFO", "PUPITRE_DATABASE", "XDG_DATA_HOME", "LANGUAGE",
        ] {
            #expect(!ManagedMode.isKept(name))
        }
    }

    @Test("Each of the people who share an account has settings of their own, whatever their login holds")
    func settings() {
        let home = ["HOME": "/srv/pupitre"]
        func settings(_ login: String?) -> String? { Places(for: login) { home[$0] }.settings }
        #expect(settings(nil) == "/srv/pupitre/.config/pupitre/settings.toml")
        #expect(settings("alice") == "/srv/pupitre/.config/pupitre/people/alice/settings.toml")
        #expect(settings("ALICE") == settings("alice"))
        #expect(settings("../x") == "/srv/pupitre/.config/pupitre/people/_2e_2e_2fx/settings.toml")
        #expect(settings("é") != settings("e") && settings("_65") != settings("e"))
    }
}
