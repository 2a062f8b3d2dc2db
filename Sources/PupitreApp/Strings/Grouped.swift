/// Writes a whole number with `separator` between thousands.
func grouped(_ value: Int, separator: String) -> String {
    var digits = Array(String(value.magnitude))
    var position = digits.count - 3
    while position > 0 {
        digits.insert(contentsOf: separator, at: position)
        position -= 3
    }
    return (value < 0 ? "-" : "") + String(digits)
}
