/// A part of a frame that answers the mouse, and what a click on it means.
///
/// Plain data that the view leaves beside the cells: the loop looks up where the mouse was and does what a key would have done. No
/// zone is the only way to anything.
public struct Zone: Equatable, Sendable {
    /// What stands there.
    public enum Target: Equatable, Sendable {
        /// A row of the list in front, by its position in the whole list; a click on the current one opens it.
        case row(Int, isCurrent: Bool)
        /// A field of the form in front, by its key.
        case field(String)
        /// A tab or a step, from 0.
        case tab(Int)
        /// What does the same as a key: a hint, a button.
        case key(Key)
    }

    /// Where it is on the frame.
    public let rect: Rect
    /// What stands there.
    public let target: Target
}

extension Frame {
    /// What stands at a place for the mouse; nil where a click means nothing.
    public func target(at place: Position) -> Zone.Target? {
        zones.last { $0.rect.contains(place) }?.target
    }
}

extension Rect {
    /// Whether a cell lies in it.
    func contains(_ place: Position) -> Bool { place.x >= x && place.x < maxX && place.y >= y && place.y < maxY }
}
