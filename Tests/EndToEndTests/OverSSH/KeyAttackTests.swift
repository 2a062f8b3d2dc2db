import Foundation
import Glibc
import TestSupport
import Testing

extension OverSSH {
    /// What somebody may type in the desk to get out of it.
    @Suite("Attacks by keys")
    struct KeyAttackTests {
        private let bench: OverSSHBench

        init() throws { bench = try OverSSHBench() }

        /// Keys that lead out of other programs: job control, editors, pagers, shells.
        private static let keys = [
            "<C-z>", "<C-z><C-z>fg", "<C-\\>", "<C-x><C-e>", "<C-o>", "<C-v>", "<M-x>shell", "<M-!>", "<C-]>", "<C-^>",
            "<F10>",
            "<C-l>", "!sh", ":!sh", "|sh",
        ]

        @Test("No key stops the program, starts another, or leads out of the desk")
        func keys() throws {
            let desk = try bench.client("anna").open(["-e", "none"])
            try desk.waitFor("2 trainings", "anna")
            let program = try #require(bench.server.programs.first)
            try bench.unchanged {
                for keys in Self.keys {
                    try desk.send(keys)
                    // The desk answers: it opens its help over whatever is there.
                    try desk.send("<F1>")
                    try desk.waitFor("Esc")
                    #expect(program.state != "T" && program.state != "Z", "\(keys)")
                    #expect(OtherProcess.all.filter { $0.parent == program.number }.isEmpty, "\(keys)")
                    for _ in 0..<4 where !desk.screen.contains("2 trainings") || desk.screen.contains("Esc") {
                        let before = desk.screen.lines
                        try desk.send("<Esc>")
                        try desk.waitUntil("a layer to close after \(keys)") { $0.lines != before }
                    }
                    try desk.waitFor("2 trainings")
                }
            }
            try bench.leave(desk)
            #expect(program.waitForEnd(within: TerminalDriver.patience))
        }

        @Test("The palette offers no way out: neither suspending, nor a shell, an editor, a file")
        func palette() throws {
            let desk = try bench.client("anna").open()
            try desk.waitFor("2 trainings")
            for word in ["suspend", "shell", "editor", "pager", "file", "run"] {
                try desk.send("<C-p>" + word)
                try desk.waitFor(word, "No command")
                try desk.send("<Esc>")
                try desk.waitUntilGone("No command")
            }
            try bench.leave(desk)
        }
    }
}
