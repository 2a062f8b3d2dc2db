import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

extension MailCommands {
    /// `mail send [--limit N]`: what a timer runs every minute.
    ///
    /// Exit 0: all that was due was accepted, or another `mail send` is at work on the same database, which does it. 75: some mails were not
    /// accepted; they are tried again or were given up, and the list says which. 66: there is no mail program, and nothing was
    /// tried.
    struct Send: Command {
        static var configuration: CommandConfiguration {
            command(
                "send", "Envoie ce qui est à envoyer. Une seule à la fois par base.",
                "Sends what is to be sent. One at a time for a database.")
        }

        @Option(help: help("Au plus tant de courriels.", "At most so many mails.", valueName: "n")) var limit: Int?
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func validate() throws {
            guard let limit, limit < 1 else { return }
            throw ValidationError(
                HelpLanguage.say("--limit est un nombre entier, 1 ou plus.", "--limit is a whole number, 1 or more."))
        }

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            try bench.mayDeliver()
            let settings = Settings.load().mail
            let program = MailProgram(path: settings.program)
            guard let from = settings.sender else { throw Complaint.mail(.noSender) }
            if let reason = program.obstacle {
                throw Complaint.mail(.program(path: program.path, reason: reason))
            }
            guard let lock = try lock(bench.path, context) else { return }
            try withExtendedLifetime(lock) {
                let sender = MailSender(from: from, identity: try bench.store.mailIdentity(), zones: bench.zones)
                let courier = Courier(outbox: bench.store, sender: sender, now: SystemClock.now) { message in
                    program.deliver(message, from: from)
                }
                try send(courier, bench, context)
            }
        }

        /// `nil` when another program holds it, which was said.
        private func lock(_ path: String, _ context: CommandContext) throws -> SenderLock? {
            do throws(SenderLock.Failure) {
                return try SenderLock(besideDatabase: path)
            } catch {
                guard case .unusable(let file, let reason) = error else {
                    Console.complain(mailWords(for: context.language).alreadySending)
                    try context.answer(MailReport().document(MailTally(), isBusy: true), [])
                    return nil
                }
                throw Complaint.mail(.lock(path: file, reason: reason))
            }
        }

        private func send(_ courier: Courier, _ bench: Workbench, _ context: CommandContext) throws {
            let report = MailReport()
            let words = mailWords(for: context.language)
            let zone = bench.zones.rules(named: bench.fields.settings.timeZone) ?? UniversalTime()
            try courier.run(limit: limit) { mail, result in
                var retry: String?
                if case .retried(let next, _) = result {
                    retry = zone.civil(at: next).map { DateWords(context.language).dateTime($0) }
                }
                report.add(mail, result, line: words.result(result, of: mail, retry: retry))
            }
            var tally = report.tally
            tally.left = try bench.unsent()
            try context.answer(report.document(tally, isBusy: false), report.lines + [words.sent(tally)])
            let refused = tally.retried + tally.failed
            if refused > 0 { throw Complaint.mail(.notAccepted(refused)) }
        }
    }
}

/// What became of each mail, as it happens.
final class MailReport {
    private(set) var tally = MailTally()
    private(set) var lines: [String] = []
    private var documents: [JsonValue] = []

    func add(_ mail: OutboxMail, _ result: Courier.Result, line: String) {
        lines.append(line)
        var members = [
            JsonMember("id", .whole(mail.id)), JsonMember("messageId", .text(mail.messageID)),
            JsonMember("kind", .text(mail.facts.kind.rawValue)), JsonMember("to", .text(mail.facts.address)),
        ]
        switch result {
        case .sent:
            tally.sent += 1
            members.append(JsonMember("state", .text("sent")))
        case .retried(let next, let reason):
            tally.retried += 1
            members += [
                JsonMember("state", .text("retried")), JsonMember("reason", .text(reason)),
                JsonMember("nextAttempt", Documents.instant(next)),
            ]
        case .failed(let reason):
            tally.failed += 1
            members += [JsonMember("state", .text("failed")), JsonMember("reason", .text(reason))]
        case .unsendable:
            tally.failed += 1
            members += [JsonMember("state", .text("failed")), JsonMember("reason", .text(line))]
        }
        documents.append(.object(members))
    }

    func document(_ tally: MailTally, isBusy: Bool) -> JsonValue {
        .object([
            "sent": .whole(Int64(tally.sent)), "retried": .whole(Int64(tally.retried)),
            "failed": .whole(Int64(tally.failed)), "left": .whole(Int64(tally.left)),
            "alreadySending": .flag(isBusy), "mails": .list(documents),
        ])
    }
}

extension Workbench {
    /// Sending and receiving is the machine's business: the owner's of the database, and administrators'.
    func mayDeliver() throws(Failure) {
        guard case .everything = Permission.reach(of: actor, for: .deliverMail) else {
            throw .refused(.notAllowed(.deliverMail))
        }
    }

    /// How many mails are still to be sent.
    fileprivate func unsent() throws(Failure) -> Int {
        var total = 0
        for state in [OutboxState.queued, .retried] {
            var search = OutboxSearch()
            search.state = state
            search.window.limit = 1
            total += try store.outbox(search, as: actor).total
        }
        return total
    }
}
