import TrainingDomain

// Curricula, and registering through them.
extension English {
    var curriculaTitle: String { "Curricula" }
    var curriculaPlaceholder: String { "title or code of a node or a training" }

    var curriculaHelp: HelpText {
        HelpText(
            title: "Curricula",
            paragraphs: [
                "A curriculum is a tree: trainings are attached to each node. Enter or the arrows fold and unfold; typing searches the whole tree.",
                "Registering at a node reaches its trainings, those of the nodes above and those of the nodes below. ◆ marks a blocking node: it is not passed, and registering at it reaches only itself.",
                "A session can be attached by itself, in its form, where its training is not: it stands at the same place of the tree, with its date, and registering reaches it as long as it is not over.",
                "F5 registers people or a group: what will happen is shown first, training by training.",
            ])
    }

    func nodeCount(_ count: Int) -> String { self.count(count, "node", "nodes") }

    func noCurricula(mayAdd: Bool) -> [String] {
        ["There is no curriculum yet."]
            + (mayAdd
                ? [
                    "F2 creates the first node; trainings are then attached to it with F6.",
                    "On the command line:   pupitre curriculum add CODE --title TITLE",
                ] : ["A manager can create one."])
    }

    func noCurriculumFound(_ typed: String) -> [String] {
        [
            "No node and no attached training or session contains \(quoted(typed)).",
            "Delete some letters, or press Esc to see the tree again.",
        ]
    }

    var blocking: String { "blocking" }

    func blockingNote(_ isBlocking: Bool) -> String {
        isBlocking
            ? "◆ Blocking node: registering elsewhere does not reach it, registering here reaches only it."
            : "Registering here also reaches the nodes above and below, up to the blocking ones."
    }

    var reachHeading: String { "Registering here reaches" }
    func trainingCount(_ count: Int) -> String { self.count(count, "training", "trainings") }

    func attached(trainings: Int, sessions: Int) -> [String] {
        (trainings == 0 ? [] : [trainingCount(trainings)])
            + (sessions == 0 ? [] : [count(sessions, "session", "sessions")])
    }

    func trainingsAttached(_ count: Int, to node: String) -> String {
        "\(self.count(count, "training", "trainings")) attached to \(node)."
    }

    func trainingDetached(_ code: String) -> String { "\(code) is detached." }
    func nodeDeleted(_ code: String) -> String { "Node \(code) deleted." }

    func nodeBlocks(_ node: CurriculumNode) -> String {
        node.isBlocking ? "\(node.code) is blocking: it is no longer passed." : "\(node.code) is no longer blocking."
    }

    func registerThrough(_ node: CurriculumNode) -> String { "Register through \(node.code) · \(node.title)" }

    var registerThroughNote: String {
        "Nothing is stored before you have seen, training by training, the session used and its seats."
    }

    var planHelp: HelpText {
        HelpText(
            title: "What will happen",
            paragraphs: [
                "One training a row, with the session in which people will be registered: its default session unless that has ended, else the one that you choose with Enter, or create with F5.",
                "✓ all is well, ? a session is to be chosen, ✗ a session or seats are lacking, ! people are in it already: F7 passes over them.",
                "F2 registers everyone everywhere, or nobody anywhere.",
            ])
    }

    func planSummary(_ plan: CurriculumPlan, ready: Bool) -> String {
        let names = plan.learners.prefix(3).map(\.name)
        let others = plan.learners.count - names.count
        let who =
            others > 0 ? names.joined(separator: ", ") + " and \(count(others, "other", "others"))" : list(names, "and")
        return "\(ready ? "All is ready, F2 registers: " : "")\(who) → \(trainingCount(plan.targets.count))"
    }

    func nothingReached(_ node: CurriculumNode) -> String {
        "No training is reached from \(node.code). Go back to the tree and attach one, with F6."
    }

    func planObstacle(_ obstacle: PlanScreen.Obstacle, _ target: CurriculumTarget) -> String {
        let code = target.training.code
        return switch obstacle {
        case .noSession: "Nothing is stored. \(code) has no session to register into: F5 creates one."
        case .choice: "Nothing is stored. \(code): choose a session with Enter, or create one with F5."
        case .seats:
            "Nothing is stored. \(code): \(lacking(target.lacking)). Choose another session, create one, or raise its seats."
        case .registered:
            "Nothing is stored. \(code): registered already, \(list(target.alreadyRegistered.map(\.name), "and")). F7 passes over them."
        }
    }

    func freeSeats(_ row: SessionRow) -> String {
        guard let limit = row.maxUsers else { return "unlimited seats" }
        return count(max(0, limit - row.attendance.enrolled), "free seat", "free seats")
    }

    var noSessionToUse: String { "no session to register into: to be created" }

    func sessionToChoose(_ count: Int) -> String { "session to be chosen (\(number(count)) possible)" }

    func lacking(_ count: Int) -> String { count == 1 ? "1 seat is lacking" : "\(number(count)) seats are lacking" }

    func registeredAlready(_ names: [String], passed: Bool) -> String {
        passed ? "passed over: \(list(names, "and"))" : "registered already: \(list(names, "and"))"
    }

    func registeredThrough(_ count: Int, sessions: Int) -> String {
        "\(self.count(count, "registration", "registrations")) made in \(self.count(sessions, "session", "sessions"))."
    }

    func peopleCount(_ count: Int) -> String { self.count(count, "person", "people") }
}
