extension DemoCatalogue {
    /// Rows: code, name; all invented.
    static let organisationTable = #"""
        CCI | Chambre de commerce et d'industrie du Val-d'Aure
        GHV | Groupe hospitalier des Trois-Vallées
        VILLE | Ville de Fontclaire-sur-Aure
        ACAD | Académie du Haut-Aure
        PASS | Passerelle Logiciels SAS
        COOP | Coopérative La Bonne Meule (Belgique)
        AVC | Ashcombe Vale College
        HFE | Harwick & Finch Engineering Ltd
        """#

    /// Rows: code, title, parent or `-`, `blocking` or `open`.
    static let curriculumTable = #"""
        SECU | Santé et sécurité au travail | - | open
        SECU-SEC | Secourisme | SECU | open
        SECU-HAB | Habilitations électriques | SECU | blocking
        SOINS | Parcours soignant | - | open
        SOINS-URG | Gestes et soins d'urgence | SOINS | open
        SOINS-HYG | Hygiène hospitalière | SOINS | open
        MANAG | Devenir manager de proximité | - | open
        MANAG-2 | Manager confirmé | MANAG | blocking
        NUM | Transition numérique | - | open
        NUM-DEV | Développement logiciel | NUM | open
        NUM-CYB | Cybersécurité | NUM | blocking
        ENG | Staff development | - | open
        ENG-LEAD | First-line leadership | ENG | blocking
        """#
}
