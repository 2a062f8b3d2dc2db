/// The names of the days and months in both languages, as written on the screen.
enum DateNames {
    /// Names in order, in each language.
    struct Table {
        let french, english: [String]

        init(_ french: String, _ english: String) {
            self.french = french.split(separator: " ").map(String.init)
            self.english = english.split(separator: " ").map(String.init)
        }

        subscript(_ language: Language) -> [String] {
            switch language {
            case .french: french
            case .english: english
            }
        }
    }

    static let weekdays = Table(
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
    static let shortWeekdays = Table("lun. mar. mer. jeu. ven. sam. dim.", "Mon Tue Wed Thu Fri Sat Sun")
    static let months = Table(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "January February March April May June July August September October November December")
    static let shortMonths = Table(
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
}
