import Glibc

/// A search by command line against SQLite's own shell: whole processes, from their start to their end.
enum CommandBenchmark {
    private static let word = "gestion"

    /// Searches `database` by turns; says so where there is no shell.
    static func run(_ database: String, _ count: Int, _ report: Report) throws {
        guard let pupitre = Contenders.pupitre, let shell = Contenders.shell else {
            report.note("commands are not compared: sqlite3 is missing")
            return
        }
        // The shell knows neither accents nor ranks: it does less, in the same file.
        let query = """
            SELECT code, title FROM training WHERE title LIKE '%\(word)%' OR code LIKE '%\(word)%' ORDER BY title LIMIT 20
            """
        let ours = [pupitre, "--database", database, "training", "list", word, "--limit", "20"]
        let plain = [shell, database, query]
        _ = try (time(ours), time(plain))
        let pairs = try (0..<7).map { _ in (ours: try time(ours), plain: try time(plain)) }
        report.add("training list \(word) / sqlite3 LIKE", count, pairs: pairs)
    }

    private static func time(_ words: [String]) throws -> Duration {
        let start = ContinuousClock.now
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        let strings = words.map { strdup($0) } + [nil]
        defer { for string in strings { free(string) } }
        var child: pid_t = 0
        let error = posix_spawn(&child, words[0], &actions, nil, strings, environ)
        guard error == 0 else { throw BareError(message: "\(words[0]): \(String(cString: strerror(error)))") }
        var status: CInt = 0
        waitpid(child, &status, 0)
        guard status == 0 else { throw BareError(message: "\(words.joined(separator: " ")): status \(status)") }
        return ContinuousClock.now - start
    }
}
