import CursesTerminal
import Glibc
import PupitreApp
import TerminalUI
import TrainingDomain

/// Opens the desk and runs it until the person leaves.
///
/// - Returns: the program's exit code: 0, or 64 where there is no terminal to draw on (`commands.md`).
func runDesk(_ request: DeskRequest) -> CInt {
    var request = request
    let words = sentences(for: request.language)
    let loaded = request.theme == Theme.ardoise.name ? nil : request.themes.load(request.theme)
    if let problem = loaded?.problems.first {
        let text = words.themeProblem(problem, others: (loaded?.problems.count ?? 1) - 1)
        request.notice = [request.notice, text].compactMap { $0 }.joined(separator: " · ")
    }
    do throws(TerminalError) {
        let terminal = try CursesTerminal.open(
            TerminalOptions(
                reportFolder: request.stateFolder, crashNotice: words.crashed(reportFolder: request.stateFolder),
                mouse: request.mouse))
        defer { terminal.close() }
        if let theme = loaded?.theme { terminal.use(theme) }
        try Desk(request, terminal: terminal).run()
        return 0
    } catch {
        let text =
            switch error {
            case .notATerminal: words.deskNeedsTerminal
            case .unusableTerm(let name): words.unusableTerminal(name)
            case .system(let call, let code): words.terminalFailed(call: call, reason: String(cString: strerror(code)))
            }
        let line = Array("pupitre: \(text)\n".utf8)
        _ = write(STDERR_FILENO, line, line.count)
        return 64
    }
}
