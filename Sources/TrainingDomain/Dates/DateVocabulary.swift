/// The words of typed dates in both languages, folded: both are always understood.
enum DateVocabulary {
    static let weekdays: [String: Weekday] = table([
        .monday: "lun lundi mon monday", .tuesday: "mar mardi tue tues tuesday",
        .wednesday: "mer mercredi wed wednesday", .thursday: "jeu jeudi thu thur thurs thursday",
        .friday: "ven vendredi fri friday", .saturday: "sam samedi sat saturday", .sunday: "dim dimanche sun sunday",
    ])

    static let months: [String: Int] = table([
        1: "jan janv janvier january", 2: "fev fevr fevrier feb february", 3: "mar mars march",
        4: "avr avril apr april",
        5: "mai may", 6: "juin jun june", 7: "juil juillet jul july", 8: "aou aout aug august",
        9: "sep sept septembre september", 10: "oct octobre october", 11: "nov novembre november",
        12: "dec decembre december",
    ])

    /// Days that are named from today.
    static let fromToday: [String: Int] = table([
        -1: "hier yesterday", 0: "aujourd'hui aujourdhui auj today", 1: "demain tomorrow tmrw",
    ])

    /// A length of time, in what the calendar counts.
    enum Unit { case days(Int), months(Int) }

    static let units: [String: Unit] = {
        let days = table([1: "j jour jours d day days", 7: "s sem semaine semaines w wk week weeks"])
        let months = table([1: "m mois month months", 12: "a an ans annee annees y year years"])
        return days.mapValues(Unit.days).merging(months.mapValues(Unit.months)) { first, _ in first }
    }()

    static let one: Set<String> = ["un", "une", "a", "an", "one"]
    static let within: Set<String> = ["dans", "in"]
    static let coming: Set<String> = ["next", "this", "ce", "prochain", "coming"]
    static let ordinals: Set<String> = ["er", "st", "nd", "rd", "th"]
    static let hours: Set<String> = ["h", "hr", "hrs", "heure", "heures"]
    static let minutes: Set<String> = ["mn", "min"]
    static let noon: Set<String> = ["midi", "noon"]
    static let midnight: Set<String> = ["minuit", "midnight"]
    /// Words that join the parts and say nothing; `t` is ISO 8601's.
    static let fillers: Set<String> = ["le", "a", "at", "on", "the", "du", "de", "of", "vers", "t"]

    private static func table<Value>(_ words: [Value: String]) -> [String: Value] {
        var table: [String: Value] = [:]
        for (value, words) in words {
            for word in words.split(separator: " ") { table[String(word)] = value }
        }
        return table
    }
}
