extension DemoCatalogue {
    /// A town hall and its services.
    static let publicService = #"""
        EC-001 | État civil : actes, mentions, délivrance
        in=VILLE max=10 flags=so days=3 all=bob,jerome order=80
        Objectif : dresser et mettre à jour les actes sans erreur.
        Programme : naissance, reconnaissance, mariage, décès, changement de prénom, livret de famille.

        EC-002 | Funéraire : concessions, exhumations, police du cimetière
        in=VILLE max=10 flags=so days=2 all=bob order=81

        ELEC-BV | Tenir un bureau de vote
        in=VILLE flags=pqs days=0 order=82 colour=blue
        De l'ouverture au procès-verbal : rôles, urne, émargement, dépouillement, réclamations.

        FIN-PUB | Finances locales : préparer et lire un budget communal
        in=VILLE max=15 flags=pso days=2
        Public : chefs de service et élus.
        Sections, chapitres, engagements, restes à réaliser ; lecture commentée du budget de la ville.

        URBA-1 | Autorisations d'urbanisme : instruire un permis
        in=VILLE max=10 flags=sor days=4 one=bob,jerome
        Objectif : vérifier un dossier, consulter, rédiger un arrêté solide.

        URBA-2 | Dématérialisation de l'urbanisme : la transition numérique du guichet
        in=VILLE flags=pqs max=12 curricula=NUM

        VOIRIE | Signalisation temporaire de chantier
        in=VILLE max=12 flags=ps colour=#FFA500 curricula=SECU
        Schémas types, pose et dépose, visibilité, arrêté de circulation. Gilet fourni.

        ESPVERT | Gestion différenciée des espaces verts
        in=VILLE,COOP max=14 flags=pqs days=2 colour=green
        Faucher moins, pailler plus, arroser mieux. Visite de trois parcs de la commune.

        ELAGAGE | Taille et élagage raisonnés des arbres d'ornement
        in=VILLE max=6 flags=sr days=3 all=bob
        Lecture de l'arbre, angles de coupe, sécurité du chantier.

        POLM-01 | Police municipale : gestes techniques et désescalade
        in=VILLE max=10 flags=sor days=5 all=bob,jerome,prisca
        Objectif : faire baisser la tension, et savoir se protéger quand elle ne baisse pas.

        LAIC-01 | Laïcité et neutralité dans le service public
        in=VILLE,ACAD,GHV flags=pqs max=30 order=85
        Principes, situations vécues, réponses possibles. Formation prévue pour tous les agents.

        CANT-HYG | Restauration scolaire : hygiène et équilibre des repas
        in=VILLE,ACAD max=15 flags=ps days=2
        Objectif : appliquer les bonnes pratiques d'hygiène et servir des menus variés, dont un végétarien par semaine.

        CRECHE-1 | Petite enfance : poser un cadre sans élever la voix
        in=VILLE max=12 flags=pqso days=2 one=bob,aminata colour=#FFC0CB
        Émotions du jeune enfant, paroles qui aident, aménagement de l'espace, travail avec les parents.

        CRECHE-2 | L'éveil musical des tout-petits : chœur, comptines et objets sonores
        in=VILLE,ACAD max=14 flags=pqs

        MEDIA-01 | Médiathèque : désherber, acquérir, mettre les œuvres en valeur
        in=VILLE,ACAD max=12 flags=pqs days=3
        Objectif : bâtir une politique documentaire et la rendre visible dans les rayons.
        """#
}
