/// Undo and redo over a whole value, here the form: a step back is a value from before.
public struct History<Value> {
    /// What is shown now.
    public private(set) var present: Value
    private var past: [Value] = []
    private var future: [Value] = []
    private var run: String?

    /// The number of steps kept: enough for a long form, bounded for a long day.
    private static var depth: Int { 500 }

    /// A history that begins at `value`.
    public init(_ value: Value) { present = value }

    fileprivate mutating func remember() {
        past.append(present)
        if past.count > Self.depth { past.removeFirst() }
    }
}

extension History: Equatable where Value: Equatable {}
extension History: Sendable where Value: Sendable {}

extension History where Value: Equatable {
    /// Makes `value` the present.
    ///
    /// Successive changes with the same `run` (letters typed in one field) are one step; `nil` is always a step.
    public mutating func change(to value: Value, run: String? = nil) {
        guard value != present else { return }
        if run == nil || run != self.run { remember() }
        self.run = run
        present = value
        future.removeAll()
    }

    /// Puts `value` in the place of the present without a step, and ends the run: a caret that moved.
    public mutating func replace(with value: Value) {
        if value != present { run = nil }
        present = value
    }

    /// Ends the current run, so that the next change is a step of its own.
    public mutating func endRun() { run = nil }

    /// Whether there is something to undo.
    public var canUndo: Bool { !past.isEmpty }

    /// Whether there is something to redo.
    public var canRedo: Bool { !future.isEmpty }

    /// One step back; `false` at the beginning.
    @discardableResult
    public mutating func undo() -> Bool {
        guard let value = past.popLast() else { return false }
        future.append(present)
        present = value
        run = nil
        return true
    }

    /// One step forward again; `false` at the end.
    @discardableResult
    public mutating func redo() -> Bool {
        guard let value = future.popLast() else { return false }
        past.append(present)
        present = value
        run = nil
        return true
    }
}
