extension DemoCatalogue {
    /// Office work, accounts and purchasing.
    static let office = #"""
        TAB-01 | Tableur : les bases pour être à l'aise
        in=CCI,VILLE max=10 flags=pqs days=2 order=100
        Saisir, calculer, trier, imprimer une page qui tient sur une page.
        Public : débutants. Un ordinateur par personne.

        TAB-02 | Tableur : formules, recherches et tableaux croisés
        in=CCI,VILLE,GHV max=10 flags=pqs days=2 order=101
        Prérequis : TAB-01 ou une pratique régulière.
        Chacun apporte un fichier qui lui résiste.

        TAB-03 | Tableur : automatiser sans macro
        in=CCI max=8 flags=ps order=102

        TXT-01 | Traitement de texte : styles, sommaires, publipostage
        in=CCI,VILLE,ACAD max=10 flags=pqs order=103
        Objectif : ne plus jamais mettre en forme à la main un document de cent pages.

        DIAPO | Concevoir un diaporama qui laisse parler l'orateur
        in=CCI,ACAD,PASS max=12 flags=pqs
        Une idée par page, peu de mots, de bonnes images, et savoir s'en passer.

        COMPTA-1 | Comptabilité générale : comprendre débit et crédit
        in=CCI max=14 flags=ps days=5 order=110 colour=#708090
        Objectif : tenir les écritures courantes d'une petite entreprise.
        Programme : bilan, compte de résultat, journal, grand livre, TVA, lettrage.

        COMPTA-2 | Clôturer les comptes d'un exercice
        in=CCI max=10 flags=sr days=3 all=prisca order=111 colour=#708090
        Prérequis : COMPTA-1. Amortissements, provisions, stocks, régularisations, liasse.

        TRESO | Tableau de trésorerie : voir venir
        in=CCI,COOP flags=pqs max=12
        Prévoir à trois mois, relancer sans se fâcher, parler à sa banque avant qu'elle n'appelle.

        ACHAT-01 | Achats responsables : intégrer des clauses sociales et environnementales
        in=VILLE,GHV,CCI max=16 flags=pso days=2
        Objectif : rédiger des critères mesurables et savoir les contrôler.

        MARCHES | Marchés publics : répondre à une consultation
        in=CCI,VILLE max=12 flags=ps days=2 order=115
        Lire un règlement de consultation, bâtir un mémoire technique, déposer à temps.

        CREA-5J | Cinq jours pour entreprendre
        in=CCI max=18 flags=pqsu days=5 order=5 colour=green
        Objectif : passer de l'idée au projet chiffré.
        Programme : clients, prix, financement, statut, premiers mois. Un entretien individuel suit le stage.

        REPRISE | Céder ou reprendre une entreprise : réussir la transmission
        in=CCI max=10 flags=suo days=3 one=bob,helene
        Diagnostic, évaluation, négociation, temps de transition entre cédant et repreneur.

        VENTE-01 | Vendre en boutique : de l'accueil à l'encaissement
        in=CCI,COOP max=12 flags=ps days=2

        ARCHIV | Classer, archiver, éliminer : les documents au bon endroit
        in=VILLE,GHV flags=pqs max=20
        Cycle de vie d'un document, plan de classement commun, bordereau d'élimination.

        SECRET | Assistante, assistant de direction : anticiper et organiser
        in=CCI,VILLE max=12 flags=psr days=3 all=alice
        """#
}
