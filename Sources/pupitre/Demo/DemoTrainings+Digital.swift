extension DemoCatalogue {
    /// Software and the digital transition.
    static let digital = #"""
        NUM-TRANS | Transition numérique : par où commencer dans une petite entreprise
        in=CCI,PASS max=15 flags=pqs days=2 order=20 colour=blue curricula=NUM
        Objectif : choisir trois chantiers utiles et en laisser trente de côté.
        Public : dirigeants d'entreprises de moins de cinquante salariés.
        Programme : état des lieux, clients, gestion, données, sécurité, coûts cachés ; plan d'action sur une page.

        NUM-TRANS2 | Conduire la transition numérique d'un service public
        in=VILLE,PASS max=12 flags=pso days=3 all=bob,katia order=21 colour=blue curricula=NUM
        Objectif : simplifier les démarches avant de les dématérialiser, sans perdre les usagers éloignés des écrans.
        Étude de trois démarches de la ville, du guichet à l'archive.

        NUM-ENR | Transition énergétique : le numérique plus sobre
        in=CCI,PASS flags=pqs max=20 curricula=NUM
        Mesurer, allonger la vie du matériel, alléger les sites, éteindre ce qui ne sert pas.

        NUM-SOFT | Le numérique sans stress : premiers pas
        in=VILLE,CCI max=8 flags=pqs days=5
        Cinq matinées pour apprivoiser clavier, souris, courriel et démarches en ligne.
        Public : agents dont le poste n'est pas informatisé.

        NUM-SIGN | Signature électronique et parapheur
        in=VILLE,ACAD flags=pq days=0

        NUM-RGPD | RGPD : les bons réflexes au quotidien
        in=CCI,PASS,VILLE flags=pqs max=40 order=25 curricula=NUM
        Qu'est-ce qu'une donnée personnelle ? Que garder, combien de temps, que répondre à une demande d'accès ?
        Un jeu de cartes remplace le diaporama.

        NUM-DPO | Délégué à la protection des données : prendre la fonction
        in=PASS max=10 flags=sor days=5 all=katia,prisca
        Objectif : tenir un registre, mener une analyse d'impact, répondre à l'autorité de contrôle.
        Prérequis : une culture juridique ou informatique.

        CYB-01 | Hameçonnage, mots de passe, mises à jour : la cybersécurité pour tous
        in=CCI,PASS,VILLE flags=pqs order=26 colour=red curricula=NUM,NUM-CYB
        Deux heures sans jargon. Une fausse attaque a lieu dans la semaine ; le bilan reste anonyme.

        CYB-02 | Réagir à une cyberattaque : exercice de crise
        in=PASS,GHV max=16 flags=sor days=1 all=alice,katia,stefan colour=red curricula=NUM-CYB
        Objectif : décider avec des informations fausses, partielles ou absentes.
        Public : direction, informatique, communication ; une équipe par organisation.

        CYB-03 | Développer des applications web sûres
        in=PASS max=12 flags=pso days=3 one=katia,stefan curricula=NUM-CYB,NUM-DEV
        Injections, sessions, secrets, dépendances. Chaque faille est exploitée, puis corrigée, puis testée.

        DEV-GIT | Git : comprendre plutôt que réciter
        in=PASS max=12 flags=pqs days=2 order=30 colour=#F05033 curricula=NUM-DEV
        Objectif : lire un graphe, réparer une erreur, relire une branche.
        Après ces deux jours, plus personne ne clone son dépôt une seconde fois pour s'en sortir.

        DEV-SWIFT | Swift côté serveur : types, concurrence, tests
        in=PASS max=8 flags=psu days=4 colour=#FA7343 curricula=NUM-DEV
        Objectif : écrire un service concurrent que le compilateur sait vérifier.
        Prérequis : pratiquer déjà un langage typé.

        DEV-TEST | Des tests qui peuvent échouer
        in=PASS max=12 flags=pqs days=2 curricula=NUM-DEV
        Choisir quoi vérifier, écrire l'échec avant la correction, supprimer les tests qui ne protègent rien.

        DEV-SQL | SQL : de la jointure au plan d'exécution
        in=PASS,CCI max=12 flags=ps days=3 curricula=NUM-DEV
        Objectif : interroger une base avec justesse, puis avec rapidité.
        Exercices sur une base de deux millions de lignes.

        DEV-A11Y | Accessibilité numérique : concevoir pour tous
        in=PASS,VILLE max=14 flags=pqs days=2 curricula=NUM
        Objectif : auditer une page, comprendre les critères, corriger.
        Une matinée avec des personnes qui naviguent au lecteur d'écran.

        OPS-LINUX | Administrer un serveur Linux par la ligne de commande
        in=PASS max=10 flags=ps days=5 one=katia,ngoc curricula=NUM-DEV
        Programme : système de fichiers, droits, services, journaux, réseau, SSH, sauvegardes, reprise après panne.

        OPS-SAUV | Sauvegardes : vérifier que l'on saurait restaurer
        in=PASS,GHV flags=pqs max=10

        IA-USAGE | Intelligence artificielle générative : usages, limites, responsabilités
        in=CCI,PASS,ACAD max=25 flags=pqsu order=28 colour=#6A5ACD curricula=NUM
        Ce que ces outils savent faire, ce qu'ils inventent, ce qu'on ne doit pas leur confier.
        Chacun vient avec une tâche de son métier.

        UX-ENT | Observer ses utilisateurs : l'entretien et le test
        in=PASS max=10 flags=ps days=2 curricula=NUM
        Recruter cinq personnes, se taire, noter, en tirer des décisions.

        MOA-MOE | Maîtrise d'ouvrage, maîtrise d'œuvre : qui décide de quoi
        in=PASS,VILLE max=15 flags=pso days=2 all=katia
        Objectif : rédiger un besoin, suivre une réalisation, prononcer une recette.
        """#
}
