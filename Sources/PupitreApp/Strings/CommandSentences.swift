/// What the command line says of its own affairs: arguments, files, settings, who is who.
public protocol CommandSentences {
    /// The desk needs a terminal, and there is none.
    var noTerminal: String { get }
}
