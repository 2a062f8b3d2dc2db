/// Why a mail can't be put together: trying again would not help, until somebody corrects what it says.
public enum MailProblem: Error, Equatable, Sendable {
    /// The value of a header holds a line break or a NUL, which would begin another header (`reliability.md`, "Text is data").
    case forbiddenCharacter(header: String)
    /// The address is none that mail can be sent to.
    case unusableAddress(String)
}
