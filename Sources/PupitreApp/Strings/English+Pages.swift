import TrainingDomain

extension English: PageSentences {
    func count(_ rows: Int, of whole: Int) -> String { "\(number(rows)) / \(number(whole))" }

    func count(atLeast rows: Int) -> String { "\(number(rows))…" }

    func sorted(by order: TrainingOrder, searching: Bool) -> String {
        switch order {
        case .relevance: searching ? "sort: relevance" : "sort: title"
        case .title: "sort: title"
        case .code: "sort: code"
        case .displayOrder: "sort: display order"
        }
    }

    func sorted(by order: SessionOrder) -> String {
        switch order {
        case .start: "sort: start"
        case .title: "sort: title"
        case .training: "sort: training"
        case .number: "sort: number"
        }
    }

    var trainingsTitle: String { "Trainings" }
    var settingsHeading: String { "Settings" }
    var inheritsHeading: String { "A new session inherits" }
    var sessionsHeading: String { "Sessions" }
    var noSessionYet: String { "No session. Enter creates the first one." }
    func moreSessions(_ count: Int) -> String { "… and \(self.count(count, "other", "others"))" }
    func trainingDeleted(_ code: String) -> String { "Training \(code) deleted." }

    var sessionsTitle: String { "Sessions" }
    var sessionsPlaceholder: String { "title, training or code" }

    func heading(_ column: SessionColumn) -> String {
        switch column {
        case .number: "No."
        case .title: "Title"
        case .training: "Code"
        case .start: "Start"
        case .end: "End"
        case .seats: "Seats"
        case .status: "Status"
        }
    }

    func status(_ status: SessionStatus) -> String {
        switch status {
        case .notStarted: "to come"
        case .open: "open"
        case .ended: "ended"
        case .cancelled: "cancelled"
        }
    }

    var anyStatus: String { "any status" }
    var from: String { "From" }
    var to: String { "To" }
    var dayPlaceholder: String { "a date" }
    var noSessions: [String] {
        ["There is no session yet.", "F2 creates one: pick a training, then fill the form."]
    }
    var noSessionFound: [String] {
        ["No session answers these criteria.", "Esc clears them and shows everything again."]
    }
    func sessionDeleted(_ number: Int64) -> String { "Session \(number) deleted." }

    func sessionTitle(_ number: Int64) -> String { "Session \(number)" }

    func attendance(_ attendance: Attendance, maxUsers: Int?) -> String {
        var parts = ["\(number(attendance.enrolled)) enrolled"]
        if let maxUsers { parts[0] += " for \(count(maxUsers, "seat", "seats"))" }
        if attendance.waiting > 0 { parts.append("\(number(attendance.waiting)) on the waiting list") }
        if attendance.pending > 0 { parts.append("\(number(attendance.pending)) pending") }
        return parts.joined(separator: ", ")
    }

    func created(by name: String) -> String { "created by \(name)" }
    func trainers(_ names: [String]) -> String {
        names.isEmpty ? "no trainer yet" : "\(names.count == 1 ? "trainer" : "trainers"): \(list(names, "and"))"
    }
    func cancelled(_ reason: String) -> String { reason.isEmpty ? "Cancelled." : "Cancelled: \(reason)" }
    var isDefault: String { "default session" }
    var requestHeading: String { "A request" }
    var ownHeading: String { "This session's own" }
    var inheritedHeading: String { "Inherited from the training" }
    var noHistory: String { "Nothing is recorded." }
    var setHere: String { "set here" }
    func trainingSays(_ value: String) -> String { "training: \(value)" }
    var nothing: String { "nothing" }
    func offered(by organisations: [String]) -> String { list(organisations, "and") }

    func act(_ act: String) -> String {
        switch act {
        case "create": "created"
        case "edit": "changed"
        case "delete": "deleted"
        case "default": "default session"
        case "import": "imported"
        case "cancel": "cancelled"
        case "request": "requested"
        case "confirm": "confirmed"
        case "approve": "approved"
        case "enrol": "enrolled"
        case "promote": "promoted"
        case "refuse": "refused"
        case "withdraw": "withdrawn"
        case "leave": "left"
        case "remove": "taken out"
        case "waiting": "moved to the waiting list"
        case "seance-add": "seance added"
        case "seance-edit": "seance changed"
        case "seance-delete": "seance deleted"
        case "seance-join": "put into a seance"
        case "seance-leave": "taken out of a seance"
        case "register": "registered through a curriculum"
        case "retry": "to be tried again"
        default: act
        }
    }

    var draftsTitle: String { "Drafts" }
    var noDrafts: [String] {
        ["There is no draft.", "A form that was left without saving, or cut short by a failure, is found here."]
    }

    func draft(_ purpose: DraftDocument.Purpose) -> String {
        switch purpose {
        case .create: "new session"
        case .copy(let number): "copy of session \(number)"
        case .edit(let number): "session \(number)"
        }
    }

    var untitled: String { "untitled" }
    var keysHeading: String { "Keys" }
    var mouseLine: String { "Mouse: a click chooses, the wheel scrolls, Shift selects text." }
    var commandsTitle: String { "Commands" }
    var commandsPlaceholder: String { "type a word" }
    var noCommand: String { "No command; delete some letters." }
    var themesTitle: String { "Theme" }
    func themeKept(_ name: String) -> String { "Theme \(name) kept." }
    var themeSample: ThemeSample {
        ThemeSample(
            title: "Title of a page", strong: "Strong text", text: "Ordinary text", muted: "quiet text",
            match: "found", field: "changed value", inherited: "inherited value", success: "✓ good news",
            warning: "! to look at", error: "✗ to correct")
    }
}

// MARK: - Help

extension English {
    var trainingsHelp: HelpText {
        HelpText(
            title: "Trainings",
            paragraphs: [
                "Type words of the title or of the code; accents and capitals do not matter. The list narrows with each letter.",
                "Enter creates a session of the chosen training. F3 shows its settings, F7 its sessions.",
            ])
    }

    var trainingPageHelp: HelpText {
        HelpText(
            title: "Training",
            paragraphs: [
                "The settings from which its new sessions start. Changing them never alters a session that exists.",
                "Enter creates a session; F7 shows those it has.",
            ])
    }

    var sessionsHelp: HelpText {
        HelpText(
            title: "Sessions",
            paragraphs: [
                "Type words of the title, of the training or of its code. Tab goes to the dates: “From” keeps the sessions that end on that day or later, “To” those that start on that day or earlier. Write them as you say them: “tomorrow”, “8 may”, “+3d”.",
                "Before the status: ○ to come, ● open, ✓ ended, ✗ cancelled. ★ marks the default session of its training. Seats: enrolled / maximum.",
            ])
    }

    var draftsHelp: HelpText {
        HelpText(
            title: "Drafts",
            paragraphs: [
                "Each form that was left without saving is kept here. Enter takes it up where you were; Del deletes it, after asking."
            ])
    }

    var helpHelp: HelpText { HelpText(title: "Help", paragraphs: []) }

    var commandsHelp: HelpText {
        HelpText(title: "Commands", paragraphs: ["Type a word of the command; Enter does it."])
    }

    var themesHelp: HelpText {
        HelpText(
            title: "Theme",
            paragraphs: ["The arrows show each theme. Enter keeps this one; Esc gives the former one back."])
    }
}
