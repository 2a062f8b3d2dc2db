/// Walks over the pieces of a typed date.
///
/// A method that answers nil has taken nothing: the text has another form there. One that throws has recognised the
/// form, and found it wrong.
struct DateParser {
    let reader: DateReader
    let tokens: [DateToken]
    var position = 0

    init(reader: DateReader, tokens: [DateToken]) {
        self.reader = reader
        self.tokens = tokens
    }

    /// A date and a time, in any order, one of them optional; nothing else.
    mutating func dateAndTime() throws(DateProblem) -> CivilDateTime {
        var date: CivilDate?
        var time: CivilTime?
        skipFillers()
        while position < tokens.count {
            if time == nil, let found = try self.time() {
                time = found
            } else if date == nil, let found = try self.date() {
                date = found
            } else {
                throw .notADate
            }
            skipFillers()
        }
        guard date != nil || time != nil else { throw .notADate }
        return CivilDateTime(
            date ?? reader.current?.date ?? reader.origin ?? reader.today,
            time ?? reader.current?.time ?? reader.defaultTime)
    }

    // MARK: Taking pieces

    /// The piece `ahead` of the next one.
    func peek(_ ahead: Int = 0) -> DateToken? {
        tokens.indices.contains(position + ahead) ? tokens[position + ahead] : nil
    }

    mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard peek() == .sign(sign) else { return false }
        position += 1
        return true
    }

    mutating func takeWord(_ words: Set<String>) -> Bool {
        guard case .word(let word)? = peek(), words.contains(word) else { return false }
        position += 1
        return true
    }

    mutating func takeWord<Value>(_ meanings: [String: Value]) -> Value? {
        guard case .word(let word)? = peek(), let value = meanings[word] else { return nil }
        position += 1
        return value
    }

    /// A number of at most two digits.
    mutating func takeShortNumber() -> Int? {
        guard case .number(let value?, let text)? = peek(), text.utf8.count <= 2 else { return nil }
        position += 1
        return value
    }

    mutating func skipFillers() {
        while takeWord(DateVocabulary.fillers) || take(",") {}
    }

    /// What `read` takes; nothing when it answers nil.
    mutating func attempt<Value>(
        _ read: (inout DateParser) throws(DateProblem) -> Value?
    ) throws(DateProblem) -> Value? {
        let start = position
        if let value = try read(&self) { return value }
        position = start
        return nil
    }
}
