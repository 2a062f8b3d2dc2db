import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

/// `pupitre mail …`.
struct MailCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        command(
            "mail", "Le courrier : ce qui part, et les réponses.", "The mail: what leaves, and the replies.",
            subcommands: [Send.self, Receive.self, List.self, Retry.self])
    }

    /// `mail list [WORDS…] [--state S]`.
    struct List: Command {
        static var configuration: CommandConfiguration {
            command("list", "Liste des courriels, le plus récent d'abord.", "Lists the mails, the newest first.")
        }

        @Argument(help: help("Des mots du destinataire ou de la session.", "Words of the recipient or the session."))
        var words: [String] = []
        @Option(
            help: help(
                "Ceux qui en sont là.", "Those that stand there.",
                valueName: OutboxState.allCases.map(\.rawValue).joined(separator: "|")))
        var state: String?
        @OptionGroup var window: WindowOptions
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            var search = OutboxSearch()
            search.query = SearchQuery(words.joined(separator: " "))
            search.window = window.window
            if let state {
                guard let known = OutboxState(rawValue: state) else {
                    throw Complaint.usage(
                        .badChoice(state, option: "--state", of: OutboxState.allCases.map(\.rawValue)))
                }
                search.state = known
            }
            let page = try bench.store.outbox(search, as: bench.actor)
            let zone = bench.zones.rules(named: bench.fields.settings.timeZone)
            try context.answer(
                Documents.list("mails", total: page.total, page.rows.map(Documents.mail)),
                Lists(context: context).mails(page, zone: zone))
        }
    }

    /// `mail retry ID… | --all`.
    struct Retry: Command {
        static var configuration: CommandConfiguration {
            command(
                "retry", "Fait réessayer des courriels abandonnés ou en attente d'un essai.",
                "Has mails tried again that were given up or wait for another try.")
        }

        @Argument(help: help("Le numéro du courriel.", "The mail's number.")) var ids: [Int64] = []
        @Flag(help: help("Tous.", "All of them.")) var all = false
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            guard ids.isEmpty == all else { throw Complaint.mail(.retryWhat) }
            let count = try bench.store.retryMails(all ? nil : ids, as: bench.actor)
            if count == 0, !all { throw Complaint.mail(.nothingToRetry) }
            try context.answer(
                .object(["retried": .whole(Int64(count))]), [mailWords(for: context.language).retrying(count)])
        }
    }
}
