import TestSupport
import Testing

/// The whole life of a request, each person in a program of their own and with a mailbox of their own.
@Suite("The life of a request", .enabled(if: RealMail.isInstalled, RealMail.reason))
struct RequestLifeTests {
    private let real: RealMail
    private var sandbox: Sandbox { real.sandbox }

    init() throws {
        real = try RealMail()
        for (login, first, last, role) in [
            ("lea", "Léa", "Petit", "learner"), ("tom", "Tom", "Roux", "learner"),
            ("olga", "Olga", "Blanc", "organisation-administrator"), ("remi", "Rémi", "Faure", "registrar"),
        ] {
            try sandbox.succeed(
                "user", "add", login, "--first-name", first, "--last-name", last, "--email", "\(login)@school.test",
                "--organisation", "A", "--role", role)
        }
        try sandbox.succeed(
            "session", "create", "--training", "TP1", "--title", "Taille en mai", "--start", "2053-05-12 09:00",
            "--end", "2053-05-13 17:00", "--max-users", "1", "--public-registration", "--public-unregistration",
            "--user-validation", "--organisation-validation", "--registration-validation", "--validator", "alice")
    }

    /// A learner's desk, on the catalogue.
    private func catalogue(_ login: String) throws -> TerminalDriver {
        let desk = try sandbox.open("--lang", "fr", "--as", login)
        try desk.waitFor("les sessions où demander une place")
        try desk.send("<Enter>")
        try desk.waitFor("Taille en mai", "demander une place")
        return desk
    }

    /// Opens the desk of somebody whom a request awaits, approves it there and leaves.
    private func approve(_ login: String, for learner: String, then outcome: String) throws {
        let desk = try sandbox.open("--lang", "fr", "--as", login)
        try desk.waitFor("demande vous attend")
        try desk.send("<C-p>attente de moi<Enter>")
        try desk.waitFor(learner, "valider")
        try desk.send("<F2>")
        try desk.waitFor(wrapped: "\(learner) : \(outcome)")
        try desk.waitFor("Rien n'attend de décision de votre part.")
        try leave(desk)
    }

    private func leave(_ desk: TerminalDriver) throws {
        try desk.send("<C-q>")
        try desk.expectExit()
    }

    /// Replies to the mail that asks a learner to confirm, as her mail program would.
    private func confirmByReply(_ login: String) throws {
        try sandbox.succeed("mail", "send")
        let asked = try #require(try real.box(login).first { $0.token != nil }, "\(real.log)")
        try real.send(
            "From: \(login)@school.test\nTo: pupitre@school.test\nSubject: Re: \(asked["Subject"])\n\nOui.\n",
            from: "\(login)@school.test")
    }

    /// The subjects of what lies in somebody's mailbox once everything is sent.
    private func subjects(_ login: String) throws -> [String] {
        try sandbox.succeed("mail", "send")
        return try real.box(login).map { $0["Subject"] }
    }

    private func state(_ login: String) throws -> String? {
        try sandbox.json("registration", "list").list("registrations").first {
            $0["user"]?["login"]?.text == login
        }?["state"]?.text
    }

    @Test(
        "Scenarios 24, 25, 32 and 37: asked from the catalogue, confirmed by a real mail reply, approved by three others in desks of their own, enrolled; left, and the first who waits is promoted before their eyes and told by mail"
    )
    func wholeLife() throws {
        let lea = try catalogue("lea")
        try lea.send("<F2>")
        try lea.waitFor("Vous demandez → vous confirmez par mail")
        #expect(try state("lea") == nil)
        try lea.send("<Enter>")
        try lea.waitFor(wrapped: "Demande faite. Il manque : confirmation de l'apprenant")
        #expect(try state("lea") == "pending")

        // An approval before her confirmation is not offered, and not taken.
        let early = try sandbox.run("registration", "approve", "1", "--as", "remi")
        #expect(early.exitCode == 1, "\(early.errors)")
        try confirmByReply("lea")
        #expect(try state("lea") == "pending", "\(real.log)")
        try approve("olga", for: "Léa Petit", then: "demande en cours. Il manque : validation de l'inscription")
        try approve("alice", for: "Léa Petit", then: "demande en cours. Il manque : validation de l'inscription.")
        try approve("remi", for: "Léa Petit", then: "inscription faite.")
        #expect(try state("lea") == "enrolled")
        #expect(try subjects("lea").contains { $0.contains("Inscription faite") }, "\(real.log)")
        // Her own desk says so without a key.
        try lea.waitFor("● inscrit")

        let tom = try catalogue("tom")
        try tom.waitFor("complet")
        try tom.send("<F2>")
        try tom.waitFor("vous entrerez en liste d'attente, en tête")
        try tom.send("<Enter>")
        try tom.waitFor(wrapped: "En liste d'attente, position 1.")
        try confirmByReply("tom")
        try sandbox.succeed("registration", "approve", "2", "--all")
        #expect(try state("tom") == "waiting")
        #expect(try !subjects("tom").contains { $0.contains("Une place s'est libérée") })

        try lea.send("<F8>")
        try lea.waitFor("Votre place revient à qui attend.")
        try lea.send("<Enter>")
        try lea.waitFor("Désinscription faite.")
        try tom.waitFor("● inscrit")
        #expect(try state("tom") == "enrolled")
        let told = try subjects("tom").filter { $0.contains("Une place s'est libérée pour vous") }
        #expect(told.count == 1, "\(real.log)")
        try leave(lea)
        try leave(tom)
    }
}
