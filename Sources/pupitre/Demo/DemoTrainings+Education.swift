extension DemoCatalogue {
    /// A school academy: teachers, heads and support staff.
    static let education = #"""
        PED-ENTR | Entrer dans le métier d'enseignant : les trois premiers mois
        in=ACAD max=20 flags=ps days=4 order=40 colour=teal
        Objectif : installer une classe qui travaille et un enseignant qui dort.
        Programme : premier cours, règles, préparation, évaluation, rencontre avec les familles.
        Un tuteur rend visite à chacun entre la deuxième et la troisième journée.

        PED-DIFF | Différencier sans s'épuiser
        in=ACAD max=18 flags=pqs days=2
        Trois leviers plutôt que trente fiches : l'étayage, le temps, le choix.

        PED-EVAL | Évaluer pour faire progresser
        in=ACAD flags=pqs max=24
        Critères partagés, retour rapide, auto-évaluation. Les participants apportent dix copies.

        PED-TRANS | De l'école au collège : réussir la transition à l'ère du numérique
        in=ACAD,VILLE max=20 flags=pqso days=2 all=solene
        Public : enseignants de CM2 et de sixième, si possible d'un même secteur.
        Programme : continuité des outils, méthodes de travail, séquence commune.

        PED-CHEF | Accompagner le chef-d'œuvre en lycée professionnel
        in=ACAD max=16 flags=pqs days=2 colour=#B8860B
        Choisir un sujet, tenir un calendrier, associer une entreprise, préparer l'oral.

        PED-OEUV | Étudier une œuvre intégrale au lycée
        in=ACAD flags=pqs max=25
        Parcours de lecture, carnet, écriture d'invention, oral ; quatre œuvres au choix.

        INCL-TSA | Accueillir un élève autiste dans sa classe
        in=ACAD,VILLE max=18 flags=pso days=2 order=42
        Objectif : comprendre, aménager, coopérer avec l'accompagnant et la famille.

        INCL-DYS | Troubles dys : aménager la lecture et l'écriture
        in=ACAD max=20 flags=pqs days=2 order=43
        Ce que lit un élève dyslexique, outils numériques, aménagements d'examens.

        INCL-AESH | Accompagnant d'élèves en situation de handicap : prise de fonction
        in=ACAD max=30 flags=o days=8 one=solene,maelle
        Soixante heures réparties sur un trimestre, à suivre dès l'embauche.

        CLIM-HARC | Harcèlement scolaire : repérer et traiter une situation
        in=ACAD,VILLE max=16 flags=pso days=3 all=solene,maelle colour=red
        Objectif : former dans chaque établissement une équipe capable d'agir sous huit jours.
        Entretiens avec la cible, les intimidateurs présumés, les témoins et les parents.

        LABO-SVT | Sécurité au laboratoire : dissection d'un cœur, d'un œil, d'un œuf
        in=ACAD max=12 flags=ps
        Organisation de la salle, élimination des déchets, matériel autorisé, solutions de remplacement.

        MATH-JEU | Enseigner les mathématiques par le jeu
        in=ACAD flags=pqs max=24

        MATH-NUM | Numération au cycle 2 : manipuler, passer, abstraire
        in=ACAD max=24 flags=pqs days=2
        Objectif : construire le sens du nombre et ménager les transitions entre l'objet, le dessin et le chiffre.

        EPS-NAT | Aisance aquatique : enseigner la natation à des débutants
        in=ACAD,VILLE max=12 flags=psr days=2 all=solene
        Agrément demandé. Deux demi-journées dans l'eau : prévoir un maillot et un bonnet.

        DIR-ECOLE | Directrice, directeur d'école : piloter sans être le chef
        in=ACAD max=15 flags=r days=10 all=solene,maelle order=41 colour=purple
        Objectif : conduire une équipe, tenir la sécurité, dialoguer avec la mairie et les parents.
        Deux semaines avant la prise de poste, puis trois retours dans l'année.

        VOYAGE | Organiser un voyage scolaire, du devis au retour
        in=ACAD flags=pqs days=0

        ORAL-BAC | Faire passer le grand oral
        in=ACAD max=0 flags=ps
        Écouter, questionner, noter à deux. Les places ouvrent après la publication des jurys.
        """#
}
