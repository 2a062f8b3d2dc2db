import TerminalUI
import TrainingDomain

extension English: ScreenSentences {
    func count(_ rows: Int) -> String { number(rows) }

    func tooSmall(_ width: Int, _ height: Int) -> String {
        "Please enlarge the window: at least \(width)×\(height)."
    }

    var working: String { "Working… Ctrl-C leaves and keeps what you typed." }
    var search: String { "Search" }
    var searchPlaceholder: String { "title or code of a training" }

    func noTraining(_ typed: String) -> [String] {
        [
            "No training contains “\(typed)”.",
            "Type fewer words or fewer letters, or press Esc to see everything again.",
        ]
    }

    var emptyDatabase: [String] {
        [
            "There is no training yet.", "Import a catalogue:   pupitre import FILE.csv",
            "Add a training:   F2 in “Trainings”", "Or look at the demonstration:   pupitre demo",
        ]
    }

    var nobodyFound: String { "Nothing matches; delete some letters." }
    func yesNo(_ flag: Bool) -> String { flag ? "yes" : "no" }
    var unlimited: String { "unlimited" }
    var none: String { "none" }
    var noColour: String { "none" }
    var done: String { "Done" }
    var homeTitle: String { "Home" }
    var newSession: String { "New session" }
    func editSession(_ number: Int64) -> String { "Session \(number)" }
    func copySession(_ number: Int64) -> String { "Copy of session \(number)" }
    var inherited: String { "inherited" }
    var proposed: String { "proposed" }
    var changed: String { "set here" }
    func insteadOf(_ value: String) -> String { "instead of \(value)" }

    func days(from start: CivilDateTime, to end: CivilDateTime) -> String {
        DateWords(.english).days(end.date.days(since: start.date) + 1)
    }

    func difference(inherited: Int, changed: Int) -> String {
        "\(inherited) \(inherited == 1 ? "field" : "fields") inherited, \(changed) changed"
    }

    var saveButton: String { "Save F2" }

    func refused(_ refusal: TextOutcome.Refusal) -> String {
        switch refusal {
        case .controlCharacters: "Control characters are not accepted: they were left out."
        case .tooLong(let limit): "At most \(number(limit)) characters: the rest was left out."
        }
    }

    var pickTrainingFirst: String { "Pick a training first: type its title or code, then Enter." }

    func problems(_ problems: [Problem]) -> String {
        let labels = problems.compactMap { SessionFields.field($0.field)?.label.english }
        let names = labels.joined(separator: ", ")
        return problems.count == 1
            ? "Nothing is saved. To correct: \(names)."
            : "Nothing is saved. To correct: \(names). F8 shows them."
    }

    func sessionSaved(_ session: SessionReference) -> String {
        "Session \(session.number) saved, \(DateWords(.english).dateTime(session.start))"
    }

    var acceptedChanges: String { "The form takes these values; what you typed is intact. F2 saves." }
    func draftKept(_ trainingCode: String) -> String {
        "Draft kept (\(trainingCode)): “Drafts” on the home screen takes it up again."
    }
    var draftNotKept: String {
        "The draft cannot be kept: your folder of drafts cannot be written to. Save before you leave."
    }
    var draftDropped: String { "Form abandoned." }
    func draftWithoutTraining(_ code: String) -> String {
        "Training \(code) no longer exists: the draft is kept, but cannot be taken up."
    }
    func errorsTitle(_ count: Int) -> String { count == 1 ? "1 error" : "\(count) errors" }
    var errorsHelp: String { "Enter goes to the field. The error disappears as soon as the value is right." }
    var editorHelp: String {
        "Enter begins a line. Esc goes back to the form and keeps the text; Ctrl-Z undoes, here as in the form."
    }
    var monthHelp: String {
        "Arrows change the day and the week, Page the month. Enter chooses; the time stays."
    }
    var pickerHelp: String {
        "Type to search. Enter ticks or unticks the row. Tab goes to “Done”; Esc ends too."
    }
    var confirmTitle: String { "Please confirm" }

    /// A whole number with commas between thousands.
    func number(_ value: Int) -> String { grouped(value, separator: ",") }
}

extension English: DeskSentences {
    func confirm(_ subject: ConfirmScreen.Subject) -> String {
        switch subject {
        case .abandon: "Abandon this form? What you typed will be deleted."
        case .noSeats: "0 seats: the session is closed, every request goes to the waiting list. Save all the same?"
        case .deleteSession(let session, let people, let seances):
            question(deleting: session, people, seances: seances)
        case .decision(let decision, let people, let session):
            question(decision, people: people, session: session)
        case .request(let session, let names): question(requesting: session, names: names)
        case .deleteTraining(let code, let sessions, let people):
            deleteTrainingQuestion(code, sessions: sessions, people: people)
        case .deleteNode(let node): deleteNodeQuestion(node)
        case .deleteSeance(_, let title, let start, let people, let others):
            deleteSeanceQuestion(title, start, people: people, others: others)
        case .takeOut(let name, let seance): takeOutQuestion(name, seance)
        case .retryMails: retryMailsQuestion
        case .dropDraft(let training):
            "Delete this draft of a session of \(quoted(training))? What you had typed will be lost."
        case .replaceValidator(let person, let uses): replaceValidator(person, uses)
        case .deletePerson(let person, let ties, let replacement):
            deletePerson(person, ties, replacement: replacement)
        case .deleteGroup(let name, let members): deleteGroup(name, members: members)
        case .deleteOrganisation(let organisation): deleteOrganisation(organisation)
        }
    }

    func conflictTitle(_ subject: ConflictScreen.Subject) -> String {
        switch subject {
        case .training: "The training has changed"
        case .session: "The session has changed"
        case .form: "Changed meanwhile"
        }
    }

    func conflict(_ subject: ConflictScreen.Subject) -> String {
        switch subject {
        case .training:
            "Nothing is saved: somebody changed values that the session inherits. Enter accepts them; what you typed stays."
        case .session:
            "Nothing is saved: somebody saved this session before you. Enter goes on from their values; what you typed stays."
        case .form:
            "Nothing is saved: somebody else changed this since you opened it. Enter goes on from their values; what you typed stays."
        }
    }

    var homeHelp: HelpText {
        HelpText(
            title: "Home",
            paragraphs: [
                "Type the title or the code of a training: the list narrows with each letter. Enter creates a session of the chosen training, filled from its settings.",
                "With nothing typed, the arrows choose a line of the menu and Enter opens it.",
                "Nothing you type is lost: a form that you leave becomes a draft.",
            ])
    }

    var learnerHomeHelp: HelpText {
        HelpText(
            title: "Home",
            paragraphs: [
                "Type the title of a session: the catalogue searches it. Else the arrows choose a line and Enter opens it.",
                "The catalogue shows the sessions in which you can ask for a place; “My registrations” tells how each of your requests stands.",
            ])
    }

    func homeEntry(_ entry: HomeScreen.Entry, trainings: Int, drafts: Int, awaiting: Int) -> (
        name: String, about: String
    ) {
        switch entry {
        case .trainings:
            (
                "Trainings",
                trainings == 0
                    ? "the catalogue"
                    : "\(number(trainings)) \(trainings == 1 ? "training" : "trainings") in the catalogue"
            )
        case .newSession: ("New session", "pick a training, then fill the form")
        case .sessions: ("Sessions", "see, change, copy sessions")
        case .awaiting:
            (
                "Awaiting me",
                awaiting == 0
                    ? "no request awaits you" : count(awaiting, "request awaits you", "requests await you")
            )
        case .catalogue: ("Catalogue", "the sessions in which to ask for a place")
        case .mine: ("My registrations", "how your requests stand")
        case .curricula: ("Curricula", "trees of trainings; register through a curriculum")
        case .mail: ("Mail", "messages to be sent, sent, failed")
        case .people: ("People", "people, their roles, groups, organisations")
        case .groups: ("Groups", "the people who are registered together")
        case .drafts: ("Drafts", drafts == 1 ? "1 form to take up again" : "\(drafts) forms to take up again")
        case .themes: ("Theme", "change the colours")
        case .language: ("Language", "passer en français")
        case .help: ("Help", "the keys and how things work")
        case .quit: ("Quit", "")
        }
    }

    func wizardHelp(_ step: Step) -> String {
        switch step {
        case .training: "Type the title or the code of the training, then Enter. The form opens with its settings."
        case .session, .registration, .approvals:
            "Each field says where its value comes from: “inherited” from the training, “proposed” from the calendar, or changed here. "
                + "Ctrl-R gives a field back to the training. F2 saves from anywhere."
        case .review:
            "The session as it will be saved, against the training. Enter on a line goes to its field and comes back."
        }
    }
}
