import TerminalUI
import TrainingDomain

@testable import PupitreApp

// How to come to the screens of people, groups and organisations.
extension Scene {
    func walkPeople(_ desk: inout Desk) {
        switch self {
        case .groupsEmpty: desk.command("groupes", "groups")
        case .groups, .group, .groupAdd, .groupPicker, .groupDelete:
            desk.openPeople()
            desk.press(.function(5))
            walkGroups(&desk)
        case .organisations, .organisationEdit, .organisationDelete:
            desk.openPeople()
            desk.press(.function(7))
            if self == .organisationEdit { desk.press(.down, .enter) }
            if self == .organisationDelete { desk.press(.delete) }
        default:
            desk.openPeople()
            walkPersons(&desk)
        }
    }

    private func walkGroups(_ desk: inout Desk) {
        switch self {
        case .group: desk.press(.enter)
        case .groupPicker:
            desk.press(.enter, .function(2))
            desk.type("ma")
        case .groupAdd:
            desk.press(.function(2))
            desk.type("SOIR")
        case .groupDelete: desk.press(.delete)
        default: break
        }
    }

    private func walkPersons(_ desk: inout Desk) {
        switch self {
        case .peopleList: desk.type("a")
        case .peopleNothing: desk.type("zzz")
        case .person, .personDelete:
            desk.type("papa")
            desk.press(.enter)
            if self == .personDelete { desk.press(.function(8)) }
        case .personAdd, .personErrors:
            desk.press(.function(2))
            if self == .personErrors {
                desk.press(.tab, .tab, .tab)
                desk.type("personne")
                desk.press(.function(2))
            }
        case .personEdit, .personRoles, .personConflict:
            desk.type("alice")
            desk.press(.function(4))
            walkForm(of: &desk)
        case .personReplace, .personReplaced:
            desk.type("alice")
            desk.press(.function(8))
            if self == .personReplaced {
                desk.press(.enter)
                desk.type("bob")
                desk.press(.enter)
            }
        default: break
        }
    }

    private func walkForm(of desk: inout Desk) {
        switch self {
        case .personRoles:
            desk.press(.tab, .tab, .tab, .tab, .tab)
            desk.type(" ")
        case .personConflict:
            desk.world.refusal = .refused(
                .people(
                    .personChanged(
                        PersonReference(login: "alice", name: "Alice Martin"),
                        [
                            FieldChange("mail", old: .text("alice@exemple.fr"), new: .text("a.martin@exemple.fr")),
                            FieldChange("isActive", old: .flag(true), new: .flag(false)),
                        ])))
            desk.press(.tab)
            desk.type("Alix")
            desk.press(.function(2))
        default: break
        }
    }
}

extension Desk {
    mutating func openPeople() { command("personnes", "people") }
}
