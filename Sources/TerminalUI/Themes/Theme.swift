/// A look: a style for every role on every surface, for the colours that a terminal has.
///
/// Resolved once, then a table: painting asks with one index.
public struct Theme: Equatable, Sendable {
    /// The theme's name: `[a-z0-9-]{1,32}`.
    public let name: String
    /// What the theme says, role by role, before fallbacks.
    public let roles: [Role: RoleStyle]
    /// The colours that the styles were made for.
    public let depth: ColourDepth
    /// By surface, then by role.
    private let table: [Style]

    /// Resolves what a theme says for a terminal's colours.
    ///
    /// Nothing here can fail: roles not mentioned fall back.
    public init(name: String, roles: [Role: RoleStyle], depth: ColourDepth = .trueColour) {
        self.name = name
        self.roles = roles
        self.depth = depth
        table = StyleResolver(roles: roles, depth: depth).table()
    }

    /// The same look with fewer colours.
    public func adapted(to depth: ColourDepth) -> Theme {
        depth == self.depth ? self : Theme(name: name, roles: roles, depth: depth)
    }

    /// The style of a role on a surface.
    public func style(_ role: Role, on surface: Surface = .background) -> Style {
        table[Self.index(role.rawValue, surface)]
    }

    /// The style of a cell.
    public func style(of cell: Cell) -> Style {
        let index = Self.index(cell.roleCode, cell.surface)
        return table[index < table.count ? index : 0]
    }

    /// Whether `name` may name a theme: a word that is safe in a file's name.
    public static func isValidName(_ name: String) -> Bool {
        (1...32).contains(name.utf8.count)
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    private static func index(_ roleCode: UInt16, _ surface: Surface) -> Int {
        Int(surface.rawValue) * Role.allCases.count + Int(roleCode)
    }
}
