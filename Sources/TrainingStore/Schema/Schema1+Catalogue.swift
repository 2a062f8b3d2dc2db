extension Schema1 {
    /// The settings that a training and its sessions share.
    private static let shared = """
            description TEXT NOT NULL,
            display_order INTEGER NOT NULL CHECK (display_order >= 0),
            colour TEXT CHECK (colour <> ''),
            public_registration INTEGER NOT NULL CHECK (public_registration IN (0, 1)),
            public_unregistration INTEGER NOT NULL CHECK (public_unregistration IN (0, 1)),
            max_users INTEGER CHECK (max_users >= 0),
            user_validation INTEGER NOT NULL CHECK (user_validation IN (0, 1)),
            organisation_validation INTEGER NOT NULL CHECK (organisation_validation IN (0, 1)),
            registration_validation INTEGER NOT NULL CHECK (registration_validation IN (0, 1)),
            validator_rule TEXT NOT NULL CHECK (validator_rule IN ('all', 'one'))
        """

    /// A list of a record: which things, in which order.
    private static func list(_ owner: String, _ name: String, of target: String) -> String {
        """
        CREATE TABLE \(owner)_\(name) (
            \(owner)_id INTEGER NOT NULL REFERENCES \(owner) ON DELETE CASCADE,
            \(target)_id INTEGER NOT NULL REFERENCES \(target),
            position INTEGER NOT NULL CHECK (position >= 0),
            PRIMARY KEY (\(owner)_id, \(target)_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX \(owner)_\(name)_back ON \(owner)_\(name) (\(target)_id);

        """
    }

    /// Trainings; each change leaves its number in `training_change`, of which the last few thousand are kept: from it a catalogue
    /// in memory catches up.
    static let trainings =
        """
        CREATE TABLE training (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            version INTEGER NOT NULL DEFAULT 1,
            code TEXT NOT NULL CHECK (code <> ''),
            code_key TEXT NOT NULL UNIQUE,
            code_folded BLOB NOT NULL,
            title TEXT NOT NULL CHECK (title <> ''),
            title_folded BLOB NOT NULL,
            default_duration_days INTEGER NOT NULL CHECK (default_duration_days >= 0),
            creates_seance INTEGER NOT NULL CHECK (creates_seance IN (0, 1)),
        \(shared)
        ) STRICT;
        CREATE INDEX training_by_title ON training (title_folded, code_folded);
        CREATE TABLE training_change (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            training_id INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER training_added AFTER INSERT ON training BEGIN
            INSERT INTO training_change (training_id) VALUES (NEW.id);
        END;
        CREATE TRIGGER training_changed AFTER UPDATE ON training BEGIN
            INSERT INTO training_change (training_id) VALUES (NEW.id);
        END;
        CREATE TRIGGER training_deleted AFTER DELETE ON training BEGIN
            INSERT INTO training_change (training_id) VALUES (OLD.id);
        END;
        CREATE TRIGGER training_changes_are_few AFTER INSERT ON training_change WHEN NEW.seq % 1024 = 0 BEGIN
            DELETE FROM training_change WHERE seq <= NEW.seq - 4096;
        END;

        """ + list("training", "organisation", of: "organisation") + list("training", "validator", of: "person")
        + list("training", "curriculum", of: "curriculum")

    /// Sessions: their own copies of the settings, the keys changed against the training, and their seances.
    static let sessions =
        """
        CREATE TABLE session (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            version INTEGER NOT NULL DEFAULT 1,
            training_id INTEGER NOT NULL REFERENCES training,
            creator TEXT NOT NULL CHECK (creator <> ''),
            created_at INTEGER NOT NULL,
            cancelled TEXT,
            title TEXT NOT NULL CHECK (trim(title) <> ''),
            title_folded BLOB NOT NULL,
            start TEXT NOT NULL CHECK (start GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]'),
            "end" TEXT NOT NULL CHECK ("end" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]'),
            time_zone TEXT NOT NULL CHECK (time_zone <> ''),
            default_session INTEGER NOT NULL CHECK (default_session IN (0, 1)),
            seance_registration TEXT NOT NULL CHECK (seance_registration IN ('automatic', 'manual', 'public')),
        \(shared),
            CHECK ("end" >= start)
        ) STRICT;
        CREATE UNIQUE INDEX session_default ON session (training_id) WHERE default_session = 1;
        CREATE INDEX session_of_training ON session (training_id, start);
        CREATE INDEX session_by_start ON session (start);
        CREATE TABLE session_own (
            session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
            field TEXT NOT NULL CHECK (field <> ''),
            PRIMARY KEY (session_id, field)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE seance (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
            title TEXT NOT NULL CHECK (title <> ''),
            start TEXT NOT NULL,
            "end" TEXT NOT NULL,
            mode TEXT NOT NULL CHECK (mode IN ('automatic', 'manual', 'public')),
            follows_session INTEGER NOT NULL CHECK (follows_session IN (0, 1)),
            CHECK ("end" >= start)
        ) STRICT;
        CREATE INDEX seance_of_session ON seance (session_id, start);

        """ + list("session", "validator", of: "person") + list("session", "curriculum", of: "curriculum")
        + list("session", "trainer", of: "person")
}
