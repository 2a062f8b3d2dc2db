/// Why a change of people, groups or organisations is refused.
public enum PeopleRefusal: Error, Equatable, Sendable {
    /// No group with this code.
    case unknownGroup(String)
    /// No organisation with this code.
    case unknownOrganisation(String)
    /// Somebody changed the person since they were read; with what is stored now.
    case personChanged(PersonReference, [FieldChange])
    /// The person is a validator there; a replacement would work.
    case isValidator(PersonReference, ValidatorUses)
    /// The replacement can't validate: unknown, inactive, without an address, or the same person.
    case cannotReplace(String)
    /// The organisation is used by so many trainings and people.
    case organisationInUse(String, trainings: Int, people: Int)
    /// The organisation made with the database stays, under its code: trainings that name none are given to it.
    case defaultOrganisation(String)
    /// The last active administrator can't be deleted, put aside or stripped of the role.
    case lastAdministrator(String)
}
