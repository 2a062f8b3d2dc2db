import TrainingDomain

/// Reads texts that must be there, each on one line.
enum RequiredLines {
    static func read(_ texts: [(FieldKey, String)]) throws(Complaint) -> [String] {
        var problems: [Problem] = []
        var lines: [String] = []
        for (key, text) in texts {
            do throws(Reason) {
                let line = try SingleLine.read(text, maxLength: Limits.name)
                if line.isEmpty { problems.append(Problem(key, .missing)) }
                lines.append(line)
            } catch {
                problems.append(Problem(key, error))
            }
        }
        if !problems.isEmpty { throw .problems(problems) }
        return lines
    }
}
