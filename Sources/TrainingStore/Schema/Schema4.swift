/// The fourth schema: the learners' catalogue and managers' lists out of a million sessions.
enum Schema4 {
    /// What the catalogue counts and what it lists is in an index each, without the sessions themselves; so is whose each session is in
    /// the order of their starts.
    static let sql = """
        CREATE INDEX session_in_catalogue_by_end ON session ("end") WHERE public_registration = 1 AND cancelled IS NULL;
        CREATE INDEX session_in_catalogue_by_start ON session (start, "end", time_zone)
            WHERE public_registration = 1 AND cancelled IS NULL;
        DROP INDEX session_by_start;
        CREATE INDEX session_by_start ON session (start, training_id);

        """
}
