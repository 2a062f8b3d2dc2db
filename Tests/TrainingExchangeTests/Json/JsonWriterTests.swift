import Foundation
import Testing

@testable import TrainingExchange

@Suite("JSON documents")
struct JsonWriterTests {
    @Test("Members keep their order; lists of plain values stay on one line")
    func shape() {
        let value = JsonValue.object([
            "total": .whole(1),
            "users": .list([.object(["login": .text("léa"), "roles": .list([.text("a"), .text("b")])])]),
            "none": .null, "empty": .list([]), "nothing": .object([]),
        ])
        #expect(
            value.document == """
                {
                  "total": 1,
                  "users": [
                    {
                      "login": "léa",
                      "roles": ["a", "b"]
                    }
                  ],
                  "none": null,
                  "empty": [],
                  "nothing": {}
                }

                """)
    }

    @Test("What a terminal would obey is escaped, and every reader gets it back")
    func hostile() throws {
        let hostile = "\u{1B}]52;\u{7}\u{202E}\u{200B}\u{2028}\u{9B}\"\\\n\t\u{E0041}😀é日\u{AD}"
        let document = JsonValue.object(["text": .text(hostile)]).document
        for scalar in document.unicodeScalars where scalar != "\n" {
            #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
            #expect(scalar.value != 0x202E && scalar.value != 0x200B && scalar.value != 0xE0041)
        }
        let read = try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: String]
        #expect(read?["text"] == hostile)
    }
}
