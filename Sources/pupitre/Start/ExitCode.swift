/// The exit codes of the contract, those of sysexits.h.
enum ExitCode {
    static let done: Int32 = 0
    static let refused: Int32 = 1
    static let usage: Int32 = 64
    static let badData: Int32 = 65
    static let missing: Int32 = 66
    static let cannotCreate: Int32 = 73
    static let inputOutput: Int32 = 74
    static let busy: Int32 = 75
    static let notAllowed: Int32 = 77
}
