extension DemoCatalogue {
    /// Rows: login, first name, last name, mail, organisations, roles.
    ///
    /// The addresses can reach nobody: their domains are reserved for examples.
    ///
    /// The cooperative has no organisation administrator, on purpose: its learners' requests go to the administrators.
    static let peopleTable = #"""
        camille | Camille | Ferré | camille.ferre@pupitre.example | CCI | administrator
        ngoc | Ngọc | Trần | ngoc.tran@pupitre.example | PASS | administrator,trainer

        alice | Alice | Martin | alice.martin@hopital-vallees.example | GHV,CCI | manager,registrar
        bob | Bob | Leroy | bob.leroy@fontclaire.example | VILLE,CCI | manager
        solene | Solène | Kerdoncuff | solene.kerdoncuff@academie-aure.example | ACAD | manager
        katia | Katia | Vandenbroucke | katia.vandenbroucke@bonnemeule.example | COOP,PASS | manager
        oliver | Oliver | Pemberton | oliver.pemberton@ashcombe.example | AVC,HFE | manager

        prisca | Prisca | d'Almeida | prisca.dalmeida@cci-aure.example | CCI,VILLE | registrar
        gareth | Gareth | Llewellyn | gareth.llewellyn@ashcombe.example | AVC | registrar

        helene | Hélène | Château-Morel | helene.chateau@cci-aure.example | CCI | organisation-administrator
        aminata | Aminata | Diallo | aminata.diallo@hopital-vallees.example | GHV | organisation-administrator
        fatou | Fatou | N'Diaye | fatou.ndiaye@hopital-vallees.example | GHV | organisation-administrator,learner
        jerome | Jérôme | Lefèvre | jerome.lefevre@fontclaire.example | VILLE | organisation-administrator
        maelle | Maëlle | Le Goff | maelle.legoff@academie-aure.example | ACAD | organisation-administrator
        stefan | Ştefan | Ionescu | stefan.ionescu@passerelle.example | PASS | organisation-administrator,trainer
        rosalind | Rosalind | O'Connor | rosalind.oconnor@ashcombe.example | AVC | organisation-administrator
        declan | Declan | Fitzgerald-Shaw | declan.fs@harwickfinch.example | HFE | organisation-administrator,learner

        hugues | Hugues | Delacœur | hugues.delacoeur@hopital-vallees.example | GHV | trainer
        beatriz | Beatriz | Gonçalves | beatriz.goncalves@hopital-vallees.example | GHV,CCI | trainer
        thibault | Thibault | de La Roche | thibault.delaroche@cci-aure.example | CCI | trainer
        soraya | Soraya | Benali | soraya.benali@fontclaire.example | VILLE,ACAD | trainer
        anselme | Anselme | Œuvrard | anselme.oeuvrard@academie-aure.example | ACAD | trainer,learner
        kenji | Kenji | Watanabe | kenji.watanabe@passerelle.example | PASS | trainer
        lieve | Lieve | Claessens | lieve.claessens@bonnemeule.example | COOP | trainer
        priya | Priya | Raghunathan | priya.raghunathan@ashcombe.example | AVC | trainer
        tomasz | Tomasz | Wójcik | tomasz.wojcik@harwickfinch.example | HFE | trainer
        maud | Maud | Bourgeois | maud.bourgeois@cci-aure.example | CCI,COOP | trainer,learner

        lea | Léa | Durand | lea.durand@hopital-vallees.example | GHV | learner
        hugo | Hugo | Marchand | hugo.marchand@hopital-vallees.example | GHV | learner
        ines | Inès | Bouzid | ines.bouzid@hopital-vallees.example | GHV | learner
        jean-baptiste | Jean-Baptiste | Aubry | jb.aubry@hopital-vallees.example | GHV | learner
        marie-noelle | Marie-Noëlle | Ternisien | mn.ternisien@hopital-vallees.example | GHV | learner
        koffi | Koffi | Mensah | koffi.mensah@hopital-vallees.example | GHV,VILLE | learner
        zoe | Zoé | Lacœuilhe | zoe.lacoeuilhe@cci-aure.example | CCI | learner
        francois | François | Pélissier | francois.pelissier@cci-aure.example | CCI | learner
        mehdi | Mehdi | Aït-Saïd | mehdi.ait-said@cci-aure.example | CCI | learner
        garance | Garance | L'Hermitte | garance.lhermitte@cci-aure.example | CCI | learner
        bjorn | Björn | Sørensen | bjorn.sorensen@cci-aure.example | CCI,PASS | learner
        anais | Anaïs | Chevallier | anais.chevallier@fontclaire.example | VILLE | learner
        gwenael | Gwenaël | Quéméneur | gwenael.quemeneur@fontclaire.example | VILLE | learner
        ousmane | Ousmane | Traoré | ousmane.traore@fontclaire.example | VILLE | learner
        elise | Élise | Saint-Cœur | elise.saintcoeur@fontclaire.example | VILLE | learner
        paul-emile | Paul-Émile | Roussel | paul-emile.roussel@fontclaire.example | VILLE,ACAD | learner
        noemie | Noémie | Gauthier | noemie.gauthier@academie-aure.example | ACAD | learner
        mathis | Mathis | Bréhier | mathis.brehier@academie-aure.example | ACAD | learner
        leila | Leïla | Haddad | leila.haddad@academie-aure.example | ACAD | learner
        sven | Sven | Müller-Lang | sven.mullerlang@passerelle.example | PASS | learner
        xinyi | Xinyi | Zhao | xinyi.zhao@passerelle.example | PASS | learner
        aurelien | Aurélien | Nœuvéglise | aurelien.noeuveglise@passerelle.example | PASS | learner
        lotte | Lotte | Peeters | lotte.peeters@bonnemeule.example | COOP | learner
        benoit | Benoît | Lambrecht | benoit.lambrecht@bonnemeule.example | COOP | learner
        nour | Nour | El Amrani | nour.elamrani@bonnemeule.example | COOP | learner
        emma | Emma | Thistlewood | emma.thistlewood@ashcombe.example | AVC | learner
        kwame | Kwame | Asante | kwame.asante@ashcombe.example | AVC | learner
        siobhan | Siobhán | Ní Dhomhnaill | siobhan.nid@ashcombe.example | AVC | learner
        harriet | Harriet | Ainsworth-Cole | harriet.cole@ashcombe.example | AVC | learner
        dev | Dev | Chaudhary | dev.chaudhary@harwickfinch.example | HFE | learner
        agnieszka | Agnieszka | Żak | agnieszka.zak@harwickfinch.example | HFE | learner
        lewis | Lewis | McAllister | lewis.mcallister@harwickfinch.example | HFE | learner
        zainab | Zainab | Yusuf | zainab.yusuf@harwickfinch.example | HFE,AVC | learner
        """#
}
