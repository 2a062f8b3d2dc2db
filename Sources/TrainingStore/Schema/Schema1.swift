import GRDB
import TrainingDomain

/// The first schema: organisations, people, curricula, trainings, sessions with their seances, settings and audit.
///
/// Columns named `…_key` hold a code or a login in lower case and make it unique; columns named `…_folded` hold what searches and
/// orders compare, as bytes (`Folding`).
enum Schema1 {
    static let sql = settings + directory + curricula + trainings + sessions + audit

    /// What a new database holds: its settings, and the organisation of trainings that name none.
    static func fill(_ database: Database, zone: String) throws {
        let hours = WorkSettings(dayStart: .usualStart, dayEnd: .usualEnd, timeZone: zone)
        try database.execute(
            sql: "INSERT INTO settings (id, day_start, day_end, time_zone) VALUES (1, ?, ?, ?)",
            arguments: [hours.dayStart.iso, hours.dayEnd.iso, hours.timeZone])
        _ = try OrganisationRecord.insert(
            Organisation(code: OrganisationRecord.defaultCode, name: "Organisation"), in: database)
    }

    private static let settings = """
        CREATE TABLE settings (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            day_start TEXT NOT NULL CHECK (day_start GLOB '[0-2][0-9]:[0-5][0-9]'),
            day_end TEXT NOT NULL CHECK (day_end GLOB '[0-2][0-9]:[0-5][0-9]'),
            time_zone TEXT NOT NULL CHECK (time_zone <> '')
        ) STRICT;

        """

    private static let directory = """
        CREATE TABLE organisation (
            id INTEGER PRIMARY KEY,
            code TEXT NOT NULL CHECK (code <> ''),
            code_key TEXT NOT NULL UNIQUE,
            code_folded BLOB NOT NULL,
            name TEXT NOT NULL CHECK (name <> ''),
            name_folded BLOB NOT NULL
        ) STRICT;
        CREATE TABLE person (
            id INTEGER PRIMARY KEY,
            login TEXT NOT NULL CHECK (login <> ''),
            login_key TEXT NOT NULL UNIQUE,
            first_name TEXT NOT NULL,
            last_name TEXT NOT NULL,
            mail TEXT NOT NULL,
            is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
            search_folded BLOB NOT NULL,
            order_folded BLOB NOT NULL
        ) STRICT;
        CREATE INDEX person_in_order ON person (order_folded);
        CREATE TABLE person_role (
            person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
            role TEXT NOT NULL CHECK (role <> ''),
            PRIMARY KEY (person_id, role)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE person_organisation (
            person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
            organisation_id INTEGER NOT NULL REFERENCES organisation,
            position INTEGER NOT NULL CHECK (position >= 0),
            PRIMARY KEY (person_id, organisation_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX person_organisation_back ON person_organisation (organisation_id);

        """

    private static let curricula = """
        CREATE TABLE curriculum (
            id INTEGER PRIMARY KEY,
            code TEXT NOT NULL CHECK (code <> ''),
            code_key TEXT NOT NULL UNIQUE,
            code_folded BLOB NOT NULL,
            title TEXT NOT NULL CHECK (title <> ''),
            title_folded BLOB NOT NULL,
            parent_id INTEGER REFERENCES curriculum,
            is_blocking INTEGER NOT NULL CHECK (is_blocking IN (0, 1)),
            CHECK (parent_id <> id)
        ) STRICT;
        CREATE INDEX curriculum_children ON curriculum (parent_id);
        CREATE TRIGGER curriculum_is_a_tree BEFORE UPDATE OF parent_id ON curriculum WHEN NEW.parent_id IS NOT NULL BEGIN
            SELECT RAISE(ABORT, 'a curriculum node cannot be below itself') WHERE NEW.id IN (
                WITH RECURSIVE above (id) AS (
                    SELECT NEW.parent_id
                    UNION SELECT node.parent_id FROM curriculum node JOIN above ON node.id = above.id
                    WHERE node.parent_id IS NOT NULL)
                SELECT id FROM above);
        END;

        """

    private static let audit = """
        CREATE TABLE audit (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            who TEXT NOT NULL CHECK (who <> ''),
            act TEXT NOT NULL CHECK (act <> ''),
            subject TEXT NOT NULL CHECK (subject <> ''),
            subject_key TEXT NOT NULL,
            changes TEXT NOT NULL CHECK (changes <> '')
        ) STRICT;
        CREATE INDEX audit_of_sessions ON audit (subject_key) WHERE subject = 'session';
        CREATE TRIGGER audit_is_not_updated BEFORE UPDATE ON audit BEGIN
            SELECT RAISE(ABORT, 'the audit is append-only');
        END;
        CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN
            SELECT RAISE(ABORT, 'the audit is append-only');
        END;
        """
}
