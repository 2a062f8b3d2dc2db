import Foundation

/// Real catalogues and the like, which lie beside the checkout in `../shared/data` and are never part of it.
///
/// A test that needs one says so, and is skipped where it is missing:
///
///     @Test(.enabled(if: SharedData.has("rncp/rncp_info.utf8bom.csv"), "\(SharedData.reason)"))
public enum SharedData {
    /// Why a test was skipped.
    public static let reason = "needs the data beside the checkout, in ../shared/data"

    /// The absolute path of a file or folder, nil when it is missing.
    public static func path(_ name: String) -> String? {
        var checkout = URL(filePath: #filePath)
        for _ in 0..<4 { checkout.deleteLastPathComponent() }  // Tests/TestSupport/Programs/SharedData.swift
        let path = checkout.deletingLastPathComponent().appending(path: "shared/data/" + name).path
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    /// Whether it is there.
    public static func has(_ name: String) -> Bool { path(name) != nil }
}
