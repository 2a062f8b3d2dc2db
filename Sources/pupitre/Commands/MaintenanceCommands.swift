import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

/// `pupitre check`.
struct CheckCommand: Command {
    static var configuration: CommandConfiguration { command("check", "Vérifie la base.", "Checks the database.") }

    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    func run(_ context: CommandContext) throws {
        let bench = try context.open()
        try bench.mayMaintain()
        let damage = try bench.store.check(as: bench.actor)
        let lines = damage.map { context.words.command(.damage($0)) }
        try context.answer(
            .object(["sound": .flag(damage.isEmpty), "damage": .list(lines.map(JsonValue.text))]),
            damage.isEmpty ? [context.words.command(.sound)] : lines)
        if !damage.isEmpty { throw Complaint.fact(.damaged(damage.count), code: ExitCode.badData) }
    }
}

/// `pupitre backup FILE`.
struct BackupCommand: Command {
    static var configuration: CommandConfiguration {
        command("backup", "Écrit une copie vérifiée de la base.", "Writes a verified copy of the database.")
    }

    @Argument(help: help("Le fichier à écrire, qui ne doit pas exister.", "The file to write, which must not exist."))
    var file: String
    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    func run(_ context: CommandContext) throws {
        let bench = try context.open()
        try bench.mayMaintain()
        if SystemEnvironment.exists(file) { throw Complaint.fact(.fileExists(file), code: ExitCode.cannotCreate) }
        try bench.store.backup(to: Places.file(file), as: bench.actor)
        try context.answer(.object(["backup": .text(file)]), [context.words.command(.backedUp(file))])
    }
}

/// `pupitre audit [ID]`.
struct AuditCommand: Command {
    static var configuration: CommandConfiguration {
        command("audit", "Le journal des changements, le plus récent d'abord.", "The audit of changes, newest first.")
    }

    @Argument(help: help("Le numéro d'une session ; sans lui, tout.", "A session's number; without it, everything."))
    var id: Int64?
    @OptionGroup var window: WindowOptions
    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    func run(_ context: CommandContext) throws {
        let bench = try context.open()
        if let id { _ = try bench.session(id) } else { try bench.mayMaintain() }
        let page = try bench.store.audit(session: id, as: bench.actor, window: window.window)
        try context.answer(
            Documents.list("entries", total: page.total, page.rows.map(Documents.entry)),
            Lists(context: context).audit(page, zone: bench.zones.rules(named: bench.fields.settings.timeZone)))
    }
}

extension Workbench {
    /// Refuses whoever may not look after the database.
    func mayMaintain() throws(Failure) {
        guard case .everything = Permission.reach(of: actor, for: .maintain) else {
            throw .refused(.notAllowed(.maintain))
        }
    }
}
