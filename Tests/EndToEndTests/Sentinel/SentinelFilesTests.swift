import Foundation
import TestSupport
import Testing

@Suite("The sentinel in files that come in")
struct SentinelFilesTests {
    private static let catalogueColumns = [
        "code", "title", "description", "organisations", "defaultDurationDays", "createsSeance", "displayOrder",
        "colour", "publicRegistration", "publicUnregistration", "curricula", "maxUsers", "userValidation",
        "organisationValidation", "registrationValidation", "validators", "validatorRule",
    ]
    private static let peopleColumns = [
        "login", "firstName", "lastName", "mail", "organisations", "roles", "language", "isActive",
    ]

    /// A table with one row for each column, in which that field is poisoned.
    private func table(_ columns: [String], required: [String]) -> String {
        let rows = columns.enumerated().map { row in
            columns.enumerated().map { column in
                let value = required.contains(column.element) ? "\(column.element)\(row.offset)" : ""
                return column.offset == row.offset ? "\"\(Sentinel.text)\(value)\"" : value
            }.joined(separator: ",")
        }
        // Among many that are as they should be: a file that is mostly controls is no text, and refused as a whole.
        let harmless = (0..<400).map { row in
            columns.map { required.contains($0) ? "\($0) ordinaire \(row)" : "" }.joined(separator: ",")
        }
        return ([columns.joined(separator: ",")] + rows + harmless).joined(separator: "\n") + "\n"
    }

    /// Runs an import in every way, and answers all that was said.
    private func everyWay(_ command: [String], _ path: String, _ sandbox: Sandbox) throws -> [ProgramRun] {
        try [["--dry-run"], ["--dry-run", "--json"], ["--lang", "en"], ["--json"], ["--skip-bad-rows"]].map {
            try sandbox.run(words: command + [path] + $0)
        }
    }

    @Test("In every field of a catalogue and of a list of people")
    func fields() throws {
        let sandbox = try School.sandbox()
        for (command, columns, required) in [
            (["import"], Self.catalogueColumns, ["code", "title"]),
            (["user", "import"], Self.peopleColumns, ["login", "firstName", "lastName"]),
        ] {
            let path = try sandbox.folder.write(table(columns, required: required), to: "table.csv")
            let runs = try everyWay(command, path, sandbox)
            for run in runs { #expect(Sentinel.raw(in: run) == [], "\(run.output)\(run.errors)") }
            #expect(runs[0].exitCode == 65, "\(runs[0])")
            let lines = (runs[0].output + runs[0].errors).split(separator: "\n").count
            #expect(lines > columns.count / 2, "hardly a row was refused: \(runs[0])")
        }
    }

    @Test("In the heading and in the name of a file")
    func headings() throws {
        let sandbox = try School.sandbox()
        for command in [["import"], ["user", "import"]] {
            for text in [
                "\(Sentinel.text)code,title\nA,B\n", "code,title,\(Sentinel.text)\nA,B,C\n",
                "login,\(Sentinel.text)\nx,y\n",
            ] {
                let path = try sandbox.folder.write(text, to: "\(Sentinel.text).csv")
                for run in try everyWay(command, path, sandbox) {
                    #expect(Sentinel.raw(in: run) == [], "\(run.output)\(run.errors)")
                }
            }
        }
    }

    @Test("In a reply by mail")
    func replies() throws {
        let sandbox = try School.sandbox()
        for text in [
            "From: \(Sentinel.text)\nSubject: \(Sentinel.text)\n\n\(Sentinel.text)\n",
            "\(Sentinel.text)\n\nx", "Subject: [\(Sentinel.text)ABCDEFGHIJKLMNOPQRSTUVWXYZ]\n\nyes\n",
        ] {
            for more in [[], ["--json"]] {
                let run = try sandbox.run(words: ["mail", "receive"] + more, input: text)
                #expect(Sentinel.raw(in: run) == [], "\(run.output)\(run.errors)")
            }
        }
    }

    @Test("In the settings, in a theme, in the name of a terminal: the desk says what is wrong, and nothing raw")
    func settings() throws {
        let sandbox = try School.sandbox()
        let escaped = "\\u001b]52;c;x\\u0007\\u202e"
        _ = try sandbox.folder.makeFolder("config/pupitre/themes")
        for (settings, theme) in [
            ("theme = \"\(escaped)\"\nlanguage = \"\(escaped)\"\n\"\(escaped)\" = 1\n", ""),
            (
                "theme = \"mien\"\n",
                "name = \"\(escaped)\"\ninherits = \"\(escaped)\"\n[roles]\n\"\(escaped)\" = \"\(escaped)\"\n"
            ),
            ("theme = \"mien\"\n", "[palette]\n\"\(escaped)\" = \"\(escaped)\"\n[roles]\ntext = \"\(escaped)\"\n"),
            ("\(Sentinel.text)\n", "\(Sentinel.text)\n"),
        ] {
            try sandbox.folder.write(settings, to: "config/pupitre/settings.toml")
            try sandbox.folder.write(theme, to: "config/pupitre/themes/mien.toml")
            let run = try sandbox.run("training", "list")
            #expect(Sentinel.raw(in: run) == [], "\(run.output)\(run.errors)")
            let desk = try sandbox.open("--lang", "en", term: "xterm-256color")
            try desk.waitFor("3 trainings in the catalogue", "line")
            try desk.send("<C-p>theme<Enter>")
            try desk.waitFor("keep this one")
            try desk.send("<Down*6>")
            desk.settle()
            try desk.send("<C-q>")
            try desk.expectExit()
            #expect(desk.forbiddenOutput == [])
        }
        let desk = try sandbox.open("--lang", "en", term: Sentinel.text)
        try desk.waitFor("TERM=␛]52")
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(desk.forbiddenOutput == [])
    }

    @Test("In a draft that somebody has changed by hand")
    func drafts() throws {
        let sandbox = try School.sandbox()
        let drafts = try DraftWatch(sandbox)
        let first = try sandbox.open("new", "TP1", "--lang", "en")
        try first.waitFor("TP1 · Taille de pierre")
        try first.send("Mai<Tab>x<Tab>y")
        try drafts.waitUntil("the draft") { $0.contains { $0.contains("Mai") && $0.contains("'y'") } }
        try first.send("<C-q>")
        try first.expectExit()
        let escaped = "\\u001b]52;c;x\\u0007\\u202e"
        for path in drafts.files {
            var text = try String(contentsOfFile: path, encoding: .utf8)
            for (old, new) in [("'Mai'", "Mai"), ("'x'", "x"), ("'y'", "y"), ("'Taille de pierre'", "Taille")] {
                text = text.replacingOccurrences(of: old, with: "\"\(escaped)\(new)\"")
            }
            #expect(text.contains(escaped))
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        }
        let desk = try sandbox.open("--lang", "en")
        try desk.waitFor("3 trainings in the catalogue")
        try desk.send("<C-p>draft<Enter>")
        try desk.waitFor("Drafts", Sentinel.mark)
        try desk.send("<Enter>")
        try desk.waitFor("2 Session ●", Sentinel.mark)
        try desk.send("<F2>")
        try desk.waitFor("Nothing is saved")
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(desk.forbiddenOutput == [])
    }
}
