import Testing

@testable import TrainingDomain

@Suite("An approval as a text")
struct ApprovalTests {
    @Test(
        "Every approval is read back from its text, whatever the login",
        arguments: [
            .user, .organisation, .registration, .validator("alice"), .validator("a:b"), .validator("validator:"),
            .validator("\u{301}eve"), .validator("\u{200D}x"), .validator("e\u{301}ve"), .validator("\u{E9}ve"),
        ] as [Approval])
    func roundTrip(approval: Approval) throws {
        let read = try #require(Approval(text: approval.text))
        #expect(Array(read.text.utf8) == Array(approval.text.utf8))
        #expect(read == approval)
    }

    @Test(
        "Anything else is none",
        arguments: ["", "validator", "validator:", "Validator:alice", "users", "user ", "validator\u{301}:alice"])
    func none(text: String) { #expect(Approval(text: text) == nil) }
}
