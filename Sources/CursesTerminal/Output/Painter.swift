import CNcurses
import TerminalUI

/// Hands frames to ncurses, row by row, and only the rows that changed; ncurses finds the bytes to send.
struct Painter {
    private let palette: Palette
    private let asciiOnly: Bool
    private var theme: Theme
    /// By surface, then by role: looked up once per theme.
    private var inks: [Palette.Ink?] = []
    private var shown: Frame?
    private var cursorVisibility: CInt = -1
    private var cells: [cchar_t] = []

    /// A painter for the terminal that ncurses has just started.
    init(palette: Palette, asciiOnly: Bool) {
        self.palette = palette
        self.asciiOnly = asciiOnly
        theme = Theme.ardoise
        use(Theme.ardoise)
    }

    /// Paints with this theme from now on.
    mutating func use(_ theme: Theme) {
        self.theme = theme.adapted(to: palette.depth)
        inks = Array(repeating: nil, count: Surface.allCases.count * Role.allCases.count)
        // The colours of what is cleared: else every row would have to be filled with blanks of the theme's background.
        var blank = cchar_t()
        let ink = palette.ink(for: self.theme.style(.text))
        var space = wchar_t(0x20)
        pupitre_set_cell(&blank, &space, 1, 0, ink.pair)
        wbkgrndset(pupitre_stdscr(), &blank)
        forget()
    }

    /// Forgets what was painted: the next frame is handed over whole.
    mutating func forget() { shown = nil }

    /// Shows a frame.
    mutating func paint(_ frame: Frame) {
        if let shown, shown.size != frame.size { forget() }
        for row in 0..<frame.size.height {
            if let shown, frame.showsSameRow(row, as: shown) { continue }
            hand(over: row, of: frame)
        }
        shown = frame
        place(frame.cursor, visible: frame.isCursorVisible)
        wnoutrefresh(pupitre_stdscr())
        doupdate()
    }

    private mutating func hand(over row: Int, of frame: Frame) {
        if cells.count < frame.size.width { cells = Array(repeating: cchar_t(), count: frame.size.width) }
        let count = frame.withRow(row) { source in
            var used = 0
            for cell in source where cell.width > 0 {
                let ink = ink(of: cell)
                if cell.isCluster {
                    setCluster(used, frame.scalars(of: cell), ink)
                } else {
                    var glyph = wchar_t(bitPattern: cell.glyph)
                    if asciiOnly, cell.glyph > 0x7E { glyph = 0x3F }
                    pupitre_set_cell(&cells[used], &glyph, 1, ink.attributes, ink.pair)
                }
                used += 1
            }
            return used
        }
        mvwadd_wchnstr(pupitre_stdscr(), CInt(row), 0, cells, CInt(count))
    }

    private mutating func setCluster(_ index: Int, _ scalars: [Unicode.Scalar], _ ink: Palette.Ink) {
        let text = asciiOnly ? [0x3F] : scalars.map { wchar_t(bitPattern: $0.value) }
        pupitre_set_cell(&cells[index], text, text.count, ink.attributes, ink.pair)
    }

    private mutating func ink(of cell: Cell) -> Palette.Ink {
        let index = Int(cell.surface.rawValue) * Role.allCases.count + Int(cell.roleCode)
        guard index < inks.count else { return palette.ink(for: theme.style(of: cell)) }
        if let known = inks[index] { return known }
        let ink = palette.ink(for: theme.style(of: cell))
        inks[index] = ink
        return ink
    }

    private mutating func place(_ cursor: Position?, visible: Bool) {
        let visibility: CInt = visible && cursor != nil ? 1 : 0
        if visibility != cursorVisibility {
            curs_set(visibility)
            cursorVisibility = visibility
        }
        // Without a place of its own the cursor rests in a corner, not wherever the last change was.
        wmove(pupitre_stdscr(), CInt(cursor?.y ?? 0), CInt(cursor?.x ?? 0))
    }
}
