import TerminalUI
import TrainingDomain

/// The seances of a session on its page: with times, places, mode and how many are in each.
struct SessionSeances: Equatable, Sendable {
    let number: Int64
    private(set) var list = PagedList<StoredSeance>()
    private var awaited: RequestNumber?
    private var isMoved = false

    init(number: Int64) { self.number = number }

    /// How many there are, once it is known.
    var count: Int? { list.isLoaded ? list.total : nil }

    /// The seance of the cursor.
    var current: StoredSeance? { list.current }

    mutating func refresh(_ turn: inout Turn) { awaited = turn.ask(.seances(session: number)) }

    mutating func resize(height: Int) { list.resize(height: height) }

    mutating func move(_ action: ListAction) {
        list.move(action)
        isMoved = true
    }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        guard request == awaited else { return }
        awaited = nil
        switch answer {
        case .seances(let found): list.accept(Page(rows: found, total: found.count), restart: false)
        case .failed(let failure): turn.say(failure)
        default: break
        }
    }

    /// The keys of the section.
    func commands(_ session: StoredSession, _ facts: DeskFacts) -> [Command] {
        let label =
            SeanceRights(facts.actor, in: session).arranges
            ? Phrase("organiser les séances", "arrange the seances") : Phrase("ouvrir les séances", "open the seances")
        return ListCommands.all(count: list.total) + [
            Command(.session(.seances), .enter, .function(2), label: label, weight: 9)
        ]
    }

    // MARK: Drawing

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts, body: Rect) {
        guard list.total > 0 || !list.isLoaded else {
            EmptyList.draw(&canvas, body: body, lines: facts.words.noSeances)
            return
        }
        canvas.inside(body) { canvas in
            let slots = Self.slots(facts, canvas.size.width)
            for (column, slot) in zip(SeanceColumn.allCases, slots) {
                canvas.text(
                    SafeText(facts.words.heading(column)), x: slot.x, y: 0, role: .textMuted, width: slot.width)
            }
            for (index, position) in list.visible.enumerated() {
                guard let row = list.row(at: position) else { continue }
                let y = index + 1
                canvas.listRow(y, position, isCurrent: position == list.cursor)
                if position == list.cursor {
                    canvas.bar(y) { canvas in draw(row, &canvas, facts, slots, y: 0) }
                    canvas.text("▌", x: 0, y: y, role: .borderFocus)
                    canvas.setCursor(x: 2, y: y, isVisible: isMoved)
                } else {
                    draw(row, &canvas, facts, slots, y: y)
                }
            }
        }
    }

    private static func slots(_ facts: DeskFacts, _ width: Int) -> [Columns.Slot] {
        let date = DateWords(facts.language)
        return Columns.layout(
            [
                .flexible(minimum: 12, weight: 2), .fixed(date.dateColumnWidth + 12), .fixed(7),
                .flexible(minimum: 8), .fixed(11),
            ], total: width - 3
        ).map { Columns.Slot(x: $0.x + 2, width: $0.width) }
    }

    private func draw(
        _ row: StoredSeance, _ canvas: inout Canvas, _ facts: DeskFacts, _ slots: [Columns.Slot], y: Int
    ) {
        let seance = row.seance
        let date = DateWords(facts.language)
        let sameDay = seance.start.date == seance.end.date
        let end = sameDay ? "–\(seance.end.time.iso)" : " →"
        let texts: [(String, Role)] = [
            (seance.title, .text), (date.column(seance.start) + end, .text), (seats(row), .text),
            (seance.place, .textMuted), (facts.words.mode(seance.mode), .textMuted),
        ]
        for ((text, role), slot) in zip(texts, slots) where slot.width > 0 {
            canvas.text(SafeText(text), x: slot.x, y: y, role: role, width: slot.width)
        }
    }

    /// "8/12", with "+2" where some wait.
    private func seats(_ row: StoredSeance) -> String {
        let taken = row.seance.maxUsers.map { "\(row.registered)/\($0)" } ?? "\(row.registered)"
        return row.waiting > 0 ? "\(taken) +\(row.waiting)" : taken
    }
}

/// The columns of a list of seances.
enum SeanceColumn: CaseIterable, Equatable, Sendable { case title, when, seats, place, mode }
