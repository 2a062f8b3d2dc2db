/// People, groups and organisations, changed and deleted.
public protocol PeopleRepository: Sendable {
    /// Replaces the person seen as `seen` by `person`.
    func edit(_ seen: Person, to person: Person, as actor: Actor) throws(Failure) -> Person
    /// Deletes a person: their requests are withdrawn, their seats freed. A validator needs a `replacement` (a login).
    func deletePerson(_ login: String, replacement: String?, as actor: Actor) throws(Failure)
    /// Where a person is named as a validator.
    func validatorUses(of login: String) throws(Failure) -> ValidatorUses
    /// The groups that answer `search`, by name.
    func groups(_ search: DirectorySearch) throws(Failure) -> Page<Group>
    /// The group with this code.
    func group(_ code: String) throws(Failure) -> Group?
    /// Adds a group.
    func add(_ group: Group, as actor: Actor) throws(Failure) -> Group
    /// Replaces the name and members of the group known as `code`.
    func edit(group code: String, to group: Group, as actor: Actor) throws(Failure) -> Group
    /// Deletes a group; its members stay as they are.
    func deleteGroup(_ code: String, as actor: Actor) throws(Failure)
    /// Renames an organisation.
    func edit(organisation code: String, to organisation: Organisation, as actor: Actor) throws(Failure) -> Organisation
    /// Deletes an organisation that nothing uses.
    func deleteOrganisation(_ code: String, as actor: Actor) throws(Failure)
}
