/// Where a text stands within the columns it is given.
public enum Alignment: Sendable {
    /// From the left.
    case leading
    /// In the middle.
    case centre
    /// At the right: numbers, provenance.
    case trailing
}

/// The one way to draw on a frame: coordinates are those of the current region, and whatever lies outside is clipped.
///
///     var canvas = Canvas(size: size)
///     canvas.text("Pupitre", x: 1, y: 0, role: .title)
///     canvas.inside(Rect(x: 0, y: 2, width: 40, height: 20), surface: .panel) { canvas in … }
///     return canvas.frame
///
/// Nothing here traps: sizes, coordinates and widths are clamped.
public struct Canvas: Sendable {
    /// What was drawn.
    public private(set) var frame: Frame
    /// Columns and rows of the current region.
    public private(set) var size: Size
    /// What is being drawn on.
    public private(set) var surface: Surface = .background
    /// Which characters the terminal can show.
    public let repertoire: Repertoire
    private var origin = Position(x: 0, y: 0)
    private var clip: Rect

    /// A canvas over an empty frame.
    ///
    /// In `Repertoire.ascii` every text is transliterated as it is drawn.
    public init(size: Size, repertoire: Repertoire = .unicode) {
        frame = Frame(size: size)
        self.size = frame.size
        self.repertoire = repertoire
        clip = Rect(frame.size)
    }

    /// The current region in its own coordinates.
    public var bounds: Rect { Rect(size) }

    /// Draws in a part of the region with coordinates of its own, clipped to it.
    ///
    /// With a `surface`, the part is filled with it first.
    @discardableResult
    public mutating func inside<Result>(
        _ rect: Rect, surface: Surface? = nil, _ draw: (inout Canvas) throws -> Result
    ) rethrows -> Result {
        let outer = (origin, clip, size, self.surface)
        defer { (origin, clip, size, self.surface) = outer }
        origin = Position(x: origin.x + rect.x, y: origin.y + rect.y)
        clip = clip.intersection(Rect(x: origin.x, y: origin.y, width: rect.width, height: rect.height))
        size = rect.size
        if let surface {
            self.surface = surface
            fill(bounds)
        }
        return try draw(&self)
    }

    /// The columns that `text` takes on this canvas.
    public func width(of text: SafeText) -> Int { repertoire.shown(text).width }

    /// Draws `text`, cut with "…" when it is wider than `width` (by default, the room to the region's right edge).
    ///
    /// - Returns: the columns it took.
    @discardableResult
    public mutating func text(
        _ text: SafeText, x: Int, y: Int, role: Role = .text, width: Int? = nil, align: Alignment = .leading
    ) -> Int {
        let shown = repertoire.shown(text)
        return place(width: shown.width, x: x, y: y, room: width, align: align) { canvas, stretch in
            stretch.roleCode = role.rawValue
            canvas.frame.write(shown, &stretch)
        }
    }

    /// Draws a line of texts of several roles, cut like `text`.
    ///
    /// - Returns: the columns it took.
    @discardableResult
    public mutating func line(_ line: Line, x: Int, y: Int, width: Int? = nil, align: Alignment = .leading) -> Int {
        let shown = repertoire == .unicode ? line : line.map(repertoire.shown)
        return place(width: shown.width, x: x, y: y, room: width, align: align) { canvas, stretch in
            for span in shown.spans {
                stretch.roleCode = span.role.rawValue
                let before = stretch.column
                canvas.frame.write(span.text, &stretch)
                if stretch.column - before < span.text.width { break }
            }
        }
    }

    /// Finds the stretch of row for a text `textWidth` columns wide, has it written, and adds "…" where it is cut.
    private mutating func place(
        width textWidth: Int, x: Int, y: Int, room: Int?, align: Alignment,
        write: (inout Canvas, inout Stretch) -> Void
    ) -> Int {
        let start = Position(x: x, y: y)
        let room = min(max(room ?? size.width - start.x, 0), Rect.limit)
        let row = origin.y + start.y
        let used = min(textWidth, room)
        guard used > 0, row >= clip.y, row < clip.maxY else { return used }
        let left = origin.x + start.x + align.offset(used, in: room)
        let isCut = textWidth > used
        var stretch = Stretch(
            row: row, column: left, end: left + used - (isCut ? 1 : 0), clip: clip.x..<clip.maxX, roleCode: 0,
            flags: surface.flags)
        write(&self, &stretch)
        guard isCut else { return used }
        stretch.end = left + used
        frame.write(repertoire.ellipsis, &stretch)
        return stretch.column - left
    }

    /// Fills a rectangle of the region with spaces (or with `scalar`, of one column) in a role.
    public mutating func fill(_ rect: Rect, role: Role = .text, with scalar: SimpleScalar = " ") {
        let absolute = Rect(
            x: origin.x + rect.x, y: origin.y + rect.y, width: rect.width, height: rect.height
        ).intersection(clip)
        guard !absolute.isEmpty else { return }
        let cell = Cell(repertoire.shown(scalar), role: role, surface: surface)
        for row in absolute.y..<absolute.maxY {
            frame.fill(row: row, columns: absolute.x..<absolute.maxX, with: cell)
        }
    }

    /// Fills row `y` of the region with a role.
    public mutating func fillRow(_ y: Int, role: Role = .text) {
        fill(Rect(x: 0, y: y, width: size.width, height: 1), role: role)
    }

    /// Draws row `y` as the selected one: a bar over the whole row, on which every role keeps its foreground.
    public mutating func bar(_ y: Int, _ draw: (inout Canvas) throws -> Void) rethrows {
        try inside(Rect(x: 0, y: y, width: size.width, height: 1), surface: .bar) { canvas in
            canvas.fillRow(0, role: .listCursor)
            try draw(&canvas)
        }
    }

    /// A thin horizontal rule.
    public mutating func rule(y: Int, x: Int = 0, width: Int? = nil, role: Role = .border) {
        let start = Position(x: x, y: y)
        fill(Rect(x: start.x, y: start.y, width: width ?? size.width - start.x, height: 1), role: role, with: "─")
    }

    /// A thin vertical rule.
    public mutating func verticalRule(x: Int, y: Int = 0, height: Int? = nil, role: Role = .border) {
        let start = Position(x: x, y: y)
        fill(Rect(x: start.x, y: start.y, width: 1, height: height ?? size.height - start.y), role: role, with: "│")
    }

    /// A thin frame around `rect`, inside of it.
    public mutating func border(_ rect: Rect, role: Role = .border) {
        guard rect.width >= 2, rect.height >= 2 else { return }
        let right = rect.maxX - 1
        let bottom = rect.maxY - 1
        rule(y: rect.y, x: rect.x, width: rect.width, role: role)
        rule(y: bottom, x: rect.x, width: rect.width, role: role)
        verticalRule(x: rect.x, y: rect.y, height: rect.height, role: role)
        verticalRule(x: right, y: rect.y, height: rect.height, role: role)
        for (x, y, corner) in [
            (rect.x, rect.y, "┌"), (right, rect.y, "┐"), (rect.x, bottom, "└"), (right, bottom, "┘"),
        ] {
            text(SafeText(corner), x: x, y: y, role: role)
        }
    }

    /// Notes what a click within `rect` means; what cannot be seen of it is left out.
    public mutating func zone(_ rect: Rect, _ target: Zone.Target) {
        let seen = Rect(
            x: origin.x + rect.x, y: origin.y + rect.y, width: rect.width, height: rect.height
        ).intersection(clip)
        if !seen.isEmpty { frame.zones.append(Zone(rect: seen, target: target)) }
    }

    /// Notes that row `y`, and `height` rows in all, show a row of a list.
    public mutating func listRow(_ y: Int, _ position: Int, isCurrent: Bool, height: Int = 1) {
        zone(Rect(x: 0, y: y, width: size.width, height: height), .row(position, isCurrent: isCurrent))
    }

    /// Forgets what a click would mean, everywhere: another screen is drawn over all that was.
    public mutating func forgetZones() { frame.zones = [] }

    /// Forgets what a click would mean on `rows` of the region: something else is drawn over them.
    public mutating func forgetZones(inRows rows: Range<Int>) {
        let covered = Rect(x: origin.x, y: origin.y + rows.lowerBound, width: size.width, height: rows.count)
        frame.zones.removeAll { !$0.rect.intersection(covered).isEmpty }
    }

    /// Puts the real cursor at a place of the region; outside of what can be seen it is taken away.
    public mutating func setCursor(x: Int, y: Int, isVisible: Bool = true) {
        let wanted = Position(x: origin.x + Position(x: x, y: y).x, y: origin.y + Position(x: x, y: y).y)
        let isInside = wanted.x >= clip.x && wanted.x < clip.maxX && wanted.y >= clip.y && wanted.y < clip.maxY
        frame.cursor = isInside ? wanted : nil
        frame.isCursorVisible = isInside && isVisible
    }
}

extension Alignment {
    func offset(_ used: Int, in room: Int) -> Int {
        switch self {
        case .leading: 0
        case .centre: (room - used) / 2
        case .trailing: room - used
        }
    }
}
