import Testing

@testable import TrainingDomain

@Suite("The one list of fields")
struct SessionFieldsTests {
    @Test("Keys are unique, and every one has its labels and helps in both languages")
    func declarations() {
        let keys = SessionFields.all.map(\.key)
        #expect(Set(keys).count == keys.count)
        for field in SessionFields.all {
            for language in Language.allCases {
                #expect(!field.label[language].isEmpty, "\(field.key)")
                #expect(field.help[language].hasSuffix("."), "\(field.key)")
            }
        }
    }

    /// Reads a value of its own through each field: exactly one property changes, and all are reached.
    @Test("Every property of a session is one field's, and each field changes its own property only")
    func coverage() {
        let blank = Session(start: Sample.now, end: Sample.now, timeZone: "UTC")
        var reached: Set<String> = []
        for field in SessionFields.all {
            var session = blank
            #expect(field.read(Self.samples[field.key] ?? .one("?"), into: &session, context: Sample.context) == nil)
            let changed = Self.properties(of: session).filter { Self.properties(of: blank)[$0.key] != $0.value }
            #expect(changed.count == 1, "\(field.key) changed \(changed.keys)")
            reached.formUnion(changed.keys)
        }
        #expect(reached == Set(Self.properties(of: blank).keys))
    }

    @Test("Every field makes the round trip through typed text and through stored values")
    func roundTrip() throws {
        let blank = Session(start: Sample.now, end: Sample.now, timeZone: "UTC")
        for field in SessionFields.all {
            var session = blank
            _ = field.read(Self.samples[field.key] ?? .one("?"), into: &session, context: Sample.context)
            var typedAgain = blank
            #expect(field.read(field.typed(in: session), into: &typedAgain, context: Sample.context) == nil)
            #expect(field.value(in: typedAgain) == field.value(in: session), "\(field.key)")
            var restored = blank
            #expect(field.restore(field.value(in: session), into: &restored))
            #expect(restored == session, "\(field.key)")
        }
    }

    @Test("Flags and columns follow from the keys")
    func names() {
        let flags = SessionFields.all.map(\.key.flagName)
        #expect(
            flags == [
                "title", "start", "end", "time-zone", "description", "display-order", "colour", "default-session",
                "public-registration", "public-unregistration", "seance-registration", "curriculum", "max-users",
                "user-validation", "organisation-validation", "registration-validation", "validator", "validator-rule",
            ])
        #expect(FieldKey("publicUnregistration").columnName == "public_unregistration")
        #expect(FieldKey("defaultDurationDays").flagName == "default-duration")
    }

    @Test("A field of a session and the training's setting it starts from have the same key")
    func inheritance() {
        for field in SessionFields.inherited { #expect(field.inherited?.key == field.key) }
        #expect(
            SessionFields.inherited.map(\.key.rawValue) == [
                "description", "displayOrder", "colour", "publicRegistration", "publicUnregistration", "curricula",
                "maxUsers", "userValidation", "organisationValidation", "registrationValidation", "validators",
                "validatorRule",
            ])
    }

    /// A value of each field that is not the blank one.
    static let samples: [FieldKey: Typed] = [
        "title": .one("Mai"), "start": .one("2027-06-01 10:00"), "end": .one("2027-06-02 12:00"),
        "timeZone": .one("Europe/Paris"), "description": .one("une\ndeux"), "displayOrder": .one("7"),
        "colour": .one("#00ff00"), "defaultSession": .one("oui"), "publicRegistration": .one("yes"),
        "publicUnregistration": .one("1"), "seanceRegistration": .one("manuelle"), "curricula": .many(["C1", "C2"]),
        "maxUsers": .one("8"), "userValidation": .one("true"), "organisationValidation": .one("true"),
        "registrationValidation": .one("true"), "validators": .many(["alice"]), "validatorRule": .one("one"),
    ]

    private static func properties(of session: Session) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: Mirror(reflecting: session).children.compactMap { child in
                child.label.map { ($0, String(describing: child.value)) }
            })
    }
}
