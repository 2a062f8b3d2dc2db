import TrainingDomain

/// What every mail of one database has in common.
public struct MailSender: Sendable {
    /// The address that mails come from, and that replies go to.
    public let from: EnvelopeAddress
    /// What tells this database's invitations from another's.
    public let identity: String
    /// The zones in which sessions are read.
    public let zones: any TimeZoneProvider

    /// The sender of a database's mails.
    public init(from: EnvelopeAddress, identity: String, zones: any TimeZoneProvider) {
        self.from = from
        self.identity = identity
        self.zones = zones
    }
}
