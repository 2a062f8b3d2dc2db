import Foundation
import Glibc
import TestSupport
import Testing

/// Commands of the real program killed without warning at any moment, one in ten of `PUPITRE_KILLS` (300 unless it is set); the others
/// hit a program that does nothing but commit (`KillTests`).
@Suite("kill -9 on the program's own commands", .serialized)
struct ProgramKillTests {
    private static let kills = (ProcessInfo.processInfo.environment["PUPITRE_KILLS"].flatMap { Int($0) } ?? 300) / 10
    private static let rows = 200

    private let sandbox: Sandbox

    init() throws {
        sandbox = try School.sandbox()
    }

    @Test(
        "What a command has said to be done is there, an import is there as a whole or not at all, and the file is sound"
    )
    func kills() throws {
        var generator = SystemRandomNumberGenerator()
        // How long a command of each kind takes about, in seconds: it moves so that some are killed and some are not.
        var times = [0.1, 0.5]
        var (killed, number, sessions, imports) = (0, 0, [String](), [String]())
        while killed < Self.kills {
            number += 1
            let kind = number % 3 == 0 ? 1 : 0
            let words = kind == 1 ? try importing("K\(number)x") : create("Mai \(number)")
            let delay = Double.random(in: 0.3...1.1, using: &generator) * times[kind]
            let run = try runProgram(
                ["/usr/bin/timeout", "--foreground", "-s", "KILL", "\(delay)", BuiltProgram.path()] + words + [
                    "--json"
                ],
                environment: sandbox.environment, directory: sandbox.folder.path)
            let isKilled = run.exitCode == 137 || run.end == .killed(SIGKILL)
            if isKilled { killed += 1 }
            times[kind] *= isKilled ? 1.25 : 0.8
            // 124: the end and the kill met.
            #expect(isKilled || [0, 124].contains(run.exitCode), "\(run.errors)")
            // What was printed before the end counts as said.
            guard (try? Document(run)) != nil else { continue }
            if kind == 1 { imports.append("K\(number)x") } else { sessions.append("Mai \(number)") }
        }
        try check(sessions, imports)
        print(
            "\(killed) kills of commands; \(sessions.count) sessions and \(imports.count) imports acknowledged, none lost"
        )
    }

    private func check(_ sessions: [String], _ imports: [String]) throws {
        let titles = try sandbox.json("session", "list", "--limit", "0").list("sessions").compactMap {
            $0["title"]?.text
        }
        #expect(Set(sessions).subtracting(titles) == [])
        let codes = try sandbox.json("training", "list", "--limit", "0").list("trainings").compactMap {
            $0["code"]?.text
        }
        let counts = Dictionary(grouping: codes.filter { $0.hasPrefix("K") }, by: { $0.prefix { $0 != "x" } + "x" })
            .mapValues(\.count)
        #expect(counts.values.allSatisfy { $0 == Self.rows }, "\(counts)")
        #expect(Set(imports).subtracting(counts.keys.map(String.init)) == [])
        #expect(try sandbox.succeed("check", "--lang", "fr").output.contains("La base est saine"))
    }

    private func create(_ title: String) -> [String] {
        ["session", "create", "--training", "TP1", "--title", title, "--start", "2099-05-10 09:00"]
            + ["--end", "2099-05-12 17:00"]
    }

    private func importing(_ prefix: String) throws -> [String] {
        let lines = (0..<Self.rows).map { "\(prefix)\($0),Importée \($0)" }
        let path = try sandbox.folder.write(
            "code,title\n" + lines.joined(separator: "\n") + "\n", to: "catalogue.csv")
        return ["import", path]
    }
}
