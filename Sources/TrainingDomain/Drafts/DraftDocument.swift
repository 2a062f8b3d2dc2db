/// The name of a draft's file, without its folder: made once per open form.
public struct DraftName: Hashable, Sendable {
    /// The name.
    public let rawValue: String

    /// The draft named `rawValue`.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// An open form as it is kept on disk: enough to take it up again, and nothing that the database holds.
public struct DraftDocument: Equatable, Sendable {
    /// Which form.
    public enum Purpose: Equatable, Sendable {
        /// A new session.
        case create
        /// A copy of session `number`.
        case copy(number: Int64)
        /// Changes to session `number`.
        case edit(number: Int64)
    }

    /// Its name.
    public var name: DraftName
    /// What the form is for.
    public let purpose: Purpose
    /// Code of the training.
    public let trainingCode: String
    /// Title of the training, to offer the draft without reading the database.
    public let trainingTitle: String
    /// What was typed.
    public let typed: [FieldKey: Typed]
    /// Fields given back to the training.
    public let givenBack: Set<FieldKey>

    /// The document of `draft`, under `name`.
    public init(_ name: DraftName, _ draft: SessionDraft) {
        let purpose: Purpose =
            switch draft.purpose {
            case .create: .create
            case .copy(let session): .copy(number: session.number)
            case .edit(let session): .edit(number: session.number)
            }
        self.init(
            name: name, purpose: purpose, trainingCode: draft.training.training.code,
            trainingTitle: draft.training.training.title, typed: draft.typed, givenBack: draft.givenBack)
    }

    /// A document from its parts, as read from a file.
    public init(
        name: DraftName, purpose: Purpose, trainingCode: String, trainingTitle: String, typed: [FieldKey: Typed],
        givenBack: Set<FieldKey>
    ) {
        self.name = name
        self.purpose = purpose
        self.trainingCode = trainingCode
        self.trainingTitle = trainingTitle
        self.typed = typed
        self.givenBack = givenBack
    }
}

/// A draft as it is offered: what it was about, and when it was kept.
public struct DraftSummary: Equatable, Sendable {
    /// The draft.
    public let document: DraftDocument
    /// When it was last kept, in the zone of the database.
    public let keptAt: CivilDateTime

    /// A draft kept at `keptAt`.
    public init(document: DraftDocument, keptAt: CivilDateTime) {
        self.document = document
        self.keptAt = keptAt
    }
}

/// Where drafts are kept: a file of mode 0600 per open form, replaced by rename, in the person's own state folder.
///
/// A folder that cannot be written never stops anybody: keeping then answers `false`.
public protocol DraftKeeper: Sendable {
    /// Keeps `document` under its name, replacing what was there; `false` when it could not.
    @discardableResult
    func keep(_ document: DraftDocument) -> Bool
    /// Deletes a draft; nothing happens where there is none.
    func drop(_ name: DraftName)
    /// Lets go of a draft whose form was left: from now on it is offered, by this program too.
    func release(_ name: DraftName)
    /// The drafts whose program has ended or let go of them, the newest first.
    func orphans() -> [DraftSummary]
    /// Takes over the draft `name` under the name `own`, at once and for one program only; `nil` when another was faster.
    func adopt(_ name: DraftName, as own: DraftName) -> DraftDocument?
}
