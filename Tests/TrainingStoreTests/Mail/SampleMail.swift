import Foundation
import TrainingDomain

@testable import TrainingStore

/// A mail's facts as they would be caused.
func sampleFacts(
    _ kind: MailKind = .confirmationAsked, to name: String = "Ada Martin", address: String = "ada@example.org",
    token: String? = "ABCDEFGHIJKLMNOPQRSTUVWX23", title: String = "Accueil"
) throws -> MailFacts {
    let json = """
        {"kind": "\(kind.rawValue)", "recipient": {"login": "ada", "name": ""}, "address": "", "language": "fr",
        "session": 1, "sessionVersion": 2, "sessionTitle": "", "trainingCode": "ACC1", "trainingTitle": "Accueil",
        "start": "2027-05-10T09:00", "end": "2027-05-11T17:00", "timeZone": "Europe/Paris", "registration": 7,
        "missing": [], "names": {}}
        """
    var facts = try JSONDecoder().decode(MailFacts.self, from: Data(json.utf8))
    facts.recipient = PersonReference(login: "ada", name: name)
    facts.address = address
    facts.token = token
    facts.sessionTitle = title
    return facts
}
