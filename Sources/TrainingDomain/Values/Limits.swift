/// The bounds of what can be typed (`domain.md`, "Training" and "Fields and rules").
public enum Limits {
    /// Characters of a training's code.
    public static let code = 255
    /// Characters of a training's title.
    public static let trainingTitle = 1_000
    /// Characters of a session's title.
    public static let sessionTitle = 255
    /// Characters of a description.
    public static let description = 100_000
    /// Characters of a name, a login, a mail address.
    public static let name = 255
    /// The largest whole number of people, days or display order.
    public static let wholeNumber = 1_000_000
    /// The display order that a training starts with.
    public static let defaultDisplayOrder = 500
}
