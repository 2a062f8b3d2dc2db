import GRDB
import TrainingDomain

/// Somebody active must always be a platform administrator, else nobody could give the role back.
///
/// The owner of the file could (`reliability.md`, "Who is who"), but they may be a service account at which nobody sits.
enum AdministratorRule {
    /// Refuses the change of the person stored under `id` that would leave no active administrator; `nil` is their deletion.
    static func check(_ id: Int64, _ old: Person, becoming new: Person?, in database: Database) throws {
        guard isOne(old), !(new.map(isOne) ?? false) else { return }
        let sql = """
            SELECT EXISTS (
                SELECT 1 FROM person_role role JOIN person ON person.id = role.person_id AND person.is_active
                WHERE role.role = ? AND person.id <> ?)
            """
        let others = try Bool.fetchOne(
            database.cachedStatement(sql: sql), arguments: [PersonRole.administrator.rawValue, id])
        if others != true { throw Refusal.people(.lastAdministrator(old.login)) }
    }

    private static func isOne(_ person: Person) -> Bool { person.isActive && person.roles.contains(.administrator) }
}
