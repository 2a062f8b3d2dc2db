import Foundation
import TestSupport
import Testing

/// The line is cut in the middle of something; `PUPITRE_HANGUPS` says how often, 10 times unless it is set.
@Suite("A dropped line", .serialized)
struct HangupTests {
    private static let cycles = ProcessInfo.processInfo.environment["PUPITRE_HANGUPS"].flatMap { Int($0) } ?? 10

    private let sandbox: Sandbox
    private let drafts: DraftWatch

    init() throws {
        sandbox = try School.sandbox()
        drafts = try DraftWatch(sandbox)
    }

    /// What was going on when the line was cut, after "Mai" was typed as the title.
    private static let moments: [@Sendable (TerminalDriver) throws -> Void] = [
        { try $0.send("<PageDown*2>8") },  // just typed, perhaps not even read
        { desk in  // half a field
            try desk.send("<PageDown*2>8")
            try desk.waitFor("au lieu de 12")
        },
        { desk in  // another layer in front
            try desk.send("<PageDown*2>8<C-p>")
            try desk.waitFor("Commandes")
        },
        { desk in  // much under way
            try desk.send("<PageDown*2>8<PageUp*2><Tab*4><Enter>")
            try desk.paste(String(repeating: "texte ", count: 3_000))
        },
    ]

    @Test("The program is gone, and what was typed is in its draft")
    func cycles() throws {
        var times: [Duration] = []
        for cycle in 0..<Self.cycles {
            let desk = try sandbox.open("new", "ACC1", "--lang", "fr")
            try desk.waitFor("ACC1 · Accueil")
            try desk.send("Mai")
            try desk.waitFor("Mai")
            try Self.moments[cycle % Self.moments.count](desk)
            times.append(try ContinuousClock().measure { try hangUp(desk) })
            let texts = drafts.texts
            #expect(texts.count == 1 && texts[0].contains("'Mai'"), "cycle \(cycle): \(texts)")
            if cycle % Self.moments.count == 1 { #expect(texts.first?.contains("'8'") == true) }
            for file in drafts.files { try FileManager.default.removeItem(atPath: file) }
        }
        #expect(try sandbox.sessionCount() == 0)
        let sorted = times.sorted()
        print(
            "\(times.count) hangups, gone after \(sorted[sorted.count / 2]) (median), \(sorted[sorted.count - 1]) (most)"
        )
    }

    @Test(
        "While a save waits for another program: it is stored, or the draft is there, and never both",
        arguments: [true, false])
    func whileSaving(isFreed: Bool) throws {
        let desk = try sandbox.open("new", "ACC1", "--lang", "fr")
        try desk.waitFor("ACC1 · Accueil")
        try desk.send("Mai")
        try desk.waitFor("Mai")
        var lock = FileLock(sandbox.database, .reserved)
        try #require(lock != nil)
        try desk.send("<F2>")
        try desk.waitFor("Travail en cours")
        desk.hangup()
        if isFreed { lock = nil }
        let time = try ContinuousClock().measure { try desk.waitForExit() }
        lock = nil
        let count = try #require(try sandbox.sessionCount())
        #expect(count + drafts.files.count == 1)
        if !isFreed {
            #expect(count == 0 && drafts.texts.allSatisfy { $0.contains("'Mai'") })
            // The end waits 1.5 seconds for a save, which would wait five for the other program: that still had the lock.
        }
        print("hangup while a save waits: gone after \(time)")
    }

    /// Cuts the line and waits until the process is no more: what does not exist takes no time of the processor.
    private func hangUp(_ desk: TerminalDriver) throws {
        desk.hangup()
        try desk.waitForExit()
        #expect(!FileManager.default.fileExists(atPath: "/proc/\(desk.processIdentifier)"))
    }
}
