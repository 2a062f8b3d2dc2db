import Foundation
import TrainingDomain

@testable import TrainingExchange

/// A mail of the outbox as it would be caused, changed by `change`.
func sampleMail(
    _ kind: MailKind = .enrolled, _ language: Language = .french, change: (inout MailFacts) -> Void = { _ in }
) throws -> OutboxMail {
    let json = """
        {"kind": "\(kind.rawValue)", "recipient": {"login": "ada", "name": "Ada Martin"}, "address": "ada@example.org",
        "language": "\(language.rawValue)", "session": 12, "sessionVersion": 3, "sessionTitle": "Accueil de mai",
        "trainingCode": "ACC1", "trainingTitle": "Accueil des équipes", "start": "2027-05-10T09:00",
        "end": "2027-05-11T17:00", "timeZone": "Europe/Paris", "registration": 7, "missing": [], "names": {}}
        """
    var facts = try JSONDecoder().decode(MailFacts.self, from: Data(json.utf8))
    change(&facts)
    return OutboxMail(
        id: 4, messageID: "pupitre.abc.def", facts: facts, createdAt: Instant(seconds: 1_800_000_000))
}

/// Facts with everything that this kind can say.
func fullMail(_ kind: MailKind, _ language: Language) throws -> OutboxMail {
    try sampleMail(kind, language) { facts in
        switch kind {
        case .requestReceived:
            facts.missing = ["user", "organisation", "registration", "validator:bob"]
            facts.names = ["bob": "Bob Leroy"]
        case .confirmationAsked: facts.token = sampleToken
        case .approvalAwaited, .creatorOfNoAdministrator:
            facts.learner = PersonReference(login: "lea", name: "Léa Petit")
            if kind == .approvalAwaited { facts.missing = ["organisation", "validator:ada"] }
        case .waitingListed:
            facts.position = 3
            facts.missing = ["organisation"]
        case .movedBack: facts.position = 1
        case .refused, .sessionCancelled: facts.reason = "Le formateur est malade.\nPrenez juin."
        case .datesChanged:
            facts.formerStart = "2027-05-03T09:00"
            facts.formerEnd = "2027-05-03T17:00"
        case .creatorOfWaiting:
            facts.learner = PersonReference(login: "lea", name: "Léa Petit")
            facts.position = 2
        case .promoted, .enrolled, .withdrawn, .left: break
        }
    }
}

let sampleToken = "ABCDEFGHIJKLMNOPQRSTUVWX23"

/// The sender of a database of the tests.
func sampleSender() throws -> MailSender {
    guard let from = EnvelopeAddress("pupitre@school.example") else { throw MailProblem.unusableAddress("pupitre") }
    return MailSender(from: from, identity: "0123456789abcdef", zones: SystemTimeZones())
}

/// A message taken apart by other means than those that made it.
struct ReadMessage {
    let headers: [(name: String, value: String)]
    let parts: [(type: String, text: String)]

    init(_ message: String) {
        let whole = Entity(message)
        headers = whole.headers
        guard let mark = whole["Content-Type"]?.firstRange(of: "boundary=\"") else {
            parts = [whole.part]
            return
        }
        let boundary = (whole["Content-Type"] ?? "")[mark.upperBound...].prefix { $0 != "\"" }
        parts = whole.body.components(separatedBy: "--" + boundary).dropFirst().dropLast()
            .map { Entity(String($0.dropFirst("\r\n".unicodeScalars.count == 2 ? 1 : 2))).part }
    }

    subscript(name: String) -> String? { headers.first { $0.name == name }?.value }
}

private struct Entity {
    let headers: [(name: String, value: String)]
    let body: String

    init(_ text: String) {
        let halves = text.components(separatedBy: "\r\n\r\n")
        let lines = halves[0].replacing("\r\n ", with: " ").components(separatedBy: "\r\n")
        headers = lines.map { line in
            let parts = line.components(separatedBy: ": ")
            return (parts[0], parts.dropFirst().joined(separator: ": "))
        }
        body = halves.dropFirst().joined(separator: "\r\n\r\n")
    }

    subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

    var part: (type: String, text: String) {
        let type = self["Content-Type"] ?? ""
        switch self["Content-Transfer-Encoding"] {
        case "base64":
            let data = Data(base64Encoded: body.replacing("\r\n", with: "")) ?? Data()
            return (type, String(decoding: data, as: UTF8.self))
        case "quoted-printable":
            var text = body.replacing("=\r\n", with: "").replacing("\r\n", with: "\n")
            text = text.replacing("%", with: "=25").replacing("=", with: "%")
            return (type, text.removingPercentEncoding ?? "?")
        default: return (type, body)
        }
    }
}
