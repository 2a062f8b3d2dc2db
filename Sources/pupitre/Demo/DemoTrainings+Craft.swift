extension DemoCatalogue {
    /// Food, farming and crafts: the cooperative and the chamber of commerce.
    static let craft = #"""
        HYG-HACCP | Hygiène alimentaire et méthode HACCP
        in=COOP,CCI max=14 flags=pso days=2 all=katia order=15 colour=green
        Objectif : mettre en œuvre un plan de maîtrise sanitaire simple et tenu.
        Public : restauration commerciale, traiteurs, producteurs en vente directe.
        Programme : dangers, marche en avant, températures, nettoyage, traçabilité, contrôle officiel.

        BOUL-LEV | Levain naturel : nourrir, pétrir, patienter
        in=COOP max=8 flags=psu days=3 colour=#DEB887
        Objectif : conduire un levain et le rendre régulier.
        On commence à quatre heures le deuxième jour. On repart avec son levain.

        BOUL-BLE | Blés anciens et farines de meule
        in=COOP max=12 flags=pqs
        De la parcelle au fournil : variétés, mouture, force, hydratation. Dégustation comparée.

        PATIS-OEUF | Pâtisserie sans œuf ni lait
        in=COOP,CCI max=8 flags=pqs days=2

        BOUCH-01 | Découpe du bœuf : de la carcasse à l'étal
        in=COOP,CCI max=6 flags=sr days=4 one=katia,lieve colour=#B22222
        Objectif : désosser, séparer, parer, présenter en perdant le moins possible.
        Gants de maille fournis ; couteaux personnels bienvenus.

        FROM-01 | Affinage : comprendre ce qui se passe sous la croûte
        in=COOP max=10 flags=ps days=2
        Flores, sel, humidité, retournements. Visite de cave et diagnostic de défauts.

        OENO-01 | Œnologie : conseiller un vin en boutique
        in=CCI,COOP max=12 flags=pqs days=2 order=140 colour=#722F37
        Objectif : décrire simplement, poser trois questions, proposer deux bouteilles.
        Crachoirs fournis, chauffeurs bienvenus.

        BRASS-01 | Brasserie artisanale : du grain au verre
        in=COOP max=10 flags=psu days=5 all=katia,lieve
        Programme : malt, houblons, brassage, fermentation, embouteillage, droits d'accise belges.
        Chaque équipe brasse cinquante litres.

        MARAI-SOL | Maraîchage sur sol vivant
        in=COOP max=16 flags=pqs days=3 colour=#556B2F
        Couverts, paillages, transition depuis le labour, comptes d'exploitation de deux fermes.

        BIO-CONV | Conversion à l'agriculture biologique
        in=COOP max=16 flags=pso days=2 all=katia
        Réglementation, années de transition, débouchés, aides wallonnes et européennes.

        APIC-01 | Apiculture : conduire sa première ruche
        in=COOP,VILLE max=10 flags=pq days=6 colour=yellow
        Six samedis, d'avril à septembre, au rucher. Vareuse fournie.

        COOP-GOUV | Gouvernance coopérative : un membre, une voix
        in=COOP flags=pq order=30
        Assemblée, conseil, réserves, part sociale. À suivre avant d'être candidat au conseil.

        MAIN-OEUV | Main-d'œuvre saisonnière : embaucher, loger, fidéliser
        in=COOP,CCI flags=pqs max=20

        MACON-CH | Enduits à la chaux et pierre apparente
        in=CCI max=8 flags=ps days=3 colour=#C2B280
        Objectif : choisir une chaux, préparer le support, appliquer trois couches.

        MENUIS-1 | Assemblages du bois : tenons, mortaises, queues d'aronde
        in=CCI max=6 flags=psr days=5 one=bob,thibault
        À la main d'abord, à la machine ensuite. L'ouvrage fini appartient à son auteur.

        COUTURE | Retoucher un vêtement : ourlets, fermetures, nœuds
        in=COOP max=8 flags=pqs days=2

        CHARPENT | Couverture et charpente : nœuds d'encordement et levage
        in=CCI max=8 flags=so days=2 all=bob curricula=SECU
        """#
}
