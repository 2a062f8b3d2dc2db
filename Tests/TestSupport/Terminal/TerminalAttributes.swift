import Glibc

/// The line settings of a terminal (termios), to be compared before and after a program.
struct TerminalAttributes: Equatable {
    private let flags: [UInt32]
    private let characters: [UInt8]

    /// Reads them; nil when the terminal was hung up.
    init?(of descriptor: Int32) {
        var attributes = termios()
        guard tcgetattr(descriptor, &attributes) == 0 else { return nil }
        flags = [attributes.c_iflag, attributes.c_oflag, attributes.c_cflag, attributes.c_lflag]
        characters = withUnsafeBytes(of: attributes.c_cc) { Array($0) }
    }

    /// The names of what differs.
    func differences(from other: TerminalAttributes) -> [String] {
        let names = ["input settings", "output settings", "line settings", "local settings (echo, canonical)"]
        var result = zip(names, zip(flags, other.flags)).filter { $0.1.0 != $0.1.1 }.map(\.0)
        if characters != other.characters { result.append("control characters") }
        return result
    }
}
