import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

extension RegistrationCommands {
    /// `registration approve ID… [--step …]… [--all] [--over-capacity --reason R]`.
    struct Approve: Command {
        static var configuration: CommandConfiguration {
            command(
                "approve", "Donne des validations ; sans --step ni --all, celles que l'on peut donner.",
                "Gives approvals; without --step or --all those that one may give.")
        }

        @Argument(help: help("Le numéro de la demande.", "The request's number.")) var ids: [Int64]
        @Option(
            name: .customLong("step"), parsing: .singleValue,
            help: help(
                "La validation à donner.", "The approval to give.",
                valueName: "user|organisation|registration|validator:LOGIN"))
        var steps: [String] = []
        @Flag(help: help("Donne toutes celles qui manquent.", "Gives all that are missing.")) var all = false
        @Flag(
            help: help(
                "Inscrit même s'il n'y a plus de place ; demande --reason.",
                "Enrols even though no seat is left; needs --reason."))
        var overCapacity = false
        @Option(help: help("Pourquoi.", "Why.", valueName: "text")) var reason: String?
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func validate() throws {
            if all && !steps.isEmpty {
                throw ValidationError(
                    HelpLanguage.say(
                        "--all donne toutes les validations : retirez --step.",
                        "--all gives every approval: take --step away."))
            }
        }

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            let choice = try self.choice()
            let exceeding = overCapacity ? reason ?? "" : nil
            try context.show(try bench.store.approve(ids, choice, overCapacity: exceeding, as: bench.actor))
        }

        private func choice() throws(Complaint) -> ApprovalChoice {
            if all { return .all }
            if steps.isEmpty { return .mine }
            var approvals: [Approval] = []
            for step in steps {
                guard let approval = Approval(text: step) else {
                    throw .usage(
                        .badChoice(
                            step, option: "--step", of: ["user", "organisation", "registration", "validator:LOGIN"]))
                }
                approvals.append(approval)
            }
            return .these(approvals)
        }
    }
}
