import PupitreApp
import TrainingDomain
import TrainingExchange

/// What a command runs with.
struct CommandContext {
    let options: CommonOptions
    let language: Language
    let zones = SystemTimeZones()

    var words: any Sentences { sentences(for: language) }
    var wantsJson: Bool { options.wantsJson }

    /// Opens the database as whoever acts.
    func open() throws -> Workbench {
        let opened = try OpenedDatabase(options)
        for warning in opened.warnings { Console.complain(words.command(warning)) }
        let settings = try opened.store.workSettings()
        return Workbench(
            store: opened.store, actor: opened.actor, path: opened.path, zones: zones, fields: fields(settings))
    }

    /// The world in which typed values are read.
    private func fields(_ settings: WorkSettings) -> FieldContext {
        let now = SystemClock.now()
        let wall = (zones.rules(named: settings.timeZone) ?? UniversalTime()).civil(at: now)
        let clock = wall ?? CivilDateTime(.first, .midnight)
        return FieldContext(language: language, now: clock, zones: zones, settings: settings)
    }

    /// Prints a document, or lines for people.
    func answer(_ document: @autoclosure () throws -> JsonValue, _ lines: @autoclosure () throws -> [String]) throws {
        if wantsJson { try Console.output(try document().document) } else { try Console.print(try lines()) }
    }

    /// Says what is worth saying, beside the answer.
    func warn(_ notices: [Notice]) {
        for notice in notices { Console.complain(words.notice(notice)) }
    }
}

/// A store, and who is at it.
struct Workbench {
    let store: any Repository
    let actor: Actor
    /// The file of the database.
    let path: String
    let zones: any TimeZoneProvider
    let fields: FieldContext

    /// The training of that code.
    ///
    /// - Throws: `unknownTraining` where there is none that the actor may see.
    func training(_ code: String) throws -> StoredTraining {
        guard let training = try store.training(code: code, as: actor) else {
            throw Failure.refused(.unknownTraining(code))
        }
        return training
    }

    /// Session `number`.
    func session(_ number: Int64) throws -> StoredSession {
        guard let session = try store.session(number, as: actor) else {
            throw Failure.refused(.unknownSession(number))
        }
        return session
    }
}
