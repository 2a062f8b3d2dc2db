extension DemoCatalogue {
    /// Languages and culture, taught in French.
    static let languages = #"""
        ANG-A2 | Anglais : reprendre confiance (A2)
        in=CCI,PASS,GHV max=10 flags=pqs days=5 order=150 colour=#4169E1
        Objectif : se débrouiller au téléphone, en réunion et en voyage.
        Test de niveau en ligne avant l'inscription.

        ANG-B2 | Anglais professionnel : réunions et négociation (B2)
        in=CCI,PASS max=8 flags=psr days=5 all=prisca order=151 colour=#4169E1
        Uniquement en anglais, dès le café d'accueil.

        ANG-MED | Anglais médical : accueillir un patient étranger
        in=GHV max=10 flags=pqso days=3 all=alice
        Anamnèse, consentement, douleur, sortie. Jeux de rôle enregistrés.

        NEER-A1 | Néerlandais pour voisins et collègues (A1)
        in=COOP max=12 flags=pq days=8 order=152
        Huit soirées. Saluer, compter, commander, remercier, s'excuser.

        ESP-B1 | Espagnol : la langue au bureau (B1)
        in=CCI max=10 flags=pqs days=4

        ALL-A1 | Allemand : débuter sans déclinaisons
        in=CCI,ACAD max=12 flags=pqs days=5
        Ou presque : elles arrivent le quatrième jour, et tout se passe bien.

        LSF-1 | Langue des signes française : premiers échanges
        in=VILLE,GHV,ACAD max=10 flags=pqs days=5 order=153 colour=teal
        Objectif : accueillir, renseigner, rassurer une personne sourde.
        Les cours sont donnés par une formatrice sourde, sans la voix.

        FLE-PRO | Français langue étrangère en milieu professionnel
        in=VILLE,GHV,COOP max=12 flags=o days=10 one=alice,bob,katia
        Consignes, sécurité, échanges avec l'équipe. Les documents du poste servent de manuel.

        ORTHO | Orthographe : solder ses vieux comptes
        in=CCI,VILLE,PASS max=12 flags=pqs days=2
        Homophones, accords, participes. Une dictée au début, la même à la fin.

        DROIT-AUT | Œuvres, images, musiques : le droit d'auteur en pratique
        in=VILLE,ACAD,CCI flags=pqs max=25
        Ce que l'on peut reprendre, citer, projeter, publier. Les licences libres expliquées.

        """#
}
