import ArgumentParser
import TrainingDomain

/// One field as flags see it.
struct FieldFlag: Sendable {
    let key: FieldKey
    let editor: Editor
    let help: Phrase

    init(_ field: some RecordField) {
        key = field.key
        editor = field.editor
        help = Phrase(
            field.label.french + "\u{A0}: " + field.help.french, field.label.english + ": " + field.help.english)
    }

    /// Whether `--no-` stands for "no".
    var isFlag: Bool { editor == .flag }

    /// Whether the flag may be repeated.
    var isList: Bool {
        switch editor {
        case .people, .curricula, .organisations: true
        default: false
        }
    }

    /// Whether what follows is taken as it is, so that `-1` reaches the rule that refuses it.
    var takesAnything: Bool { if case .whole = editor { true } else { false } }

    /// The word for the value in the help.
    var valueName: String {
        switch editor {
        case .moment: HelpLanguage.say("date", "date")
        case .zone: HelpLanguage.say("fuseau", "zone")
        case .choice(let choices): choices.map(\.value).joined(separator: "|")
        case .whole(let unlimited): unlimited ? "n|unlimited" : "n"
        case .colour: HelpLanguage.say("couleur", "colour")
        case .people: "login"
        case .curricula, .organisations: "code"
        case .text, .lines, .flag: HelpLanguage.say("texte", "text")
        }
    }
}

/// Which list of fields becomes flags.
protocol FlagSource: SendableMetatype {
    static var flags: [FieldFlag] { get }
}

/// The fields of a session.
enum SessionFlags: FlagSource {
    static let flags = SessionFields.all.map { FieldFlag($0) }
}

/// The fields of a training; its code is an argument.
enum TrainingFlags: FlagSource {
    static let flags = TrainingFields.all.filter { $0.key != .code }.map { FieldFlag($0) }
}

/// A flag for each field of a list: declared nowhere else.
///
/// The parser finds its flags by looking at the children of a value; this type shows it one per field.
struct FieldOptions<Source: FlagSource>: ParsableArguments, CustomReflectable {
    /// What was said, by field.
    private(set) var typed: [FieldKey: Typed] = [:]

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FlagName.self)
        for flag in Source.flags { typed[flag.key] = try Self.value(of: flag, in: container) }
    }

    private static func value(of flag: FieldFlag, in container: KeyedDecodingContainer<FlagName>) throws -> Typed? {
        let name = FlagName(flag.key.rawValue)
        if flag.isFlag {
            return try container.decode(Flag<Bool?>.self, forKey: name).wrappedValue.map { .one($0 ? "true" : "false") }
        }
        if flag.isList {
            let items = try container.decode(Option<[String]>.self, forKey: name).wrappedValue
            let isEmptied = try container.decode(Flag<Bool>.self, forKey: FlagName(flag.emptyingName)).wrappedValue
            return items.isEmpty ? (isEmptied ? .many([]) : nil) : .many(items)
        }
        return try container.decode(Option<String?>.self, forKey: name).wrappedValue.map(Typed.one)
    }

    var customMirror: Mirror {
        Mirror(self, children: Source.flags.flatMap(Self.children), displayStyle: .struct)
    }

    private static func children(of flag: FieldFlag) -> [Mirror.Child] {
        let name = NameSpecification.customLong(flag.key.flagName)
        let help = ArgumentHelp(stringLiteral: flag.help[HelpLanguage.current])
        var named = help
        named.valueName = flag.valueName
        let label = "_" + flag.key.rawValue
        if flag.isFlag { return [(label, Flag<Bool?>(name: name, inversion: .prefixedNo, help: help))] }
        if flag.isList {
            return [
                (label, Option<[String]>(wrappedValue: [], name: name, parsing: .singleValue, help: named)),
                (
                    "_" + flag.emptyingName,
                    Flag<Bool>(wrappedValue: false, name: .customLong(flag.emptyingFlag), help: flag.emptyingHelp)
                ),
            ]
        }
        let strategy: SingleValueParsingStrategy = flag.takesAnything ? .unconditional : .next
        return [(label, Option<String?>(name: name, parsing: strategy, help: named))]
    }
}

extension FieldFlag {
    fileprivate var emptyingName: String { "no-" + key.rawValue }
    fileprivate var emptyingFlag: String { "no-" + key.rawValue }
    fileprivate var emptyingHelp: ArgumentHelp {
        ArgumentHelp(
            stringLiteral: HelpLanguage.say(
                "Vide la liste de --\(key.flagName).", "Empties the list of --\(key.flagName)."))
    }
}

/// A coding key of any name.
private struct FlagName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }

    init?(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
}
