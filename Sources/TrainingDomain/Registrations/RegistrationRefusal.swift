/// Why something about a registration is refused; nothing was changed.
///
/// Worded, each says what would work instead.
public enum RegistrationRefusal: Error, Equatable, Sendable {
    /// No registration with this number, or none that the actor may see.
    case unknown(Int64)
    /// The actor's capacities do not allow it.
    case notAllowed(RegistrationAct)
    /// The actor may not give this approval.
    case mayNotApprove(Approval)
    /// The learner has not confirmed yet; an administrator could act all the same.
    case confirmationFirst
    /// The approval is not missing: given already, or never asked for.
    case notMissing(Approval)
    /// Nothing that the actor may give is missing.
    case nothingToGive
    /// The session has ended.
    case sessionEnded(SessionReference)
    /// The session is cancelled.
    case sessionCancelled(SessionReference)
    /// The session is not open to registration by learners themselves (scenario 22).
    case notPublic(SessionReference)
    /// Learners may not leave by themselves (scenario 25).
    case mayNotLeave(SessionReference)
    /// These people have a live registration in the session already.
    case alreadyRegistered([PersonReference], SessionReference, RegistrationState)
    /// The person has no live registration in the session.
    case notRegistered(PersonReference, SessionReference)
    /// It is in another state than the act needs: already decided.
    case wrongState(RegistrationState)
    /// The account is not in use.
    case inactive(String)
    /// The learner's confirmation is asked by mail, and they have no address.
    case noMailAddress(PersonReference)
    /// Exceeding the seats needs a reason.
    case reasonNeeded
    /// No such token.
    case unknownToken
    /// The token was used.
    case usedToken
    /// The token has expired.
    case expiredToken(at: Instant)
    /// The reply does not come from the learner's address.
    case forgedSender(String)
    /// The message is an automatic answer or a bounce: nobody wrote it.
    case automaticReply
    /// The message has no token in it.
    case noToken
    /// The limit would fall below the number enrolled: `keep` or `move-last` has to be chosen (scenario 35).
    case belowEnrolled(limit: Int, enrolled: Int)
}
