import TerminalUI
import TrainingDomain

/// The form of an organisation.
enum OrganisationForm: FormPurpose {
    /// A new one.
    case add
    /// Another name for one; its code stays, files and commands name it.
    case edit(Organisation)

    func title(_ facts: DeskFacts) -> String { facts.words.organisationTitle(self) }

    var fields: [FormField] {
        let code = FormField(
            .code, .editor(.text(maxLength: Limits.name)), label: Phrase("Code", "Code"),
            help: Phrase(
                "Un code court et unique\u{A0}; il ne change plus ensuite.",
                "A short, unique code; it does not change afterwards."), isRequired: true)
        let name = FormField(
            "name", .editor(.text(maxLength: Limits.name)), label: FieldLabels.label("name"),
            help: Phrase(
                "Le nom que montrent les catalogues et les pages.", "The name that catalogues and pages show."),
            isRequired: true)
        guard case .add = self else { return [name] }
        return [code, name]
    }

    var initial: [FieldKey: Typed] {
        guard case .edit(let organisation) = self else { return [:] }
        return ["name": .one(organisation.name)]
    }

    func outcome(_ values: FormValues, _ facts: DeskFacts) -> FormOutcome {
        let name = values.text("name")
        guard case .edit(let seen) = self else {
            return .ask(.keepPeople(.addOrganisation(Organisation(code: values.text(.code), name: name))))
        }
        return .ask(.keepPeople(.editOrganisation(seen.code, to: Organisation(code: seen.code, name: name))))
    }

    func said(_ values: FormValues, _ answer: Answer, _ facts: DeskFacts) -> String {
        facts.words.organisationSaved(values.text("name"))
    }
}
