import TrainingDomain

extension English: ProblemSentences {
    func failure(_ failure: Failure) -> String {
        switch failure {
        case .refused(let refusal): self.refusal(refusal)
        case .store(let failure): storeFailure(failure)
        }
    }

    func reason(_ reason: Reason, field: Phrase) -> String {
        switch reason {
        case .missing: "Required: fill it in."
        case .tooLong(let count, let limit):
            "Too long: \(self.count(count, "character", "characters")), \(number(limit)) at most. Shorten the text."
        case .controlCharacters:
            "Holds control characters (an escape sequence, a change of writing direction…). Type the text again without them."
        case .date(let problem, let typed): dateProblem(problem, typed: typed)
        case .timeDoesNotExist(let moment, let zone, let next):
            "\(moment.time.iso) does not exist on \(day(moment.date)) (\(zone)): clocks go forward then. The first time after it is \(next.time.iso)."
        case .notAWholeNumber(let typed): "\(quoted(typed)) is not a whole number. Write 12, for example."
        case .negative(let typed): "\(quoted(typed)) is negative. Write 0 or more."
        case .tooSmall(let typed, let least): "\(quoted(typed)) is too small: \(number(least)) at least."
        case .tooLarge(let typed, let limit): "\(quoted(typed)) is too large: \(number(limit)) at most."
        case .notYesOrNo(let typed): "\(quoted(typed)) is neither yes nor no."
        case .notAChoice(let typed, let choices):
            "There is no \(quoted(typed)). Choose among: \(choices.joined(separator: ", "))."
        case .unknownColour(let typed):
            "\(quoted(typed)) is not a colour. Choose among: \(colours), or #RRGGBB, or nothing."
        case .unknownTimeZone(let name):
            "The system does not know the zone \(quoted(name)). Write Europe/Paris, for example; where all are missing, install the package tzdata."
        case .endBeforeStart(let start, let end):
            "The end (\(dateTime(end))) is before the start (\(dateTime(start))). Change one or the other."
        case .unknownPerson(let login):
            "Nobody has the login \(quoted(login)). “pupitre user list” shows those that exist."
        case .cannotValidate(let login):
            "\(login) cannot approve: the account is inactive or has no mail address."
        case .unknownCurriculum(let code):
            "No curriculum has the code \(quoted(code)). “pupitre curriculum list” shows those that exist."
        case .unknownOrganisation(let code):
            "No organisation has the code \(quoted(code)). “pupitre organisation list” shows those that exist."
        case .notYourOrganisation(let code):
            "\(quoted(code)) is not one of your organisations: its own managers, or an administrator, put it in and take it out."
        case .alreadyTaken(let code): "\(quoted(code)) is taken already. Choose another."
        case .notAMailAddress(let typed):
            "\(quoted(typed)) is not a mail address. Write it like lea@example.org."
        }
    }

    func dateProblem(_ problem: DateProblem, typed: String) -> String {
        switch problem {
        case .notADate:
            "\(quoted(typed)) is not a date. Write “monday 9am”, “8 may 2pm”, “+3d” or “2027-05-08 09:00”, for example."
        case .noSuchDay(_, let month, _) where !(1...12).contains(month):
            "\(quoted(typed)): there is no month \(month). Write the day first, then the month, for example 15/8."
        case .noSuchDay(let day, let month, let year):
            "There is no \(day) \(DateWords(.english).month(month))\(year.map { " \($0)" } ?? ""). Look at the day and the month (the day comes first)."
        case .noSuchTime(let time): "\(quoted(time)) is not a time. Write 0:00 to 23:59, for example 2:30pm."
        case .otherWeekday(let date, let typed):
            "\(date.iso) is a \(DateWords(.english).weekday(date.weekday)), not a \(DateWords(.english).weekday(typed)). Correct one or the other."
        case .outOfRange: "\(quoted(typed)) is off the calendar: years 1 to 9999."
        }
    }

    func notice(_ notice: Notice) -> String {
        switch notice {
        case .endEqualsStart: "The end equals the start: the session takes no time."
        case .weekend(let key, let date): "\(label(key)): \(day(date)) is at a weekend."
        case .past(let key, let moment): "\(label(key)): \(dateTime(moment)) is past."
        case .ambiguousTime(let key, let moment):
            "\(label(key)): \(moment.time.iso) comes twice on \(day(moment.date)), when clocks go back; the first is meant."
        case .duplicateTitle(let sessions):
            "Same title in this training: \(sessions.map(reference).joined(separator: "; "))."
        case .waitingListOnly: "0 seats: every request will go to the waiting list."
        case .replacedDefault(let session): "No longer the default session: \(reference(session))."
        case .seancesOutside(let seances):
            "These seances are now outside their session, and stay where they are: \(seances.map(reference).joined(separator: "; ")). Change their dates."
        case .noOrganisationAdministrator:
            "No organisation administrator can approve: the platform administrator will."
        }
    }

    /// How a seance is told apart from others: by number, title and start.
    func reference(_ seance: SeanceReference) -> String {
        "no. \(seance.id) \(quoted(seance.title)), \(dateTime(seance.start))"
    }

    func act(_ act: Act) -> String {
        switch act {
        case .browse: "see this training"
        case .addTraining: "add a training to this organisation"
        case .editTraining: "change this training"
        case .deleteTraining: "delete this training"
        case .createSession: "create a session of this training"
        case .editSession: "change this session"
        case .deleteSession: "delete this session"
        case .editCurricula: "change curricula"
        case .editPeople: "add or change people"
        case .editOrganisations: "add or change organisations"
        case .importCatalogue: "import a catalogue"
        case .editGroups: "change groups"
        case .registerByCurriculum: "register through a curriculum in this training"
        case .editSeances: "change the seances of this training"
        case .handleMail: "handle the mail"
        case .deliverMail: "send and receive the mail"
        case .grantAccess: "give people access by their keys"
        case .maintain: "check, back up or audit the database"
        }
    }

    func label(_ key: FieldKey) -> String { FieldLabels.label(key).english }

    func value(_ value: FieldValue, of key: FieldKey) -> String {
        switch value {
        case .none: key == .maxUsers ? "unlimited" : key == "colour" ? "none" : "nothing"
        case .flag(let flag): flag ? "yes" : "no"
        case .whole(let number): self.number(number)
        case .list(let items): items.isEmpty ? "none" : items.joined(separator: ", ")
        case .text(let text):
            FieldLabels.choice(text, of: key)?.english ?? CivilDateTime(iso: text).map(dateTime)
                ?? (key == "colour" ? Colour(text)?.name(in: .english) : nil) ?? text
        }
    }

    /// How a session is told apart from others: by number, title and start.
    func reference(_ session: SessionReference) -> String {
        "no. \(session.number) \(quoted(session.title)), \(dateTime(session.start))"
    }

    private var colours: String { Colour.names.map(\.english).joined(separator: ", ") }
}
