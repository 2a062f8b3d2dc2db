/// Why a step of a test on a terminal failed, with the screen at that moment.
public struct TerminalFailure: Error, CustomStringConvertible {
    /// What went wrong.
    public enum Reason: Hashable, Sendable {
        /// What was waited for did not come in time.
        case waitedInVain(String)
        /// The program ended while something was waited for.
        case ended(String, ProgramEnd)
        /// The screen does not show this text.
        case missing(String)
        /// The screen shows this text.
        case unwanted(String)
        /// The program runs on.
        case stillRunning
        /// What was typed was not read in time.
        case inputNotRead
        /// The terminal was hung up before.
        case hungUp
        /// The terminal is not as it was: what is left on, or changed.
        case notGivenBack([String])
    }

    /// What went wrong.
    public let reason: Reason
    /// The whole screen, in a frame.
    public let picture: String
    /// Where in the tests.
    public let place: String

    /// In words, for the log of a failed run.
    public var description: String { "\(sentence) (\(place))\n\(picture)" }

    private var sentence: String {
        switch reason {
        case .waitedInVain(let what): "waited in vain for \(what)"
        case .ended(let what, let end): "the program ended (\(end)) before \(what)"
        case .missing(let text): "the screen does not show “\(text)”"
        case .unwanted(let text): "the screen shows “\(text)”"
        case .stillRunning: "the program has not ended"
        case .inputNotRead: "the program does not read what is typed"
        case .hungUp: "the terminal was hung up"
        case .notGivenBack(let what): "the terminal was not given back: \(what.joined(separator: ", "))"
        }
    }
}

/// A program that could not be started.
public struct CannotStart: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path that was to be run.
    public let program: String
    /// The errno.
    public let code: Int32

    /// In words.
    public var description: String { "cannot start \(program): errno \(code)" }
}
