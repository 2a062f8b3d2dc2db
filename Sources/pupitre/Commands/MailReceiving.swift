import ArgumentParser
import Glibc
import PupitreApp
import TrainingDomain
import TrainingExchange

extension MailCommands {
    /// `mail receive`: reads one message from standard input, as the alias of a mail server pipes it in.
    ///
    /// The exit code tells the server what to do. 0: confirmed. 65, 66, 1, 77: refused for good; the server returns the message to its sender with
    /// the reason, which is what a learner should read. That makes no loop: servers send such returns with an empty sender, and
    /// returns and automatic replies that come in are refused here without a look at their token. 75: the database is busy, full or out
    /// of reach; the server keeps the message and tries again, so that no reply is lost.
    struct Receive: Command {
        static var configuration: CommandConfiguration {
            command(
                "receive", "Lit une réponse sur l'entrée standard et confirme la demande.",
                "Reads a reply from standard input and confirms the request.")
        }

        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            do {
                let message = try ReplyInput.read()
                let bench = try context.open()
                try bench.mayDeliver()
                let registration = try Self.confirm(message, bench.store)
                try context.answer(
                    Documents.registration(registration), [mailWords(for: context.language).confirmed(registration)])
            } catch let error as Failure {
                guard case .store = error else { throw error }
                // Whatever is wrong with the machine, the learner's reply is right: it is kept and tried again.
                Console.complain(context.words.failure(error))
                throw Complaint.said(code: ExitCode.busy)
            }
        }

        private static func confirm(_ message: [UInt8], _ store: any RegistrationRepository) throws(Failure)
            -> Registration
        {
            let token: String
            let sender: String
            do {
                (token, sender) = try MailReply(message).confirmation()
            } catch {
                throw .refused(.registration(error))
            }
            return try store.confirm(token: token, sender: sender)
        }
    }
}

/// Reads what is piped in.
private enum ReplyInput {
    /// The message's beginning, as much as is looked at; the rest is read and forgotten, since a server whose pipe closes early takes
    /// that for a failure.
    static func read() throws(Complaint) -> [UInt8] {
        var message: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .mail(.input(reason: SystemEnvironment.reason())) }
            if count == 0 { return message }
            message += buffer[..<min(count, MailReply.maximumBytes - message.count)]
        }
    }
}
