import TrainingDomain

/// A zone whose clocks jump over 02:00–03:00 on 28 March 2027 and repeat 02:00–03:00 on 31 October 2027, as Europe/Paris does.
struct ParisIn2027: TimeZoneRules {
    let name = "Europe/Paris"
    private static let summer = Instant(seconds: 1_806_195_600)  // 2027-03-28T01:00Z
    private static let winter = Instant(seconds: 1_824_944_400)  // 2027-10-31T01:00Z

    func offset(at instant: Instant) -> Int { Self.summer <= instant && instant < Self.winter ? 7_200 : 3_600 }

    func transition(after instant: Instant) -> Instant? {
        [Self.summer, Self.winter].first { instant < $0 }
    }
}

/// The zones that the tests know.
struct SampleZones: TimeZoneProvider {
    func rules(named name: String) -> (any TimeZoneRules)? {
        switch name {
        case "Europe/Paris": ParisIn2027()
        case "UTC": UniversalTime()
        default: nil
        }
    }
}

/// A day in spring 2027 and a training with every setting, as in scenario 7.
enum Sample {
    /// Wednesday 5 May 2027, ten to eleven.
    static let now = moment("2027-05-05T10:50")

    static var context: FieldContext {
        FieldContext(
            language: .french, now: now, zones: SampleZones(),
            settings: WorkSettings(
                dayStart: .usualStart, dayEnd: .usualEnd, timeZone: "Europe/Paris"))
    }

    /// Scenario 7's training: public registration, max 12, Alice and Bob, every validation, 3 days, a description.
    static var training: Training {
        var training = Training(code: "Acs3", title: "Accompagner la transition numérique")
        training.description = "Programme :\nimportance des TIC"
        training.organisations = ["A", "B"]
        training.publicRegistration = true
        training.maxUsers = 12
        training.validators = ["alice", "bob"]
        training.userValidation = true
        training.organisationValidation = true
        training.registrationValidation = true
        training.defaultDurationDays = 3
        return training
    }

    static var stored: StoredTraining { StoredTraining(id: 1, version: 1, training: training) }

    static var draft: SessionDraft { SessionDraft(of: stored) }

    static func moment(_ iso: String) -> CivilDateTime {
        CivilDateTime(iso: iso) ?? CivilDateTime(.first, .midnight)
    }
}
