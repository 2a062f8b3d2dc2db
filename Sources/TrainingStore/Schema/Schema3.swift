/// The third schema: the order in which approvals were given, and indexes for lists of a million sessions and registrations.
enum Schema3 {
    /// Approvals are given within one second too: each counts those that were there.
    ///
    /// Zones are found without reading every session, sessions by number and title in their order, and what is still to be decided among
    /// all registrations.
    static let sql = """
        ALTER TABLE registration_approval ADD COLUMN given_order INTEGER;
        CREATE INDEX session_by_zone ON session (time_zone);
        CREATE INDEX session_by_title ON session (title_folded);
        CREATE INDEX registration_undecided ON registration (session_id, rank) WHERE lacking > 0;

        """
}
