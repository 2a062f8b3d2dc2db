import TestSupport
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Texts as differences to their folded bytes")
struct CompactTextTests {
    /// Writes texts one after the other and reads them back.
    private func roundTrip(_ texts: [String]) -> (read: [[UInt8]], size: Int) {
        var bytes: [UInt8] = []
        var starts: [Int] = []
        for text in texts {
            starts.append(bytes.count)
            Array(text.utf8).withUnsafeBufferPointer { text in
                Folding.bytes(String(decoding: text, as: UTF8.self)).withUnsafeBufferPointer { folded in
                    CompactText.append(text, folded: folded, to: &bytes)
                }
            }
        }
        let read = zip(texts, starts).map { text, start in
            CompactText.read(bytes, at: start, folded: Folding.bytes(text)[...]).text
        }
        return (read, bytes.count)
    }

    @Test("Every text comes back as it was, hostile and foreign ones too")
    func everyText() throws {
        let made =
            SearchTests.hostile + [
                "", "É", "ŒUVRE d'ÉTÉ", "日本語の題", "ΑΒΓ ДЕЖ", "e\u{301}e\u{301}", String(repeating: "ÀÉ", count: 200),
                String(repeating: "Z", count: 500), "a\u{A0}b’c", "👩‍👩‍👧 famille", "İIıi", "ﬁn",
            ]
        let texts = try made + Catalogue.texts().flatMap { [$0.code, $0.title] }
        for (text, read) in zip(texts, roundTrip(texts).read) { #expect(read == Array(text.utf8), "\(text)") }
    }

    @Test("A usual title takes less than a third of its bytes")
    func size() {
        let titles = [
            "Logistique et supply chain pour les élus, hybride",
            "Piloter : Environnement ISO 14001 pour les formateurs",
            "Hygiène alimentaire et méthode HACCP", "Accueil des nouveaux arrivants",
        ]
        #expect(roundTrip(titles).size * 3 < titles.map(\.utf8.count).reduce(0, +))
    }
}
