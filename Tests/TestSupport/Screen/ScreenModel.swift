import CPseudoTerminal

/// A terminal without a window: takes the bytes of a program and knows what a person would see.
///
/// It understands what ncurses sends for xterm-256color, tmux-256color, screen-256color, rxvt-unicode, linux, vt100 and vt220. Tests look
/// at the screen, never at the stream: the same screen can be painted by many streams.
public struct ScreenModel: Sendable {
    /// How large the screen is.
    public private(set) var size: ScreenSize
    /// Where the cursor is.
    public internal(set) var cursor = ScreenPosition(column: 0, row: 0)
    /// How many bytes have been taken.
    public private(set) var byteCount = 0
    /// How often the bell rang.
    public internal(set) var bells = 0
    /// The window title, as set by OSC 0 or 2.
    public internal(set) var title = ""
    /// Sequences that the model does not know: a program that sends one deserves a look.
    public internal(set) var unknown: [String] = []
    /// What a terminal would answer to the queries it received; whoever feeds the model sends it on and empties it.
    public var replies: [UInt8] = []
    /// Whether erased cells take the current background (terminfo's `bce`: xterm, linux; not tmux, screen, vt).
    public var erasesWithBackground = true
    /// Whether the cursor goes to the next row as soon as the last column is written (terminfo's `am` without `xenl`: ansi).
    public var wrapsAtOnce = false

    var cells: [[ScreenCell]]
    var pen = ScreenPen()
    var savedPen: ScreenPen?
    var savedCursor: ScreenPosition?
    var main: MainScreen?
    var modes = TerminalModes()
    var margins: ClosedRange<Int>
    var tabs: Set<Int>
    var wrapIsPending = false
    var lastScalar: Unicode.Scalar?
    var lastCell: ScreenPosition?
    private var parser = ControlParser()

    /// Makes a blank screen of at least one cell.
    public init(size: ScreenSize = .standard) {
        let size = ScreenSize(columns: max(1, size.columns), rows: max(1, size.rows))
        self.size = size
        cells = Array(repeating: Self.blankRow(size.columns), count: size.rows)
        margins = 0...(size.rows - 1)
        tabs = Self.standardTabs(size.columns)
    }

    static func standardTabs(_ columns: Int) -> Set<Int> { Set(stride(from: 8, to: columns, by: 8)) }

    static func blankRow(_ columns: Int, _ style: CellStyle = .plain) -> [ScreenCell] {
        Array(repeating: .blank(style), count: columns)
    }

    /// Takes what the program sent; a character or sequence may be split between two calls.
    public mutating func feed(_ bytes: some Collection<UInt8>) {
        byteCount += bytes.count
        for token in parser.tokens(bytes) { take(token) }
    }

    /// Takes text, for tests of the model itself.
    public mutating func feed(_ text: String) { feed(Array(text.utf8)) }

    /// Changes the size as xterm does: the top left corner stays.
    public mutating func resize(to newSize: ScreenSize) {
        size = ScreenSize(columns: max(1, newSize.columns), rows: max(1, newSize.rows))
        cells = Self.fit(cells, to: size)
        if let kept = main { main?.cells = Self.fit(kept.cells, to: size) }
        margins = 0...(size.rows - 1)
        tabs = Self.standardTabs(size.columns)
        wrapIsPending = false
        lastCell = nil
        moveCursor(column: cursor.column, row: cursor.row)
    }

    private static func fit(_ cells: [[ScreenCell]], to size: ScreenSize) -> [[ScreenCell]] {
        var rows = cells.prefix(size.rows).map { row in
            var row = Array(row.prefix(size.columns))
            if let last = row.last, last.width == 2 { row[row.count - 1] = .blank(last.style) }
            return row + blankRow(size.columns - row.count)
        }
        while rows.count < size.rows { rows.append(blankRow(size.columns)) }
        return rows
    }

    private mutating func take(_ token: OutputToken) {
        switch token {
        case .scalar(let scalar): put(scalar)
        case .invalid: put("\u{FFFD}")
        case .control(let byte): obey(control: byte)
        case .escape(let intermediates, let final): obey(escape: final, intermediates)
        case .sequence(let sequence): obey(sequence)
        case .string(let kind, let content): obey(string: content, kind)
        }
    }

    mutating func moveCursor(column: Int, row: Int) {
        cursor.column = min(max(0, column), size.columns - 1)
        cursor.row = min(max(0, row), size.rows - 1)
        wrapIsPending = false
    }
}

/// Everything that decides how the next character looks.
struct ScreenPen: Sendable {
    var style = CellStyle.plain
    /// Whether G0 and G1 are line drawing.
    var draws = [false, false]
    /// 0 after SI, 1 after SO.
    var shift = 0
    var isOriginRelative = false
}

/// The main screen while the alternate one is shown.
struct MainScreen: Sendable {
    var cells: [[ScreenCell]]
    var cursor: ScreenPosition
    var pen: ScreenPen
}
