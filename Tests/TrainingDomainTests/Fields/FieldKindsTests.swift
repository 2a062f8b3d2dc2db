import Testing

@testable import TrainingDomain

@Suite("What can be typed in a field")
struct FieldKindsTests {
    private func reason(_ key: FieldKey, _ text: String) -> Reason? {
        var session = Session(start: Sample.now, end: Sample.now, timeZone: "UTC")
        return SessionFields.field(key)?.read(.one(text), into: &session, context: Sample.context)
    }

    private func value(_ key: FieldKey, _ text: String) -> FieldValue? {
        var session = Session(start: Sample.now, end: Sample.now, timeZone: "UTC")
        guard let field = SessionFields.field(key),
            field.read(.one(text), into: &session, context: Sample.context) == nil
        else { return nil }
        return field.value(in: session)
    }

    @Test(
        "Scenario 34: a maximum that is negative or not a whole number is refused",
        arguments: [
            ("-1", Reason.negative("-1")), ("abc", .notAWholeNumber("abc")), ("1.5", .notAWholeNumber("1.5")),
            ("99999999999999999999", .tooLarge("99999999999999999999", limit: Limits.wholeNumber)),
            ("1 2", .notAWholeNumber("1 2")), ("--1", .notAWholeNumber("--1")), ("٣", .notAWholeNumber("٣")),
            ("-", .notAWholeNumber("-")),
        ])
    func maximum(text: String, expected: Reason) {
        #expect(reason(.maxUsers, text) == expected)
    }

    @Test("Scenario 34: empty is unlimited and 0 is 0", arguments: ["", "  ", "unlimited", "illimité"])
    func unlimited(text: String) {
        #expect(value(.maxUsers, text) == FieldValue.none)
        #expect(value(.maxUsers, "0") == .whole(0))
        #expect(value(.maxUsers, "-0") == .whole(0))
        #expect(value(.maxUsers, " 12 ") == .whole(12))
    }

    @Test(
        "Scenario 11: a title that is empty or blank is missing", arguments: ["", " ", "\t\n", "\u{A0}\u{2003}"])
    func blankTitle(text: String) {
        #expect(reason(.title, text) == .missing)
    }

    @Test(
        "Control characters, escape sequences and bidirectional overrides are refused anywhere",
        arguments: [
            "a\u{1B}[31mb", "a\u{07}b", "a\u{202E}b", "a\u{7F}", "a\u{9B}31m", "\u{2066}a", "a\0b", "a\u{E0041}",
        ])
    func controls(text: String) {
        #expect(reason(.title, text) == .controlCharacters)
        #expect(reason(.description, text) == .controlCharacters)
        #expect(reason(.validators, text) == .controlCharacters)
        #expect(reason(.start, text) == .controlCharacters)
    }

    @Test("Runs of white space in one line become one space; lines of a description keep their breaks")
    func whiteSpace() {
        #expect(value(.title, "  a \n\t b  ") == .text("a b"))
        #expect(value(.description, "a\r\nb\rc\n\n") == .text("a\nb\nc"))
    }

    @Test("A title holds 255 characters, counted as people count them")
    func length() {
        #expect(value(.title, String(repeating: "é", count: 255)) != nil)
        #expect(value(.title, String(repeating: "👩‍👩‍👧", count: 255)) != nil)
        #expect(reason(.title, String(repeating: "a", count: 256)) == .tooLong(count: 256, limit: 255))
    }

    @Test("Words of choices are read in either language, by stored word or label")
    func choices() {
        for text in ["manual", "manuelle", "MANUELLE"] {
            #expect(value("seanceRegistration", text) == .text("manual"))
        }
        #expect(value("validatorRule", "un seul suffit") == .text("one"))
        #expect(
            reason("seanceRegistration", "quelconque")
                == .notAChoice("quelconque", of: ["automatic", "manual", "public"]))
        #expect(reason(.defaultSession, "peut-être") == .notYesOrNo("peut-être"))
    }

    @Test("A list names each code once, whatever the case")
    func references() {
        #expect(value(.validators, "alice, bob; Alice ,,") == .list(["alice", "bob"]))
    }

    @Test("An unknown zone or colour is said", arguments: [("timeZone", "Mars/Phobos"), ("timeZone", "../passwd")])
    func unknown(key: String, text: String) {
        #expect(reason(FieldKey(rawValue: key), text) == .unknownTimeZone(text))
        #expect(reason("colour", "bleuâtre") == .unknownColour("bleuâtre"))
        #expect(value("colour", "Bleu") == .text("blue"))
        #expect(value("colour", "#A1B2C3") == .text("#a1b2c3"))
        #expect(value("colour", "") == FieldValue.none)
    }
}
