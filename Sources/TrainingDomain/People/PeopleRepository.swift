/// People, groups and organisations, changed and deleted.
///
/// Each act is one transaction that checks the actor's permission (`editPeople`, `editGroups`, `editOrganisations`) and writes the
/// audit.
public protocol PeopleRepository: Sendable {
    /// Replaces the person seen as `seen` by `person`.
    ///
    /// Sessions that they created and requests that they made go on naming them when their login changes; the audit says what they
    /// were called then.
    ///
    /// - Throws: `unknownPerson` when they were deleted, `personChanged` when somebody changed them since, `lastAdministrator`,
    ///   `problems`.
    func edit(_ seen: Person, to person: Person, as actor: Actor) throws(Failure) -> Person
    /// Deletes a person: their requests are withdrawn, their seats freed and given on, and they leave groups, trainings and seances.
    ///
    /// A validator needs a `replacement` (a login), who takes their place in trainings, in sessions and in the requests that still
    /// miss their approval. Nothing of the person stays but the audit, which tells what they did and what was deleted: a list of past
    /// registrations that named nobody would tell nothing.
    ///
    /// - Throws: `isValidator` with everything that they still validate, `cannotReplace`, `lastAdministrator`, `unknownPerson`.
    func deletePerson(_ login: String, replacement: String?, as actor: Actor) throws(Failure)
    /// What hangs on a person, for whoever may delete them.
    ///
    /// - Throws: `unknownPerson`.
    func ties(of login: String, as actor: Actor) throws(Failure) -> PersonTies
    /// The groups that answer `search`, by name.
    func groups(_ search: DirectorySearch) throws(Failure) -> Page<Group>
    /// The group with this code, compared without case.
    func group(_ code: String) throws(Failure) -> Group?
    /// Adds a group; its members must be known.
    func add(_ group: Group, as actor: Actor) throws(Failure) -> Group
    /// Replaces the code and name of the group known as `code`; its members stay, `change` changes them.
    ///
    /// - Throws: `unknownGroup`, `problems`.
    func edit(group code: String, to group: Group, as actor: Actor) throws(Failure) -> Group
    /// Takes people into the group known as `code` and out of it; those who are in or out already stay so.
    ///
    /// It says what is wanted of these people only, so that two managers who change the members of one group at once both get what
    /// they asked for.
    ///
    /// - Throws: `unknownGroup`, `problems` with everybody who is not known.
    func change(group code: String, adding: [String], removing: [String], as actor: Actor) throws(Failure) -> Group
    /// Deletes a group; its members stay as they are.
    func deleteGroup(_ code: String, as actor: Actor) throws(Failure)
    /// Replaces the code and name of the organisation known as `code`.
    ///
    /// - Throws: `unknownOrganisation`, `problems`, `defaultOrganisation` for another code of the one made with the database.
    func edit(organisation code: String, to organisation: Organisation, as actor: Actor) throws(Failure) -> Organisation
    /// Deletes an organisation to which nothing belongs.
    ///
    /// - Throws: `unknownOrganisation`, `organisationInUse`, `defaultOrganisation`.
    func deleteOrganisation(_ code: String, as actor: Actor) throws(Failure)
}
