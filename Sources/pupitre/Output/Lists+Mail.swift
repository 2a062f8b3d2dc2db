import PupitreApp
import TrainingDomain

extension Lists {
    /// The mails, with when each was sent, or is tried next.
    func mails(_ page: Page<OutboxMail>, zone: (any TimeZoneRules)?) -> [String] {
        let words = mailWords(for: context.language)
        let heads = words.headings
        var table = Table([
            .init(heading: "N°", isNumber: true), .init(heading: heads[0]), .init(heading: heads[1], isFlexible: true),
            .init(heading: heads[2]), .init(heading: heads[3], isFlexible: true), .init(heading: heads[4]),
            .init(heading: heads[5], isFlexible: true),
        ])
        let dates = DateWords(context.language)
        for mail in page.rows {
            let moment = mail.sentAt ?? mail.nextAttempt ?? mail.createdAt
            let when = (zone ?? UniversalTime()).civil(at: moment).map(dates.column) ?? ""
            table.add([
                "\(mail.id)", words.state(mail.state), "\(mail.facts.recipient.name) <\(mail.facts.address)>",
                words.kind(mail.facts.kind), mail.facts.sessionTitle, when, mail.lastError ?? "",
            ])
        }
        return lines(table, page)
    }
}
