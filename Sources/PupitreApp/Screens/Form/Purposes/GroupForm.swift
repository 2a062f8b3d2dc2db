import TerminalUI
import TrainingDomain

/// The form of a group.
enum GroupForm: FormPurpose {
    /// A new one, with its members.
    case add
    /// Another code or name; its members are changed on its page.
    case edit(Group)

    func title(_ facts: DeskFacts) -> String { facts.words.groupTitle(self) }

    var fields: [FormField] {
        let own = [
            FormField(
                .code, .editor(.text(maxLength: Limits.name)), label: Phrase("Code", "Code"),
                help: Phrase(
                    "Un code court et unique, par exemple NUIT-2.", "A short, unique code, for example NIGHT-2."),
                isRequired: true),
            FormField(
                "name", .editor(.text(maxLength: Limits.name)), label: FieldLabels.label("name"),
                help: Phrase(
                    "Comment on l'appelle\u{A0}: «\u{A0}Équipe de nuit\u{A0}».", "What people call it: “Night shift”."),
                isRequired: true),
        ]
        guard case .add = self else { return own }
        return own + [
            FormField(
                "members", .several(.people), label: FieldLabels.label("members"),
                help: Phrase(
                    "Les personnes qu'on inscrit ensemble. La page du groupe en ajoute et en ôte.",
                    "The people who are registered together. The group's page adds some and takes some off."))
        ]
    }

    var initial: [FieldKey: Typed] {
        guard case .edit(let group) = self else { return [:] }
        return [.code: .one(group.code), "name": .one(group.name)]
    }

    func outcome(_ values: FormValues, _ facts: DeskFacts) -> FormOutcome {
        let group = Group(code: values.text(.code), name: values.text("name"), members: values.list("members"))
        guard case .edit(let seen) = self else { return .ask(.keepPeople(.addGroup(group))) }
        return .ask(.keepPeople(.editGroup(seen.code, to: group)))
    }

    func said(_ values: FormValues, _ answer: Answer, _ facts: DeskFacts) -> String {
        facts.words.groupSaved(values.text("name"))
    }
}
