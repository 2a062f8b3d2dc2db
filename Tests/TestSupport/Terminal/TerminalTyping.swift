import Glibc

// What a person does at the keyboard.
extension TerminalDriver {
    /// Types keys such as `"transi num<Enter><Down*3><C-p>"`.
    ///
    /// See `KeyNotation` for the names. All of them go in one write, as fast typing over a slow line does.
    public func send(_ keys: String, file: StaticString = #fileID, line: UInt = #line) throws {
        look()
        let notation = KeyNotation(keyboard: keyboard, applicationCursor: screen.wantsApplicationCursorKeys)
        try write(notation.bytes(keys), "\(file):\(line)")
    }

    /// Pastes text: line breaks as carriage returns, between brackets where the program has asked for them.
    ///
    /// Nothing is cleaned: a hostile clipboard is part of the test.
    public func paste(_ text: String, file: StaticString = #fileID, line: UInt = #line) throws {
        look()
        let body = text.utf8.map { $0 == 0x0A ? 0x0D : $0 }
        let (opening, closing) = screen.wantsBracketedPaste ? ("\u{1B}[200~", "\u{1B}[201~") : ("", "")
        try write(Array(opening.utf8) + body + Array(closing.utf8), "\(file):\(line)")
    }

    /// Clicks on the first cell of a text, in the form the program has asked for (SGR, else X10).
    ///
    /// - Throws: `TerminalFailure` when the screen does not show the text, or nobody listens to the mouse.
    public func click(_ text: String, file: StaticString = #fileID, line: UInt = #line) throws {
        look()
        let place = "\(file):\(line)"
        guard screen.wantsMouse, let cell = screen.position(of: text) else { throw failure(.missing(text), place) }
        let (column, row) = (cell.column + 1, cell.row + 1)
        if screen.isOn(privateMode: 1006) {
            try write(Array("\u{1B}[<0;\(column);\(row)M\u{1B}[<0;\(column);\(row)m".utf8), place)
        } else {
            let cell = [UInt8(clamping: 32 + column), UInt8(clamping: 32 + row)]
            let start = Array("\u{1B}[M".utf8)
            try write(start + [32] + cell + start + [35] + cell, place)
        }
    }

    /// Sends bytes as they are, UTF-8 or not.
    public func send(bytes: [UInt8], file: StaticString = #fileID, line: UInt = #line) throws {
        try write(bytes, "\(file):\(line)")
    }

    /// Writes everything, and takes what comes back meanwhile: both sides could be full.
    private func write(_ bytes: [UInt8], _ place: String) throws {
        guard terminal.master >= 0 else { throw failure(.hungUp, place) }
        let deadline = Deadline(after: Self.patience)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(terminal.master, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
                continue
            }
            // A full terminal answers EAGAIN, or takes nothing.
            if deadline.hasPassed || process.reap() != nil { throw failure(.inputNotRead, place) }
            waitForBytes(alsoToWrite: true, milliseconds: deadline.milliseconds)
        }
    }
}
