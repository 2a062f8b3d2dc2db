import TrainingDomain

extension English: CommandSentences {
    func command(_ fact: CommandFact) -> String {
        switch fact {
        case .noTerminal:
            "No terminal: the desk cannot open. “pupitre --help” shows the commands that need none."
        case .noPlainDesk:
            "Without a screen the desk cannot open. A session is then created by “pupitre session create --training CODE --title TITLE”; “pupitre --help” shows the other commands."
        case .missingValue(let option): "\(option) needs a value."
        case .badLanguage(let typed): "--lang does not know \(quoted(typed)). Choose among: fr, en."
        case .badThemeName(let typed):
            "\(quoted(typed)) is not the name of a theme: small letters, digits and dashes, 32 at most."
        case .badChoice(let typed, let option, let choices):
            "\(option) does not know \(quoted(typed)). Choose among: \(choices.joined(separator: ", "))."
        case .badDate(let reason, let option):
            "\(option): \(self.reason(reason, field: Phrase(option, option)))"
        case .badColumn(let typed):
            "--column does not understand \(quoted(typed)). Write title=3 or code=Reference, for example."
        case .prepareNeedsDatabase: "--prepare needs --database FILE: the file to make."
        case .settingsBroken(let path, let line, let reason):
            "\(path), line \(line): cannot be read, the rest is left aside (\(reason))."
        case .settingWrong(let path, let line, let key, let choices):
            "\(path), line \(line): \(key) has no known value and is left aside. Choose among: \(choices.joined(separator: ", "))."
        case .mailSettingWrong(let path, let line, let key):
            "\(path), line \(line): \(key) has no possible value and is left aside. Write the table [mail] with program = \"/usr/sbin/sendmail\" (an absolute path) and from = \"pupitre@example.org\" (an address)."
        case .settingUnknown(let path, let line, let key):
            "\(path), line \(line): there is no setting \(quoted(key)), it is left aside. Choose among: language, theme, mail.program, mail.from."
        case .noHome:
            "Neither --database, nor $PUPITRE_DATABASE, nor a home folder: name the database with --database FILE."
        case .fileExists(let path): "\(path) exists already. Choose another name, or move that file away first."
        case .cannotWrite(let reason): "The output cannot be written: \(reason)."
        case .unexpected(let reason): "Something unexpected happened, nothing is saved: \(reason)"
        case .unknownLogin(let login):
            "No active account has the login \(quoted(login)). An administrator adds it with: pupitre user add"
        case .mayNotSpeakFor(let said, let login):
            "You are \(login) and may not act in the name of \(said): only the owner of the database may. Leave --as out."
        case .managedNeedsLogin:
            "This access has to say whom it acts for: the forced command needs --as LOGIN. “pupitre admin keys” writes such commands; whoever has an account of their own on this server adds --as, or opens a shell first."
        case .exposed(let exposure): self.exposure(exposure)
        case .refused(let count):
            "Refused, nothing is saved. \(self.count(count, "value to correct", "values to correct")):"
        case .damaged(let count):
            "The database is damaged: \(self.count(count, "fault", "faults")). Go back to a backup."
        case .damage(let damage): self.damage(damage)
        case .sound: "The database is sound."
        case .backedUp(let path): "Verified copy: \(path)"
        case .trainingDeleted(let code): "Training \(code) deleted."
        case .sessionDeleted(let session): "Session \(reference(session)) deleted."
        case .attached(let count, let code): "\(self.count(count, "training", "trainings")) attached to \(code)."
        case .nothingStored: "Nothing is saved: this was a dry run."
        case .nothingFound: "Nothing found."
        case .shown(let count, let total):
            "\(number(count)) of \(number(total)). --limit 0 shows everything, --offset the rest."
        case .status(let status): self.status(status)
        case .statusHeading: "Status"
        case .seatsHeading: "Seats"
        case .sessionHeading(let number, let title, let status): "Session no. \(number)  \(title)  (\(status))"
        case .attendance(let enrolled, let waiting, let pending):
            "\(number(enrolled)) enrolled, \(number(waiting)) on the waiting list, \(number(pending)) pending"
        case .audited(let act, let subject, let key): "\(act)  \(subject) \(key)"
        }
    }

    private func exposure(_ exposure: FileExposure) -> String {
        switch exposure {
        case .writableFile(let path, let mode):
            "Other accounts can write \(path) (mode \(octal(mode))): no permission of Pupitre's holds whoever can. To mend: chmod 600 \(path)"
        case .readableFile(let path, let mode):
            "Other accounts can read \(path) (mode \(octal(mode))), whatever Pupitre lets them see. To mend: chmod 600 \(path)"
        case .writableFolder(let path, let mode):
            "Other accounts can write in the folder \(path) (mode \(octal(mode))), and so replace the database. To mend: chmod go-w \(path), or move the database into a folder of its own."
        case .foreignFolder(let path, let owner):
            "The folder \(path) belongs to the account \(owner), which can replace the database in it. To mend: chown root \(path), or move the database."
        }
    }

    private func octal(_ mode: UInt32) -> String { "0" + String(mode, radix: 8) }

    private func damage(_ damage: Damage) -> String {
        switch damage {
        case .structure(let text): "Structure of the file: \(text)"
        case .danglingReference(let table, let row): "Table \(table), row \(row): refers to what is not there."
        case .brokenRule(let rule, let rows): "\(count(rows, "row", "rows")) against the rule: \(rule)"
        }
    }
}
