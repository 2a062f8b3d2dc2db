extension DemoCatalogue {
    /// Care: what a hospital group teaches its own people.
    static let health = #"""
        AFGSU1 | Attestation de formation aux gestes et soins d'urgence, niveau 1
        in=GHV max=12 flags=psor days=2 all=alice,hugues order=10 colour=red curricula=SOINS,SOINS-URG
        Objectif : reconnaître une urgence vitale, alerter et agir en attendant l'équipe médicale.
        Public : tout personnel d'un établissement de santé, soignant ou non.
        Programme : alerte et protection, inconscience, arrêt cardiaque, hémorragies, brûlures, accouchement inopiné.

        AFGSU2 | Attestation de formation aux gestes et soins d'urgence, niveau 2
        in=GHV max=12 flags=psor days=3 all=alice,hugues order=11 colour=red curricula=SOINS,SOINS-URG
        Objectif : prendre en charge une urgence, seul ou en équipe, avec le matériel d'urgence du service.
        Public : aides-soignants, infirmiers, sages-femmes, kinésithérapeutes, médecins.
        Une pratique sur mannequin occupe les deux tiers du temps.

        AFGSU-R | Réactualisation des gestes et soins d'urgence
        in=GHV max=12 flags=pqsr all=alice order=12 curricula=SOINS-URG
        À suivre tous les quatre ans. Mise à jour des recommandations et mises en situation dans le service.

        CARDIO-01 | Le cœur qui s'arrête : masser, défibriller, relayer
        in=GHV,VILLE max=10 flags=pqs order=20 curricula=SOINS-URG
        Atelier d'une demi-journée sur mannequin connecté : chacun masse, défibrille et passe le relais.
        Public : personnel d'accueil et agents des équipements sportifs comme soignants.

        CARDIO-02 | Insuffisance cardiaque : accompagner le patient au cœur de son traitement
        in=GHV max=15 flags=pso days=2 one=alice,hugues curricula=SOINS
        Objectif : aider le patient à reconnaître les signes d'alerte et à suivre son traitement chez lui.
        Méthode : étude de cas, jeu de rôle avec un patient partenaire, construction d'un livret.

        HYG-MAINS | Hygiène des mains et tenue professionnelle
        in=GHV flags=pq days=0 curricula=SOINS-HYG
        Une heure dans le service, à l'heure qui arrange l'équipe. Caisson pédagogique et fluorescéine.

        HYG-BIO | Bionettoyage des chambres et des blocs
        in=GHV max=14 flags=ps curricula=SOINS-HYG
        Objectif : appliquer le bon protocole selon le niveau de risque de chaque zone.
        Public : agents des services hospitaliers et nouveaux arrivants.

        HYG-STER | Stérilisation des dispositifs médicaux : de la prédésinfection au stockage
        in=GHV max=8 flags=sor days=3 all=alice,aminata,hugues curricula=SOINS-HYG
        Objectif : maîtriser chaque étape du circuit et sa traçabilité.
        Prérequis : six mois d'exercice en stérilisation ou au bloc opératoire.

        PLAIES | Plaies et cicatrisation : choisir le bon pansement
        in=GHV max=16 flags=pqso days=2 curricula=SOINS
        Objectif : évaluer une plaie, choisir un pansement, tracer et transmettre.
        Les participants apportent une observation anonyme tirée de leur service.

        DOUL-ENF | Douleur de l'enfant : évaluer, prévenir, soulager
        in=GHV max=12 flags=psu days=2 order=300
        Échelles d'évaluation, hypnoanalgésie, présence des parents pendant les soins.
        Public : soignants des urgences, de pédiatrie et de radiologie.

        SOINPALL | Soins palliatifs et accompagnement de fin de vie
        in=GHV max=10 flags=uor days=4 all=alice,aminata colour=#7A5C99 curricula=SOINS
        Objectif : soulager, écouter, travailler avec les proches et se préserver soi-même.
        Deux fois deux jours, à un mois d'intervalle, avec un temps d'analyse de la pratique.

        IDE-NUIT | Infirmière et infirmier de nuit : sommeil, vigilance et organisation
        in=GHV max=20 flags=pqs

        TRANSFU | Sécurité transfusionnelle et hémovigilance
        in=GHV max=18 flags=psr one=alice,hugues order=40 curricula=SOINS
        Contrôle ultime au lit du patient, conduite à tenir devant un effet indésirable, traçabilité.
        Obligatoire avant toute première transfusion.

        MED-CALC | Calcul de doses et préparation des médicaments injectables
        in=GHV flags=pqs max=24 order=45 curricula=SOINS
        Exercices gradués, des proportions aux débits de pousse-seringue. Calculatrice permise au second tour seulement.

        ETP40 | Éducation thérapeutique du patient : les 40 heures
        in=GHV,ACAD max=12 flags=uor days=6 all=alice,solene colour=#2E8B57
        Objectif : dispenser l'éducation thérapeutique au sens de la réglementation.
        Programme : diagnostic éducatif, objectifs, ateliers, évaluation.
        Un projet d'équipe est présenté le dernier jour.

        MANUT-P | Manutention des malades et prévention du mal de dos
        in=GHV,COOP max=10 flags=pso days=2 order=60 curricula=SECU,SOINS
        Principes d'ergonomie, aides techniques, pratique dans une chambre reconstituée. Tenue souple.

        NUM-DPI | Dossier patient informatisé : transition vers la nouvelle version
        in=GHV flags=pqs days=0 order=70 colour=blue curricula=NUM
        Ce qui change à l'écran, ce qui ne change pas, et où retrouver ses habitudes. Par groupes de métier.

        BLOC-COM | Communiquer au bloc opératoire : la check-list comme un chef-d'œuvre d'équipe
        in=GHV max=9 flags=so all=hugues
        Simulation en équipe complète, filmée, suivie d'un débriefing sans jugement.

        NEURO-AVC | Accident vasculaire cérébral : chaque minute compte
        in=GHV flags=pqs max=30
        Reconnaître, appeler, orienter : la filière de l'établissement expliquée par ceux qui la font vivre.
        """#
}
