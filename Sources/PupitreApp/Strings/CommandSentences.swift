import TrainingDomain

/// What the command line has to say of its own affairs: arguments, files, settings, who is who, what was done.
public enum CommandFact: Equatable, Sendable {
    /// The desk needs a terminal, and there is none.
    case noTerminal
    /// The desk was asked for without a screen, which it can't do.
    case noPlainDesk
    /// An option that takes a value stands last.
    case missingValue(option: String)
    /// `--lang` is neither fr nor en.
    case badLanguage(String)
    /// `--theme` is not a name of small letters, digits and dashes.
    case badThemeName(String)
    /// A word that an option does not know.
    case badChoice(String, option: String, of: [String])
    /// The value of an option is not a date.
    case badDate(Reason, option: String)
    /// `--column` is not `key=column`.
    case badColumn(String)
    /// `demo --prepare` without `--database`.
    case prepareNeedsDatabase
    /// The settings file is not TOML from this line on.
    case settingsBroken(path: String, line: Int, reason: String)
    /// A setting has a value that it can't have.
    case settingWrong(path: String, line: Int, key: String, choices: [String])
    /// A setting of the table `[mail]` has a value that it can't have.
    case mailSettingWrong(path: String, line: Int, key: String)
    /// A setting that does not exist.
    case settingUnknown(path: String, line: Int, key: String)
    /// No home folder to keep a database in.
    case noHome
    /// The file is there already.
    case fileExists(String)
    /// Standard output can't be written.
    case cannotWrite(String)
    /// Something that should not happen, in the system's words.
    case unexpected(String)
    /// Nobody active has this login.
    case unknownLogin(String)
    /// `--as` names somebody else, and whoever runs the program does not own the database.
    case mayNotSpeakFor(String, login: String)
    /// A forced command without `--as`.
    case managedNeedsLogin
    /// Others than the account that keeps the database could change or read it.
    case exposed(FileExposure)
    /// So many values are refused; each follows.
    case refused(Int)
    /// The database is damaged; what is wrong was printed.
    case damaged(Int)
    /// One thing that is wrong in the database.
    case damage(Damage)
    /// Nothing is wrong in the database.
    case sound
    /// The copy was written.
    case backedUp(String)
    /// A training was deleted.
    case trainingDeleted(String)
    /// A session was deleted.
    case sessionDeleted(SessionReference)
    /// So many trainings were attached to a curriculum.
    case attached(Int, to: String)
    /// A dry run ends.
    case nothingStored
    /// A list has no row.
    case nothingFound
    /// A part of a list is shown.
    case shown(Int, of: Int)
    /// Where a session stands.
    case status(SessionStatus)
    /// The heading of the column of status.
    case statusHeading
    /// The heading of the column of seats.
    case seatsHeading
    /// The first line of a session's page.
    case sessionHeading(number: Int64, title: String, status: String)
    /// How many people a session has.
    case attendance(enrolled: Int, waiting: Int, pending: Int)
    /// An entry of the audit: what was done to what.
    case audited(act: String, subject: String, key: String)
}

/// What the command line says.
public protocol CommandSentences {
    /// `fact` in words.
    func command(_ fact: CommandFact) -> String
}
