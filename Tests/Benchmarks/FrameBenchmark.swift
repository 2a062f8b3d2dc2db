import PupitreApp
import TerminalUI
import TrainingDomain
import TrainingStore

/// The frame of the search for a training, matches marked, against copying as many cells.
enum FrameBenchmark {
    static func run(_ report: Report) throws {
        let store = try Scratch.store(":memory:")
        try Scratch.fill(store, with: GeneratedCatalogue(1_000))
        for size in [Size(width: 80, height: 24), Size(width: 200, height: 60)] {
            let state = try search("gestion", in: store, size: size)
            let frame = state.view()
            var copy: [Cell] = []
            Comparison.report(
                "frame \(size.width)×\(size.height): built / copied", to: report,
                ours: { keep(state.view()) },
                plain: {
                    copy.removeAll(keepingCapacity: true)
                    for y in 0..<size.height { frame.withRow(y) { copy.append(contentsOf: $0) } }
                    keep(copy)
                })
        }
    }

    /// The desk once `text` was typed and answered.
    private static func search(_ text: String, in store: SQLiteStore, size: Size) throws -> AppState {
        let facts = DeskFacts(
            size: size, language: .french, theme: Theme.ardoise.name, actor: Scratch.actor,
            settings: try store.workSettings(), now: CivilDateTime(.first, .midnight), zones: OnlyUTC(),
            draftPrefix: "benchmark")
        var state = AppState(facts, start: .newSession(code: nil))
        for event in [.started] + text.map({ .key(.character($0)) }) as [Event] {
            for case .ask(let number, .trainings(let search)) in state.update(event) {
                _ = state.update(.answered(number, .trainings(try store.trainings(search, as: Scratch.actor))))
            }
        }
        return state
    }
}
