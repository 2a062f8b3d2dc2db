/// Fills the table of a theme: fallbacks, fewer colours, surfaces.
struct StyleResolver {
    let roles: [Role: RoleStyle]
    let depth: ColourDepth

    /// Styles by surface, then by role.
    func table() -> [Style] {
        let chains = Role.allCases.map(inherited)
        let grounds = Surface.allCases.map { ground($0, chains) }
        return zip(Surface.allCases, grounds).flatMap { surface, ground in
            Role.allCases.map { style($0, chains[Int($0.rawValue)], surface, ground) }
        }
    }

    /// What is said of `role` or, where nothing is, of its parents.
    private func inherited(_ role: Role) -> RoleStyle {
        var found = RoleStyle()
        var next: Role? = role
        while let current = next {
            if let own = roles[current] { found.fillGaps(from: own) }
            next = current.parent
        }
        return found
    }

    private func ground(_ surface: Surface, _ chains: [RoleStyle]) -> Style {
        let role: Role =
            switch surface {
            case .background: .background
            case .panel: .panel
            case .bar: .listCursor
            }
        let chain = chains[Int(role.rawValue)]
        let screen = chains[Int(Role.background.rawValue)]
        let text = chains[Int(Role.text.rawValue)]
        return Style(
            foreground: foreground(chain, text),
            background: background(chain) ?? background(screen) ?? .terminalDefault,
            attributes: surface == .bar ? attributes(.listCursor, chain) : [])
    }

    private func style(_ role: Role, _ chain: RoleStyle, _ surface: Surface, _ ground: Style) -> Style {
        let own = surface == .bar ? nil : background(chain)
        let background = own ?? ground.background
        var style = Style(
            foreground: foreground(chain, nil), background: background, attributes: attributes(role, chain))
        if surface == .bar { style.attributes.formUnion(ground.attributes) }
        // A colour that cannot be read on the bar, or that fell together with what is behind it, gives way.
        let limit = surface == .bar ? 2.5 : 1.2
        if let ratio = Contrast.ratio(style.foreground, background), ratio < limit {
            style.foreground = surface == .bar ? ground.foreground : Contrast.best(on: background)
        }
        return depth == .ansi8 ? style.withEightColours() : style
    }

    private func foreground(_ chain: RoleStyle, _ text: RoleStyle?) -> Colour {
        if depth == .mono { return .terminalDefault }
        if depth == .ansi16 || depth == .ansi8, let override = chain.ansi16Foreground { return .ansi(override) }
        return (chain.foreground ?? text?.foreground ?? .terminalDefault).adapted(to: depth)
    }

    private func background(_ chain: RoleStyle) -> Colour? {
        if depth == .mono { return nil }
        if depth == .ansi16 || depth == .ansi8, let override = chain.ansi16Background { return .ansi(override) }
        return chain.background?.adapted(to: depth)
    }

    private func attributes(_ role: Role, _ chain: RoleStyle) -> Style.Attributes {
        let own = chain.attributes ?? []
        return depth == .mono ? own.union(role.monoAttributes) : own
    }
}

extension RoleStyle {
    fileprivate mutating func fillGaps(from parent: RoleStyle) {
        // An override for few colours belongs to the colour that it overrides.
        if foreground == nil, ansi16Foreground == nil { ansi16Foreground = parent.ansi16Foreground }
        if background == nil, ansi16Background == nil { ansi16Background = parent.ansi16Background }
        foreground = foreground ?? parent.foreground
        background = background ?? parent.background
        attributes = attributes ?? parent.attributes
    }
}

extension Style {
    /// Bright colours become bold ones; bright black, invisible on many terminals of 8 colours, becomes dim white.
    fileprivate func withEightColours() -> Style {
        var style = self
        if case .ansi(let index) = foreground, index >= 8 {
            style.foreground = .ansi(index == 8 ? 7 : index - 8)
            style.attributes.insert(index == 8 ? .dim : .bold)
        }
        if case .ansi(let index) = background, index >= 8 { style.background = .ansi(index - 8) }
        if style.foreground == style.background, style.foreground != .terminalDefault {
            style.foreground = style.background == .ansi(7) ? .ansi(0) : .ansi(7)
        }
        return style
    }
}

extension Role {
    /// What tells the role from others where there are no colours: meaning never depends on colour alone.
    var monoAttributes: Style.Attributes {
        switch self {
        case .textStrong, .title, .key, .labelRequired, .borderFocus, .button, .success, .badgeEnrolled: .bold
        case .textMuted, .textDisabled, .placeholder, .border, .stepTodo, .calendarWeekend, .badgeWaiting: .dim
        // One attribute for a match: a list has many, and each costs its change and its end.
        case .field, .chip, .badgePending, .match: .underline
        case .fieldInherited: [.dim, .underline]
        case .warning, .stepCurrent, .fieldChanged, .buttonDanger, .calendarToday: [.bold, .underline]
        case .selection, .listCursor, .fieldFocus, .calendarSelected, .scrollbar: .reverse
        case .error, .stepError, .fieldError, .badgeRefused, .buttonFocus: [.bold, .reverse]
        default: []
        }
    }
}
