import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

extension RegistrationCommands {
    /// `registration list …`.
    struct List: Command {
        static var configuration: CommandConfiguration {
            command(
                "list", "Liste des inscriptions et des demandes que l'on peut voir.",
                "Lists the registrations and requests that one may see.")
        }

        @Argument(help: help("Des mots du nom ou de la session.", "Words of the name or the session.")) var words:
            [String] = []
        @Option(help: help("Celles de cette session.", "Those of this session.", valueName: "id")) var session: Int64?
        @Option(help: help("Celles de cette personne.", "Those of this person.", valueName: "login")) var user: String?
        @Option(
            name: .customLong("state"), parsing: .singleValue,
            help: help(
                "Celles qui en sont là.", "Those that stand there.",
                valueName: RegistrationState.allCases.map(\.rawValue).joined(separator: "|")))
        var states: [String] = []
        @Flag(
            help: help("Les demandes que l'on peut décider maintenant.", "The requests that one can decide now."))
        var awaitingMe = false
        @OptionGroup var window: WindowOptions
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            var search = RegistrationSearch()
            search.query = SearchQuery(words.joined(separator: " "))
            search.session = try session.map { try bench.session($0).number }
            search.user = user
            search.states = try readStates()
            search.awaitingMe = awaitingMe
            search.window = window.window
            let page = try bench.store.registrations(search, as: bench.actor)
            try context.answer(Documents.registrations(page), Lists(context: context).registrations(page))
        }

        private func readStates() throws(Complaint) -> Set<RegistrationState> {
            var known: Set<RegistrationState> = []
            for text in states {
                guard let state = RegistrationState(rawValue: text) else {
                    throw .usage(
                        .badChoice(text, option: "--state", of: RegistrationState.allCases.map(\.rawValue)))
                }
                known.insert(state)
            }
            return known
        }
    }

    /// `registration show ID`.
    struct Show: Command {
        static var configuration: CommandConfiguration {
            command(
                "show", "Montre une inscription : qui a validé, qui peut encore le faire.",
                "Shows a registration: who approved, who still can.")
        }

        @Argument(help: help("Son numéro.", "Its number.")) var id: Int64
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            guard let detail = try bench.store.registration(id, as: bench.actor) else {
                throw Failure.refused(.registration(.unknown(id)))
            }
            try context.answer(Documents.registration(detail), Lists(context: context).registration(detail, bench))
        }
    }
}
