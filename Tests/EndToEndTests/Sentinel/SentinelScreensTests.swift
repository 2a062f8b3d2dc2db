import TestSupport
import Testing

@Suite("The sentinel on every screen")
struct SentinelScreensTests {
    @Test("The tours visit every screen there is")
    func complete() {
        let visited = Set(SentinelTour.all.flatMap(\.stops).map(\.screen))
        #expect(ScreenName.allCases.filter { !visited.contains($0) } == [])
    }

    @Test("No screen lets it through, and each shows its mark", arguments: SentinelTour.all, [(80, 24), (120, 40)])
    func tour(_ tour: SentinelTour, size: (columns: Int, rows: Int)) throws {
        let sandbox = try PoisonedDemo.sandbox(tour.changes)
        let login = tour.login.map { ["--as", $0] } ?? []
        let desk = try TerminalDriver(
            program: BuiltProgram.path(), arguments: ["--lang", "en"] + login, environment: sandbox.environment,
            directory: sandbox.folder.path, size: ScreenSize(columns: size.columns, rows: size.rows))
        try desk.waitFor("Home")
        for stop in tour.stops { try visit(stop, desk, sandbox) }
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(desk.forbiddenOutput == [])
    }

    private func visit(_ stop: SentinelStop, _ desk: TerminalDriver, _ sandbox: Sandbox) throws {
        for keys in stop.keys {
            if keys.hasPrefix("SQL: ") {
                try PoisonedDemo.write(sandbox, String(keys.dropFirst(5)))
            } else {
                try desk.send(keys)
            }
            desk.settle()
        }
        try desk.waitFor(stop.shows)
        if stop.isPoisoned { try desk.waitUntil("the mark on \(stop.screen)") { $0.contains(Sentinel.mark) } }
    }
}
