import Testing

@testable import TrainingDomain

@Suite("The path of a request")
struct RequestPathTests {
    private func session(_ typed: [FieldKey: Typed]) throws -> Session {
        var draft = SessionDraft(of: StoredTraining(id: 1, version: 1, training: Training(code: "X", title: "X")))
        draft.type(.one("Mai"), in: .title)
        for (key, value) in typed { draft.type(value, in: key) }
        return try #require(Resolution(draft, in: Sample.context).session)
    }

    @Test("Nothing asked for: a manager enrols, and there is always a seat")
    func simplest() throws {
        let path = RequestPath(try session([:]))
        #expect(path.entry == .manager && path.stages.isEmpty && path.seats == .unlimited && !path.mayLeave)
        #expect(ApprovalPlan(try session([:])).required.isEmpty)
    }

    @Test("Scenario 37: approvals are cumulative, the learner's own first")
    func everything() throws {
        let session = try session([
            "publicRegistration": .one("true"), "publicUnregistration": .one("true"), "userValidation": .one("true"),
            "organisationValidation": .one("true"), "registrationValidation": .one("true"),
            .validators: .many(["alice", "bob"]), .maxUsers: .one("12"),
        ])
        let path = RequestPath(session)
        #expect(path.entry == .catalogue && path.mayLeave && path.seats == .limited(12))
        #expect(
            path.stages == [
                .learnerConfirms, .organisationApproves, .registrarApproves,
                .validatorsApprove(["alice", "bob"], .all),
            ])
        #expect(
            ApprovalPlan(session).required == [
                .user, .organisation, .registration, .validator("alice"), .validator("bob"),
            ])
    }

    @Test("Scenario 34: 0 seats is the waiting list only")
    func noSeats() throws {
        #expect(RequestPath(try session([.maxUsers: .one("0")])).seats == .none)
    }
}
