// The help of the screens about registrations, in French.
extension French {
    var awaitingHelp: HelpText {
        HelpText(
            title: "En attente de moi",
            paragraphs: [
                "Les demandes de toutes les sessions que vous pouvez décider. F2 donne les validations qui sont les vôtres\u{A0}; F8, où vous y avez droit, refuse avec un motif que l'apprenant lit.",
                "F5 coche une ligne et passe à la suivante\u{A0}: F2 et F8 valent alors pour toutes les lignes cochées, toutes ou aucune. En bas\u{A0}: qui peut donner ce qui manque.",
            ])
    }

    var mineHelp: HelpText {
        HelpText(
            title: "Mes inscriptions",
            paragraphs: [
                "Tout ce que vous avez demandé, le plus récent d'abord, avec ce qui manque ou votre rang.",
                "Une demande se retire toujours\u{A0}; une session ne se quitte que si elle le permet.",
            ])
    }

    var registrationHelp: HelpText {
        HelpText(
            title: "Inscription",
            paragraphs: [
                "Chaque validation demandée\u{A0}: ✓ donnée, par qui et quand\u{A0}; ○ qui manque, et qui peut la donner. Celles qu'on demande sont fixées au moment de la demande.",
                "Où plusieurs sont à vous, Espace coche celles que vous donnez\u{A0}; F2 donne celles qui sont cochées, ou toutes.",
            ])
    }

    func sessionPageHelp(_ section: SessionSection) -> HelpText {
        let tabs = "Tab et les flèches ← → passent d'une section à l'autre."
        let paragraphs: [String] =
            switch section {
            case .overview:
                [
                    "Ce qui a été fixé pour cette session, puis ce qu'elle a hérité de sa formation. Où la formation dit autre chose aujourd'hui, c'est écrit à droite.",
                    tabs,
                ]
            case .learners:
                [
                    "Qui a une place, dans l'ordre des inscriptions. F7 inscrit des personnes\u{A0}; F8 en désinscrit une, et la première prête de la liste d'attente prend sa place.",
                    tabs,
                ]
            case .waiting:
                [
                    "Qui attend une place, dans l'ordre des demandes. Une place libre va d'elle-même à la première personne à qui il ne manque plus rien\u{A0}; après le début de la session, c'est à vous de l'inscrire.",
                    tabs,
                ]
            case .pending:
                ["Les demandes à qui il manque une validation. En bas\u{A0}: qui peut la donner.", tabs]
            case .seances: ["Les rencontres de la session\u{A0}: inscrits / places, +n en attente.", tabs]
            case .history: ["Qui a changé quoi, et quand\u{A0}: avant → après. Le plus récent d'abord.", tabs]
            }
        return HelpText(title: "Session", paragraphs: paragraphs)
    }

    var enrolHelp: String {
        "Tapez pour chercher, Entrée coche. F2 inscrit toutes les personnes cochées\u{A0}: les validations sont notées comme données par vous. S'il n'y a plus de place, elles entrent en liste d'attente. Échap revient en gardant les coches."
    }

    var catalogueHelp: HelpText {
        HelpText(
            title: "Catalogue",
            paragraphs: [
                "Les sessions où vous pouvez demander une place. F2 demande\u{A0}: ce qui se passera vous est dit d'abord.",
                "Quand c'est complet, vous entrez en liste d'attente\u{A0}; une place qui se libère vous revient à votre tour, et un courriel vous le dit.",
            ])
    }

    var cataloguePageHelp: HelpText {
        HelpText(
            title: "Session",
            paragraphs: ["Quand, quoi, et ce que devient une demande. F2 demande une place."])
    }
}
