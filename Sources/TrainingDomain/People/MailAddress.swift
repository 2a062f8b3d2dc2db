/// Whether mail could go to an address; the mail server judges the rest.
public enum MailAddress {
    /// One `@` with something on either side, and no space.
    public static func isOne(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !text.contains(" ")
    }
}
