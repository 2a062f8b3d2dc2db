import PupitreApp
import TrainingDomain

/// Does what the command line asks; the exit code.
///
/// A function of its own because closures written in `main` belong to the main thread and die on another. What opens the desk never
/// builds the tree of commands: the first frame has a few milliseconds.
func start(_ words: [String]) -> Int32 {
    let said = Invocation.language(in: words)
    var language = said ?? LanguageChoice.ofSystem()
    do {
        let settings = Settings.load()
        language = said ?? settings.language ?? language
        let invocation = try Invocation(words)
        if let door = DeskDoor(invocation.rest), !invocation.common.wantsJson {
            return try DeskOpening.run(door, invocation.common, settings: settings, language: language)
        }
        for problem in settings.problems { Console.complain(sentences(for: language).command(problem)) }
        return CommandTree.run(invocation, language: language)
    } catch {
        return Complaint.report(error, language: language)
    }
}
