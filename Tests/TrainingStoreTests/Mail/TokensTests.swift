import Foundation
import GRDB
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Confirmation tokens")
struct TokensTests {
    let fixture: Fixture
    let registration: Int64 = 1

    init() throws {
        fixture = try Fixture()
        try fixture.session(of: try fixture.training("ACC1"))
        try fixture.store.write { database in
            try database.execute(
                sql: """
                    INSERT INTO registration (session_id, person_id, state, rank, lacking, validator_rule, requested_at,
                        requested_by) SELECT 1, id, 'pending', 1, 1, 'all', 0, 'alice' FROM person WHERE login = 'alice'
                    """)
        }
    }

    private func issue(at now: Instant = Fixture.now) throws -> String {
        try fixture.store.write { try Tokens.issue(for: registration, at: now, in: $0) }
    }

    private func read(_ token: String, after seconds: Int64 = 0) throws -> Int64 {
        try fixture.store.read {
            try Tokens.registration(of: token, at: Instant(seconds: Fixture.now.seconds + seconds), in: $0)
        }
    }

    @Test("It has 26 letters and digits of base32, and no two are alike")
    func form() throws {
        let tokens = try (0..<50).map { _ in try issue() }
        for token in tokens {
            #expect(token.utf8.count == ConfirmationTokens.length)
            #expect(token.utf8.allSatisfy(ConfirmationTokens.isPart))
            #expect(token == token.uppercased())
        }
        #expect(Set(tokens).count == 50)
    }

    @Test("It leads to its registration, in either case")
    func found() throws {
        let token = try issue()
        #expect(try read(token) == registration)
        #expect(try read(token.lowercased()) == registration)
    }

    @Test("Only its SHA-256 is stored")
    func hashed() throws {
        let token = try issue()
        try fixture.store.read { database in
            let hashes = try Data.fetchAll(database, sql: "SELECT hash FROM confirmation_token")
            #expect(hashes.map(\.count) == [32])
            #expect(hashes.allSatisfy { $0.range(of: Data(token.utf8)) == nil })
        }
    }

    @Test("An unknown one is refused", arguments: ["", "NOPE", "ABCDEFGHIJKLMNOPQRSTUVWX23", "' OR 1=1 --"])
    func unknown(_ text: String) throws {
        _ = try issue()
        #expect(refusal { _ = try read(text) } == .registration(.unknownToken))
    }

    @Test("It can be used once")
    func used() throws {
        let token = try issue()
        try fixture.store.write { try Tokens.use(token.lowercased(), at: Fixture.now, in: $0) }
        #expect(refusal { _ = try read(token) } == .registration(.usedToken))
        #expect(
            refusal { try fixture.store.write { try Tokens.use(token, at: Fixture.now, in: $0) } }
                == .registration(.usedToken))
    }

    @Test("It works for 72 hours")
    func expired() throws {
        let token = try issue()
        let life = ConfirmationTokens.lifetime
        #expect(life == 72 * 3600)
        #expect(try read(token, after: life - 1) == registration)
        let end = Instant(seconds: Fixture.now.seconds + life)
        #expect(refusal { _ = try read(token, after: life) } == .registration(.expiredToken(at: end)))
        #expect(refusal { try fixture.store.write { try Tokens.use(token, at: end, in: $0) } } != nil)
    }
}
