import TrainingDomain

@testable import TrainingExchange

extension FuzzedParser {
    /// Whole files of trainings and of people: encodings, separators, headers, cleaning.
    static let catalogue = FuzzedParser(name: "catalogue", maximumLength: 4096, choices: 3) { input in
        var input = input
        let options = TableOptions(
            encoding: input.choice(of: [nil, nil, nil] + TextEncoding.allCases),
            separator: input.choice(of: [nil, nil] + Separator.allCases),
            header: input.choice(of: [.automatic, .present, .absent]))
        let bytes = Array(input.bytes)
        if let people = try? People(bytes, options: options) { check(people) }
        guard let catalogue = try? Catalogue(bytes, options: options) else { return }
        check(catalogue.rows.map(\.line), refused: catalogue.refused)
        var codes: Set<String> = []
        for row in catalogue.rows {
            must(codes.insert(Folding.key(row.code)).inserted, "a code stands once: \(row.code)")
            must(row.title.count <= Limits.trainingTitle, "titles are within their limit")
            for line in [row.code, row.title] {
                must(!line.isEmpty && isClean(line, breaks: false), "codes and titles are lines: \(line)")
            }
            for cell in row.others { must(isClean(cell.text, breaks: true), "texts hold no control: \(cell.text)") }
        }
        checkWriting(catalogue)
    }

    /// What the program writes of a catalogue it finds out by itself, and reads back.
    private static func checkWriting(_ catalogue: Catalogue) {
        for separator in Separator.allCases {
            var writer = TableWriter(separator: separator)
            writer.append(["code", "title"])
            for row in catalogue.rows { writer.append([.text(row.code), .text(row.title)]) }
            let again = try? Catalogue(writer.bytes)
            must(
                again?.rows.map { [$0.code, $0.title] } == catalogue.rows.map { [$0.code, $0.title] },
                "a catalogue that is written is read back: \(catalogue.rows)")
        }
    }

    private static func check(_ people: People) {
        check(people.rows.map(\.line), refused: people.refused)
        for row in people.rows {
            must(isClean(row.person.login + row.person.name + row.person.mail, breaks: false), "\(row.person)")
            must(row.person.mail.isEmpty || MailAddress.isOne(row.person.mail), "an address is one: \(row.person.mail)")
        }
    }

    private static func check(_ lines: [Int], refused: [RefusedRow]) {
        must(lines.allSatisfy { $0 >= 1 } && zip(lines, lines.dropFirst()).allSatisfy { $0 < $1 }, "lines grow")
        must(refused.allSatisfy { !$0.problems.isEmpty && $0.line >= 1 }, "a refusal has a reason and a line")
    }

    /// Whether `text` may be stored.
    static func isClean(_ text: String, breaks: Bool) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            breaks && (scalar == "\n" || scalar == "\t") ? true : !ControlCharacters.isRefused(scalar)
        }
    }
}
