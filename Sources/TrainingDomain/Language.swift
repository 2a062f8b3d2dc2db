/// The languages in which Pupitre speaks.
public enum Language: String, CaseIterable, Sendable, Codable {
    /// French.
    case french = "fr"
    /// English.
    case english = "en"
}
