import ArgumentParser
import TrainingDomain
import TrainingExchange

/// How a file of rows is to be read and stored.
struct TableFlags: ParsableArguments {
    @Flag(help: help("Lit tout et n'enregistre rien.", "Reads everything and stores nothing.")) var dryRun = false
    @Flag(
        help: help(
            "Enregistre les bonnes lignes malgré les autres.", "Stores the good rows in spite of the others."))
    var skipBadRows = false
    @Option(
        name: .customLong("column"), parsing: .singleValue,
        help: help(
            "Dit où est une colonne : titre=3, code=Référence.", "Says where a column is: title=3, code=Reference.",
            valueName: "key=column"))
    var columns: [String] = []
    @Option(
        help: help("Ce qui sépare les cellules.", "What separates the cells.", valueName: "tab|semicolon|comma|bar"))
    var separator: String?
    @Option(
        help: help("L'encodage du fichier.", "The file's encoding.", valueName: "utf-8|windows-1252|latin-1|utf-16"))
    var encoding: String?
    @Flag(
        inversion: .prefixedNo,
        help: help("La première ligne nomme les colonnes, ou non.", "The first row names the columns, or not."))
    var header: Bool?
    @Flag(help: help("Montre chaque ligne refusée.", "Shows every refused row.")) var verbose = false

    /// The options of the reader.
    func options() throws(Complaint) -> TableOptions {
        var options = TableOptions()
        if let encoding {
            guard let known = TextEncoding(name: encoding) else {
                throw .usage(
                    .badChoice(encoding, option: "--encoding", of: ["utf-8", "windows-1252", "latin-1", "utf-16"]))
            }
            options.encoding = known
        }
        if let separator {
            guard let known = Separator(name: separator) else {
                throw .usage(
                    .badChoice(separator, option: "--separator", of: ["tab", "semicolon", "comma", "bar"]))
            }
            options.separator = known
        }
        if let header { options.header = header ? .present : .absent }
        for column in columns {
            guard let mapping = ColumnMapping(column) else { throw .usage(.badColumn(column)) }
            options.columns.append(mapping)
        }
        return options
    }
}
