import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

/// `pupitre session …`.
struct SessionCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        command(
            "session", "Les sessions de formation.", "The training sessions.",
            subcommands: [
                CreateSession.self, ListSessions.self, ShowSession.self, EditSession.self, CopySession.self,
                CancelSession.self, DeleteSession.self,
            ])
    }
}

/// `session list …`.
struct ListSessions: Command {
    static var configuration: CommandConfiguration {
        command("list", "Liste des sessions, par date de début.", "Lists sessions, by start.")
    }

    @Argument(help: help("Des mots du titre ou de la formation.", "Words of the title or the training.")) var words:
        [String] = []
    @Option(help: help("Celles de cette formation.", "Those of this training.", valueName: "code")) var training:
        String?
    @Option(
        help: help("Celles qui finissent ce jour ou après.", "Those that end on this day or later.", valueName: "date"))
    var from: String?
    @Option(
        help: help(
            "Celles qui commencent ce jour ou avant.", "Those that start on this day or earlier.", valueName: "date"))
    var to: String?
    @Option(
        help: help(
            "Celles qui en sont là.", "Those that stand there.",
            valueName: SessionStatus.allCases.map(\.rawValue).joined(separator: "|")))
    var status: String?
    @OptionGroup var window: WindowOptions
    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    func run(_ context: CommandContext) throws {
        let bench = try context.open()
        var search = SessionSearch()
        search.query = SearchQuery(words.joined(separator: " "))
        search.training = try training.map { try bench.training($0).training.code }
        search.from = try date(from, "from", bench)
        search.to = try date(to, "to", bench)
        search.status = try readStatus()
        search.window = window.window
        try context.answer(
            document(try bench.store.wholeSessions(search, as: bench.actor), zones: bench.zones),
            Lists(context: context).sessions(try bench.store.sessions(search, as: bench.actor)))
    }

    private func document(_ page: Page<StoredSession>, zones: any TimeZoneProvider) -> JsonValue {
        let now = SystemClock.now()
        let sessions = page.rows.map { Documents.session($0, now: now, zones: zones) }
        return Documents.list("sessions", total: page.total, sessions)
    }

    private func date(_ text: String?, _ key: FieldKey, _ bench: Workbench) throws(Complaint) -> CivilDate? {
        guard let text else { return nil }
        do throws(Reason) {
            return try MomentReading.read(text, in: bench.fields).date
        } catch {
            throw .usage(.badDate(error, option: "--\(key)"))
        }
    }

    private func readStatus() throws(Complaint) -> SessionStatus? {
        guard let status else { return nil }
        guard let known = SessionStatus(rawValue: status) else {
            throw .usage(.badChoice(status, option: "--status", of: SessionStatus.allCases.map(\.rawValue)))
        }
        return known
    }
}

/// `session show ID`.
struct ShowSession: Command {
    static var configuration: CommandConfiguration { command("show", "Montre une session.", "Shows a session.") }

    @Argument(help: help("Son numéro.", "Its number.")) var id: Int64
    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    func run(_ context: CommandContext) throws {
        let bench = try context.open()
        try context.show(try bench.session(id), bench)
    }
}

/// `session cancel ID --reason R`.
struct CancelSession: Command {
    static var configuration: CommandConfiguration { command("cancel", "Annule une session.", "Cancels a session.") }

    @Argument(help: help("Son numéro.", "Its number.")) var id: Int64
    @Option(help: help("Pourquoi.", "Why.", valueName: "text")) var reason: String
    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    func run(_ context: CommandContext) throws {
        let bench = try context.open()
        let why = try Self.line(reason)
        try context.show(try bench.store.cancelSession(id, reason: why, as: bench.actor), bench)
    }

    private static func line(_ text: String) throws(Complaint) -> String {
        do throws(Reason) {
            let line = try SingleLine.read(text, maxLength: Limits.trainingTitle)
            if line.isEmpty { throw .missing }
            return line
        } catch {
            throw .problems([Problem("reason", error)])
        }
    }
}

/// `session delete ID`.
struct DeleteSession: Command {
    static var configuration: CommandConfiguration { command("delete", "Supprime une session.", "Deletes a session.") }

    @Argument(help: help("Son numéro.", "Its number.")) var id: Int64
    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    func run(_ context: CommandContext) throws {
        let bench = try context.open()
        let session = try bench.session(id).reference
        try bench.store.deleteSession(id, as: bench.actor)
        try context.answer(
            .object(["deleted": .whole(id)]), [context.words.command(.sessionDeleted(session))])
    }
}

extension CommandContext {
    /// Prints a session.
    func show(_ session: StoredSession, _ bench: Workbench) throws {
        let now = SystemClock.now()
        try answer(
            Documents.session(session, now: now, zones: bench.zones),
            Pages(self).session(session, now: now, zones: bench.zones))
    }
}
