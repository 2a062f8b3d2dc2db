import Foundation
import TestSupport

/// The program under test with a home, a database and settings of its own, all thrown away afterwards.
///
///     let sandbox = try Sandbox()
///     let run = try sandbox.run("training", "list", "--json")
///     let desk = try sandbox.open("demo")
///     try desk.waitFor("Pupitre")
final class Sandbox {
    /// Everything the program can write to.
    let folder: TemporaryFolder
    /// The environment of the program; change it before starting.
    var environment: [String: String]

    init() throws {
        folder = try TemporaryFolder()
        environment = [
            "HOME": try folder.makeFolder("home"),
            "XDG_DATA_HOME": try folder.makeFolder("data"),
            "XDG_STATE_HOME": try folder.makeFolder("state"),
            "XDG_CONFIG_HOME": try folder.makeFolder("config"),
            "XDG_CACHE_HOME": try folder.makeFolder("cache"),
            "PUPITRE_DATABASE": folder.path("pupitre.db"),
            "PATH": "/usr/bin:/bin",
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "TZ": "Europe/Paris",
        ]
    }

    /// Where the program keeps its database.
    var database: String { environment["PUPITRE_DATABASE"] ?? folder.path("pupitre.db") }

    /// Runs the program without a terminal and waits for its end.
    func run(_ arguments: String..., input: String = "", within limit: Duration = .seconds(30)) throws -> ProgramRun {
        try run(words: arguments, input: input, within: limit)
    }

    /// Runs the program without a terminal and waits for its end.
    func run(words: [String], input: String = "", within limit: Duration = .seconds(30)) throws -> ProgramRun {
        try runProgram(
            [BuiltProgram.path()] + words, input: input, environment: environment, directory: folder.path,
            within: limit)
    }

    /// Runs a command that must succeed.
    @discardableResult
    func succeed(_ arguments: String..., within limit: Duration = .seconds(30)) throws -> ProgramRun {
        let run = try run(words: arguments, within: limit)
        guard run.exitCode == 0 else { throw Unsuccessful(words: arguments, errors: run.errors) }
        return run
    }

    /// A command that must succeed did not.
    struct Unsuccessful: Error, CustomStringConvertible {
        let words: [String]
        let errors: String
        var description: String { "\(words.joined(separator: " ")): \(errors)" }
    }

    /// Opens the program on a terminal.
    func open(
        _ arguments: String..., size: ScreenSize = .standard, term: String = "xterm-256color",
        keyboard: Keyboard? = nil
    ) throws -> TerminalDriver {
        environment["TERM"] = term
        return try TerminalDriver(
            program: BuiltProgram.path(), arguments: arguments, environment: environment, directory: folder.path,
            size: size, keyboard: keyboard)
    }
}
