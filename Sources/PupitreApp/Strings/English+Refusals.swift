import TrainingDomain

extension English {
    /// Why a rule refuses what was asked.
    func refusal(_ refusal: Refusal) -> String {
        switch refusal {
        case .notAllowed(let act):
            "You are not allowed to \(self.act(act)). Ask a platform administrator."
        case .rightsChanged:
            "Your rights have changed since Pupitre was opened: nothing is done. Quit, then come back; what you typed stays as a draft."
        case .unknownTraining(let code):
            "No training that you may see has the code \(quoted(code)). Search for it: pupitre training list \(code)"
        case .unknownSession(let number):
            "There is no session no. \(number) that you may see. “pupitre session list” shows those that exist."
        case .problems(let problems): inOneLine(problems)
        case .trainingDeleted(let code):
            "The training \(code) was deleted meanwhile. The session is not created; choose another training."
        case .trainingChanged(let changes, _):
            "The training was changed meanwhile, nothing is saved. \(differences(changes)) Read again, then start over."
        case .sessionChanged(let changes, let now):
            "Somebody else changed session no. \(now.number), nothing is saved. \(differences(changes)) Read again, then start over."
        case .sessionDeleted(let number):
            "Session no. \(number) was deleted meanwhile: nothing is saved."
        case .trainingHasSessions(let code, let count):
            "The training \(code) has \(self.count(count, "session", "sessions")). Delete them first, or add --with-sessions to delete everything."
        case .curriculumLoop(let code):
            "The curriculum \(code) would be below itself. Choose another parent."
        case .unknownPerson(let login):
            "Nobody has the login \(quoted(login)). “pupitre user list” shows those that exist."
        case .registration(let refusal): self.refusal(refusal)
        case .seance(let refusal): self.refusal(refusal)
        case .curriculum(let refusal): self.refusal(refusal)
        case .people(let refusal): self.refusal(refusal)
        }
    }

    /// What is wrong with the database.
    func storeFailure(_ failure: StoreFailure) -> String {
        switch failure {
        case .notADatabase(let path):
            "\(path) is not a database of Pupitre. Name another one with --database FILE."
        case .newerSchema(let path, let version, let supported):
            "\(path) was made by a newer Pupitre (schema \(version), this one knows \(supported)). Update Pupitre."
        case .readOnly(let path):
            "\(path) cannot be changed: it is read-only. Look at the permissions of the file and of its folder."
        case .busy(let path): "Another program holds \(path). Try again in a moment."
        case .diskFull(let path): "No room left on the disk of \(path): nothing is saved. Make room, then try again."
        case .diskFailed(let path):
            "The disk of \(path) fails to read or to write: nothing is saved. Tell whoever looks after the server."
        case .damaged(let path):
            "\(path) is damaged: nothing is saved. \u{201C}pupitre check\u{201D} says what is wrong; go back to a backup."
        case .cannotOpen(let path, let reason): "\(path) cannot be opened: \(reason)."
        case .replaced(let path):
            "\(path) was moved, replaced or deleted while Pupitre was using it: nothing is saved. Start Pupitre again."
        case .outcomeUnknown(let path):
            "The disk of \(path) failed while saving: whether it is done is not known. Look before you start over."
        case .other(let path, let reason): "\(path): \(reason)"
        }
    }

    private func inOneLine(_ problems: [Problem]) -> String {
        problems.map { "\(label($0.field)): \(reason($0.reason, field: FieldLabels.label($0.field)))" }
            .joined(separator: " ")
    }

    func differences(_ changes: [FieldChange]) -> String {
        changes.map { "\(label($0.field)): \(value($0.old, of: $0.field)) → \(value($0.new, of: $0.field))." }
            .joined(separator: " ")
    }

    func dateTime(_ moment: CivilDateTime) -> String { DateWords(.english).dateTime(moment) }

    func day(_ date: CivilDate) -> String { DateWords(.english).longDate(date) }
}
