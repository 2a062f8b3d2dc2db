/// The fifth schema: what awaits somebody, out of a million registrations.
enum Schema5 {
    /// Which kinds of approvals a registration still lacks, as the sum of 1 (user), 2 (organisation), 4 (registration) and 8 (a validator).
    ///
    /// With whose it is, that is in the index of those to be decided: whom each awaits is read from there, without its row and its
    /// approvals. The table of approvals decides; the triggers follow it.
    ///
    /// Sessions that start at the same moment are in the order of their numbers in the indexes too, else they would be sorted for each page.
    static let sql = """
        ALTER TABLE registration ADD COLUMN missing INTEGER NOT NULL DEFAULT 0 CHECK (missing BETWEEN 0 AND 15);
        UPDATE registration SET missing = \(missing(of: "registration.id")) WHERE lacking > 0;
        CREATE TRIGGER registration_approval_asked AFTER INSERT ON registration_approval BEGIN
            UPDATE registration SET missing = \(missing(of: "NEW.registration_id")) WHERE id = NEW.registration_id;
        END;
        CREATE TRIGGER registration_approval_changed AFTER UPDATE OF given_by, waived ON registration_approval BEGIN
            UPDATE registration SET missing = \(missing(of: "NEW.registration_id")) WHERE id = NEW.registration_id;
        END;
        CREATE TRIGGER registration_approval_forgotten AFTER DELETE ON registration_approval BEGIN
            UPDATE registration SET missing = \(missing(of: "OLD.registration_id")) WHERE id = OLD.registration_id;
        END;
        DROP INDEX registration_approval_missing;
        DROP INDEX registration_undecided;
        CREATE INDEX registration_undecided ON registration (session_id, rank, missing, person_id)
            WHERE lacking > 0 AND state IN ('pending', 'waiting');
        DROP INDEX session_by_start;
        CREATE INDEX session_by_start ON session (start, id, training_id);
        DROP INDEX session_in_catalogue_by_start;
        CREATE INDEX session_in_catalogue_by_start ON session (start, id, "end", time_zone)
            WHERE public_registration = 1 AND cancelled IS NULL;

        """

    private static func missing(of registration: String) -> String {
        """
        (SELECT coalesce(sum(DISTINCT CASE approval
            WHEN 'user' THEN 1 WHEN 'organisation' THEN 2 WHEN 'registration' THEN 4 ELSE 8 END), 0)
            FROM registration_approval WHERE registration_id = \(registration) AND given_by IS NULL AND waived = 0)
        """
    }
}
