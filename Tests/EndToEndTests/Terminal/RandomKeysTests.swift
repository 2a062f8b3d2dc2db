import Foundation
import TestSupport
import Testing

/// Random keys, sizes, pastes and rubbish against the real program, on a database with the demonstration's content.
///
/// `PUPITRE_RANDOM_KEYS` says how many keys (50 000 else; a long run has 1 000 000), `PUPITRE_SEED` which ones.
@Suite("Random keys")
struct RandomKeysTests {
    /// What went wrong, and how to see it again.
    struct Broken: Error, CustomStringConvertible {
        var what: String
        var seed: UInt64
        var typed: Int
        var last: [UInt8]
        var description: String {
            "\(what) (PUPITRE_SEED=\(seed), after \(typed) keys; the last: \(String(decoding: last.suffix(4000), as: UTF8.self).debugDescription))"
        }
    }

    private static func number(_ name: String, or usual: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? usual
    }

    /// How many keys go in one write.
    private static let burst = 500
    /// The most memory that the program may have taken, in KiB.
    private static let memory = 250_000

    @Test("The program lives, answers, sends nothing forbidden, gives the terminal back and keeps its database whole")
    func keys() throws {
        let total = Self.number("PUPITRE_RANDOM_KEYS", or: 50_000)
        let seed = UInt64(Self.number("PUPITRE_SEED", or: 2027))
        var keys = RandomKeys(seed: seed)
        let sandbox = try PoisonedDemo.clean()
        var desk = try open(sandbox)
        var typed = 0
        var rounds = 0
        while typed < total {
            let burst = (0..<Self.burst).flatMap { _ in keys.key() }
            typed += Self.burst
            rounds += 1
            do {
                try attend(desk, burst, keys: &keys, round: rounds)
                guard desk.hasEnded else { continue }
                // By the menu's line or the palette's command; anything else has thrown.
                desk = try open(sandbox)
            } catch {
                throw Broken(what: "\(error)", seed: seed, typed: typed, last: burst)
            }
        }
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(desk.forbiddenOutput == [])
        let check = try sandbox.run("check", "--json")
        let isSound = try Document(check)["sound"] == true
        #expect(check.exitCode == 0 && isSound, "\(check.output)\(check.errors)")
    }

    /// Starts the program; nothing is typed before it has the terminal, which would echo that by itself.
    private func open(_ sandbox: Sandbox) throws -> TerminalDriver {
        let desk = try sandbox.open("--lang", "fr")
        try desk.waitFor("Pupitre")
        return desk
    }

    /// Types one burst; now and then a large paste, another size, and a look whether the program answers.
    private func attend(
        _ desk: TerminalDriver, _ burst: [UInt8], keys: inout RandomKeys, round: Int
    ) throws {
        try type(burst, desk)
        if round % 30 == 7 { try type(keys.paste(length: 1 << 20), desk) }
        if round % 3 == 0, !desk.hasEnded {
            let size = keys.size()
            desk.resize(columns: size.columns, rows: size.rows)
        }
        desk.settle(within: TerminalDriver.patience)
        if !desk.hasEnded {
            let forbidden = desk.forbiddenOutput
            #expect(forbidden == [], "\(forbidden)")
            // An unfinished paste or string must not swallow the question.
            try type(Array("\u{1B}[201~".utf8), desk)
            desk.settle(within: TerminalDriver.patience)
            desk.forgetOutput()
            try type([0x0C], desk)
            try desk.waitUntil("an answer to Ctrl-L") { _ in !desk.output.isEmpty }
            desk.settle(within: TerminalDriver.patience)
        }
        if desk.hasEnded { try desk.expectExit() }
        // What was typed after the program had left is echoed by the terminal itself.
        let given = desk.output.firstRange(of: Array("\u{1B}[?1049l".utf8))?.lowerBound
        let forbidden = ForbiddenOutput.find(in: desk.output[..<(given ?? desk.output.endIndex)])
        #expect(forbidden == [], "\(forbidden)")
        #expect(desk.peakMemory < Self.memory, "\(desk.peakMemory) KiB")
        desk.forgetOutput()
    }

    /// Types, unless the program has left meanwhile.
    private func type(_ bytes: [UInt8], _ desk: TerminalDriver) throws {
        if desk.hasEnded { return }
        do {
            try desk.send(bytes: bytes)
        } catch let failure as TerminalFailure where failure.reason == .inputNotRead && desk.hasEnded {
            return
        }
    }
}
