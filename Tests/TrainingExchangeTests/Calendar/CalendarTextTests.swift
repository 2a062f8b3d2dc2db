import Foundation
import Testing
import TrainingDomain
import TestSupport

@testable import TrainingExchange

@Suite("iCalendar")
struct CalendarTextTests {
    @Test(
        "Backslashes, semicolons, commas and every line break are escaped",
        arguments: [
            ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("a\nb", "a\\nb"), ("a\r\nb", "a\\nb"), ("a\rb", "a\\nb"),
            ("a\r\rb", "a\\n\\nb"),
            ("a\n\rb", "a\\n\\nb"), ("a\u{2028}b\u{85}c", "a\\nb\\nc"), ("a\u{0}\u{1B}b", "ab"), ("é: x", "é: x"),
        ])
    func escaped(_ text: String, _ expected: String) {
        #expect(CalendarText.escaped(text) == expected)
    }

    @Test("A parameter is quoted, its own quotes and carets by RFC 6868")
    func parameter() {
        #expect(CalendarText.parameter("Ada \"A;B:C\" ^ \r\nX") == "\"Ada ^'A;B:C^' ^^   X\"")
    }

    @Test("Lines have at most 75 bytes, are broken between scalars, and come back")
    func folded() {
        var generator = FixedNumbers(seed: 11)
        let pieces = ["a", "é", "日", "🎓", " ", "\u{301}"]
        for length in 0..<300 {
            let text = (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            let folded = CalendarText.folded(text)
            // By bytes: a space and the accent after it are one character.
            let lines = folded.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
                Array($0)
            }
            #expect(lines.last == [])
            var together: [UInt8] = []
            for (index, line) in lines.dropLast().enumerated() {
                #expect(line.count <= 76 && line.last == UInt8(ascii: "\r"))
                #expect(index == 0 || line.first == UInt8(ascii: " "))
                #expect(String(validating: line, as: UTF8.self) != nil)
                together += line.dropFirst(index == 0 ? 0 : 1).dropLast()
            }
            #expect(together == Array(text.utf8))
        }
    }

    @Test(
        "Naughty strings leave no line of their own", .enabled(if: SharedData.has("blns/blns.json"), SharedData.missing)
    )
    func naughty() throws {
        let strings = try JSONDecoder().decode([String].self, from: Data(try SharedData.bytes("blns/blns.json")))
        for text in strings {
            let mail = try sampleMail {
                $0.sessionTitle = text
                $0.recipient = PersonReference(login: "x", name: text)
            }
            let lines = try #require(Invitation(mail, from: try sampleSender())).text
                .replacingOccurrences(of: "\r\n ", with: "", options: .literal)
                .components(separatedBy: "\r\n")
            #expect(lines.count == 19, "\(text)")
            for line in lines.dropLast() { #expect(!line.utf8.contains { $0 < 0x20 && $0 != 0x09 }) }
        }
    }
}

@Suite("Invitations")
struct InvitationTests {
    @Test("What an invitation holds")
    func request() throws {
        let mail = try sampleMail { $0.sessionTitle = "Accueil; mai, juin" }
        let invitation = try #require(Invitation(mail, from: try sampleSender()))
        #expect(invitation.method == .request)
        let lines = invitation.text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
        #expect(
            lines == [
                "BEGIN:VCALENDAR", "PRODID:-//Pupitre//Pupitre//FR", "VERSION:2.0", "CALSCALE:GREGORIAN",
                "METHOD:REQUEST", "BEGIN:VEVENT", "UID:session-12-0123456789abcdef@pupitre", "SEQUENCE:3",
                "DTSTAMP:20270115T080000Z", "DTSTART:20270510T070000Z", "DTEND:20270511T150000Z",
                "SUMMARY:Accueil\\; mai\\, juin", "DESCRIPTION:ACC1 Accueil des équipes",
                "ORGANIZER;CN=Pupitre:mailto:pupitre@school.example",
                "ATTENDEE;CN=\"Ada Martin\";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:ada@example.org",
                "STATUS:CONFIRMED", "END:VEVENT", "END:VCALENDAR", "",
            ])
    }

    @Test(
        "A cancellation has the identifier of the invitation that it takes back, and a later version a higher sequence")
    func cancel() throws {
        let mail = try sampleMail(.left) { $0.sessionVersion = 5 }
        let text = try #require(Invitation(mail, from: try sampleSender())).text
        for line in ["METHOD:CANCEL", "UID:session-12-0123456789abcdef@pupitre", "SEQUENCE:5", "STATUS:CANCELLED"] {
            #expect(text.contains("\r\n\(line)\r\n"), "\(line)")
        }
    }

    @Test("Summer and winter, and a session as long as nothing")
    func times() throws {
        let winter = try sampleMail {
            $0.start = "2027-01-11T09:00"
            $0.end = "2027-01-11T09:00"
        }
        let text = try #require(Invitation(winter, from: try sampleSender())).text
        #expect(text.contains("DTSTART:20270111T080000Z\r\n") && !text.contains("DTEND"))
    }

    @Test("Dates that mean no moment, and people who wait, get no invitation")
    func none() throws {
        for change: (inout MailFacts) -> Void in [
            { $0.timeZone = "Nowhere/None" }, { $0.start = "soon" }, { $0.start = "2027-03-28T02:30" },
            { $0.position = 2 }, { $0.missing = ["organisation"] },
        ] {
            #expect(Invitation(try sampleMail(.datesChanged, change: change), from: try sampleSender()) == nil)
        }
        #expect(Invitation(try fullMail(.movedBack, .french), from: try sampleSender())?.method == .cancel)
    }
}
