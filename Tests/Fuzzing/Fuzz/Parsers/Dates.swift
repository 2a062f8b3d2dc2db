@testable import TrainingDomain

extension FuzzedParser {
    /// Dates as people type them.
    static let dates = FuzzedParser(name: "dates", maximumLength: 96, choices: 5) { input in
        var input = input
        let today = CivilDate.first.adding(days: input.choice(256) * 256 * 56 + input.choice(256) * 56) ?? .first
        let language = input.choice(of: Language.allCases)
        let current = input.choice(of: [nil, CivilDateTime(today, .noon)])
        let origin = input.choice(of: [nil, today, .first, .last])
        let reader = DateReader(
            language: language, today: today, current: current, origin: origin, defaultTime: .usualStart)
        guard case .success(let moment) = reader.read(input.text) else { return }
        let words = DateWords(language)
        let writings = [
            moment.iso, words.dateTime(moment), words.column(moment),
            "\(words.longDate(moment.date)) \(moment.time.iso)",
        ]
        for writing in writings {
            must(reader.read(writing) == .success(moment), "what is written is read back: \(writing), not \(moment)")
        }
        must(CivilDateTime(iso: moment.iso) == moment, "ISO 8601 is read back: \(moment.iso)")
    }
}
