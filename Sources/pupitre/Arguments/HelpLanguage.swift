import ArgumentParser
import Synchronization
import TrainingDomain

/// The language in which the tree of commands describes itself.
///
/// The parser builds the tree from types, so that there is no value to hand the language to; it is set once, before.
enum HelpLanguage {
    private static let chosen = Mutex(Language.english)

    static var current: Language {
        get { chosen.withLock { $0 } }
        set { chosen.withLock { $0 = newValue } }
    }

    static func say(_ french: String, _ english: String) -> String { Phrase(french, english)[current] }
}

/// A help in the language of the moment.
func help(_ french: String, _ english: String, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: HelpLanguage.say(french, english)).named(valueName)
}

extension ArgumentHelp {
    fileprivate func named(_ name: String?) -> ArgumentHelp {
        var help = self
        if let name { help.valueName = name }
        return help
    }
}

/// The description of a command, in the language of the moment.
func command(
    _ name: String, _ french: String, _ english: String, subcommands: [any ParsableCommand.Type] = []
) -> CommandConfiguration {
    CommandConfiguration(commandName: name, abstract: HelpLanguage.say(french, english), subcommands: subcommands)
}
