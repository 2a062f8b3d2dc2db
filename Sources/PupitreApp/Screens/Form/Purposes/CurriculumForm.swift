import TerminalUI
import TrainingDomain

/// The form of a curriculum node.
enum CurriculumForm: FormPurpose {
    /// A new one, below a node.
    case add(parent: String?)
    /// Changes to one.
    case edit(CurriculumNode)

    func title(_ facts: DeskFacts) -> String { facts.words.curriculumTitle(self) }

    var fields: [FormField] {
        let code = FormField(
            .code, .editor(.text(maxLength: Limits.code)), label: Phrase("Code", "Code"),
            help: Phrase(
                "Un code court et unique, par exemple NUM-2\u{A0}; il ne change plus ensuite.",
                "A short, unique code, for example NUM-2; it does not change afterwards."), isRequired: true)
        return (isNew ? [code] : []) + [
            FormField(
                .title, .editor(.text(maxLength: Limits.sessionTitle)), label: Phrase("Titre", "Title"),
                help: Phrase(
                    "Le nom du nœud dans l'arbre des curriculums.", "The name of the node in the tree of curricula."),
                isRequired: true),
            FormField(
                "parent", .one(.curricula), label: Phrase("Nœud parent", "Parent node"),
                help: Phrase(
                    "Le nœud sous lequel il se range\u{A0}; rien pour une racine. Le changer déplace tout ce qui est dessous.",
                    "The node below which it stands; nothing for a root. Changing it moves everything below it.")),
            FormField(
                "isBlocking", .editor(.flag), label: Phrase("Nœud bloquant", "Blocking node"),
                help: Phrase(
                    "S'inscrire depuis un autre nœud ne franchit pas celui-ci\u{A0}; s'inscrire ici n'atteint que lui.",
                    "Registering from another node does not pass this one; registering here reaches only it.")),
        ]
    }

    private var isNew: Bool {
        if case .add = self { return true }
        return false
    }

    var initial: [FieldKey: Typed] {
        switch self {
        case .add(let parent): ["parent": .many(parent.map { [$0] } ?? [])]
        case .edit(let node):
            [
                .title: .one(node.title), "parent": .many(node.parent.map { [$0] } ?? []),
                "isBlocking": .one(node.isBlocking ? "true" : "false"),
            ]
        }
    }

    func outcome(_ values: FormValues, _ facts: DeskFacts) -> FormOutcome {
        var node = CurriculumNode(
            code: values.text(.code), title: values.text(.title), parent: values.list("parent").first,
            isBlocking: values.flag("isBlocking"))
        guard case .edit(let seen) = self else { return .ask(.plant(.add(node))) }
        node.code = seen.code
        return .ask(.plant(.edit(seen.code, to: node)))
    }

    func said(_ values: FormValues, _ answer: Answer, _ facts: DeskFacts) -> String {
        facts.words.formSaved(values.text(.title))
    }
}
