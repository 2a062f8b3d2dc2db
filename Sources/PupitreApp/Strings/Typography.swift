/// "Alice", "Alice et Bob", "Alice, Bob et Chloé".
func list(_ items: [String], _ conjunction: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

extension French {
    /// "1 ligne", "2 lignes": French is singular below two.
    func count(_ value: Int, _ one: String, _ many: String) -> String {
        "\(number(value))\u{A0}\(value < 2 ? one : many)"
    }

    /// « text », its spaces not breaking.
    func quoted(_ text: String) -> String { "«\u{A0}\(text)\u{A0}»" }
}

extension English {
    /// "1 row", "2 rows".
    func count(_ value: Int, _ one: String, _ many: String) -> String { "\(number(value)) \(value == 1 ? one : many)" }

    /// “text”.
    func quoted(_ text: String) -> String { "“\(text)”" }
}

extension String {
    /// The same with a capital at the beginning.
    var firstUppercased: String { prefix(1).uppercased() + dropFirst() }
}
