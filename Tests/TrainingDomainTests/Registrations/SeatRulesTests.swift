import Testing

@testable import TrainingDomain

@Suite("Seats and the waiting list")
struct SeatRulesTests {
    @Test("Scenario 34: no limit is always free, a limit of 0 never")
    func limits() {
        #expect(Seats(limit: nil, enrolled: 1_000).free == nil)
        #expect(!Seats(limit: nil, enrolled: 1_000).isFull)
        #expect(Seats(limit: nil, enrolled: 5).isFree(behind: 9))
        #expect(Seats(limit: 0, enrolled: 0).isFull)
        #expect(Seats(limit: 3, enrolled: 2).free == 1)
        #expect(Seats(limit: 2, enrolled: 5).free == 0)
    }

    @Test("Scenario 33: a seat is free only when those who wait for it alone have theirs")
    func nobodyOvertakes() {
        #expect(Seats(limit: 3, enrolled: 1).isFree(behind: 1))
        #expect(!Seats(limit: 3, enrolled: 1).isFree(behind: 2))
        #expect(!Seats(limit: 3, enrolled: 3).isFree(behind: 0))
    }

    @Test("Scenario 36: as many are promoted as there are seats, all when there is no limit")
    func promotions() {
        #expect(Seats(limit: 4, enrolled: 2).promotions(of: 3) == 2)
        #expect(Seats(limit: 4, enrolled: 2).promotions(of: 1) == 1)
        #expect(Seats(limit: nil, enrolled: 2).promotions(of: 3) == 3)
        #expect(Seats(limit: 2, enrolled: 4).promotions(of: 3) == 0)
    }

    @Test(
        "Scenarios 23, 32 and 38: enrolled with approvals and a seat; waiting once a seat lacks, and never pending again",
        arguments: [
            (false, false, true, RegistrationState.enrolled), (false, true, true, .enrolled),
            (false, false, false, .waiting), (false, true, false, .waiting), (true, false, true, .pending),
            (true, false, false, .waiting), (true, true, true, .waiting), (true, true, false, .waiting),
        ])
    func placement(_ lacks: Bool, _ hasWaited: Bool, _ isFree: Bool, _ expected: RegistrationState) {
        #expect(Placement.state(lacksApproval: lacks, hasWaited: hasWaited, seatIsFree: isFree) == expected)
    }

    @Test("Scenario 35: only a limit lowered below the number enrolled asks what becomes of them")
    func lowering() {
        #expect(Seats.leavesTooFew(3, former: 5, enrolled: 5))
        #expect(Seats.leavesTooFew(3, former: nil, enrolled: 5))
        #expect(!Seats.leavesTooFew(5, former: nil, enrolled: 5))
        #expect(!Seats.leavesTooFew(3, former: 3, enrolled: 5))
        #expect(!Seats.leavesTooFew(4, former: 3, enrolled: 5))
        #expect(!Seats.leavesTooFew(nil, former: 3, enrolled: 5))
    }
}
