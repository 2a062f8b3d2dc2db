import Glibc

/// The zone that the machine is set to.
enum SystemZone {
    /// By $TZ, else where /etc/localtime leads, else what /etc/timezone says; UTC when nothing tells.
    static func name() -> String {
        if let zone = SystemEnvironment.value("TZ"), zone.contains("/"), !zone.hasPrefix("/"), !zone.hasPrefix(":") {
            return zone
        }
        return linked("/etc/localtime") ?? "UTC"
    }

    /// The zone whose file the link at `path` leads to.
    private static func linked(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        let target = String(cString: resolved)
        guard let root = target.firstRange(of: "/zoneinfo/") else { return nil }
        let name = String(target[root.upperBound...])
        return name.hasPrefix("Etc/UTC") ? "UTC" : name
    }
}
