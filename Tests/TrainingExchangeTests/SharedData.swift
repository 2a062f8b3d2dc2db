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
