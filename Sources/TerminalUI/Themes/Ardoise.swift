/// The default theme, inside the program so that starting reads no file: dark slate, one accent of chalk yellow.
///
/// `themes/ardoise.toml` says the same; a test holds them together.
extension Theme {
    /// The default theme.
    public static let ardoise = Theme(name: "ardoise", roles: ardoiseRoles)

    private static let ardoiseRoles: [Role: RoleStyle] = {
        let slate = Colour(hex: 0x1F262E)
        let board = Colour(hex: 0x28313B)
        let groove = Colour(hex: 0x33404D)
        let ledge = Colour(hex: 0x4A5866)
        let dust = Colour(hex: 0x98A5B2)
        let faint = Colour(hex: 0x7B8895)
        let grey = Colour(hex: 0xB3BDC7)
        let chalk = Colour(hex: 0xD5DBE1)
        let white = Colour(hex: 0xF5F7F9)
        let yellow = Colour(hex: 0xF2D974)
        let red = Colour(hex: 0xF4958B)
        let green = Colour(hex: 0xA3CF97)
        let orange = Colour(hex: 0xEBB578)
        let blue = Colour(hex: 0x98C0E3)
        return [
            .text: RoleStyle(chalk, ansi16: 7),
            .textStrong: RoleStyle(white, on: nil, .bold, ansi16: 15),
            .textMuted: RoleStyle(dust, ansi16: 6),
            .textDisabled: RoleStyle(faint, ansi16: 8),
            .background: RoleStyle(on: slate, on16: 0),
            .panel: RoleStyle(on: board, on16: 0),
            .border: RoleStyle(ledge, ansi16: 8),
            .borderFocus: RoleStyle(yellow, ansi16: 11),
            .title: RoleStyle(white, on: nil, .bold, ansi16: 15),
            .stepDone: RoleStyle(green, ansi16: 2),
            .stepCurrent: RoleStyle(yellow, on: nil, .bold, ansi16: 11),
            .stepTodo: RoleStyle(dust, ansi16: 6),
            .label: RoleStyle(grey, ansi16: 7),
            .labelRequired: RoleStyle(yellow, ansi16: 11),
            .field: RoleStyle(chalk, ansi16: 7),
            .fieldFocus: RoleStyle(white, on: groove, ansi16: 15, on16: 4),
            .fieldChanged: RoleStyle(white, on: nil, .bold, ansi16: 15),
            .fieldInherited: RoleStyle(dust, on: nil, .italic, ansi16: 6),
            .placeholder: RoleStyle(dust, on: nil, .italic, ansi16: 6),
            .selection: RoleStyle(white, on: groove, ansi16: 15, on16: 4),
            .match: RoleStyle(yellow, on: nil, .bold, ansi16: 11),
            .chip: RoleStyle(chalk, on: groove, ansi16: 15, on16: 4),
            .button: RoleStyle(chalk, on: groove, ansi16: 15, on16: 4),
            .buttonFocus: RoleStyle(slate, on: yellow, .bold, ansi16: 0, on16: 3),
            .buttonDanger: RoleStyle(red, on: groove, ansi16: 15, on16: 1),
            .key: RoleStyle(yellow, ansi16: 11),
            .keyLabel: RoleStyle(dust, ansi16: 7),
            .info: RoleStyle(blue, ansi16: 14),
            .success: RoleStyle(green, ansi16: 10),
            .warning: RoleStyle(orange, ansi16: 3),
            .error: RoleStyle(red, on: nil, .bold, ansi16: 9),
            .badgePending: RoleStyle(blue, ansi16: 14),
            .scrollbar: RoleStyle(dust, ansi16: 7),
            .calendarToday: RoleStyle(yellow, on: nil, [.bold, .underline], ansi16: 11),
            .calendarSelected: RoleStyle(slate, on: yellow, .bold, ansi16: 0, on16: 3),
        ]
    }()
}
