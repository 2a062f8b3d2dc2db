import TestSupport

/// A text that acts on a terminal, or lies to its reader, wherever it gets through raw: it writes into the clipboard and turns the
/// direction of writing.
enum Sentinel {
    /// What is put into every text.
    static let text = "\u{1B}]52;c;c2vudgluzww=\u{7}\u{202E}"
    /// What a screen or a line of output shows in its place, from the first column on.
    static let mark = "␛]"
    /// What a JSON document holds in its place.
    static let escaped = #"\u001b]52;c;c2vudgluzww=\u0007\u202e"#

    /// The raw pieces of it in what a command printed, in words; empty when none came through.
    static func raw(in bytes: some Collection<UInt8>) -> [String] {
        var found: [String] = []
        if bytes.contains(0x1B) { found.append("an escape") }
        if bytes.contains(0x07) { found.append("a bell") }
        if Array(bytes).contains(Array("\u{202E}".utf8)) { found.append("a bidirectional override") }
        return found
    }

    /// The raw pieces of it in all that a run printed.
    static func raw(in run: ProgramRun) -> [String] { raw(in: run.outputBytes + Array(run.errors.utf8)) }
}
