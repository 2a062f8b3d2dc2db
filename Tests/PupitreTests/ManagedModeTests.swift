import Testing

@testable import pupitre

@Suite("A forced command of SSH")
struct ManagedModeTests {
    private let connected = ["SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"]

    private func isAsked(
        _ words: [String] = [], _ variables: [String: String] = [:], startedBySSH: Bool = false
    ) -> Bool {
        ManagedMode.isAsked(words, variable: { variables[$0] }, startedBySSH: { startedBySSH })
    }

    @Test("It is known by --managed, by a command that was asked for, or by SSH having started the program")
    func known() {
        #expect(isAsked(["--as", "alice", "--managed"]))
        #expect(isAsked([], ["SSH_ORIGINAL_COMMAND": "rm -rf /"]))
        #expect(isAsked([], connected, startedBySSH: true))
    }

    @Test("Somebody at a shell of their own is no forced command, by SSH or not")
    func ownShell() {
        #expect(!isAsked())
        #expect(!isAsked([], connected))
        #expect(!isAsked([], [:], startedBySSH: true))
        #expect(!isAsked(["training", "show", "--", "--managed"]))
    }

    @Test(
        "Each of the people who share an account keeps things of their own beside the database, whatever their login holds"
    )
    func places() {
        func places(_ login: String?, _ database: String? = "/srv/p/pupitre.db") -> Places {
            Places(for: login, sharing: database) { ["HOME": "/home/x"][$0] }
        }
        #expect(places(nil).settings == "/home/x/.config/pupitre/settings.toml")
        #expect(places(nil).state == "/home/x/.local/state/pupitre")
        #expect(places("alice").settings == "/srv/p/people/alice/settings.toml")
        #expect(places("alice").state == "/srv/p/people/alice")
        #expect(places("ALICE").state == places("alice").state)
        #expect(places("../x").state == "/srv/p/people/_2e_2e_2fx")
        #expect(places("é").state != places("e").state && places("_65").state != places("e").state)
        #expect(places("alice", "pupitre.db").state == "./people/alice")
        #expect(places("alice", "/pupitre.db").state == "/people/alice")
        #expect(places("alice", nil).state == "/home/x/.local/share/pupitre/people/alice")
    }
}
