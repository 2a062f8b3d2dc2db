/// The second schema: registrations with their approvals and tokens, seances with their participants, groups, the outbox.
enum Schema2 {
    static let sql = registrations + seances + groups + outbox

    /// Registrations and what they lack.
    ///
    /// `rank` orders the waiting list, `seat` the enrolled; both grow with each transaction (a number lower than all
    /// puts people first). `lacking` counts the missing approvals, so that the first who lacks nothing but a seat is found by an index.
    /// An approval is waived when it is asked no more: another validator's was enough, or the request was refused or withdrawn.
    private static let registrations = """
        CREATE TABLE registration (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
            person_id INTEGER NOT NULL REFERENCES person,
            state TEXT NOT NULL CHECK (state IN ('pending', 'waiting', 'enrolled', 'refused', 'withdrawn', 'left')),
            rank INTEGER NOT NULL,
            seat INTEGER CHECK ((seat IS NOT NULL) = (state = 'enrolled')),
            lacking INTEGER NOT NULL CHECK (lacking >= 0),
            validator_rule TEXT NOT NULL CHECK (validator_rule IN ('all', 'one')),
            requested_at INTEGER NOT NULL,
            requested_by TEXT NOT NULL CHECK (requested_by <> ''),
            reason TEXT,
            CHECK (state <> 'enrolled' OR lacking = 0),
            UNIQUE (session_id, rank)
        ) STRICT;
        CREATE UNIQUE INDEX registration_live ON registration (session_id, person_id)
            WHERE state IN ('pending', 'waiting', 'enrolled');
        CREATE INDEX registration_seats ON registration (session_id, seat) WHERE state = 'enrolled';
        CREATE INDEX registration_queue ON registration (session_id, rank) WHERE state = 'waiting';
        CREATE INDEX registration_ready ON registration (session_id, rank) WHERE state = 'waiting' AND lacking = 0;
        CREATE INDEX registration_pending ON registration (session_id, rank) WHERE state = 'pending';
        CREATE INDEX registration_of_person ON registration (person_id, session_id);
        CREATE TABLE registration_approval (
            registration_id INTEGER NOT NULL REFERENCES registration ON DELETE CASCADE,
            approval TEXT NOT NULL CHECK (approval IN ('user', 'organisation', 'registration', 'validator')),
            validator_id INTEGER REFERENCES person,
            position INTEGER NOT NULL CHECK (position >= 0),
            given_by TEXT CHECK (given_by <> ''),
            given_at INTEGER,
            waived INTEGER NOT NULL DEFAULT 0 CHECK (waived IN (0, 1)),
            PRIMARY KEY (registration_id, position),
            CHECK ((approval = 'validator') = (validator_id IS NOT NULL)),
            CHECK ((given_by IS NULL) = (given_at IS NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX registration_approval_missing ON registration_approval (approval, registration_id)
            WHERE given_by IS NULL AND waived = 0;
        CREATE INDEX registration_approval_of_validator ON registration_approval (validator_id)
            WHERE validator_id IS NOT NULL;
        CREATE TABLE confirmation_token (
            hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
            registration_id INTEGER NOT NULL REFERENCES registration ON DELETE CASCADE,
            expires_at INTEGER NOT NULL,
            used_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX confirmation_token_of_registration ON confirmation_token (registration_id);

        """

    /// Seances: what the first schema lacked, their trainers, their sets, and who takes part.
    ///
    /// The participants of a seance queue by `id`: the first ones are registered, as many as its limit allows, the others wait. So
    /// a free place is the first waiting one's, and whoever loses theirs to a lowered limit waits before the others.
    private static let seances = """
        CREATE TABLE seance_set (
            id INTEGER PRIMARY KEY,
            session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
            name TEXT NOT NULL CHECK (name <> ''),
            name_key TEXT NOT NULL,
            most INTEGER NOT NULL CHECK (most >= 1),
            UNIQUE (session_id, name_key)
        ) STRICT;
        ALTER TABLE seance ADD COLUMN description TEXT NOT NULL DEFAULT '';
        ALTER TABLE seance ADD COLUMN place TEXT NOT NULL DEFAULT '';
        ALTER TABLE seance ADD COLUMN max_users INTEGER CHECK (max_users >= 0);
        ALTER TABLE seance ADD COLUMN set_id INTEGER REFERENCES seance_set;
        ALTER TABLE seance ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
        CREATE INDEX seance_in_set ON seance (set_id) WHERE set_id IS NOT NULL;
        CREATE TABLE seance_trainer (
            seance_id INTEGER NOT NULL REFERENCES seance ON DELETE CASCADE,
            person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            PRIMARY KEY (seance_id, person_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX seance_trainer_back ON seance_trainer (person_id);
        CREATE TABLE seance_participant (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            seance_id INTEGER NOT NULL REFERENCES seance ON DELETE CASCADE,
            registration_id INTEGER NOT NULL REFERENCES registration ON DELETE CASCADE,
            place TEXT NOT NULL CHECK (place IN ('registered', 'waiting')),
            UNIQUE (seance_id, registration_id)
        ) STRICT;
        CREATE INDEX seance_participant_order ON seance_participant (seance_id, place, id);
        CREATE INDEX seance_participant_back ON seance_participant (registration_id);

        """

    /// `group` is a word of SQL; the table is called after what it holds.
    private static let groups = """
        CREATE TABLE people_group (
            id INTEGER PRIMARY KEY,
            code TEXT NOT NULL CHECK (code <> ''),
            code_key TEXT NOT NULL UNIQUE,
            code_folded BLOB NOT NULL,
            name TEXT NOT NULL CHECK (name <> ''),
            name_folded BLOB NOT NULL
        ) STRICT;
        CREATE TABLE people_group_person (
            people_group_id INTEGER NOT NULL REFERENCES people_group ON DELETE CASCADE,
            person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            PRIMARY KEY (people_group_id, person_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX people_group_person_back ON people_group_person (person_id);

        """

    /// Mails to be sent, written by the transaction that causes them.
    ///
    /// `facts` is the JSON of `MailFacts`. `mail_identity` is drawn once, and makes the invitations' identifiers this database's own. A sent or given-up mail has
    /// no next try. Sent ones are kept: who was told what, and when.
    private static let outbox = """
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            message_id TEXT NOT NULL UNIQUE CHECK (message_id <> ''),
            search_folded BLOB NOT NULL,
            facts TEXT NOT NULL CHECK (facts <> ''),
            created_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            next_attempt INTEGER,
            sent_at INTEGER,
            last_error TEXT,
            CHECK (sent_at IS NULL OR next_attempt IS NULL)
        ) STRICT;
        CREATE INDEX outbox_due ON outbox (next_attempt, id) WHERE next_attempt IS NOT NULL;
        CREATE INDEX outbox_failed ON outbox (id) WHERE sent_at IS NULL AND next_attempt IS NULL;
        CREATE TABLE mail_identity (name TEXT NOT NULL CHECK (name <> '')) STRICT;
        INSERT INTO mail_identity VALUES (lower(hex(randomblob(8))));
        ALTER TABLE settings ADD COLUMN language TEXT NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'en'));
        ALTER TABLE person ADD COLUMN language TEXT CHECK (language IN ('fr', 'en'));
        """
}
