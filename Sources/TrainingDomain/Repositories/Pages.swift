/// A part of a list, with the size of the whole.
public struct Page<Row> {
    /// The rows of this part.
    public var rows: [Row]
    /// How many rows the whole list has.
    public var total: Int
    /// The position of the first of `rows` in the whole list.
    public var offset: Int
    /// Whether this is the beginning of an answer that would have taken long: the rows are some of the best, and `total` is the least
    /// that there are.
    public var isProvisional: Bool

    /// A part of a list of `total` rows, from `offset` on.
    public init(rows: [Row], total: Int, offset: Int = 0, isProvisional: Bool = false) {
        self.rows = rows
        self.total = total
        self.offset = offset
        self.isProvisional = isProvisional
    }
}

extension Page: Equatable where Row: Equatable {}
extension Page: Sendable where Row: Sendable {}

/// Which part of a list is asked for.
public struct Window: Equatable, Sendable {
    /// How many rows to pass over.
    public var offset: Int
    /// At most how many rows; `nil` is all.
    public var limit: Int?

    /// `limit` rows from `offset` on.
    public init(offset: Int = 0, limit: Int? = 50) {
        self.offset = offset
        self.limit = limit
    }
}

/// How a list of trainings is sorted.
public enum TrainingOrder: String, CaseIterable, Sendable {
    /// By rank while searching, else by title.
    case relevance
    /// By title.
    case title
    /// By code.
    case code
    /// By display order, then title.
    case displayOrder
}

/// What is asked of the catalogue.
public struct TrainingSearch: Equatable, Sendable {
    /// The words of the search box.
    public var query: SearchQuery
    /// The order of the rows.
    public var order: TrainingOrder
    /// The part wanted.
    public var window: Window
    /// Whether a provisional answer will do, where the whole one would take long.
    public var isHasty: Bool

    /// A search; with an empty query it lists everything.
    public init(
        _ query: SearchQuery, order: TrainingOrder = .relevance, window: Window = Window(), isHasty: Bool = false
    ) {
        self.query = query
        self.order = order
        self.window = window
        self.isHasty = isHasty
    }
}

/// A row of the list of trainings.
public struct TrainingRow: Equatable, Sendable {
    /// The code.
    public let code: String
    /// The title.
    public let title: String
    /// Names of the organisations, the first one first.
    public let organisations: [String]

    /// A row for the training `code`.
    public init(code: String, title: String, organisations: [String]) {
        self.code = code
        self.title = title
        self.organisations = organisations
    }
}

/// How a list of sessions is sorted; each is followed by the number.
public enum SessionOrder: String, CaseIterable, Sendable {
    /// By start, the earliest first.
    case start
    /// By title.
    case title
    /// By training, then start.
    case training
    /// By number, the newest first.
    case number
}

/// What is asked of the sessions.
public struct SessionSearch: Equatable, Sendable {
    /// Words that occur in the session's title, or its training's title or code.
    public var query = SearchQuery("")
    /// Only those of the training with this code.
    public var training: String?
    /// Only those that end on this day or later.
    public var from: CivilDate?
    /// Only those that start on this day or earlier.
    public var to: CivilDate?
    /// Only those with this status.
    public var status: SessionStatus?
    /// The order of the rows.
    public var order = SessionOrder.start
    /// The part wanted.
    public var window = Window()

    /// All sessions, by start.
    public init() {}
}

/// A row of the list of sessions.
public struct SessionRow: Equatable, Sendable {
    /// Its number.
    public let number: Int64
    /// Its title.
    public let title: String
    /// Code of its training.
    public let trainingCode: String
    /// Title of its training.
    public let trainingTitle: String
    /// Its start, in its zone.
    public let start: CivilDateTime
    /// Its end, in its zone.
    public let end: CivilDateTime
    /// Where it stands.
    public let status: SessionStatus
    /// Whether it is its training's default.
    public let isDefault: Bool
    /// Its seats; `nil` is unlimited.
    public let maxUsers: Int?
    /// How many people it has.
    public let attendance: Attendance

    /// A row for session `number`.
    public init(
        number: Int64, title: String, trainingCode: String, trainingTitle: String, start: CivilDateTime,
        end: CivilDateTime, status: SessionStatus, isDefault: Bool, maxUsers: Int?, attendance: Attendance
    ) {
        self.number = number
        self.title = title
        self.trainingCode = trainingCode
        self.trainingTitle = trainingTitle
        self.start = start
        self.end = end
        self.status = status
        self.isDefault = isDefault
        self.maxUsers = maxUsers
        self.attendance = attendance
    }
}

/// What is asked of a list of people, organisations or curricula.
public struct DirectorySearch: Equatable, Sendable {
    /// Words that occur in the login or the name, or in the code or the title.
    public var query: SearchQuery
    /// Only people who can be picked as validators.
    public var onlyValidators: Bool
    /// Only the members of the group with this code.
    public var group: String?
    /// The part wanted.
    public var window: Window

    /// A search in the directory.
    public init(
        _ query: SearchQuery = SearchQuery(""), onlyValidators: Bool = false, group: String? = nil,
        window: Window = Window()
    ) {
        self.query = query
        self.group = group
        self.onlyValidators = onlyValidators
        self.window = window
    }
}
