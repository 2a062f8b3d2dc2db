import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("Meaning without colour")
struct MeaningWithoutColourTests {
    /// Roles that stand side by side and mean different things.
    private static let pairs: [(Role, Role)] = [
        (.text, .textStrong), (.text, .textMuted), (.fieldChanged, .fieldInherited), (.field, .fieldError),
        (.field, .fieldFocus), (.text, .match), (.error, .warning), (.error, .success), (.warning, .success),
        (.button, .buttonFocus), (.stepCurrent, .stepTodo), (.stepError, .stepDone), (.key, .keyLabel),
        (.calendarSelected, .calendarToday), (.title, .text),
    ]

    @Test("In mono every pair of roles that means something else looks different")
    func pairs() {
        let mono = Theme.ardoise.adapted(to: .mono)
        for (one, two) in Self.pairs {
            #expect(mono.style(one) != mono.style(two), "\(one.name) and \(two.name)")
            #expect(Theme.ardoise.style(one) != Theme.ardoise.style(two), "\(one.name) and \(two.name)")
        }
    }

    @Test("In mono the current row of every list can be told from its neighbours", arguments: Scene.allCases)
    func cursor(scene: Scene) {
        let frame = scene.desk().frame
        let mono = Theme.ardoise.adapted(to: .mono)
        for y in 0..<frame.size.height {
            for x in 0..<frame.size.width {
                guard let cell = frame[x, y], cell.surface == .bar else { continue }
                #expect(mono.style(of: cell).attributes.contains(.reverse))
            }
        }
    }

    @Test("Wherever a status, a step or a problem is shown, a mark says it too")
    func marks() {
        #expect(Set(SessionStatus.allCases.map { SessionWords(facts: Desk().app.facts).mark($0) }).count == 4)
        let errors = Scene.wizardErrors.desk()
        for (y, row) in errors.rows.enumerated() where y > 2 && y < 20 {
            let isError = (0..<80).contains { errors.frame[$0, y]?.role == .error }
            #expect(!isError || row.contains("✗") || errors.rows[y - 1].contains("✗"))
        }
    }
}
