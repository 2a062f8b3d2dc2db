extension DemoCatalogue {
    /// Blocks: the title, then settings.
    ///
    /// `from` and `to` count working days from the day of the demonstration; a star
    /// after a login is a request that has every approval.
    ///
    /// Some have ended, some are open, some are full with people waiting, some await approvals.
    static let sessionTable = #"""
        AFGSU 1, urgences et réanimation
        training=AFGSU1 from=-32@09:00 to=-31@17:00 trainers=hugues,beatriz
        requests=hugo*,ines*,jean-baptiste*,koffi*,fatou*

        AFGSU 1, soignants de jour
        training=AFGSU1 from=9@09:00 to=10@17:00 max=4 default=yes trainers=hugues
        requests=marie-noelle*,lea*,koffi*,ines*,jean-baptiste*,hugo*,fatou

        AFGSU 2, bloc opératoire
        training=AFGSU2 from=14@09:00 to=16@17:00 max=8 trainers=hugues,beatriz
        requests=lea,hugo*,ines

        Masser et défibriller, hall principal
        training=CARDIO-01 from=3@13:30 to=3@17:00 default=yes trainers=beatriz
        requests=lea*,anais*,ousmane*,koffi*

        Hygiène des mains en pédiatrie
        training=HYG-MAINS from=-1@10:00 to=-1@11:00 mode=manual trainers=beatriz
        requests=lea*,ines*,marie-noelle*

        Éducation thérapeutique, promotion 7
        training=ETP40 from=-6@09:00 to=18@17:00 trainers=hugues,beatriz default=yes
        requests=marie-noelle*,hugo*,noemie*,lea*

        Calcul de doses, pavillon Nord
        training=MED-CALC from=5@13:30 to=5@17:00 max=none flags=-q trainers=hugues
        requests=ines*,jean-baptiste*

        SST, entreprises du centre-ville
        training=SST-01 from=-1@09:00 to=1@12:30 trainers=thibault
        requests=zoe*,francois*,mehdi*,garance*,bjorn*,elise*

        SST, agents des écoles
        training=SST-01 from=12@09:00 to=13@17:00 max=6 flags=-p default=yes trainers=thibault,soraya
        requests=anais*,gwenael*,ousmane,paul-emile

        Recyclage SST
        training=SST-02 from=21@09:00 to=21@17:00 trainers=thibault default=yes
        requests=francois,elise*

        Extincteurs, cour de la caserne
        training=INC-EXT from=-11@14:00 to=-11@17:00 trainers=thibault
        requests=mehdi*,gwenael*,hugo*

        SSIAP 1, promotion 31
        training=SSIAP1 from=24@09:00 to=33@17:00 trainers=thibault
        requests=garance,bjorn,francois*

        Accueil du trimestre
        training=ACC1 from=4@09:00 to=4@17:00 max=2 default=yes mode=public trainers=maud
        requests=zoe*,mehdi*,garance*,bjorn*

        Accueil du trimestre dernier
        training=ACC1 from=-58@09:00 to=-58@17:00 trainers=maud
        requests=francois*

        Premier poste d'encadrement, cycle 12
        training=MGT101 from=7@09:00 to=18@17:00 default=yes trainers=thibault,maud
        requests=lea,francois*,elise,ousmane*,jean-baptiste

        Prendre la parole, petit groupe
        training=COM-ORAL from=6@09:00 to=7@17:00 max=5 flags=-u+r trainers=maud
        requests=noemie*,xinyi*,zoe

        Transition numérique des commerces
        training=NUM-TRANS from=8@09:00 to=9@17:00 default=yes trainers=kenji,thibault
        requests=francois*,garance*,bjorn*

        Git, équipe mobile
        training=DEV-GIT from=-2@09:30 to=2@12:30 mode=manual trainers=kenji
        requests=sven*,xinyi*,aurelien*

        Swift côté serveur, édition reportée
        training=DEV-SWIFT from=11@09:00 to=14@17:00 cancelled=yes trainers=kenji,ngoc
        requests=sven*,aurelien*

        Tenir un bureau de vote
        training=ELEC-BV from=2@15:30 to=2@17:00 max=none trainers=soraya
        requests=anais*,gwenael*,ousmane*,elise*,paul-emile*

        De l'école au collège, secteur de Fontclaire
        training=PED-TRANS from=15@09:00 to=16@16:30 default=yes trainers=soraya,anselme
        requests=noemie,mathis*,leila*,paul-emile

        HACCP, restauration collective
        training=HYG-HACCP from=10@09:00 to=11@17:00 default=yes trainers=lieve
        requests=lotte,benoit*,nour

        Conduire sa première ruche, saison suivante
        training=APIC-01 from=95@09:00 to=165@12:00 max=0 trainers=lieve
        requests=lotte*,anais*

        First-line leaders, assembly hall
        training=LEAD-101 from=8@09:00 to=10@16:30 default=yes trainers=tomasz,priya
        requests=dev*,agnieszka,lewis,zainab*,declan*

        First aid at work, main site
        training=HS-FAW from=-1@08:30 to=1@16:30 trainers=tomasz
        requests=dev*,lewis*,kwame*,harriet*

        Staff induction, first cohort
        training=IND-01 from=1@09:00 to=1@12:30 default=yes mode=public trainers=priya
        requests=emma*,kwame*,siobhan*,harriet*

        Mental health first aid, library
        training=MH-FAID from=13@09:00 to=14@16:00 max=3 default=yes trainers=priya
        requests=siobhan*,emma*,zainab*,harriet*,kwame
        """#
}
