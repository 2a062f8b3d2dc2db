/// Text on its way into a field: white space made regular, control characters left out.
struct TypedText {
    var text: String
    var hadControls: Bool

    /// For one line: each run of white space with a line break or a tab in it becomes one space, none at either end.
    static func oneLine(_ raw: String) -> TypedText {
        var result = TypedText(text: "", hadControls: false)
        result.text.reserveCapacity(raw.utf8.count)
        var pending = ""
        for scalar in raw.unicodeScalars {
            if isWhitespace(scalar) {
                pending.unicodeScalars.append(scalar)
            } else if !result.refuses(scalar) {
                result.flush(&pending, isEdge: result.text.isEmpty)
                result.text.unicodeScalars.append(scalar)
            }
        }
        result.flush(&pending, isEdge: true)
        return result
    }

    /// For several lines: CRLF and CR become LF, a tab becomes a space.
    static func severalLines(_ raw: String) -> TypedText {
        var result = TypedText(text: "", hadControls: false)
        result.text.reserveCapacity(raw.utf8.count)
        var isAfterReturn = false
        for scalar in raw.unicodeScalars {
            let isLineFeed = scalar == "\n"
            if isLineFeed || scalar == "\r" || scalar.value == 0x2028 || scalar.value == 0x2029 {
                if !(isLineFeed && isAfterReturn) { result.text += "\n" }
            } else if scalar == "\t" {
                result.text += " "
            } else if !result.refuses(scalar) {
                result.text.unicodeScalars.append(scalar)
            }
            isAfterReturn = scalar == "\r"
        }
        return result
    }

    private static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }

    /// C0, DEL and C1: what no field holds.
    private mutating func refuses(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) else { return false }
        hadControls = true
        return true
    }

    private mutating func flush(_ pending: inout String, isEdge: Bool) {
        guard !pending.isEmpty else { return }
        let hasBreak = pending.unicodeScalars.contains {
            $0.value < 0x20 || $0.value == 0x85 || $0.value == 0x2028 || $0.value == 0x2029
        }
        text += hasBreak ? (isEdge ? "" : " ") : pending
        pending = ""
    }
}
