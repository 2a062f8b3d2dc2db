import Synchronization
import TrainingDomain
import TrainingExchange

/// The clock of the demonstration's database: set back while its past is lived, then the system's.
///
/// Requests of sessions that are over were made before these began; made through the same use cases as any other, they need a clock
/// that says so.
final class DemoClock: Sendable {
    private let past = Mutex<Instant?>(nil)

    /// The moment that the database takes for now.
    var now: Instant { past.withLock { $0 } ?? SystemClock.now() }

    /// Stands at `moment`, until the next one.
    func stand(at moment: Instant) { past.withLock { $0 = moment } }

    /// Goes on a little, while it stands.
    func advance(by seconds: Int64) {
        past.withLock { moment in moment = moment.map { Instant(seconds: $0.seconds + seconds) } }
    }

    /// Runs with the system again.
    func run() { past.withLock { $0 = nil } }
}
