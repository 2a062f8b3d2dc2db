import TerminalUI
import TrainingDomain

/// Deletes a training, once its sessions are counted and the question that names what goes with it was answered.
struct TrainingDeletion: Equatable, Sendable {
    private(set) var code: String?
    private var sessions = 0
    private var counted: RequestNumber?
    private var deletion: RequestNumber?

    /// Whether the question is about to be asked.
    var isBusy: Bool { counted != nil }

    /// Asks what would go with the training `code`.
    mutating func begin(_ code: String, _ turn: inout Turn) {
        self.code = code
        var search = SessionSearch()
        search.training = code
        search.window = Window(limit: nil)
        counted = turn.ask(.sessions(search))
    }

    /// Deletes it: the question was answered with yes.
    mutating func confirmed(_ turn: inout Turn) {
        guard let code else { return }
        deletion = turn.ask(.deleteTraining(code: code, withSessions: sessions > 0))
    }

    /// Takes the answers awaited; answers whether the training is gone.
    ///
    /// `yes` is what the screen does when the question is answered.
    mutating func answered(_ request: RequestNumber, _ answer: Answer, yes: Action, _ turn: inout Turn) -> Bool {
        if request == counted {
            counted = nil
            switch answer {
            case .sessions(let page): ask(page.rows, yes: yes, &turn)
            case .failed(let failure): turn.say(failure)
            default: break
            }
        } else if request == deletion {
            deletion = nil
            if case .failed(let failure) = answer { turn.say(failure) }
            guard case .deleted = answer, let code else { return false }
            turn.say(turn.facts.words.trainingDeleted(code), .success)
            return true
        }
        return false
    }

    private mutating func ask(_ rows: [SessionRow], yes: Action, _ turn: inout Turn) {
        guard let code else { return }
        sessions = rows.count
        let people = rows.reduce(into: Attendance()) { sum, row in
            sum.enrolled += row.attendance.enrolled
            sum.waiting += row.attendance.waiting
            sum.pending += row.attendance.pending
        }
        turn.go(
            .push(.confirm(ConfirmScreen(.deleteTraining(code: code, sessions: rows.count, people: people), yes: yes))))
    }
}
