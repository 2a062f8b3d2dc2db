import Glibc
import Testing

@testable import TrainingExchange

/// The real files beside the checkout, which are not part of the project.
enum SharedData {
    /// Where `name` is: `../shared/data` from the package's folder.
    static func path(_ name: String) -> String {
        let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return "/\(package)/../shared/data/\(name)"
    }

    /// Whether `name` is there.
    static func has(_ name: String) -> Bool { access(path(name), R_OK) == 0 }

    /// What a skipped test says.
    static let missing: Comment = "../shared/data is not there: the real files are not part of the project"

    static func bytes(_ name: String) throws -> [UInt8] { try FileBytes.read(path(name)) }
}

/// Fixed random numbers (SplitMix64), so that a failure comes back.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
