import CLibFuzzer
import Glibc

/// Feeds the parsers of the program with what libFuzzer makes up, guided by the code that each input reaches (`.ci/fuzz`).
///
///     fuzz --parsers                     the names of all parsers
///     fuzz --seeds PARSER FOLDER FROM…   writes the inputs to begin with into FOLDER
///     fuzz PARSER [OPTIONS] [FOLDERS]    options of libFuzzer; a file instead of a folder is run once
@main
enum Fuzz {
    /// The parser of this run; set once, before libFuzzer calls.
    nonisolated(unsafe) fileprivate static var parser: FuzzedParser?

    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        if words == ["--parsers"] { return print(FuzzedParser.all.map(\.name).joined(separator: "\n")) }
        let isWriting = words.first == "--seeds" && words.count > 2
        guard let parser = FuzzedParser.all.first(where: { $0.name == (isWriting ? words[1] : words.first) }) else {
            print("usage: fuzz --parsers | --seeds PARSER FOLDER FROM… | PARSER [OPTIONS] [FOLDERS]")
            exit(64)
        }
        if isWriting { return Seeds.write(from: words.dropFirst(3), to: words[2], choices: parser.choices) }
        Self.parser = parser
        exit(run([CommandLine.arguments[0], "-max_len=\(parser.maximumLength)"] + words.dropFirst()))
    }

    private static func run(_ words: [String]) -> Int32 {
        var arguments = words.map { strdup($0) } + [nil]
        return arguments.withUnsafeMutableBufferPointer { buffer in
            var count = CInt(words.count)
            var start = buffer.baseAddress
            return LLVMFuzzerRunDriver(&count, &start, testOneInput)
        }
    }
}

/// What libFuzzer calls with each input; the name is its own.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    Fuzz.parser?.run(FuzzInput(Array(UnsafeBufferPointer(start: data, count: size))))
    return 0
}
