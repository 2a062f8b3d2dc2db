import PupitreApp
import TrainingDomain

/// Does what the command line asks; the exit code.
///
/// A function of its own because closures written in `main` belong to the main thread and die on another. What opens the desk never
/// builds the tree of commands: the first frame has a few milliseconds.
func start(_ words: [String]) -> Int32 {
    var language = LanguageChoice.ofSystem()
    do {
        let invocation = try Invocation(words)
        let settings = try Settings.load(invocation.common)
        language = invocation.common.language ?? settings.language ?? language
        if let door = DeskDoor(invocation.rest), !invocation.common.wantsJson {
            return try DeskOpening.run(door, invocation.common, settings: settings, language: language)
        }
        for problem in settings.problems { Console.complain(sentences(for: language).command(problem)) }
        return CommandTree.run(invocation, language: language)
    } catch {
        return Complaint.report(error, language: language)
    }
}
