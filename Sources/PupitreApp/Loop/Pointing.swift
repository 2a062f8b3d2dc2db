import TerminalUI
import TrainingDomain

// The mouse, which nothing needs: a click does what a key would do, where the view says that something is.
extension AppState {
    /// How many rows the wheel moves at a time.
    private static let wheelRows = 3

    /// Does what the mouse means where it is.
    mutating func point(_ mouse: Mouse, _ turn: inout Turn) {
        switch mouse.action {
        case .press:
            guard let target = view().target(at: mouse.position) else { return }
            message = nil
            click(target, &turn)
        case .wheelUp: wheel(.up, &turn)
        case .wheelDown: wheel(.down, &turn)
        case .release: break
        }
    }

    private mutating func click(_ target: Zone.Target, _ turn: inout Turn) {
        switch target {
        case .key(let key): press(key, &turn)
        case .row(_, isCurrent: true): press(.enter, &turn)
        case .row(let row, isCurrent: false): perform(.list(.row(row)), &turn)
        case .field(let key): perform(.wizard(.goTo(FieldKey(rawValue: key))), &turn)
        case .tab(let index): if let action = front.tab(index) { perform(action, &turn) }
        }
    }

    /// Lists and pages move; in a form the wheel does nothing, so that no field is left by accident.
    private mutating func wheel(_ key: Key, _ turn: inout Turn) {
        for _ in 0..<Self.wheelRows {
            guard let command = commands.first(where: { $0.keys.contains(key) }), case .list = command.action else {
                return
            }
            message = nil
            perform(command.action, &turn)
        }
    }
}

extension Screen {
    /// What a click on a tab or a step does.
    fileprivate func tab(_ index: Int) -> Action? {
        switch self {
        case .session: SessionSection(rawValue: index).map { .session(.show($0)) }
        case .wizard(let wizard):
            wizard.form == nil || wizard.step.rawValue == index
                ? nil : Step(rawValue: index).map { .wizard(.step($0)) }
        default: nil
        }
    }
}

extension Canvas {
    /// Notes that row `y` shows a field of a form.
    ///
    /// A click goes there. On the field that has the focus it changes or opens what is not typed, as Space does, and leaves
    /// alone what is: nothing is found wrong with a text that is still being written.
    mutating func fieldRow(_ y: Int, _ field: FieldKey, hasFocus: Bool = false, isTyped: Bool = false) {
        let row = Rect(x: 0, y: y, width: size.width, height: 1)
        if !hasFocus {
            zone(row, .field(field.rawValue))
        } else if !isTyped {
            zone(row, .key(.character(" ")))
        }
    }
}
