import PupitreApp
import TrainingDomain
import TrainingExchange

/// Why a command ends without having done what was asked: facts, worded when they are reported.
enum Complaint: Error {
    /// The command line can't be understood.
    case usage(CommandFact)
    /// The argument parser's own complaint, already in words, and how the command is used.
    case arguments(String, usage: String)
    /// A repository could not.
    case failure(Failure)
    /// Values that the rules refuse, each with its flag.
    case problems([Problem])
    /// Something else, with its exit code.
    case fact(CommandFact, code: Int32)
    /// A file could not be read.
    case file(FileReadError)
    /// A file could be read, but is no table.
    case table(TableError, path: String)
    /// The mail can't be sent or taken in.
    case mail(MailComplaint)
    /// Lines for people's keys can't be written.
    case admin(AdminComplaint)
    /// Everything was said already.
    case said(code: Int32)

    /// What the shell is told.
    var code: Int32 {
        switch self {
        case .usage, .arguments: ExitCode.usage
        case .failure(.refused(let refusal)): Self.code(of: refusal)
        case .failure(.store(let failure)): Self.code(of: failure)
        case .problems: ExitCode.refused
        case .fact(_, let code), .said(let code): code
        case .file(let error): Self.code(of: error)
        case .table: ExitCode.badData
        case .mail(let complaint): complaint.code
        case .admin(let complaint): complaint.code
        }
    }

    private static func code(of refusal: Refusal) -> Int32 {
        switch refusal {
        case .notAllowed, .rightsChanged: ExitCode.notAllowed
        case .unknownTraining, .unknownSession, .unknownPerson, .trainingDeleted, .sessionDeleted: ExitCode.missing
        case .registration(let refusal): code(of: refusal)
        case .seance(.unknown), .curriculum(.unknownNode), .people(.unknownGroup), .people(.unknownOrganisation):
            ExitCode.missing
        case .seance, .curriculum, .people: ExitCode.refused
        case .problems, .trainingChanged, .sessionChanged, .trainingHasSessions, .curriculumLoop: ExitCode.refused
        }
    }

    private static func code(of refusal: RegistrationRefusal) -> Int32 {
        switch refusal {
        case .unknown, .unknownToken: ExitCode.missing
        case .notAllowed, .mayNotApprove: ExitCode.notAllowed
        case .noToken, .automaticReply: ExitCode.badData
        default: ExitCode.refused
        }
    }

    private static func code(of failure: StoreFailure) -> Int32 {
        switch failure {
        case .notADatabase, .newerSchema, .damaged: ExitCode.badData
        case .readOnly: ExitCode.notAllowed
        case .busy: ExitCode.busy
        case .cannotOpen(let path, _): codeOfUnopened(path)
        case .diskFull, .diskFailed, .replaced, .outcomeUnknown, .other: ExitCode.inputOutput
        }
    }

    /// A file that is there and can't be opened is not allowed or broken; one that is not can't be made.
    private static func codeOfUnopened(_ path: String) -> Int32 {
        guard SystemEnvironment.exists(path) else { return ExitCode.cannotCreate }
        return SystemEnvironment.mayRead(path) ? ExitCode.inputOutput : ExitCode.notAllowed
    }

    private static func code(of error: FileReadError) -> Int32 {
        switch error {
        case .notFound, .isDirectory: ExitCode.missing
        case .notAllowed: ExitCode.notAllowed
        case .tooLarge: ExitCode.badData
        case .failed: ExitCode.inputOutput
        case .cancelled: 130
        }
    }
}

extension Complaint {
    /// Says why on standard error; the exit code.
    static func report(_ error: any Error, language: Language) -> Int32 {
        let complaint = Complaint(error)
        let lines = complaint.lines(language)
        if let first = lines.first { Console.complain(first) }
        for line in lines.dropFirst() { Console.detail(line) }
        return complaint.code
    }

    private init(_ error: any Error) {
        switch error {
        case let complaint as Complaint: self = complaint
        case let failure as Failure: self = .failure(failure)
        case let error as FileReadError: self = .file(error)
        default: self = .fact(.unexpected("\(error)"), code: ExitCode.inputOutput)
        }
    }

    /// What is said, a line each; the first one is headed by the program's name.
    private func lines(_ language: Language) -> [String] {
        let words = sentences(for: language)
        switch self {
        case .usage(let fact), .fact(let fact, _): return [words.command(fact)]
        case .arguments(let message, let usage): return usage.isEmpty ? [message] : [message, usage]
        case .failure(.refused(.problems(let problems))), .problems(let problems):
            return [words.command(.refused(problems.count))]
                + problems.map {
                    "  --\($0.field.flagName)  \(words.label($0.field)) — \(words.reason($0.reason, field: Phrase("", "")))"
                }
        case .failure(let failure): return [words.failure(failure)]
        case .file(let error): return [importSentences(for: language).file(error)]
        case .table(let error, let path): return [importSentences(for: language).table(error, path: path)]
        case .mail(let complaint): return [mailWords(for: language).complaint(complaint)]
        case .admin(let complaint): return [adminWords(for: language).complaint(complaint)]
        case .said: return []
        }
    }
}
