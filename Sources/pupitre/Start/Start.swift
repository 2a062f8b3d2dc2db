import Glibc
import PupitreApp
import TrainingDomain

/// Does what the command line asks; the exit code.
///
/// A function of its own because closures written in `main` belong to the main thread and die on another. What opens the desk never
/// builds the tree of commands: the first frame has a few milliseconds.
func start(_ words: [String]) -> Int32 {
    // A file that may not grow any more is told as a full disk, and does not kill the program in front of the form.
    signal(SIGXFSZ, SIG_IGN)
    // Before anything reads the environment, or starts a thread that might.
    let isManaged = ManagedMode.isAsked(words)
    if isManaged { ManagedMode.enter() }
    let said = Invocation.language(in: words)
    var language = said ?? LanguageChoice.ofSystem()
    do {
        let (parsed, complaint) = parse(words, isManaged: isManaged)
        let settings = Settings.load(Places(parsed.common).settings)
        // A complaint about the line is in the person's language too.
        language = said ?? settings.language ?? language
        if let complaint { throw complaint }
        if let door = DeskDoor(parsed.rest), !parsed.common.wantsJson {
            return try DeskOpening.run(door, parsed.common, settings: settings, language: language)
        }
        for problem in settings.problems { Console.complain(sentences(for: language).command(problem)) }
        return CommandTree.run(parsed, language: language)
    } catch {
        return Complaint.report(error, language: language)
    }
}

/// The line taken apart, or an empty one and what is wrong.
private func parse(_ words: [String], isManaged: Bool) -> (Invocation, Complaint?) {
    do {
        return (try Invocation(words, isManaged: isManaged), nil)
    } catch {
        return (Invocation(isManaged: isManaged), error)
    }
}
