/// A parser under test: how it is called, and what must hold whatever it is given.
struct FuzzedParser: Sendable {
    /// Its name, and that of its folder of seeds.
    let name: String
    /// The longest input made for it, in bytes.
    let maximumLength: Int
    /// How many bytes at the end of an input are choices of how to read it; seeds have none, and get zeros.
    var choices = 0
    /// Reads an input; stops the program where something that must hold does not.
    let run: @Sendable (FuzzInput) -> Void

    /// Every parser of the program that reads what people, files or other programs wrote.
    static let all: [FuzzedParser] = [
        tables, catalogue, theme, settings, draft, dates, zones, search, index, screenText, fields, mailReply, mailText,
        calendar,
        commandLine, keys, accessKeys,
    ]
}

/// Stops the program, which libFuzzer reports with the input, when `isTrue` is not.
func must(
    _ isTrue: @autoclosure () -> Bool, _ rule: @autoclosure () -> String, file: StaticString = #fileID,
    line: UInt = #line
) {
    if !isTrue() { fatalError(rule(), file: file, line: line) }
}
