/// The ways to every screen of the desk.
extension SentinelTour {
    static let all = [
        trainings, wizard, sessions, seances, refusedSaves, deciding, people, curricula, rest, drafts, learner,
    ]

    private static let trainings = SentinelTour(
        name: "trainings",
        stops: [
            SentinelStop(.home, "acc", shows: "13 / 209"),
            SentinelStop(.training, "<F3>", shows: "Settings"),
            SentinelStop(.home, "<Esc>", "<Esc>", shows: "209 trainings in the catalogue", isPoisoned: false),
            SentinelStop(.trainings, "<C-p>trainings<Enter>", shows: "sort: title"),
            SentinelStop(.sessions, "<F7>", shows: "Sessions · ␛]"),
            SentinelStop(.form, "<Esc>", "<F4>", shows: "New sessions will start from these"),
            SentinelStop(.form, "<C-u><F2>", shows: "Nothing is saved"),
            SentinelStop(.errors, "<F8>", shows: "3 errors"),
            SentinelStop(.picker, "<Esc>", "<Tab*2><Space>", shows: "[ Done ]"),
            SentinelStop(.confirm, "<Esc>", "<Esc>", shows: "Please confirm"),
            SentinelStop(.trainings, "<Enter>", shows: "sort: title"),
            SentinelStop(.confirm, "<F8>", shows: "Please confirm"),
        ])

    private static let wizard = SentinelTour(
        name: "wizard",
        stops: [
            SentinelStop(.wizard, "acc", "<Enter>", shows: "2 Session ●"),
            SentinelStop(.help, "<F1>", shows: "┌─ Title"),
            SentinelStop(.palette, "<Esc>", "<C-p>", shows: "type a word"),
            SentinelStop(.month, "<Esc>", "<Tab><F4>", shows: "Mo  Tu  We"),
            SentinelStop(.editor, "<Esc>", "<Tab*3><Enter>", shows: "keep and go back"),
            SentinelStop(.wizard, "<Esc>", "<PageDown>", shows: "3 Registration ●"),
            SentinelStop(.picker, "<Tab*4><Space>", shows: "[ Done ]"),
            SentinelStop(.wizard, "<Esc>", "<PageDown>", shows: "4 Approvals ●"),
            SentinelStop(.picker, "<Tab*4><Space>", shows: "[ Done ]"),
            SentinelStop(.wizard, "<Esc>", "<PageDown>", shows: "5 Review ●"),
            SentinelStop(.wizard, "<F2>", shows: "Nothing is saved"),
            SentinelStop(.errors, "<F8>", shows: "errors ─"),
            SentinelStop(.wizard, "<Esc>", "<PageUp>", shows: "1 Training ●"),
            SentinelStop(.training, "<Down><F3>", shows: "Settings"),
        ])

    private static let sessions = SentinelTour(
        name: "sessions",
        stops: [
            SentinelStop(.sessions, "<C-p>sessions<Enter>", shows: "sort: start"),
            SentinelStop(.sessions, "<F6>", shows: "sort: title"),
            SentinelStop(.session, "<Enter>", shows: "Overview ●"),
            SentinelStop(.session, "<Tab>", shows: "Learners 2/2 ●"),
            SentinelStop(.confirm, "<F8>", shows: "Please confirm"),
            SentinelStop(.registration, "<Esc>", "<Enter>", shows: "Approvals"),
            SentinelStop(.session, "<Esc>", "<Tab>", shows: "Waiting 2 ●"),
            SentinelStop(.session, "<Tab*2>", shows: "Seances 1 ●"),
            SentinelStop(.session, "<Tab>", shows: "History ●"),
            SentinelStop(.picker, "<Tab>", "<F6>", shows: "[ Done ]"),
            SentinelStop(.reason, "<Esc>", "<F9>", shows: "cancel the session"),
            SentinelStop(.picker, "<Esc>", "<F7>", shows: "Enrol F2"),
            SentinelStop(.confirm, "<Esc>", "<F8>", shows: "Please confirm"),
            SentinelStop(.wizard, "<Esc>", "<F5>", shows: "Copy"),
        ])

    /// Session 16, the first by title, can be saved once its own texts are clean.
    private static let cleanSession = """
        UPDATE session SET title = 'Mai', description = '' WHERE id = 16;
        DELETE FROM session_curriculum WHERE session_id = 16;
        DELETE FROM session_validator WHERE session_id = 16;
        DELETE FROM session_trainer WHERE session_id = 16;
        UPDATE seance SET place = '', description = '' WHERE session_id = 16;
        """

    private static let seances = SentinelTour(
        name: "seances", changes: cleanSession,
        stops: [
            SentinelStop(.session, "<C-p>sessions<Enter>", "<F6>", "<Enter>", shows: "Overview ●"),
            SentinelStop(.seances, "<Tab*4>", "<Enter>", shows: "Seances · "),
            SentinelStop(.seance, "<Enter>", shows: "0 participants"),
            SentinelStop(.picker, "<Enter>", shows: "[ Done ]"),
            SentinelStop(.form, "<Esc>", "<Esc>", "<F6>", shows: "Nothing is stored before"),
            SentinelStop(.occurrences, "<C-u>Atelier<Tab*5>2<F2>", shows: "Dates of the series"),
            SentinelStop(.seances, "<Esc>", "<Esc>", "<Enter>", shows: "Seances · "),
            SentinelStop(.confirm, "<F8>", shows: "Please confirm"),
        ])

    private static let refusedSaves = SentinelTour(
        name: "refused saves", changes: cleanSession,
        stops: [
            SentinelStop(.wizard, "<C-p>sessions<Enter>", "<F6>", "<F4>", shows: "2 Session ●"),
            SentinelStop(.excess, "<PageDown*2>", "<C-u>1<F2>", shows: "Fewer seats than learners"),
            // Another's change comes meanwhile.
            SentinelStop(.conflict, "<Esc>", conflict, "<F2>", shows: "accept these values"),
        ])

    /// In the place of keys: somebody else changes session 16.
    static let conflict = "SQL: UPDATE session SET title = :s || 'Juin', version = version + 1 WHERE id = 16"

    private static let deciding = SentinelTour(
        name: "deciding",
        stops: [
            SentinelStop(.registrations, "<C-p>awaiting<Enter>", shows: "Awaiting me"),
            SentinelStop(.reason, "<F8>", shows: "Enter refuse"),
            SentinelStop(.confirm, "<Esc>", "<F4>", shows: "Please confirm"),
            SentinelStop(.registration, "<Esc>", "<Enter>", shows: "can be given by"),
            SentinelStop(.session, "<F3>", shows: "Overview ●"),
        ])

    private static let people = SentinelTour(
        name: "people",
        stops: [
            SentinelStop(.people, "<C-p>people<Enter>", shows: "Login          Name"),
            SentinelStop(.confirm, "<F8>", shows: "Please confirm"),
            SentinelStop(.person, "<Esc>", "<Enter>", shows: "Profile"),
            SentinelStop(.form, "<F4>", shows: "First name"),
            SentinelStop(.groups, "<Esc>", "<Esc>", "<F5>", shows: "Members"),
            SentinelStop(.form, "<F4>", shows: "Group ␛]"),
            SentinelStop(.confirm, "<Esc>", "<F8>", shows: "Please confirm"),
            SentinelStop(.group, "<Esc>", "<Enter>", shows: "5 members"),
            SentinelStop(.picker, "<F2>", shows: "Add to the group"),
            SentinelStop(
                .organisations, "<Esc>", "<Esc>", "<Esc>", "<C-p>organisations<Enter>", shows: "Organisations"),
            SentinelStop(.form, "<F4>", shows: "Organisation ␛]"),
        ])

    private static let curricula = SentinelTour(
        name: "curricula",
        stops: [
            SentinelStop(.curricula, "<C-p>curricula<Enter>", shows: "13 nodes"),
            SentinelStop(.form, "<F2>", shows: "Code *"),
            SentinelStop(.form, "<Esc>", "<F4>", shows: "Node ␛]"),
            SentinelStop(.picker, "<Esc>", "<F6>", shows: "Attach to ␛]"),
            SentinelStop(.form, "<Esc>", "<F5>", shows: "Register through"),
            SentinelStop(.picker, "<Space>", shows: "[ Done ]"),
            SentinelStop(.plan, "<Enter><F2>", "<F2>", shows: "F2 register"),
        ])

    private static let rest = SentinelTour(
        name: "mail, themes",
        stops: [
            SentinelStop(.outbox, "<C-p>mail<Enter>", shows: "every status"),
            SentinelStop(.mail, "<Enter>", shows: "Message 4"),
            SentinelStop(.themes, "<Esc>", "<C-p>theme<Enter>", shows: "keep this one"),
        ])

    private static let drafts = SentinelTour(
        name: "drafts",
        stops: [
            SentinelStop(.wizard, "acc", "<Enter>", shows: "2 Session ●"),
            SentinelStop(.home, "Mai", "<Esc>", "<Esc>", shows: "1 form to take up again", isPoisoned: false),
            SentinelStop(.drafts, "<C-p>draft<Enter>", shows: "Drafts"),
            SentinelStop(.confirm, "<F8>", shows: "Please confirm"),
            SentinelStop(.wizard, "<Esc>", "<Enter>", shows: "2 Session ●"),
        ])

    private static let learner = SentinelTour(
        name: "a learner's", login: Sentinel.text + "lea",
        stops: [
            SentinelStop(.home, "", shows: "My registrations"),
            SentinelStop(.catalogue, "<C-p>catalogue<Enter>", shows: "sort: start"),
            SentinelStop(.cataloguePage, "<Enter>", shows: "Session 5"),
            SentinelStop(.confirm, "<F2>", shows: "yes, go on"),
            SentinelStop(.registrations, "<Esc>", "<Esc>", "<Esc>", "<C-p>my reg<Enter>", shows: "sort: date"),
            SentinelStop(.registration, "<Enter>", shows: "can be given by"),
        ])
}
