import PupitreApp
import TrainingDomain
import TrainingExchange

struct FrenchImport: ImportSentences {
    private let words = sentences(for: .french)

    func file(_ error: FileReadError) -> String {
        switch error {
        case .notFound(let path): "\(path) n'existe pas. Vérifiez le nom et le dossier."
        case .notAllowed(let path): "\(path) ne peut pas être lu\u{A0}: vous n'en avez pas le droit."
        case .isDirectory(let path): "\(path) est un dossier. Indiquez un fichier."
        case .tooLarge(let path, let limit):
            "\(path) est trop grand\u{A0}: \(limit >> 20) Mio au plus. Coupez-le en plusieurs."
        case .failed(let path, let code): "\(path) ne peut pas être lu\u{A0}: erreur \(code) du système."
        case .cancelled: "Interrompu\u{A0}: rien n'est enregistré."
        }
    }

    func table(_ error: TableError, path: String) -> String {
        switch error {
        case .empty: "\(path) est vide\u{A0}: il n'y a rien à importer."
        case .binary(let kind):
            "\(path) n'est pas un fichier de texte\(self.kind(kind)). Enregistrez-le en CSV, puis recommencez."
        case .unterminatedQuote(let line, let column):
            "\(path), ligne \(line), colonne \(column)\u{A0}: le guillemet ouvert n'est jamais fermé. Rien n'est enregistré."
        case .cellTooLong(let line, let column, let quoted, let limit):
            "\(path), ligne \(line), colonne \(column)\u{A0}: plus de \(limit) octets\(quoted ? ", il manque sans doute un guillemet fermant" : ""). Rien n'est enregistré."
        case .tooManyColumns(let line, let limit):
            "\(path), ligne \(line)\u{A0}: plus de \(limit) colonnes. Vérifiez le séparateur (--separator)."
        case .tooManyRefused(let line, let limit):
            "\(path), ligne \(line)\u{A0}: plus de \(limit) lignes sont refusées. Est-ce le bon fichier\u{A0}? Voyez les premières\u{A0}: --dry-run sur son début. Rien n'est enregistré."
        case .missingColumns(let keys, let header):
            "\(path)\u{A0}: pas de colonne pour \(keys.map(label).joined(separator: " ni pour "))."
                + (header.isEmpty ? "" : " Le fichier a\u{A0}: \(header.joined(separator: ", ")).")
                + " Indiquez-la\u{A0}: --column \(keys.first ?? "code")=NOM ou NUMÉRO."
        case .ambiguousColumn(let key, let names):
            "\(path)\u{A0}: \(names.joined(separator: " et ")) disent tous deux \(label(key)). Choisissez\u{A0}: --column \(key)=\(names.first ?? "")."
        case .unknownColumn(let name, let header):
            "\(path)\u{A0}: pas de colonne «\u{A0}\(name)\u{A0}». Le fichier a\u{A0}: \(header.joined(separator: ", "))."
        case .columnOutOfRange(let number, let count):
            "\(path)\u{A0}: pas de colonne \(number), le fichier en a \(count)."
        case .unknownKey(let key, let known):
            "--column ne connaît pas «\u{A0}\(key)\u{A0}». Au choix\u{A0}: \(known.joined(separator: ", "))."
        case .keyMappedTwice(let key): "--column dit deux fois où est \(label(key)). Gardez-en une."
        }
    }

    func problem(_ problem: RowProblem) -> String {
        switch problem {
        case .value(let column, let reason):
            "\(column.heading)\u{A0}: \(words.reason(reason, field: Phrase("", "")))"
        case .repeated(let column, let text, let first):
            "\(column.heading)\u{A0}: «\u{A0}\(text)\u{A0}» est déjà à la ligne \(first)\u{A0}; cette seconde ligne est refusée."
        case .cellCount(let found, let expected):
            "\(found) cellules au lieu de \(expected). Vérifiez les séparateurs de la ligne."
        case .undecodableByte(let column, let byte):
            "\(column.heading)\u{A0}: l'octet \(hexadecimal(byte)) n'est pas un caractère de cet encodage. Essayez --encoding."
        case .damagedIdentity(let column, let text):
            "\(column.heading)\u{A0}: «\u{A0}\(text)\u{A0}» a perdu un caractère avant d'arriver ici. Reprenez le fichier d'origine."
        case .strayQuote(let column, let line):
            "Colonne \(column)\u{A0}: du texte suit le guillemet fermant de la ligne \(line)."
        }
    }

    func warning(_ warning: TableWarning) -> String {
        switch warning {
        case .damaged(let column, let rows, let first):
            "\(column.heading)\u{A0}: \(rows) \(rows < 2 ? "ligne a" : "lignes ont") perdu des caractères avant d'arriver ici (U+FFFD), la première à la ligne \(first). Elles sont acceptées telles quelles."
        case .ignoredColumns(let names): "Colonnes non lues\u{A0}: \(names.joined(separator: ", "))."
        }
    }

    func refused(line: Int, identity: String?, reasons: [String]) -> String {
        "  ligne \(line)\(identity.map { " (\($0))" } ?? "")\u{A0}: \(reasons.joined(separator: " "))"
    }

    func moreRefused(_ count: Int) -> String { "  et \(count) autres\u{A0}; --verbose les montre toutes." }

    func progress(rows: Int, percent: Int) -> String { "\(percent) %  \(rows) lignes" }

    func outcome(_ counts: ImportCounts, refused: Int, stored: Bool, dryRun: Bool) -> String {
        let parts = [
            "\(counts.added) \(counts.added < 2 ? "ajoutée" : "ajoutées")",
            "\(counts.updated) \(counts.updated < 2 ? "modifiée" : "modifiées")",
            "\(counts.unchanged) \(counts.unchanged < 2 ? "inchangée" : "inchangées")",
            "\(refused) \(refused < 2 ? "refusée" : "refusées")",
        ].joined(separator: ", ")
        if dryRun { return "Essai, rien n'est enregistré\u{A0}: \(parts)." }
        return stored ? "Enregistré\u{A0}: \(parts)." : "Lu, mais rien n'est enregistré\u{A0}: \(parts)."
    }

    var nothingStored: String {
        "Des lignes sont refusées\u{A0}: rien n'est enregistré. Corrigez-les, ou ajoutez --skip-bad-rows pour enregistrer les autres."
    }

    private func label(_ key: String) -> String { words.label(FieldKey(rawValue: key)) }

    private func hexadecimal(_ byte: UInt8) -> String { "0x" + String(byte, radix: 16, uppercase: true) }

    private func kind(_ kind: BinaryKind) -> String {
        switch kind {
        case .archive: "\u{A0}: c'est un classeur (.xlsx, .ods) ou une archive"
        case .oldWorkbook: "\u{A0}: c'est un classeur Excel (.xls)"
        case .pdf: "\u{A0}: c'est un PDF"
        case .gzip: "\u{A0}: il est compressé par gzip"
        case .unknown: ""
        }
    }
}
