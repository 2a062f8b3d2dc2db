import Foundation

/// Public keys as OpenSSH 9.2 made them; nobody has their other halves.
enum KeySamples {
    static let ed25519 = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHs4g81ngGHPq1ucMuACiFRWqsL4sQyrrhUc9gAZk6CK"
    static let rsa =
        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCsHIFZeaVZ7I5P4fOc0zekXVC9JMtB+MGWgfOJnLObM8ZoYzm1h2j50aLqpfMmZ/D1VbAHRWoXnrXemuUw78VrcMf4sezFZJeUPMmmEwlSJh+jl7xbDwnkaLVuM4BV1Ppmfy+8Xf7Z9bSbvLZ9isAzGLnK8JP/J6vMrjxL55V178k+yRiYaPvLBicwkFeDpESNCw4A7Lo7KbMHsEyRki4KtJxoELGG7HxLRIhGudk/HhbjiKcKdEPXmRDTcfGBMCcDwHKMA0MZMIRbp0E83CHoLz4Hh/dGQsBrtSr0PAHNZ2b+zdDjkq2nY02yBV6Zf4MBnL6y508Zt87dpLhWupQt"
    static let shortRSA =
        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDTglPMmyINjzkTooqq3gNpGCH4AmBW+RxOuW2eAsyO1Z6ksJhoZEe6krEGm5WvCB17ybe7/uqXxd+m95Sm98H27g7peEdMIlQ339F2mgnmmSHUBAE5Aaay8RKFvBmSFhIapK6FpZ/KP9jfaDTLWRAQzU4YUETVphRwnuO1GS88VQ=="
    static let ecdsa256 =
        "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBMkJI53EsKJYQEx3hYQ3qj0Z2qVD/QhrM+KrbDcAbBs+S8laNlkdTLjDVmIzc3O2lMHCPeqnAnt7LoqWIFmTv1o="
    static let ecdsa384 =
        "ecdsa-sha2-nistp384 AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQAAABhBFurvZQhDrRariCi+PDKNSXef3GtHnz+DxOn+6bW7/VZ7h3QyziPDXAX1T0ZIgHk0Hu0qEagFJpw2k65oMfoI7xabZ66yAu9H89c9BbYbkGONBh4tsemaQGHwUwLLlQpAA=="
    static let ecdsa521 =
        "ecdsa-sha2-nistp521 AAAAE2VjZHNhLXNoYTItbmlzdHA1MjEAAAAIbmlzdHA1MjEAAACFBAHtbm93edSVSlAT+gNOqhYL7gxYEMUN3SsVu2N99Qn45XH9rX0T/ydMWwyrQ0+5aZ4Og1Mf6okHlhXr3lrstMqcgQG6NeEATQgYI5LNkU3Fev0NVpq5ExDa7BOAEfTescugZAN6gF2Jz28PVTnfLOS7MjhKxSEw3rjFIj7GeWYzLqJKzQ=="
    static let dss =
        "ssh-dss AAAAB3NzaC1kc3MAAACBAPw5srLfbN4xT476X13io5esMSe43tNxu/2iuKDFloJbXWzLB+HLndWix56EF/u+ulRjeFTUY5qnfM9BAw6mPJt="

    /// A key of these fields, as its kind and base64.
    static func key(_ kind: String, _ fields: [UInt8]..., after: [UInt8] = []) -> String {
        let wire = ([Array(kind.utf8)] + fields).flatMap { field in
            withUnsafeBytes(of: UInt32(field.count).bigEndian, Array.init) + field
        }
        return kind + " " + Data(wire + after).base64EncodedString()
    }

    /// Keys that lie on a token.
    static let securityEd25519 = key(
        "sk-ssh-ed25519@openssh.com", [UInt8](repeating: 7, count: 32), Array("ssh:".utf8))
    static let securityEcdsa = key(
        "sk-ecdsa-sha2-nistp256@openssh.com", Array("nistp256".utf8), [4] + [UInt8](repeating: 7, count: 64),
        Array("ssh:work".utf8))
}
