import ArgumentParser
import Glibc
import PupitreApp
import TrainingDomain
import TrainingExchange

extension AdminCommands {
    /// `admin keys [FILE] [--program PATH]`: lines of `authorized_keys` for people of the database.
    ///
    /// All lines are printed, or none: half a list would lock out those who are missing from it. Exit 65 where a line is refused.
    struct Keys: Command {
        static var configuration: CommandConfiguration {
            command(
                "keys", "Écrit les lignes authorized_keys par lesquelles chaque personne entre avec sa clé.",
                "Writes the authorized_keys lines by which each person enters with their key.")
        }

        @Argument(
            help: help(
                "Les clés, une par ligne : identifiant, type, clé, commentaire ; sans fichier, l'entrée standard.",
                "The keys, one a line: login, kind, key, comment; without a file, standard input."))
        var file: String?
        @Option(
            help: help(
                "Le programme que la clé lance ; par défaut celui-ci.",
                "The program that the key starts; by default this one.", valueName: "path"))
        var program: String?
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            guard case .everything = Permission.reach(of: bench.actor, for: .grantAccess) else {
                throw Failure.refused(.notAllowed(.grantAccess))
            }
            let maker = try KeyMaker(program: program, bench: bench)
            let (keys, refused) = try maker.keys(KeyList(try Self.read(file)))
            guard refused.isEmpty else {
                Self.tell(refused, language: context.language)
                throw Complaint.said(code: ExitCode.badData)
            }
            if keys.isEmpty { throw Complaint.admin(.noKeys) }
            try context.answer(
                Documents.list("keys", total: keys.count, keys.map(Documents.key)), keys.map(\.line))
        }

        /// A list of keys is some thousands of short lines at most.
        private static let maximumBytes = 16 << 20

        private static func read(_ file: String?) throws -> [UInt8] {
            if let file, file != "-" { return try FileBytes.read(file, limit: maximumBytes) }
            guard isatty(STDIN_FILENO) == 0 else { throw Complaint.admin(.keysFromTerminal) }
            return try FileBytes.readStandardInput(called: "-", limit: maximumBytes)
        }

        private static func tell(_ refused: [RefusedKeyLine], language: Language) {
            let words = adminWords(for: language)
            Console.complain(words.refused(refused.count))
            for line in refused.sorted(by: { $0.line < $1.line }) { Console.detail("  " + words.refused(line)) }
        }
    }
}

/// Makes the lines of people's keys.
private struct KeyMaker {
    private let program: String
    private let database: String
    private let bench: Workbench

    /// - Throws: a complaint about a path that can't be put into the lines, or leads to no program.
    init(program: String?, bench: Workbench) throws(Complaint) {
        let program = program ?? Places.real("/proc/self/exe")
        guard program.hasPrefix("/") else { throw .admin(.relativeProgram(program)) }
        guard SystemEnvironment.mayRun(program) else { throw .admin(.noProgram(program)) }
        let database = Places.absolute(Places.real(bench.path))
        for path in [program, database] where !AuthorizedKey.canHold(path) { throw .admin(.unsafePath(path)) }
        self.program = program
        self.database = database
        self.bench = bench
    }

    /// The lines of `list`, and every line that is refused.
    func keys(_ list: KeyList) throws(Failure) -> ([AuthorizedKey], [RefusedKeyLine]) {
        var (keys, refused) = ([AuthorizedKey](), list.refused)
        for entry in list.entries {
            let person = try bench.store.person(login: entry.login)
            if let problem = problem(entry, person) {
                refused.append(RefusedKeyLine(line: entry.line, problem: problem))
            } else if let person {
                keys.append(
                    AuthorizedKey(
                        program: program, database: database, person: person, key: entry.key, comment: entry.comment))
            }
        }
        return (keys, refused)
    }

    private func problem(_ entry: KeyEntry, _ person: Person?) -> KeyLineProblem? {
        guard let person else { return .unknownLogin(entry.login) }
        guard person.isActive else { return .inactive(person.login) }
        return [person.login, entry.comment].lazy.compactMap(AuthorizedKey.forbidden).first.map { .forbidden($0) }
    }
}

extension Documents {
    /// A line of `authorized_keys`, and what it is made of.
    static func key(_ key: AuthorizedKey) -> JsonValue {
        .object([
            "login": .text(key.person.login), "name": .text(key.person.name), "type": .text(key.key.kind.rawValue),
            "comment": .text(key.comment), "line": .text(key.line),
        ])
    }
}
