import Testing

@testable import TrainingDomain

@Suite("Approvals of a request")
struct ApprovalSheetTests {
    private let administrator = Actor(login: "root", roles: [.administrator])
    private let alice = Actor(login: "Alice", roles: [])
    private let registrar = Actor(login: "rg", roles: [.registrar])
    private let everything: [Approval] = [.user, .organisation, .registration, .validator("alice"), .validator("bob")]

    private func sheet(_ missing: [Approval], _ rule: ValidatorRule = .all) -> ApprovalSheet {
        ApprovalSheet(missing: missing, rule: rule)
    }

    @Test(
        "Scenario 37: a request starts by lacking what its session's settings ask for, the learner's confirmation first"
    )
    func plan() {
        var session = Session(start: Sample.now, end: Sample.now, timeZone: "UTC")
        #expect(ApprovalSheet(ApprovalPlan(session)).isComplete)
        session.userValidation = true
        session.organisationValidation = true
        session.registrationValidation = true
        session.validators = ["alice", "bob"]
        #expect(ApprovalSheet(ApprovalPlan(session)).missing == everything)
    }

    @Test(
        "Scenario 37: until the learner confirms nobody approves, but an administrator or a manager who confirms for them"
    )
    func confirmationFirst() {
        let before = sheet(everything)
        #expect(before.refusal(of: .registration, to: registrar, in: [.registrar]) == .confirmationFirst)
        #expect(before.mayGive(registrar, in: [.registrar]).isEmpty)
        #expect(before.mayGive(registrar, in: [.manager]) == [.user])
        #expect(before.mayGive(administrator, in: [.administrator]) == everything)
        var after = before
        after.give(.user)
        #expect(after.mayGive(registrar, in: [.registrar]) == [.registration])
        #expect(after.mayGive(alice, in: [.validator]) == [.validator("alice")])
    }

    @Test("Scenario 37: approvals are cumulative and come in any order")
    func anyOrder() {
        for order in [everything, everything.reversed()] {
            var sheet = sheet(everything)
            for (index, approval) in order.enumerated() {
                #expect(sheet.missing.count == everything.count - index)
                sheet.give(approval)
                sheet.give(approval)
            }
            #expect(sheet.isComplete)
        }
    }

    @Test("One validator is enough where the session says so, all of them where not")
    func rule() {
        var one = sheet([.registration, .validator("alice"), .validator("bob")], .one)
        one.give(.validator("bob"))
        #expect(one.missing == [.registration])
        var all = sheet([.validator("alice"), .validator("bob")], .all)
        all.give(.validator("bob"))
        #expect(all.missing == [.validator("alice")])
    }

    @Test("Scenario 39: an administrator gives any or all; another gives all only where each is theirs")
    func choices() throws {
        let whole = sheet(everything)
        #expect(try whole.given(by: .all, of: administrator, in: [.administrator]) == everything)
        #expect(
            try whole.given(by: .these([.validator("BOB")]), of: administrator, in: [.administrator]) == [
                .validator("bob")
            ])
        #expect(whole.permissionRefusal(of: .all, to: registrar, in: [.registrar]) == .mayNotApprove(.user))
        #expect(
            whole.permissionRefusal(of: .these([.validator("bob")]), to: alice, in: [.validator])
                == .mayNotApprove(.validator("bob")))
        #expect(whole.permissionRefusal(of: .mine, to: alice, in: [.learner, .trainer]) == .mayNotApprove(.user))
        #expect(sheet([]).permissionRefusal(of: .mine, to: alice, in: [.learner]) == .notAllowed(.approveRegistration))
        #expect(throws: RegistrationRefusal.confirmationFirst) {
            try whole.given(by: .mine, of: registrar, in: [.registrar])
        }
        #expect(throws: RegistrationRefusal.nothingToGive) {
            try sheet([.organisation]).given(by: .mine, of: registrar, in: [.registrar])
        }
        #expect(throws: RegistrationRefusal.notMissing(.user)) {
            try sheet([.organisation]).given(by: .these([.user]), of: administrator, in: [.administrator])
        }
    }

    @Test("Who confirms for the learner goes on with their own approvals at once")
    func severalCapacities() throws {
        let capacities: Set<Capacity> = [.manager, .registrar]
        #expect(
            try sheet([.user, .organisation, .registration]).given(by: .mine, of: registrar, in: capacities) == [
                .user, .registration,
            ])
        #expect(
            try sheet([.user, .registration]).given(by: .all, of: registrar, in: capacities) == [.user, .registration])
    }
}
