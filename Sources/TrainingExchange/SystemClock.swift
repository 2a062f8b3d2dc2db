import Glibc
import TrainingDomain

/// The machine's clock.
public enum SystemClock {
    /// Now.
    public static func now() -> Instant { Instant(seconds: Int64(time(nil))) }
}
