extension DemoCatalogue {
    /// Management, communication and human resources.
    static let management = #"""
        ACC1 | Accueil des nouveaux salariés
        in=CCI flags=pqs order=1 colour=teal
        La maison, ses métiers, ses outils, ses règles. Visite des locaux et déjeuner offert.
        Public : toute personne arrivée depuis moins de trois mois.

        ACC2 | Accueil du public : sourire, écouter, orienter
        in=CCI,VILLE max=12 flags=pqs days=2 order=2
        Objectif : recevoir chacun avec justesse, au guichet comme au téléphone, y compris dans la tension.
        Mises en situation avec un comédien le second jour.

        MGT101 | Prendre son premier poste d'encadrement
        in=CCI,GHV,VILLE max=12 flags=psor days=4 all=alice,bob order=50 colour=blue curricula=MANAG
        Objectif : trouver sa place entre son équipe et sa direction.
        Programme : rôle et posture, organiser le travail, fixer un objectif, dire non, faire un retour.
        Deux fois deux jours ; entre les deux, une expérience à mener dans son équipe.

        MGT102 | Animer une réunion qui finit à l'heure
        in=CCI,PASS max=14 flags=pqs curricula=MANAG
        Préparer, ouvrir, faire participer, décider, conclure. On y apprend surtout à annuler les réunions inutiles.

        MGT110 | Déléguer sans abandonner
        in=CCI,GHV max=12 flags=pqs curricula=MANAG
        À qui, quoi, jusqu'où ? Cinq niveaux de délégation travaillés sur les dossiers des participants.

        MGT120 | L'entretien professionnel : le mener, s'y préparer
        in=CCI,VILLE,ACAD flags=pqs max=16 curricula=MANAG
        Cadre légal, questions ouvertes, écoute, compte rendu. Le matin pour les cadres, l'après-midi pour tous.

        MGT210 | Manager à distance une équipe dispersée
        in=CCI,PASS max=12 flags=pso days=2 one=alice,katia curricula=MANAG,MANAG-2
        Objectif : entretenir la confiance et l'élan quand on ne se croise plus dans le couloir.
        En classe virtuelle, caméra et micro nécessaires.

        MGT220 | Conduire le changement et mettre en œuvre une réorganisation
        in=CCI,GHV max=10 flags=suor days=3 all=alice,bob,helene colour=purple curricula=MANAG-2
        Objectif : bâtir et tenir un plan d'accompagnement.
        Prérequis : avoir suivi MGT101 ou encadrer depuis deux ans.
        Étude d'un cas réel racontée par deux directions qui n'en ont pas gardé le même souvenir.

        MGT230 | Prévenir et dénouer les conflits d'équipe
        in=CCI,GHV,VILLE max=12 flags=pso days=2 all=alice curricula=MANAG-2
        Objectif : intervenir tôt, écouter les deux côtés, poser un cadre, réparer.

        MGT240 | Codéveloppement entre pairs
        in=CCI max=8 flags=u days=6 all=bob curricula=MANAG-2
        Six demi-journées réparties sur l'année, le même groupe, un cas par rencontre.

        RH-RECRUT | Recruter sans discriminer
        in=CCI,VILLE,PASS max=15 flags=pso order=120
        Objectif : mener une sélection fondée sur les compétences, de l'annonce à la réponse aux candidats.
        Obligatoire tous les cinq ans pour les personnes chargées du recrutement.

        RH-TUTEUR | Tuteur, maître d'apprentissage : transmettre son métier
        in=CCI,COOP,VILLE max=12 flags=pqs days=2 colour=#9ACD32
        Objectif : accueillir, former et évaluer un apprenti.
        Programme : les premiers jours, montrer et faire faire, le livret, le bilan à deux voix.

        RH-PAIE | Paie : lire, contrôler et expliquer un bulletin
        in=CCI max=10 flags=ps days=3
        Du brut au net, cotisations, absences, heures supplémentaires, déclaration sociale.
        Apporter un bulletin rendu anonyme.

        RH-RETR | Préparer sa retraite, transition vers une nouvelle vie
        in=CCI,GHV,VILLE max=20 flags=pqs days=2
        Droits, budget, santé, projets. Le conjoint est le bienvenu le second jour.

        COM-ORAL | Prendre la parole en public sans perdre le fil
        in=CCI,ACAD,PASS max=8 flags=psu days=2 order=130
        Voix, souffle, regard, silences. Chacun passe trois fois, et la troisième est toujours la bonne.

        COM-ECRIT | Écrire clair : lettres, courriels, notes
        in=CCI,VILLE max=12 flags=pqs days=2
        Objectif : être compris à la première lecture.
        Atelier sur les textes des participants, récrits avant et après.

        COM-NEGO | Négocier : préparer, concéder, conclure
        in=CCI max=12 flags=ps days=2

        TEMPS | Gérer son temps et ses priorités
        in=CCI,PASS flags=pqs max=15
        Ce qui est urgent l'est rarement. Méthodes simples, essayées pendant deux semaines, puis bilan d'une heure.

        MED-CONF | Médiation : s'initier à la posture de tiers
        in=CCI,ACAD max=10 flags=suo days=5 all=bob,solene colour=#8B4513
        Objectif : écouter sans prendre parti et conduire une première médiation.
        """#
}
