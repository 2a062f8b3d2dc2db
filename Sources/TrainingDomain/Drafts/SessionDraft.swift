/// What was typed in the form of a session: text that may be wrong, over what the training or the stored session gives.
///
/// A key that is absent is not typed: its value is inherited, proposed or initial. `Resolution` turns a draft into a `Session`.
public struct SessionDraft: Equatable, Sendable {
    /// What the form is for.
    public enum Purpose: Equatable, Sendable {
        /// A new session.
        case create
        /// A new session that takes everything from another but dates, default flag and registrations.
        case copy(StoredSession)
        /// Changes to a stored session.
        case edit(StoredSession)
    }

    /// What the form is for.
    public let purpose: Purpose
    /// The training as the form saw it; saving compares it with the stored one.
    public private(set) var training: StoredTraining
    /// What was typed, by field.
    public private(set) var typed: [FieldKey: Typed]
    /// Fields of an edited session that were given back to the training.
    public private(set) var givenBack: Set<FieldKey>

    /// An empty form for a new session of `training`.
    public init(of training: StoredTraining) {
        self.init(purpose: .create, training: training)
    }

    /// A form for `purpose`, on `training`.
    public init(
        purpose: Purpose, training: StoredTraining, typed: [FieldKey: Typed] = [:], givenBack: Set<FieldKey> = []
    ) {
        self.purpose = purpose
        self.training = training
        self.typed = typed
        self.givenBack = givenBack
    }

    /// The stored session that is edited, if any.
    public var edited: StoredSession? {
        if case .edit(let session) = purpose { return session }
        return nil
    }

    /// Types `value` in `key`.
    public mutating func type(_ value: Typed, in key: FieldKey) {
        typed[key] = value
        givenBack.remove(key)
    }

    /// Gives `key` back: to the training where it inherits, else to what was proposed, initial or stored.
    public mutating func giveBack(_ key: FieldKey) {
        typed[key] = nil
        if case .create = purpose { return }
        if SessionFields.field(key)?.inherited != nil { givenBack.insert(key) }
    }

    /// Moves the form to another training: inherited values follow it, changed ones stay.
    public mutating func moveTo(_ training: StoredTraining) {
        self.training = training
    }

    /// Whether anything was typed that abandoning would lose.
    public var isTouched: Bool { !typed.isEmpty || !givenBack.isEmpty }
}
