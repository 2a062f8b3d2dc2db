/// Everything that the demonstration shows, read from its tables.
struct DemoCatalogue: Equatable, Sendable {
    var organisations: [DemoOrganisation]
    /// Parents before children.
    var curricula: [DemoCurriculum]
    var people: [DemoPerson]
    var trainings: [DemoTraining]
    var sessions: [DemoSession]

    /// The tables of trainings, by language.
    static let frenchTrainings = [
        health, safety, management, digital, office, publicService, education, craft, languages,
    ]
    static let englishTrainings = [softwareInEnglish, collegeInEnglish, workplaceInEnglish]

    /// Reads every table.
    ///
    /// - Throws: the first record that cannot be read. The tables are checked by the tests, references included.
    static func load() throws(DemoTableError) -> DemoCatalogue {
        var trainings: [DemoTraining] = []
        for table in frenchTrainings + englishTrainings {
            trainings += try DemoReader.trainings(table)
        }
        return DemoCatalogue(
            organisations: try DemoReader.organisations(organisationTable),
            curricula: try DemoReader.curricula(curriculumTable),
            people: try DemoReader.people(peopleTable),
            trainings: trainings,
            sessions: try DemoReader.sessions(sessionTable))
    }
}
