import TrainingDomain

/// What the screens of curricula, seances and mail say.
protocol ArrangingSentences {
    // Curricula
    var curriculaTitle: String { get }
    var curriculaPlaceholder: String { get }
    var curriculaHelp: HelpText { get }
    func nodeCount(_ count: Int) -> String
    func noCurricula(mayAdd: Bool) -> [String]
    func noCurriculumFound(_ typed: String) -> [String]
    var blocking: String { get }
    func blockingNote(_ isBlocking: Bool) -> String
    var reachHeading: String { get }
    func trainingCount(_ count: Int) -> String
    /// How much hangs on a node, each kind by itself; nothing of what there is none of.
    func attached(trainings: Int, sessions: Int) -> [String]
    func trainingsAttached(_ count: Int, to node: String) -> String
    func trainingDetached(_ code: String) -> String
    func nodeDeleted(_ code: String) -> String
    func nodeBlocks(_ node: CurriculumNode) -> String

    // Registering through a curriculum
    func registerThrough(_ node: CurriculumNode) -> String
    var registerThroughNote: String { get }
    var planHelp: HelpText { get }
    func planSummary(_ plan: CurriculumPlan, ready: Bool) -> String
    func nothingReached(_ node: CurriculumNode) -> String
    func planObstacle(_ obstacle: PlanScreen.Obstacle, _ target: CurriculumTarget) -> String
    func freeSeats(_ row: SessionRow) -> String
    var noSessionToUse: String { get }
    func sessionToChoose(_ count: Int) -> String
    func lacking(_ count: Int) -> String
    func registeredAlready(_ names: [String], passed: Bool) -> String
    func registeredThrough(_ count: Int, sessions: Int) -> String
    func peopleCount(_ count: Int) -> String

    // Seances
    var seancesTitle: String { get }
    var seancesPlaceholder: String { get }
    func seancesHelp(learner: Bool) -> HelpText
    var seancePageHelp: HelpText { get }
    func seanceCount(_ count: Int) -> String
    var seriesTitle: String { get }
    var occurrencesHelp: String { get }
    func seancesMade(_ count: Int) -> String
    var seanceHeadings: [String] { get }
    func seanceMode(_ mode: SeanceRegistration) -> String
    func seanceModeShort(_ mode: SeanceRegistration) -> String
    func setRule(_ set: SeanceSet) -> String
    func ownPlace(_ place: SeancePlace) -> String
    func noSeance(mayAdd: Bool) -> [String]
    func noSeanceFound(_ typed: String) -> [String]
    func seanceAttendance(_ row: StoredSeance) -> String
    var seanceDeleted: String { get }
    func seanceTaken(_ title: String) -> String
    func seanceLeft(_ title: String) -> String
    func waitsForSeance(_ position: Int?) -> String
    func waitsAt(_ position: Int?) -> String
    func someWait(_ count: Int, of all: Int) -> String
    func addedToSeance(_ count: Int) -> String
    func takenOut(_ name: String) -> String
    func nobodyInSeance(mayAdd: Bool) -> [String]

    // Mail
    var outboxTitle: String { get }
    var outboxPlaceholder: String { get }
    var outboxHelp: HelpText { get }
    var anyMailState: String { get }
    func mailState(_ state: OutboxState) -> String
    func mailKind(_ kind: MailKind) -> String
    var mailHeadings: [String] { get }
    var noMail: [String] { get }
    var noMailFound: [String] { get }
    func mailSent(_ moment: String, to address: String) -> String
    func mailWaits(_ moment: String, attempts: Int, to address: String) -> String
    func mailGivenUp(attempts: Int, to address: String) -> String
    func mailSession(_ facts: MailFacts) -> String
    func mailLearner(_ name: String) -> String
    func mailReason(_ reason: String) -> String
    func mailCreated(_ moment: String) -> String
    func mailTitle(_ id: Int64) -> String
    func mailsRetried(_ count: Int) -> String

    // Questions before what can't be undone
    func deleteNodeQuestion(_ node: CurriculumNode) -> String
    func deleteSeanceQuestion(_ title: String, _ start: CivilDateTime, people: [String], others: Int) -> String
    func takeOutQuestion(_ name: String, _ seance: String) -> String
    var retryMailsQuestion: String { get }
    func deleteTrainingQuestion(_ code: String, sessions: Int, people: Attendance) -> String
}
