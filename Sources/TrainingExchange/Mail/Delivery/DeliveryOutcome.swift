/// What became of handing a message to the mail program.
public enum DeliveryOutcome: Equatable, Sendable {
    /// It took the message over.
    case accepted
    /// It did not; another try may go better.
    case refusedForNow(String)
    /// It did not and says that it never will.
    case refusedForGood(String)

    /// What an exit status means, by sysexits.h: bad data (65), an unknown user (67) and an unknown host (68) stay what they are;
    /// everything else, EX_TEMPFAIL (75) first of all, is worth another try: a configuration is corrected, a disk is emptied.
    static func of(exitStatus: Int32, said: String) -> DeliveryOutcome {
        let reason = said.isEmpty ? "exit status \(exitStatus)" : "exit status \(exitStatus): \(said)"
        return switch exitStatus {
        case 0: .accepted
        case 65, 67, 68: .refusedForGood(reason)
        default: .refusedForNow(reason)
        }
    }
}
