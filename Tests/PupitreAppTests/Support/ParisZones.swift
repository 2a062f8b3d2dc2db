@testable import TrainingDomain

/// Two zones without files: Paris by its rule, and UTC.
struct ParisZones: TimeZoneProvider {
    func rules(named name: String) -> (any TimeZoneRules)? {
        switch name {
        case "Europe/Paris": RuledZone(name: name)
        case "UTC": UniversalTime()
        default: nil
        }
    }
}

/// Paris as POSIX writes it.
private struct RuledZone: TimeZoneRules {
    let name: String
    private static let rule = PosixZoneRule(Array("CET-1CEST,M3.5.0,M10.5.0/3".utf8))

    func offset(at instant: Instant) -> Int { Self.rule?.offset(at: instant.seconds) ?? 0 }

    func transition(after instant: Instant) -> Instant? {
        Self.rule?.transition(after: instant.seconds).map(Instant.init(seconds:))
    }
}
