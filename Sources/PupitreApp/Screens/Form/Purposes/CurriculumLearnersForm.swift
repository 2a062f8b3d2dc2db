import TerminalUI
import TrainingDomain

/// Asks who is registered through a curriculum node; what will happen is shown before anything is stored.
struct CurriculumLearnersForm: FormPurpose {
    let node: CurriculumNode

    func title(_ facts: DeskFacts) -> String { facts.words.registerThrough(node) }

    func about(_ facts: DeskFacts) -> String? { facts.words.registerThroughNote }

    var verb: Phrase { Phrase("voir ce qui se passera", "see what will happen") }

    var fields: [FormField] {
        [
            FormField(
                "learners", .several(.people), label: Phrase("Apprenants", "Learners"),
                help: Phrase(
                    "Les personnes à inscrire\u{A0}: Espace ou une lettre ouvre la liste.",
                    "The people to register: Space or a letter opens the list.")),
            FormField(
                "groups", .several(.groups), label: Phrase("Groupes", "Groups"),
                help: Phrase(
                    "Tous les membres de ces groupes sont inscrits.", "All the members of these groups are registered.")
            ),
        ]
    }

    func problems(_ values: FormValues, _ facts: DeskFacts) -> [Problem] {
        values.list("learners").isEmpty && values.list("groups").isEmpty ? [Problem("learners", .missing)] : []
    }

    func outcome(_ values: FormValues, _ facts: DeskFacts) -> FormOutcome {
        let request = CurriculumRequest(
            node: node.code, logins: values.list("learners"), groups: values.list("groups"))
        return .open(.plan(PlanScreen(request, node: node)))
    }

    func said(_ values: FormValues, _ answer: Answer, _ facts: DeskFacts) -> String { "" }
}
