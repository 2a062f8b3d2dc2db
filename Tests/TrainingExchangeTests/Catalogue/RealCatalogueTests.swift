import Testing
import TrainingDomain

@testable import TrainingExchange

/// The counts are those that another CSV reader (Python's `csv`) finds in the same files.
@Suite("Real catalogues are read whole")
struct RealCatalogueTests {
    @Test(
        "RNCP in UTF-8: 17 729 trainings, 3 064 of them on several lines",
        .enabled(if: SharedData.has("rncp/rncp_info.utf8bom.csv"), SharedData.missing))
    func utf8() throws {
        let catalogue = try Catalogue(SharedData.bytes("rncp/rncp_info.utf8bom.csv"))
        #expect(catalogue.layout.encoding == .utf8WithMark)
        #expect(catalogue.layout.separator == .semicolon)
        #expect(catalogue.layout.hasHeader)
        #expect(catalogue.rows.count == 17_729)
        #expect(catalogue.refused.isEmpty)
        #expect(catalogue.rows.map(\.title.count).max() == 554)
        #expect(catalogue.rows.reduce(0) { $0 + $1.title.utf8.count } == 1_343_023)
        #expect(catalogue.rows.reduce(1) { $0 + $1.line } == 220_379_498)
        #expect(catalogue.rows.last?.code == "RS5175")
        #expect(catalogue.rows.last?.line == 23_272)
        #expect(
            catalogue.warnings == [
                .ignoredColumns([
                    "date_fin_validite_enregistrement", "ActiveInactive", "EtatFiche", "NiveauEurope", "CodeTypeCertif",
                    "TypeCertif", "AncienneFiche", "NouvelleFiche", "Demande",
                ])
            ])
    }

    @Test(
        "RNCP on several lines: 3 064 records span more than one",
        .enabled(if: SharedData.has("rncp/rncp_info.utf8bom.csv"), SharedData.missing))
    func severalLines() throws {
        var reader = TableReader(
            text: TextDecoding.utf8(try SharedData.bytes("rncp/rncp_info.utf8bom.csv"), from: .utf8WithMark),
            separator: .semicolon)
        var record = TableRecord()
        var spanning = 0
        while try reader.next(into: &record) { spanning += record.bytes.contains(0x0A) ? 1 : 0 }
        #expect(spanning == 3_064)
    }

    @Test(
        "RNCP in Windows-1252: 17 470 records, of which 101 repeat a code",
        .enabled(if: SharedData.has("rncp/rncp_info.cp1252.csv"), SharedData.missing))
    func windows1252() throws {
        let catalogue = try Catalogue(SharedData.bytes("rncp/rncp_info.cp1252.csv"))
        #expect(catalogue.layout.encoding == .windows1252)
        #expect(catalogue.layout.column(.code)?.name == "Numero_Fiche")
        #expect(catalogue.rows.count + catalogue.refused.count == 17_470)
        #expect(catalogue.rows.count == 17_369)
        #expect(catalogue.rows.first?.title == "Métiers de la pierre")
        #expect(catalogue.rows.contains { $0.title.contains("’") })
        for row in catalogue.refused {
            guard case .repeated(_, _, let firstLine) = row.problems.first else {
                Issue.record("\(row)")
                continue
            }
            #expect(firstLine < row.line)
        }
    }

    @Test(
        "RNCP whose accents were lost is accepted, with a warning that counts its damaged titles",
        .enabled(if: SharedData.has("rncp/rncp_info.damaged-utf8.csv"), SharedData.missing))
    func damaged() throws {
        let catalogue = try Catalogue(SharedData.bytes("rncp/rncp_info.damaged-utf8.csv"))
        let title = try #require(catalogue.layout.column(.title))
        #expect(catalogue.layout.encoding == .utf8WithMark || catalogue.layout.encoding == .utf8)
        #expect(catalogue.rows.count == 17_369)
        #expect(catalogue.refused.count == 101)
        #expect(catalogue.warnings.first == .damaged(title, rows: 13_810, firstLine: 2))
    }

    @Test(
        "TSV without header: code and title, and titles that start with quotes",
        .enabled(if: SharedData.has("rncp/rncp.code-title-type-organisation.tsv"), SharedData.missing))
    func tsv() throws {
        let catalogue = try Catalogue(SharedData.bytes("rncp/rncp.code-title-type-organisation.tsv"))
        #expect(catalogue.layout.separator == .tab)
        #expect(!catalogue.layout.hasHeader)
        #expect(catalogue.rows.count == 17_729)
        #expect(catalogue.refused.isEmpty)
        #expect(catalogue.warnings == [.ignoredColumns(["#3", "#4"])])
        #expect(
            catalogue.rows.first { $0.code == "RNCP10023" }?.title
                == "\"Assistant de manager\" BTS à référentiel commun européen")
    }

    @Test(
        "Japanese titles in TSV", .enabled(if: SharedData.has("tsukuba/kdb.code-title.tsv"), SharedData.missing))
    func tsukuba() throws {
        let catalogue = try Catalogue(SharedData.bytes("tsukuba/kdb.code-title.tsv"))
        #expect(catalogue.rows.count == 6_804)
        #expect(catalogue.refused.isEmpty)
        #expect(catalogue.warnings.isEmpty)
        #expect(catalogue.rows.first?.title == "ファーストイヤーセミナー")
    }
}
