/// Where the value of a field comes from, as the form shows it.
public enum Provenance: Equatable, Sendable {
    /// From the training ("hérité").
    case inherited
    /// Proposed from the calendar and the working hours ("proposé").
    case proposed
    /// The initial value of a field that inherits nothing.
    case initial
    /// Changed here.
    case own
    /// What the stored session holds, when one is edited and the field was set by hand.
    case stored
}
