extension DemoCatalogue {
    /// Safety at work.
    static let safety = #"""
        SST-01 | Sauveteur secouriste du travail : formation initiale
        in=CCI,VILLE max=10 flags=pso days=2 all=alice order=10 colour=green curricula=SECU,SECU-SEC
        Objectif : intervenir face à un accident du travail et prendre part à la prévention dans l'entreprise.
        Public : tout salarié. Aucun prérequis.
        Programme : protéger, examiner, alerter, secourir ; repérer les dangers et proposer des améliorations.
        Validation : certificat valable deux ans.

        SST-02 | Sauveteur secouriste du travail : maintien et actualisation des compétences
        in=CCI,VILLE max=10 flags=pqso all=alice order=11 colour=green curricula=SECU-SEC
        Pour les titulaires d'un certificat de moins de deux ans. Apporter l'original.

        SST-DEA | Prendre en main le défibrillateur de l'accueil
        in=CCI,VILLE,COOP flags=pqs days=0 curricula=SECU-SEC
        Une heure, debout, devant l'appareil. Tout le monde peut venir.

        INC-EXT | Manipulation des extincteurs sur feux réels
        in=CCI,VILLE,GHV max=12 flags=pqs order=15 colour=#D2691E curricula=SECU
        Exercice sur bac à feu écologique, dans la cour. La séance est reportée en cas de vent fort.

        INC-EVAC | Guide-file et serre-file : réussir une évacuation
        in=CCI,VILLE,ACAD flags=pq days=0 curricula=SECU
        Rôles, consignes, point de rassemblement ; exercice dans le bâtiment.

        SSIAP1 | Agent de sécurité incendie (SSIAP 1)
        in=CCI max=12 flags=sor days=10 all=bob,helene
        Objectif : assurer la sécurité des personnes et la sécurité incendie des biens.
        Prérequis : certificat de secourisme de moins de deux ans et aptitude médicale.
        Programme : le feu et ses conséquences, sécurité incendie, installations techniques, rondes, visites.
        Épreuve devant jury le dernier jour.

        HAB-B0 | Habilitation électrique B0, H0 : personnel non électricien
        in=CCI,VILLE max=12 flags=so all=bob order=30 colour=yellow curricula=SECU,SECU-HAB
        Objectif : accéder sans danger aux locaux réservés aux électriciens.
        Public : peintres, maçons, agents d'entretien, gardiens.

        HAB-BS | Habilitation électrique BS, BE manœuvre
        in=CCI,VILLE max=8 flags=sor days=2 all=bob order=31 colour=yellow curricula=SECU-HAB
        Objectif : remplacer à l'identique, remettre en service, réaliser des manœuvres de consignation simples.

        HAB-BR | Habilitation électrique B1V, B2V, BR, BC
        in=CCI max=8 flags=sor days=3 one=bob,thibault order=32 colour=yellow curricula=SECU-HAB
        Public : électriciens chargés de travaux, d'interventions ou de consignations en basse tension.
        Prérequis : connaître les lois de base de l'électricité ; un test est envoyé dix jours avant.

        CACES-R489 | Conduite de chariots élévateurs : catégories 1, 3 et 5
        in=CCI,COOP max=6 flags=sor days=4 all=bob colour=#FF8C00
        Théorie, prise de poste, gerbage, chargement d'un camion depuis le sol, tests.
        Chaussures de sécurité obligatoires.

        CACES-R486 | Nacelles élévatrices : plates-formes mobiles de personnel
        in=CCI,VILLE max=6 flags=sor days=3 all=bob
        Vérifications, manœuvre au sol et en hauteur, sauvetage d'un opérateur bloqué.

        HAUTEUR | Travail en hauteur et port du harnais
        in=CCI,VILLE max=8 flags=ps days=2 curricula=SECU
        Objectif : choisir, vérifier et porter un équipement antichute. Pratique sur structure couverte.

        CHIM-ETQ | Risque chimique : lire une étiquette, ranger une armoire
        in=CCI,GHV,ACAD flags=pqs max=20 curricula=SECU
        Pictogrammes, incompatibilités, fiches de données de sécurité, gestes en cas de projection.

        DUERP | Document unique : évaluer les risques professionnels sans y passer l'année
        in=CCI max=15 flags=pqs days=2
        Objectif : bâtir un document utile, tenu à jour par ceux qui font le travail.
        Chaque participant repart avec la trame de son unité de travail remplie.

        RPS-01 | Risques psychosociaux : repérer, en parler, agir
        in=CCI,GHV,VILLE max=14 flags=psu days=2 one=alice,helene
        Public : encadrement de proximité, représentants du personnel, services de ressources humaines.
        Programme : facteurs de risque, signaux d'alerte, conduite d'un entretien, plan d'action collectif.

        ECRAN | Travail sur écran : yeux, cou, poignets
        in=CCI,PASS,VILLE flags=pqs days=0 order=200

        TMS-PRAP | Acteur de la prévention des risques liés à l'activité physique
        in=CCI,COOP max=10 flags=pso days=2 colour=#4682B4 curricula=SECU
        Objectif : observer son poste, comprendre ce qui use le corps, proposer des changements réalistes.
        """#
}
