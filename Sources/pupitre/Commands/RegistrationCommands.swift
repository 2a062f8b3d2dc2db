import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

/// `pupitre registration …`.
struct RegistrationCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        command(
            "registration", "Les demandes et les inscriptions.", "Requests and registrations.",
            subcommands: [
                Request.self, Confirm.self, Approve.self, Enrol.self, Refuse.self, Withdraw.self, Leave.self,
                List.self, Show.self,
            ])
    }

    /// `registration request SESSION LOGIN`.
    struct Request: Command {
        static var configuration: CommandConfiguration {
            command(
                "request", "Demande une place : pour soi, ou pour quelqu'un si on en a le droit.",
                "Asks for a place: for oneself, or for somebody if one may.")
        }

        @Argument(help: help("Le numéro de la session.", "The session's number.")) var session: Int64
        @Argument(help: help("L'identifiant de l'apprenant.", "The learner's login.")) var login: String
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            try context.show([try bench.store.request(session: session, login: login, as: bench.actor)])
        }
    }

    /// `registration confirm TOKEN` · `confirm --for ID`.
    struct Confirm: Command {
        static var configuration: CommandConfiguration {
            command(
                "confirm", "Confirme une demande par le code reçu, ou à la place de l'apprenant (--for).",
                "Confirms a request by the code that was received, or in the learner's place (--for).")
        }

        @Argument(help: help("Le code du courriel.", "The code of the mail.")) var token: String?
        @Option(
            name: .customLong("for"),
            help: help("Le numéro de la demande à confirmer.", "The number of the request to confirm.", valueName: "id")
        )
        var id: Int64?
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func validate() throws {
            guard (token == nil) != (id == nil) else {
                throw ValidationError(
                    HelpLanguage.say(
                        "Donnez le code reçu, ou --for et le numéro de la demande.",
                        "Give the code that was received, or --for and the number of the request."))
            }
        }

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            if let id {
                try context.show(
                    try bench.store.approve([id], .these([.user]), overCapacity: nil, as: bench.actor))
            } else {
                try context.show([try bench.store.confirm(token: token ?? "", sender: nil)])
            }
        }
    }

    /// `registration enrol SESSION LOGIN…`.
    struct Enrol: Command {
        static var configuration: CommandConfiguration {
            command(
                "enrol", "Inscrit des personnes ; celles pour qui il n'y a plus de place attendent.",
                "Enrols people; those for whom no seat is left wait.")
        }

        @Argument(help: help("Le numéro de la session.", "The session's number.")) var session: Int64
        @Argument(help: help("Les identifiants des apprenants.", "The learners' logins.")) var logins: [String]
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            try context.show(try bench.store.enrol(session: session, logins: logins, as: bench.actor), asList: true)
        }
    }

    /// `registration refuse ID… --reason R`.
    struct Refuse: Command {
        static var configuration: CommandConfiguration {
            command(
                "refuse", "Refuse une demande ; l'apprenant en reçoit le motif.",
                "Refuses a request; the learner is told the reason.")
        }

        @Argument(help: help("Le numéro de la demande.", "The request's number.")) var ids: [Int64]
        @Option(help: help("Pourquoi.", "Why.", valueName: "text")) var reason: String
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            try context.show(try bench.store.refuse(ids, reason: reason, as: bench.actor))
        }
    }

    /// `registration withdraw ID`.
    struct Withdraw: Command {
        static var configuration: CommandConfiguration {
            command("withdraw", "Retire une demande.", "Withdraws a request.")
        }

        @Argument(help: help("Le numéro de la demande.", "The request's number.")) var id: Int64
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            try context.show([try bench.store.withdraw(id, as: bench.actor)])
        }
    }

    /// `registration leave SESSION LOGIN`.
    struct Leave: Command {
        static var configuration: CommandConfiguration {
            command(
                "leave", "Quitte une session, ou en désinscrit quelqu'un.",
                "Leaves a session, or takes somebody out of it.")
        }

        @Argument(help: help("Le numéro de la session.", "The session's number.")) var session: Int64
        @Argument(help: help("L'identifiant de l'apprenant.", "The learner's login.")) var login: String
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            try context.show([try bench.store.leave(session: session, login: login, as: bench.actor)])
        }
    }
}

extension CommandContext {
    /// Prints what became of registrations: one as an object, several as a list.
    func show(_ registrations: [Registration], asList: Bool = false) throws {
        let page = Page(rows: registrations, total: registrations.count)
        try answer(
            asList || page.total != 1
                ? Documents.registrations(page) : page.rows.first.map(Documents.registration) ?? .null,
            Lists(context: self).registrations(page))
    }
}
